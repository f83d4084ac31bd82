#include "app/demo/story/story.h"

#include "app/demo/story/crowd.h"
#include "app/demo/story/duration.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestWaitMs = 1000;

Version contentOf(const QJsonObject &event)
{
    Version content;
    content.text = event["text"_L1].toString();
    content.spoiler = event["warning"_L1].toString();
    content.isSensitive = event["sensitive"_L1].toBool(!content.spoiler.isEmpty());
    return content;
}

std::optional<Poll> pollOf(const QJsonObject &event, qint64 atMs)
{
    const QJsonObject json = event["poll"_L1].toObject();
    if (json.isEmpty())
        return std::nullopt;
    Poll poll;
    for (const QJsonValue option : json["options"_L1].toArray())
        poll.options << Poll::Option{option["title"_L1].toString(), option["votes"_L1].toInt()};
    poll.isMultiple = json["multiple"_L1].toBool();
    poll.expiresMs = atMs + static_cast<qint64>(storySeconds(json["lasts"_L1]) * 1000);
    return poll;
}

}  // namespace

Result<void> Story::loadFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Error{ErrorCode::Invalid, {path, file.errorString()}});
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return Failure(
            Error{ErrorCode::Invalid, {path, u"byte %1"_s.arg(error.offset), error.errorString()}});
    if (json.contains("company"_L1))
        m_company = json["company"_L1].toObject();
    for (const QJsonValue person : json["people"_L1].toArray())
        m_people << person.toObject();
    for (const QJsonValue event : json["events"_L1].toArray())
        m_events << event.toObject();
    const QJsonObject lines = json["lines"_L1].toObject();
    for (auto it = lines.begin(); it != lines.end(); ++it)
        m_lines.insert(it.key(), it.value());
    for (const QJsonValue name : json["files"_L1].toArray()) {
        if (const auto loaded = loadFile(QFileInfo(path).path() + u'/' + name.toString()); !loaded)
            return loaded;
    }
    return {};
}

Result<void> Story::load(const QString &path)
{
    if (const auto loaded = loadFile(path); !loaded)
        return loaded;
    expandCrowds();
    std::stable_sort(m_events.begin(), m_events.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return storySeconds(a["at"_L1]) < storySeconds(b["at"_L1]);
    });
    for (const QJsonObject &person : m_people) {
        const QString name = person["name"_L1].toString();
        const QString host = person["host"_L1].toString();
        m_names.insert(name, host.isEmpty() ? name : name + u'@' + host);
    }
    return {};
}

Result<void> Story::loadEmpty()
{
    return load(u":/demo/company.json"_s);
}

void Story::expandCrowds()
{
    QList<QJsonObject> events;
    int number = 0;
    for (const QJsonObject &event : std::as_const(m_events)) {
        if (event["do"_L1].toString() != u"crowd") {
            events << event;
            continue;
        }
        const CrowdScene crowd = expandCrowd(event, m_lines[event["lines"_L1].toString()].toArray(), number);
        number += event["count"_L1].toInt();
        m_people << crowd.people;
        events << crowd.events;
    }
    m_events = events;
}

void Story::begin()
{
    m_next = 0;
    m_seconds = 0;
    m_isRestored = true;
    m_lastMs = SystemClock().steady().count();
    m_stage.world.setNote(u"company"_s, m_company);
    m_stage.world.setNote(u"emojis"_s, m_company["emojis"_L1]);
    addPeople();
    const qint64 now = m_stage.world.nowMs();
    m_stage.world.setNote(u"story/begun"_s, now);
    for (Service *service : std::as_const(m_services))
        service->begin({m_company, m_people});
    for (; m_next < m_events.size() && storySeconds(m_events[m_next]["at"_L1]) < 0; ++m_next)
        play(m_events[m_next], now + static_cast<qint64>(storySeconds(m_events[m_next]["at"_L1]) * 1000));
    keepPlace();
}

