#include "app/demo/control/control_api.h"

#include "app/demo/story/crowd.h"

#include "core/base/instant.h"

#include <cmath>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestWaitMs = 1000;

Response done(const QJsonObject &json = {})
{
    return jsonResponse(json);
}

Response wrong(const QString &what)
{
    return errorResponse(422, what);
}

}  // namespace

ControlApi::ControlApi(ControlSurface surface, QString token)
    : m_surface(std::move(surface))
    , m_token(std::move(token))
{
    addPostOrders();
    addWireOrders();
    addWorldOrders();
}

Response ControlApi::answer(const Request &request)
{
    if (m_token.isEmpty() || request.header("authorization") != "Bearer " + m_token.toUtf8())
        return errorResponse(401, u"The control token is missing or wrong"_s);
    if (request.method == "GET" && request.path == u"/control/statuses")
        return statuses();
    if (request.method == "GET" && request.path == u"/control/requests")
        return jsonResponse(m_surface.log.describe());
    if (request.method == "GET" && request.path == u"/control/state")
        return state();
    const auto order = m_orders.find(request.path);
    if (request.method == "POST" && request.isBodyBroken)
        return errorResponse(400, u"The body is no JSON"_s);
    if (order == m_orders.end())
        return orderOfService(request);
    return request.method == "POST" ? (*order)(request.parameters) : noSuchOrder();
}

Response ControlApi::orderOfService(const Request &request)
{
    const QString network = request.path.section(u'/', 2, 2);
    for (Service *service : m_surface.services) {
        if (service->name() == network && request.method == "POST")
            return service->order(request.path.section(u'/', 3), request.parameters);
    }
    return noSuchOrder();
}

const Account &ControlApi::author(const QString &name, bool isFollowed)
{
    World &world = m_surface.stage.world;
    if (const Account *known = world.accounts().find(m_surface.story.accountIdOf(name)))
        return *known;
    Account account;
    account.createdMs = world.nowMs() - 400LL * 86'400'000;
    account.id = world.newId(account.createdMs);
    const QString handle = name.startsWith(u'@') ? name.sliced(1) : name;
    account.username = handle.section(u'@', 0, 0);
    account.host = handle.contains(u'@') ? handle.section(u'@', 1) : u"customers.example"_s;
    account.displayName = account.username;
    world.put(account);
    const Account *help = world.accountByHandle(u"help");
    if (isFollowed && help)
        world.mark({u"follow"_s, help->id, account.id, world.nowMs(), {}});
    return *world.accounts().find(account.id);
}

const Status &ControlApi::postAs(const Account &author, const QJsonObject &order)
{
    const World &world = m_surface.stage.world;
    Draft draft;
    draft.accountId = author.id;
    draft.content.text = m_surface.story.withFullHandles(order["text"_L1].toString());
    draft.content.spoiler = order["spoiler_text"_L1].toString();
    draft.content.isSensitive = order["sensitive"_L1].toBool(!draft.content.spoiler.isEmpty());
    draft.visibility = order["visibility"_L1].toString(u"public"_s);
    draft.language = order["language"_L1].toString(u"en"_s);
    draft.inReplyTo = asText(order["in_reply_to"_L1]);
    if (const auto at = parseInstant(order["created_at"_L1].toString().toLatin1()))
        draft.createdMs = std::min(at->ms, world.nowMs());
    return m_surface.stage.publisher.publish(draft);
}

Response ControlApi::post(const QJsonObject &order)
{
    const QString parent = asText(order["in_reply_to"_L1]);
    if (!parent.isEmpty() && !m_surface.stage.world.statuses().find(parent))
        return wrong(u"in_reply_to names no post"_s);
    if (order["text"_L1].toString().isEmpty() || order["as"_L1].toString().isEmpty())
        return wrong(u"as and text are needed"_s);
    const Account &by = author(order["as"_L1].toString(), order["followed"_L1].toBool(true));
    return jsonResponse(m_surface.stage.writer.status(postAs(by, order), {}));
}

Response ControlApi::play(const QJsonObject &order)
{
    Crowd crowd;
    crowd.total = order["count"_L1].toInt();
    crowd.perSecond = order["per_second"_L1].toDouble();
    crowd.text = order["text"_L1].toString(u"@help number {n} here, my order has not arrived"_s);
    crowd.inReplyTo = asText(order["in_reply_to"_L1]);
    crowd.startMs = SystemClock().steady().count();
    if (crowd.total <= 0)
        return wrong(u"count is at least 1"_s);
    while (crowd.perSecond <= 0 && crowd.posted < crowd.total)
        postOne(crowd);
    if (crowd.posted < crowd.total)
        m_crowds << crowd;
    return done({{u"posted"_s, crowd.posted}});
}

