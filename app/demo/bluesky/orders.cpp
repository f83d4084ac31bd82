#include "app/demo/bluesky/bluesky.h"

#include "app/demo/story/crowd.h"
#include "app/demo/story/duration.h"

#include "core/base/instant.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list << one.toString();
    return list;
}

QJsonObject reference(const Record &record)
{
    return {{u"uri"_s, record.uri()}, {u"cid"_s, record.cid}};
}

}  // namespace

void Bluesky::begin(const StoryCast &cast)
{
    m_sky.clear();
    m_sessions.clear();
    m_chat.clear();
    m_keys.clear();
    m_windows.clear();
    for (const QJsonObject &json : cast.people) {
        if (!json.contains("bluesky"_L1))
            continue;
        Person person;
        person.handle = json["bluesky"_L1].toString();
        person.displayName = json["display"_L1].toString().remove(u" :daisy:"_s);
        person.description = json["note"_L1].toString();
        person.isOurs = json["host"_L1].toString().isEmpty();
        person.createdMs = m_sky.nowMs() + static_cast<qint64>(storySeconds(json["since"_L1]) * 1000);
        m_sky.put(person, json["name"_L1].toString());
    }
}

/// "@mara" becomes a full handle where the story knows a Mara with one.
QString Bluesky::withFullHandles(const QString &text) const
{
    static const QRegularExpression ShortHandle(u"(?<![\\w@/.])@([A-Za-z0-9_]+)(?![\\w@.])"_s);
    QString full;
    qsizetype done = 0;
    auto matches = ShortHandle.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const Person *person = m_sky.person(match.captured(1));
        full += QStringView(text).sliced(done, match.capturedStart(1) - done);
        full += person ? person->handle : match.captured(1);
        done = match.capturedEnd(1);
    }
    return full.append(QStringView(text).sliced(done));
}

const Record *Bluesky::say(const QJsonObject &event, qint64 atMs)
{
    const QString did = m_sky.personOrNew(event["as"_L1].toString()).did;
    const QString text = withFullHandles(event["text"_L1].toString());
    QJsonObject value{{u"$type"_s, PostType},
                      {u"text"_s, text},
                      {u"createdAt"_s, event["created_at"_L1].toString(isoText({atMs}))},
                      {u"langs"_s, QJsonArray{event["language"_L1].toString(u"en"_s)}}};
    if (const QJsonArray facets = facetsOf(m_sky, text); !facets.isEmpty())
        value.insert(u"facets"_s, facets);
    const QString named = event["reply_to"_L1].toString();
    if (const Record *parent = m_sky.find(m_keys.value(named, named))) {
        const QJsonValue root = parent->value["reply"_L1]["root"_L1];
        value.insert(u"reply"_s,
                     QJsonObject{{u"root"_s, root.isObject() ? root.toObject() : reference(*parent)},
                                 {u"parent"_s, reference(*parent)}});
    }
    if (const Record *quoted = m_sky.find(event["quote"_L1].toString()))
        value.insert(u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.record"_s},
                                             {u"record"_s, reference(*quoted)}});
    if (event["embed"_L1].isObject())
        value.insert(u"embed"_s, event["embed"_L1]);
    const QString key = m_sky.newKey(atMs);
    if (event["replies"_L1].toString() == u"nobody")
        m_sky.write(did, GateType, key,
                    {{u"$type"_s, GateType},
                     {u"post"_s, u"at://%1/%2/%3"_s.arg(did, PostType, key)},
                     {u"allow"_s, QJsonArray()}},
                    atMs);
    const Record &record = m_sky.write(did, PostType, key, value, atMs, textList(event["labels"_L1]));
    if (event.contains("key"_L1))
        m_keys.insert(event["key"_L1].toString(), record.uri());
    return &record;
}