void Story::resume()
{
    restorePlace();
    for (Service *service : std::as_const(m_services))
        service->begin({m_company, m_people});
    const qint64 begunMs = m_stage.world.note(u"story/begun"_s).toInteger();
    for (int i = 0; i < m_next; ++i) {
        const qint64 atMs = begunMs + static_cast<qint64>(storySeconds(m_events[i]["at"_L1]) * 1000);
        if (Service *service = serviceOf(m_events[i]))
            service->play(m_events[i], std::min(atMs, m_stage.world.nowMs()));
    }
}

Service *Story::serviceOf(const QJsonObject &event) const
{
    const QString name = event["on"_L1].toString();
    for (Service *service : m_services) {
        if (service->name() == name)
            return service;
    }
    return nullptr;
}

void Story::addPeople()
{
    const qint64 now = m_stage.world.nowMs();
    for (const QJsonObject &person : std::as_const(m_people)) {
        Account account;
        account.createdMs = now + static_cast<qint64>(storySeconds(person["since"_L1]) * 1000);
        account.id = m_stage.world.newId(account.createdMs);
        account.username = person["name"_L1].toString();
        account.host = person["host"_L1].toString();
        account.displayName = person["display"_L1].toString();
        account.note = person["note"_L1].toString();
        account.language = person["language"_L1].toString();
        account.isBot = person["bot"_L1].toBool();
        account.isLocked = person["locked"_L1].toBool();
        account.otherFollowers = person["followers"_L1].toInt();
        account.otherPosts = person["posts"_L1].toInt();
        const QJsonObject fields = person["fields"_L1].toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            account.fields << std::pair{it.key(), it.value().toString()};
        m_stage.world.put(account);
    }
    for (const QJsonObject &person : std::as_const(m_people)) {
        for (const QJsonValue other : person["follows"_L1].toArray()) {
            const QString followed = accountIdOf(other.toString());
            if (!followed.isEmpty())
                m_stage.world.mark(
                    {u"follow"_s, accountIdOf(person["name"_L1].toString()), followed, now, {}});
        }
        addLists(person, now);
    }
}

/// "lists": a title each, and who is in it; they are followed too, as the network wants it.
void Story::addLists(const QJsonObject &person, qint64 nowMs)
{
    World &world = m_stage.world;
    const QString owner = accountIdOf(person["name"_L1].toString());
    const QJsonObject lists = person["lists"_L1].toObject();
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        const QString id = world.newSerial(nowMs);
        world.mark({u"list"_s, owner, id, nowMs, {{u"title"_s, list.key()}}});
        for (const QJsonValue name : list.value().toArray()) {
            const QString listed = accountIdOf(name.toString());
            if (listed.isEmpty())
                continue;
            world.mark({u"follow"_s, owner, listed, nowMs, {}});
            world.mark({u"listed"_s, id, listed, nowMs, {}});
        }
    }
}

QString Story::accountIdOf(const QString &name) const
{
    const Account *account = m_stage.world.accountByHandle(m_names.value(name, name));
    return account ? account->id : QString();
}

QString Story::statusIdOf(const QString &key) const
{
    return m_stage.world.note(u"story/"_s + key).toString();
}

QString Story::withFullHandles(const QString &text) const
{
    static const QRegularExpression ShortHandle(u"(?<![\\w@/])@([A-Za-z0-9_]+)(?![\\w@])"_s);
    QString full;
    qsizetype done = 0;
    auto matches = ShortHandle.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        full += QStringView(text).sliced(done, match.capturedStart(1) - done);
        full += m_names.value(match.captured(1), match.captured(1));
        done = match.capturedEnd(1);
    }
    return full.append(QStringView(text).sliced(done));
}

QStringList Story::drawMedia(const QJsonArray &list, const QString &accountId, qint64 atMs)
{
    QStringList ids;
    for (const QJsonValue one : list) {
        Media media;
        media.id = m_stage.world.newId(atMs);
        media.accountId = accountId;
        media.plate = one["plate"_L1].toString();
        media.description = one["alt"_L1].toString();
        media.mime = u"image/png"_s;
        media.width = one["width"_L1].toInt(640);
        media.height = one["height"_L1].toInt(420);
        media.readyMs = atMs;
        m_stage.world.put(media);
        ids << media.id;
    }
    return ids;
}