void ControlApi::postOne(Crowd &crowd)
{
    const QJsonObject person = crowdMember(m_crowdPeople++ % 2000).person;
    const QString handle = person["name"_L1].toString() + u'@' + person["host"_L1].toString();
    QString text = crowd.text;
    text.replace(u"{n}"_s, QString::number(++crowd.posted));
    postAs(author(handle, false), {{u"text"_s, text}, {u"in_reply_to"_s, crowd.inReplyTo}});
}

int ControlApi::advance()
{
    int waitMs = LongestWaitMs;
    const qint64 nowMs = SystemClock().steady().count();
    for (Crowd &crowd : m_crowds) {
        const double due = double(nowMs - crowd.startMs) / 1000 * crowd.perSecond;
        while (crowd.posted < crowd.total && crowd.posted <= due)
            postOne(crowd);
        waitMs = std::min(waitMs, static_cast<int>(std::ceil(1000 / crowd.perSecond)));
    }
    m_crowds.removeIf([](const Crowd &crowd) { return crowd.posted >= crowd.total; });
    return waitMs;
}

void ControlApi::addPostOrders()
{
    Stage &stage = m_surface.stage;
    const auto onStatus = [this](const QString &name,
                                 const std::function<Response(const QJsonObject &, const Status &)> &act) {
        m_orders.insert(u"/control/"_s + name, [this, act](const QJsonObject &order) {
            const Status *status = m_surface.stage.world.statuses().find(asText(order["id"_L1]));
            return status ? act(order, *status) : wrong(u"id names no post"_s);
        });
    };
    m_orders.insert(u"/control/post"_s, [this](const QJsonObject &order) { return post(order); });
    m_orders.insert(u"/control/play"_s, [this](const QJsonObject &order) { return play(order); });
    onStatus(u"edit"_s, [&stage](const QJsonObject &order, const Status &status) {
        Version content = status.shown();
        content.text = order["text"_L1].toString(content.text);
        content.spoiler = order["spoiler_text"_L1].toString(content.spoiler);
        return jsonResponse(stage.writer.status(stage.publisher.edit(QString(status.id), content), {}));
    });
    onStatus(u"delete"_s, [&stage](const QJsonObject &, const Status &status) {
        stage.publisher.remove(QString(status.id));
        return done();
    });
    onStatus(u"boost"_s, [this, &stage](const QJsonObject &order, const Status &status) {
        const Account &by = author(order["as"_L1].toString(), false);
        return jsonResponse(stage.writer.status(stage.publisher.boost(by.id, QString(status.id)), {}));
    });
    onStatus(u"like"_s, [this, &stage](const QJsonObject &order, const Status &status) {
        stage.publisher.like(author(order["as"_L1].toString(), false).id, QString(status.id));
        return done();
    });
    m_orders.insert(u"/control/follow"_s, [this, &stage](const QJsonObject &order) {
        stage.publisher.follow(author(order["as"_L1].toString(), false).id,
                               author(order["whom"_L1].toString(), false).id,
                               {{u"notify"_s, order["notify"_L1].toBool()}});
        return done();
    });
}

void ControlApi::addWireOrders()
{
    const auto milliseconds = [](const QJsonObject &order) {
        return static_cast<int>(order["seconds"_L1].toDouble() * 1000);
    };
    m_orders.insert(u"/control/misbehave"_s, [this](const QJsonObject &order) {
        const auto added = m_surface.misbehaviour.add(order);
        return added ? done() : wrong(added.error().arguments.join(u' '));
    });
    m_orders.insert(u"/control/behave"_s, [this](const QJsonObject &) {
        m_surface.misbehaviour.clear();
        return done();
    });
    m_orders.insert(u"/control/no_listen"_s, [this, milliseconds](const QJsonObject &order) {
        m_wire.stopListening(milliseconds(order));
        return done();
    });
    m_orders.insert(u"/control/listen"_s, [this](const QJsonObject &) {
        m_wire.startListening();
        return done();
    });
    m_orders.insert(u"/control/half_open"_s, [this, milliseconds](const QJsonObject &order) {
        m_wire.halfOpen(milliseconds(order));
        return done();
    });
    m_orders.insert(u"/control/reset_connections"_s, [this](const QJsonObject &) {
        m_wire.resetConnections();
        return done();
    });
    m_orders.insert(u"/control/close_streams"_s, [this](const QJsonObject &) {
        m_surface.stage.hub.close();
        return done();
    });
    m_orders.insert(u"/control/stream_event"_s, [this](const QJsonObject &order) {
        const QJsonValue payload = order["payload"_L1];
        m_surface.stage.hub.queueForAll(order["event"_L1].toString(), payload.toString(),
                                        !payload.isUndefined());
        return done();
    });
}

