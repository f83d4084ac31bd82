#include "app/demo/bluesky/sky.h"

#include "core/base/instant.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostEvents = 20'000;

QString subjectOf(const QJsonObject &value)
{
    const QJsonValue subject = value["subject"_L1];
    return subject.isObject() ? subject["uri"_L1].toString() : subject.toString();
}

}  // namespace

QString didOf(const QString &uri)
{
    return uri.startsWith(u"at://") ? uri.section(u'/', 2, 2) : QString();
}

void Sky::clear()
{
    m_people.clear();
    m_names.clear();
    m_records.clear();
    m_serials.clear();
    m_notices.clear();
    m_seen.clear();
    m_blobs.clear();
    m_events.clear();
}

const Person *Sky::person(const QString &name) const
{
    const QString plain = name.startsWith(u'@') ? name.sliced(1) : name;
    const auto found = m_people.find(plain.startsWith(u"did:") ? plain : m_names.value(plain.toLower()));
    return found == m_people.end() ? nullptr : &found->second;
}

const Person &Sky::personOrNew(const QString &name)
{
    if (const Person *known = person(name))
        return *known;
    Person made;
    const QString plain = (name.startsWith(u'@') ? name.sliced(1) : name).toLower();
    made.handle = plain.contains(u'.') ? plain : plain + u".customers.test"_s;
    made.displayName = plain.section(u'.', 0, 0);
    made.createdMs = nowMs() - 400LL * 86'400'000;
    return put(made, plain);
}

const Person &Sky::put(const Person &person, const QString &shortName)
{
    Person kept = person;
    if (kept.did.isEmpty())
        kept.did = u"did:plc:"_s + stableName(kept.handle, 24);
    const auto before = m_people.find(kept.did);
    const bool isMoved = before != m_people.end() && before->second.handle != kept.handle;
    const bool isChanged = before != m_people.end() &&
                           (before->second.isActive != kept.isActive || before->second.status != kept.status);
    if (isMoved)
        m_names.remove(before->second.handle);
    m_names.insert(kept.handle, kept.did);
    if (!shortName.isEmpty())
        m_names.insert(shortName.toLower(), kept.did);
    const Person &now = m_people.insert_or_assign(kept.did, kept).first->second;
    QJsonObject event{{u"did"_s, now.did}, {u"seq"_s, m_sequence + 1}, {u"time"_s, isoText({nowMs()})}};
    if (isMoved) {
        event.insert(u"handle"_s, now.handle);
        tell({{u"kind"_s, u"identity"_s}, {u"identity"_s, event}}, now.did, {}, nowMs());
    }
    if (isChanged) {
        event.insert(u"active"_s, now.isActive);
        if (!now.isActive)
            event.insert(u"status"_s, now.status);
        tell({{u"kind"_s, u"account"_s}, {u"account"_s, event}}, now.did, {}, nowMs());
    }
    return now;
}

const Record *Sky::find(const QString &uri) const
{
    const auto serial = m_serials.find(uri);
    return serial == m_serials.end() ? nullptr : &m_records.at(*serial);
}

const Record &Sky::write(const QString &did, const QString &collection, const QString &key,
                         const QJsonObject &value, qint64 atMs, const QStringList &labels)
{
    Record record{did, collection, key, {}, value, labels, atMs, 0};
    const QString uri = record.uri();
    const bool isThere = m_serials.contains(uri);
    record.cid = cidOf(uri.toUtf8() + QJsonDocument(value).toJson(QJsonDocument::Compact));
    record.serial = isThere ? m_serials[uri] : newSerial();
    const Record &kept = m_records.insert_or_assign(record.serial, record).first->second;
    m_serials.insert(uri, kept.serial);
    tellCommit(kept, isThere ? u"update"_s : u"create"_s, atMs);
    if (!isThere)
        notify(kept);
    return kept;
}

bool Sky::drop(const QString &uri)
{
    const Record *found = find(uri);
    if (!found)
        return false;
    const Record record = *found;
    m_records.erase(record.serial);
    m_serials.remove(uri);
    std::erase_if(m_notices, [&](const Notice &notice) { return notice.uri == uri; });
    tellCommit(record, u"delete"_s, nowMs());
    return true;
}

const Record *Sky::marking(const QString &did, const QString &collection, const QString &subject) const
{
    for (const auto &[serial, record] : m_records) {
        if (record.collection == collection && record.did == did && subjectOf(record.value) == subject)
            return &record;
    }
    return nullptr;
}