const Message &Bluesky::whisper(const QJsonObject &event, qint64 atMs)
{
    const QString from = m_sky.personOrNew(event["as"_L1].toString()).did;
    const QString to = m_sky.personOrNew(event["to"_L1].toString(u"help"_s)).did;
    return m_chat.send(m_chat.between(from, to), from, event["text"_L1].toString(), {}, atMs);
}

void Bluesky::markAs(const QString &collection, const QJsonObject &event, const QString &uri, qint64 atMs)
{
    const QString did = m_sky.personOrNew(event["as"_L1].toString()).did;
    const Record *post = m_sky.find(uri);
    const QJsonValue subject =
        post ? QJsonValue(reference(*post)) : QJsonValue(m_sky.personOrNew(event["whom"_L1].toString()).did);
    m_sky.write(did, collection, m_sky.newKey(atMs),
                {{u"$type"_s, collection}, {u"subject"_s, subject}, {u"createdAt"_s, isoText({atMs})}}, atMs);
}

void Bluesky::play(const QJsonObject &event, qint64 atMs)
{
    const QString what = event["do"_L1].toString(u"post"_s);
    const QString uri = m_keys.value(event["of"_L1].toString());
    if (what == u"post")
        (void)say(event, atMs);
    else if (what == u"message")
        (void)whisper(event, atMs);
    else if (what == u"delete")
        m_sky.drop(uri);
    else if (what == u"like" && m_sky.find(uri))
        markAs(LikeType, event, uri, atMs);
    else if (what == u"repost" && m_sky.find(uri))
        markAs(RepostType, event, uri, atMs);
    else if (what == u"follow")
        markAs(FollowType, event, {}, atMs);
}

Response Bluesky::order(const QString &name, const QJsonObject &order)
{
    const auto found = m_orders.find(name);
    return found == m_orders.end() ? noSuchOrder() : (*found)(order);
}

void Bluesky::addOrders()
{
    const auto onPost = [this](const QString &name, auto act) {
        m_orders.insert(name, [this, act](const QJsonObject &order) {
            const QString uri = order["uri"_L1].toString();
            if (!m_sky.find(uri))
                return wrongOrder(u"uri names no post"_s);
            act(order, uri);
            return jsonResponse(QJsonObject());
        });
    };
    m_orders.insert(u"post"_s, [this](const QJsonObject &order) {
        const QString parent = order["reply_to"_L1].toString();
        if (order["as"_L1].toString().isEmpty() || order["text"_L1].toString().isEmpty())
            return wrongOrder(u"as and text are needed"_s);
        if (!parent.isEmpty() && !m_sky.find(m_keys.value(parent, parent)))
            return wrongOrder(u"reply_to names no post"_s);
        const Record *record = say(order, m_sky.nowMs());
        return jsonResponse(QJsonObject{{u"uri"_s, record->uri()},
                                        {u"cid"_s, record->cid},
                                        {u"did"_s, record->did},
                                        {u"handle"_s, m_sky.person(record->did)->handle}});
    });
    m_orders.insert(u"play"_s, [this](const QJsonObject &order) {
        for (int i = 1; i <= order["count"_L1].toInt(); ++i) {
            QString text = order["text"_L1].toString(u"@help number {n} here, my order has not arrived"_s);
            const QJsonObject person = crowdMember(i).person;
            const QString handle = person["name"_L1].toString().replace(u'_', u'-') + u'.' +
                                   person["host"_L1].toString().replace(u".example"_s, u".test"_s);
            say({{u"as"_s, handle}, {u"text"_s, text.replace(u"{n}"_s, QString::number(i))}}, m_sky.nowMs());
        }
        return jsonResponse(QJsonObject{{u"posted"_s, order["count"_L1].toInt()}});
    });
    onPost(u"delete"_s, [this](const QJsonObject &, const QString &uri) { m_sky.drop(uri); });
    onPost(u"like"_s, [this](const QJsonObject &order, const QString &uri) {
        markAs(LikeType, order, uri, m_sky.nowMs());
    });
    onPost(u"repost"_s, [this](const QJsonObject &order, const QString &uri) {
        markAs(RepostType, order, uri, m_sky.nowMs());
    });
    m_orders.insert(u"posts"_s, [this](const QJsonObject &) { return posts(); });
}

