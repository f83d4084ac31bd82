#include "app/demo/network.h"

#include "app/demo/stream/channels.h"

#include <algorithm>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

const QString Domain = u"marigold.example"_s;

/// Only this machine may talk to the network by name, so that no web page can through a name of its own.
bool isLoopbackHost(const QByteArray &host)
{
    const QByteArray name = host.contains(':') ? host.first(host.lastIndexOf(':')) : host;
    return host.isEmpty() || name == "127.0.0.1" || name == "localhost";
}

}  // namespace

Network::Network(const Options &options)
    : m_options(options)
    , m_world(options.ids, Domain, m_clock)
    , m_writer(m_world, {})
    , m_publisher(m_world, m_hub, m_writer)
    , m_limits(options.limitScale)
    , m_software(options.software)
    , m_mediaDelayMs(options.mediaDelayMs)
    , m_stage{m_world, m_hub, m_writer, m_publisher, m_software, {}, m_mediaDelayMs}
    , m_site{m_clock, m_hub, m_mediaDelayMs, options.limitScale, {}, {}}
    , m_bluesky(m_site)
    , m_x(m_site)
    , m_feeds(m_site)
    , m_services{&m_bluesky, &m_x, &m_feeds}
    , m_story(m_stage, m_services, options.speed)
    , m_control({m_stage, m_misbehaviour, m_log, m_story, m_clock, m_mediaDelayMs, m_services,
                 [this] {
                     (void)m_world.clear();  // a file that can't be cut shows at the next settle()
                     m_world.setNote(u"seed"_s, m_site.seed);
                     m_story.begin();
                 }},
                options.controlToken)
{
    if (options.dataDir.isEmpty())
        m_passingDir.emplace();
    m_stage.mediaDir = (m_passingDir ? m_passingDir->path() : options.dataDir) + u"/media"_s;
    for (const auto addRoutes :
         {addOAuthRoutes, addInstanceRoutes, addAccountRoutes, addRelationRoutes, addStatusRoutes,
          addStatusActionRoutes, addTimelineRoutes, addNotificationRoutes, addConversationRoutes,
          addSearchRoutes, addMediaRoutes, addStreamRoutes, addListRoutes, addSmallRoutes})
        addRoutes(m_router, m_stage);
}

Result<void> Network::open()
{
    const QString story = m_options.story.isEmpty() ? u":/demo/story.json"_s : m_options.story;
    if (const auto loaded = story == u"none" ? m_story.loadEmpty() : m_story.load(story); !loaded)
        return loaded;
    if (const auto opened = m_world.open(m_options.dataDir); !opened)
        return opened;
    m_clock.setOffsetMs(m_world.note(u"clock"_s).toInteger());
    if (m_world.note(u"seed"_s).toString().isEmpty())
        m_world.setNote(u"seed"_s, randomName());
    m_site.seed = m_world.note(u"seed"_s).toString();
    if (m_world.accounts().rows().empty())
        m_story.begin();
    else
        m_story.resume();
    return settle();
}

void Network::setBaseUrl(const QString &url)
{
    m_writer.setBaseUrl(url);
    m_site.baseUrl = url;
}

Service *Network::serviceFor(const QString &path) const
{
    const auto found = std::find_if(m_services.begin(), m_services.end(),
                                    [&](const Service *service) { return service->speaks(path); });
    return found == m_services.end() ? nullptr : *found;
}

Result<void> Network::settle()
{
    const auto kept = m_world.commit();
    m_hub.deliver();
    return kept;
}

Response Network::handle(const Request &request, const Mischief &mischief)
{
    if (!isLoopbackHost(request.header("host")))
        return errorResponse(421, u"This network answers to 127.0.0.1 only"_s);
    if (mischief.instead)
        return *mischief.instead;
    if (Service *service = serviceFor(request.path))
        return service->answer(request, mischief);
    if (mischief.isRateLimited)
        return errorResponse(429, u"Too many requests"_s);
    if (request.isBodyBroken)
        return errorResponse(400, u"There was a problem in the JSON you submitted"_s);
    if (request.path.startsWith(u"/api/") && !request.path.startsWith(u"/api/v1/streaming")) {
        if (const auto refused =
                m_limits.count(request, QString::fromUtf8(request.header("authorization")), m_clock.nowMs()))
            return *refused;
    }
    Call call{request};
    call.ignoresIdempotency = mischief.ignoresIdempotency;
    return m_router.dispatch(m_world, call);
}