int Sky::countMarks(const QString &collection, const QString &subject) const
{
    return static_cast<int>(std::count_if(m_records.begin(), m_records.end(), [&](const auto &one) {
        return one.second.collection == collection && subjectOf(one.second.value) == subject;
    }));
}

bool Sky::isBlocked(const QString &did, const QString &byDid) const
{
    return marking(byDid, BlockType, did) != nullptr;
}

bool Sky::isReplyDisabled(const Record &post, const QString &did) const
{
    const QString root = post.value["reply"_L1]["root"_L1]["uri"_L1].toString(post.uri());
    const QString rootDid = didOf(root);
    const Record *gate = find(u"at://%1/%2/%3"_s.arg(rootDid, GateType, root.section(u'/', -1)));
    return did != rootDid && (gate || isBlocked(did, rootDid) || isBlocked(did, post.did));
}

void Sky::notify(const Record &record)
{
    const QJsonObject &value = record.value;
    const QString subject = subjectOf(value);
    if (record.collection == LikeType)
        addNotice(didOf(subject), record, u"like"_s, subject);
    else if (record.collection == RepostType)
        addNotice(didOf(subject), record, u"repost"_s, subject);
    else if (record.collection == FollowType)
        addNotice(subject, record, u"follow"_s, {});
    if (record.collection != PostType)
        return;
    const QString parent = value["reply"_L1]["parent"_L1]["uri"_L1].toString();
    if (!parent.isEmpty())
        addNotice(didOf(parent), record, u"reply"_s, parent);
    for (const QJsonValue facet : value["facets"_L1].toArray()) {
        for (const QJsonValue feature : facet["features"_L1].toArray())
            addNotice(feature["did"_L1].toString(), record, u"mention"_s, {});
    }
    const QString quoted = value["embed"_L1]["record"_L1]["uri"_L1].toString();
    if (!quoted.isEmpty())
        addNotice(didOf(quoted), record, u"quote"_s, quoted);
}

void Sky::addNotice(const QString &ownerDid, const Record &record, const QString &reason,
                    const QString &subject)
{
    const Person *owner = person(ownerDid);
    const bool isKnown = std::any_of(m_notices.begin(), m_notices.end(), [&](const Notice &notice) {
        return notice.uri == record.uri() && notice.ownerDid == ownerDid;
    });
    if (!owner || !owner->isOurs || ownerDid == record.did || isKnown || isBlocked(record.did, ownerDid))
        return;
    m_notices.push_back({ownerDid, record.did, reason, record.uri(), subject, record.indexedMs, newSerial()});
}

QString Sky::putBlob(const QByteArray &bytes, const QString &mime)
{
    const QString cid = cidOf(bytes, true);
    m_blobs.insert(cid, {bytes, mime});
    return cid;
}

const Blob *Sky::blob(const QString &cid) const
{
    const auto found = m_blobs.find(cid);
    return found == m_blobs.end() ? nullptr : &*found;
}

void Sky::tellCommit(const Record &record, const QString &operation, qint64 atMs)
{
    if (record.collection == MuteType)
        return;
    QJsonObject commit{{u"rev"_s, m_mint.mint(nowMs())},
                       {u"operation"_s, operation},
                       {u"collection"_s, record.collection},
                       {u"rkey"_s, record.key}};
    if (operation != u"delete") {
        commit.insert(u"cid"_s, record.cid);
        commit.insert(u"record"_s, record.value);
    }
    tell({{u"kind"_s, u"commit"_s}, {u"commit"_s, commit}}, record.did, record.collection, atMs);
}

void Sky::tell(QJsonObject json, const QString &did, const QString &collection, qint64 atMs)
{
    StreamEvent event;
    event.micros = std::max(atMs * 1000, m_lastMicros + 1);
    event.sequence = ++m_sequence;
    m_lastMicros = event.micros;
    json.insert(u"did"_s, did);
    json.insert(u"time_us"_s, event.micros);
    json.insert(u"cursor"_s, event.sequence);
    event.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
    event.topic = u"%1|%2|%3"_s.arg(did, collection).arg(event.json.size());
    m_site.hub.queue(JetstreamChannel, {}, QString::fromUtf8(event.json), event.topic);
    m_events.push_back(event);
    if (m_events.size() > MostEvents)
        m_events.pop_front();
}

}  // namespace daisychain::demo::bluesky