void Bluesky::addPeopleOrders()
{
    m_orders.insert(u"follow"_s, [this](const QJsonObject &order) {
        markAs(FollowType, order, {}, m_sky.nowMs());
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"block"_s, [this](const QJsonObject &order) {
        markAs(BlockType, order, {}, m_sky.nowMs());
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"unblock"_s, [this](const QJsonObject &order) {
        const Record *block = m_sky.marking(m_sky.personOrNew(order["as"_L1].toString()).did, BlockType,
                                            m_sky.personOrNew(order["whom"_L1].toString()).did);
        if (block)
            m_sky.drop(block->uri());
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"message"_s, [this](const QJsonObject &order) {
        const Message message = whisper(order, m_sky.nowMs());
        const Convo &convo = m_chat.between(m_sky.personOrNew(order["as"_L1].toString()).did,
                                            m_sky.personOrNew(order["to"_L1].toString(u"help"_s)).did);
        return jsonResponse(QJsonObject{
            {u"convo_id"_s, convo.id}, {u"message_id"_s, message.id}, {u"did"_s, message.senderDid}});
    });
    m_orders.insert(u"delete_message"_s, [this](const QJsonObject &order) {
        return m_chat.remove(order["message_id"_L1].toString()) ? jsonResponse(QJsonObject())
                                                                : wrongOrder(u"there is no such message"_s);
    });
    m_orders.insert(u"account"_s, [this](const QJsonObject &order) {
        Person person = m_sky.personOrNew(order["as"_L1].toString());
        person.isActive = order["active"_L1].toBool(person.isActive);
        person.status = order["status"_L1].toString(person.status);
        person.handle = order["handle"_L1].toString(person.handle);
        person.displayName = order["display_name"_L1].toString(person.displayName);
        person.takesMessages = order["takes_messages"_L1].toBool(person.takesMessages);
        m_sky.put(person);
        return jsonResponse(QJsonObject{{u"did"_s, person.did}, {u"handle"_s, person.handle}});
    });
}

void Bluesky::addStreamOrders()
{
    m_orders.insert(u"expire"_s, [this](const QJsonObject &order) {
        m_sessions.expireAll(order["refresh"_L1].toBool());
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"jetstream"_s, [this](const QJsonObject &order) {
        QString raw = order["raw"_L1].toString();
        if (order["event"_L1].isObject())
            raw =
                QString::fromUtf8(QJsonDocument(order["event"_L1].toObject()).toJson(QJsonDocument::Compact));
        if (const int padding = order["pad_bytes"_L1].toInt(); padding > 0)
            raw = u"{\"kind\":\"commit\",\"padding\":\""_s + QString(padding, u'x') + u"\"}"_s;
        m_site.hub.queue(JetstreamChannel, {}, raw, u"||%1"_s.arg(raw.toUtf8().size()));
        return jsonResponse(QJsonObject());
    });
    m_orders.insert(u"close_jetstream"_s, [this](const QJsonObject &) {
        m_site.hub.closeChannel(JetstreamChannel);
        return jsonResponse(QJsonObject());
    });
}

Response Bluesky::posts() const
{
    QJsonArray list;
    for (const auto &[serial, record] : m_sky.records()) {
        if (record.collection == PostType)
            list << QJsonObject{{u"uri"_s, record.uri()},
                                {u"cid"_s, record.cid},
                                {u"handle"_s, m_sky.person(record.did)->handle},
                                {u"record"_s, record.value}};
    }
    return jsonResponse(QJsonObject{{u"posts"_s, list}});
}

}  // namespace daisychain::demo::bluesky