Answer Network::answer(Request &request)
{
    parseParameters(request);
    const Mischief mischief = m_misbehaviour.decide(request.method, request.target);
    Response response = handle(request, mischief);
    if (!settle())
        response = errorResponse(500, u"What happened could not be kept"_s);
    if (mischief.onRepeat && response.isRepeat)
        response = *mischief.onRepeat;
    if (mischief.after)
        response = *mischief.after;
    if (request.path.startsWith(u"/api/") && !response.stream)
        m_limits.addHeaders(response);
    m_log.add(request, response, m_clock.nowMs());
    return {response, mischief.plan};
}

Answer Network::ControlFront::answer(Request &request)
{
    parseParameters(request);
    Response response = m_network.m_control.answer(request);
    if (!m_network.settle())
        response = errorResponse(500, u"What happened could not be kept"_s);
    return {response, {}};
}

std::expected<SocketOpening, Refusal> Network::ControlFront::openSocket(const Request &)
{
    return std::unexpected(Refusal{404, u"Orders come by POST"_s});
}

bool Network::isSocketPath(const QString &path) const
{
    const Service *service = serviceFor(path);
    return path == u"/api/v1/streaming" || path == u"/api/v1/streaming/" ||
           (service && service->isSocketPath(path));
}

std::expected<SocketOpening, Refusal> Network::openSocket(const Request &request)
{
    const Mischief mischief = m_misbehaviour.decide(request.method, request.target);
    if (Service *service = serviceFor(request.path)) {
        if (mischief.instead)
            return std::unexpected(
                Refusal{mischief.instead->status, QString::fromUtf8(reasonPhrase(mischief.instead->status))});
        const auto opening = service->openSocket(request, mischief);
        if (!opening)
            return std::unexpected(opening.error());
        return SocketOpening{*opening, mischief.plan};
    }
    if (mischief.plan.dropsAnswer)
        return SocketOpening{{}, mischief.plan};
    const auto token = streamToken(m_world, request);
    if (!token)
        return std::unexpected(token.error());
    return SocketOpening{{(*token)->accountId, (*token)->id, {}}, mischief.plan};
}

std::expected<std::optional<Channel>, Refusal> Network::channel(const QString &tokenId, const QString &stream,
                                                                const QString &tag, const QString &list)
{
    const Token *token = m_world.tokens().find(tokenId);
    if (!token)
        return std::unexpected(Refusal{401, u"Invalid access token"_s});
    const auto found = channelFor(m_world, token, stream, tag, list);
    if (!found)
        return std::unexpected(found.error());
    if (m_software == Software::GoToSocial && stream.startsWith(u"hashtag"))
        return std::nullopt;
    return *found;
}

int Network::advance()
{
    const int waitMs = std::min(m_story.advance(), m_control.advance());
    m_publisher.publishScheduled();
    (void)settle();  // nobody waits for an answer here; the next request reports a disk that fails
    return waitMs;
}

QJsonObject Network::credentials() const
{
    QJsonObject json;
    for (const Service *service : m_services)
        json.insert(service->name(), service->credentials());
    return json;
}

QString Network::helpToken()
{
    const Account *help = m_world.accountByHandle(u"help");
    for (const auto &[id, token] : m_world.tokens().rows()) {
        if (token.clientId == u"print-token" && token.accountId == help->id)
            return id;
    }
    Token token;
    token.id = u"demo-"_s + m_world.newId(m_clock.nowMs());
    token.clientId = u"print-token"_s;
    token.accountId = help->id;
    token.scopes = {u"read"_s, u"write"_s, u"follow"_s, u"push"_s};
    token.createdMs = m_clock.nowMs();
    m_world.put(token);
    (void)settle();
    return token.id;
}

}  // namespace daisychain::demo