void ControlApi::addWorldOrders()
{
    World &world = m_surface.stage.world;
    m_orders.insert(u"/control/forget"_s, [this, &world](const QJsonObject &order) {
        const qint64 before =
            world.nowMs() - static_cast<qint64>(order["older_than_seconds"_L1].toDouble() * 1000);
        m_surface.stage.publisher.forgetBefore(before);
        return done();
    });
    m_orders.insert(u"/control/revoke"_s, [this, &world](const QJsonObject &order) {
        const QString wanted = order["token"_L1].toString();
        QStringList ids;
        for (const auto &[id, token] : world.tokens().rows()) {
            if (wanted.isEmpty() || wanted == id)
                ids << id;
        }
        for (const QString &id : ids) {
            world.dropToken(id);
            m_surface.stage.hub.close(id);
        }
        return done({{u"revoked"_s, static_cast<int>(ids.size())}});
    });
    m_orders.insert(u"/control/clock"_s, [this, &world](const QJsonObject &order) {
        const qint64 offset =
            m_surface.clock.offsetMs() + static_cast<qint64>(order["advance_seconds"_L1].toDouble() * 1000);
        m_surface.clock.setOffsetMs(offset);
        world.setNote(u"clock"_s, offset);
        return done({{u"now"_s, apiTime(world.nowMs())}});
    });
    m_orders.insert(u"/control/reset"_s, [this](const QJsonObject &) {
        m_surface.stage.hub.close();
        m_surface.misbehaviour.clear();
        m_surface.log.clear();
        m_crowds.clear();
        m_surface.reset();
        return done();
    });
    m_orders.insert(u"/control/settings"_s, [this](const QJsonObject &order) {
        const QString software = order["software"_L1].toString();
        if (software == u"gotosocial" || software == u"mastodon")
            m_surface.stage.software = software == u"mastodon" ? Software::Mastodon : Software::GoToSocial;
        m_surface.mediaDelayMs = order["media_delay_ms"_L1].toInt(m_surface.mediaDelayMs);
        return done();
    });
    m_orders.insert(u"/control/account"_s, [this, &world](const QJsonObject &order) {
        Account account = author(order["as"_L1].toString(), false);
        account.isDisabled = order["disabled"_L1].toBool(account.isDisabled);
        account.displayName = order["display_name"_L1].toString(account.displayName);
        world.put(account);
        return jsonResponse(m_surface.stage.writer.account(account));
    });
    m_orders.insert(u"/control/story"_s, [this](const QJsonObject &order) {
        if (order.contains("speed"_L1))
            m_surface.story.setSpeed(order["speed"_L1].toDouble());
        if (order.contains("skip_to"_L1))
            m_surface.story.skipTo(order["skip_to"_L1].toDouble());
        return state();
    });
}

Response ControlApi::statuses() const
{
    const World &world = m_surface.stage.world;
    QJsonArray list;
    for (const auto &[id, status] : world.statuses().rows()) {
        list << QJsonObject{{u"id"_s, id},
                            {u"acct"_s, world.accounts().find(status.accountId)->acct()},
                            {u"text"_s, status.shown().text},
                            {u"spoiler_text"_s, status.shown().spoiler},
                            {u"in_reply_to_id"_s, textOrNull(status.inReplyTo)},
                            {u"boost_of"_s, textOrNull(status.boostOf)},
                            {u"visibility"_s, status.visibility},
                            {u"uri"_s, status.uri},
                            {u"created_at"_s, apiTime(status.createdMs)},
                            {u"versions"_s, static_cast<int>(status.versions.size())},
                            {u"idempotency_key"_s, status.idempotencyKey},
                            {u"application"_s, status.applicationName}};
    }
    return jsonResponse(list);
}

Response ControlApi::state() const
{
    const World &world = m_surface.stage.world;
    return jsonResponse(
        QJsonObject{{u"now"_s, apiTime(world.nowMs())},
                    {u"accounts"_s, static_cast<int>(world.accounts().rows().size())},
                    {u"statuses"_s, static_cast<int>(world.statuses().rows().size())},
                    {u"notifications"_s, static_cast<int>(world.notifications().rows().size())},
                    {u"streams"_s, static_cast<int>(m_surface.stage.hub.subscriberCount())},
                    {u"crowds_running"_s, static_cast<int>(m_crowds.size())},
                    {u"misbehaviour"_s, m_surface.misbehaviour.describe()},
                    {u"story"_s, QJsonObject{{u"seconds"_s, m_surface.story.seconds()},
                                             {u"speed"_s, m_surface.story.speed()},
                                             {u"events_left"_s, m_surface.story.eventsLeft()}}}});
}

}  // namespace daisychain::demo