void Story::post(const QJsonObject &event, const QString &accountId, qint64 atMs)
{
    Draft draft;
    draft.accountId = accountId;
    draft.content = contentOf(event);
    draft.content.text = withFullHandles(draft.content.text);
    draft.content.mediaIds = drawMedia(event["media"_L1].toArray(), accountId, atMs);
    draft.visibility = event["visibility"_L1].toString(u"public"_s);
    draft.language = event["language"_L1].toString(m_stage.world.accounts().find(accountId)->language);
    draft.inReplyTo = statusIdOf(event["reply_to"_L1].toString());
    draft.poll = pollOf(event, atMs);
    draft.createdMs = atMs;
    const QString id = m_stage.publisher.publish(draft).id;
    if (event.contains("key"_L1))
        m_stage.world.setNote(u"story/"_s + event["key"_L1].toString(), id);
}

void Story::play(const QJsonObject &event, qint64 atMs)
{
    if (event.contains("on"_L1)) {
        if (Service *service = serviceOf(event))
            service->play(event, atMs);
        return;
    }
    const QString accountId = accountIdOf(event["as"_L1].toString());
    const QString what = event["do"_L1].toString(u"post"_s);
    const QString statusId = statusIdOf(event["of"_L1].toString());
    const Status *status = m_stage.world.statuses().find(statusId);
    if (accountId.isEmpty())
        return;
    if (what == u"post")
        return post(event, accountId, atMs);
    if (what == u"follow")
        return m_stage.publisher.follow(accountId, accountIdOf(event["whom"_L1].toString()), {}, atMs);
    if (!status)
        return;
    if (what == u"edit") {
        Version content = contentOf(event);
        content.text = withFullHandles(content.text);
        content.mediaIds = status->shown().mediaIds;
        m_stage.publisher.edit(statusId, content, atMs);
    } else if (what == u"delete") {
        m_stage.publisher.remove(statusId);
    } else if (what == u"boost") {
        m_stage.publisher.boost(accountId, statusId, atMs);
    } else if (what == u"like") {
        m_stage.publisher.like(accountId, statusId, atMs);
    }
}

void Story::keepPlace()
{
    m_stage.world.setNote(u"story"_s, QJsonObject{{u"next"_s, m_next}, {u"seconds"_s, m_seconds}});
}

void Story::restorePlace()
{
    const QJsonObject place = m_stage.world.note(u"story"_s).toObject();
    m_next = std::min(place["next"_L1].toInt(), static_cast<int>(m_events.size()));
    m_seconds = place["seconds"_L1].toDouble();
    m_lastMs = SystemClock().steady().count();
    m_isRestored = true;
}

int Story::advance()
{
    if (!m_isRestored)
        restorePlace();
    const qint64 nowMs = SystemClock().steady().count();
    m_seconds += double(nowMs - m_lastMs) / 1000 * m_speed;
    m_lastMs = nowMs;
    const int before = m_next;
    for (; m_next < m_events.size() && storySeconds(m_events[m_next]["at"_L1]) <= m_seconds; ++m_next)
        play(m_events[m_next], m_stage.world.nowMs());
    if (m_next != before)
        keepPlace();
    if (m_next >= m_events.size() || m_speed <= 0)
        return LongestWaitMs;
    const double wait = (storySeconds(m_events[m_next]["at"_L1]) - m_seconds) / m_speed * 1000;
    return static_cast<int>(std::clamp(std::ceil(wait), 1.0, double(LongestWaitMs)));
}

void Story::setSpeed(double speed)
{
    (void)advance();  // what is due until now is due at the old speed
    m_speed = speed;
}

void Story::skipTo(double seconds)
{
    (void)advance();
    m_seconds = std::max(m_seconds, seconds);
    (void)advance();
}

}  // namespace daisychain::demo
