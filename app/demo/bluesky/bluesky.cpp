#include "app/demo/bluesky/bluesky.h"

#include "app/demo/bluesky/did_document.h"
#include "app/demo/bluesky/jetstream.h"
#include "app/demo/picture/picture.h"

#include <QRegularExpression>

#include <algorithm>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int CallsPerWindow = 3000;
constexpr int SignInsPerWindow = 30;
constexpr qint64 WindowMs = 300'000;
const QString ChatProxy = u"did:web:api.bsky.chat#bsky_chat"_s;

QString methodOf(const Request &request)
{
    return request.path.section(u'/', 2);
}

}  // namespace

Response fault(int status, const QString &error, const QString &message)
{
    return jsonResponse(QJsonObject{{u"error"_s, error}, {u"message"_s, message}}, status);
}

Response fault(const Fault &found)
{
    return fault(400, found.error, found.message);
}

Response page(const Call &call, const QString &name, const QList<Row> &rows, int usual)
{
    const int limit = std::clamp(call.request.number(u"limit"_s).value_or(usual), 1, 100);
    const QString cursor = call.request.text(u"cursor"_s);
    const qint64 before = cursor.isEmpty() ? std::numeric_limits<qint64>::max() : cursor.toLongLong();
    QJsonObject json;
    QJsonArray list;
    qint64 last = 0;
    const bool isEmpty = call.mischief.has(u"empty_page"_s);
    for (const Row &row : rows) {
        if (row.serial >= before)
            continue;
        if (isEmpty || list.size() >= limit) {
            json.insert(u"cursor"_s, isEmpty ? QString::number(row.serial + 1) : QString::number(last));
            break;
        }
        list << row.json();
        last = row.serial;
    }
    json.insert(name, list);
    return jsonResponse(json);
}

Bluesky::Bluesky(const Site &site)
    : m_site(site)
{
    addSessionRoutes(m_routes, m_stage);
    addRepoRoutes(m_routes, m_stage);
    addFeedRoutes(m_routes, m_stage);
    addActorRoutes(m_routes, m_stage);
    addChatRoutes(m_routes, m_stage);
    addOrders();
    addPeopleOrders();
    addStreamOrders();
}

bool Bluesky::speaks(const QString &path) const
{
    return path.startsWith(u"/xrpc/") || path.startsWith(u"/bluesky/") || isIdentityPath(path) ||
           isSocketPath(path);
}

bool Bluesky::isSocketPath(const QString &path) const
{
    return path == u"/subscribe";
}

std::expected<StreamOpening, Refusal> Bluesky::openSocket(const Request &request, const Mischief &mischief)
{
    return openJetstream(m_sky, request, mischief);
}

Response Bluesky::picture(const QString &path) const
{
    const QString kind = path.section(u'/', 3, 3);
    const QString name = path.section(u'/', 5, 5);
    Response response;
    const Blob *blob = m_sky.blob(name);
    if (kind != u"avatar" && !blob)
        return errorResponse(404, u"Not Found"_s);
    response.headers << Header("Content-Type", blob ? blob->mime.toLatin1() : QByteArray("image/png"));
    response.body = blob ? blob->bytes : avatarPng(name);
    return response;
}

Response Bluesky::answer(const Request &request, const Mischief &mischief)
{
    if (isIdentityPath(request.path))
        return answerIdentity(m_sky, request.path);
    if (request.path.startsWith(u"/bluesky/"))
        return picture(request.path);
    if (isSocketPath(request.path))
        return errorResponse(426, u"Upgrade Required"_s);
    return counted(request, mischief);
}

/// Counts the call, and tells of the limit in the answer's head.
Response Bluesky::counted(const Request &request, const Mischief &mischief)
{
    const qint64 now = m_site.clock.nowMs();
    const bool isSignIn = methodOf(request) == u"com.atproto.server.createSession";
    WindowState window = isSignIn
                             ? m_windows.count(u"sign-in "_s + request.text(u"identifier"_s),
                                               SignInsPerWindow * m_site.limitScale, WindowMs, now)
                             : m_windows.count(u"calls"_s, CallsPerWindow * m_site.limitScale, WindowMs, now);
    if (mischief.isRateLimited) {
        window.isOver = true;
        window.remaining = 0;
    }
    Response response = window.isOver ? fault(429, u"RateLimitExceeded"_s, u"Rate Limit Exceeded"_s)
                                      : dispatch(request, mischief);
    response.headers << Header("RateLimit-Limit", QByteArray::number(window.limit))
                     << Header("RateLimit-Remaining", QByteArray::number(window.remaining))
                     << Header("RateLimit-Reset", QByteArray::number(window.resetMs / 1000))
                     << Header("RateLimit-Policy", QByteArray::number(window.limit) + ";w=300");
    if (window.isOver)
        response.headers << Header("Retry-After",
                                   QByteArray::number(std::max<qint64>((window.resetMs - now) / 1000, 1)));
    return response;
}

std::optional<Response> Bluesky::refused(const Route &route, const Request &request, const Mischief &mischief)
{
    if (request.isBodyBroken)
        return fault(400, u"InvalidRequest"_s, u"Unable to parse JSON body"_s);
    if (route.access == Access::Anybody)
        return std::nullopt;
    const QString token = request.bearer();
    if (token.isEmpty())
        return fault(401, u"AuthMissing"_s, u"Authentication Required"_s);
    const Session *session = m_sessions.find(token);
    if (mischief.has(u"expired_token"_s) || (session && session->accessEndMs <= m_sky.nowMs()))
        return fault(400, u"ExpiredToken"_s, u"Token has expired"_s);
    if (!session)
        return fault(400, u"InvalidToken"_s, u"Token could not be verified"_s);
    const Person *me = m_sky.person(session->did);
    if (me && !me->isActive)
        return fault(401, u"AccountTakedown"_s, u"Account has been taken down"_s);
    if (route.access != Access::Chat)
        return std::nullopt;
    if (request.header("atproto-proxy") != ChatProxy.toLatin1())
        return fault(501, u"MethodNotImplemented"_s, u"Method Not Implemented"_s);
    if (!session->mayChat)
        return fault(400, u"InvalidToken"_s, u"Bad token method"_s);
    return std::nullopt;
}

Response Bluesky::dispatch(const Request &request, const Mischief &mischief)
{
    const auto route = m_routes.find(methodOf(request));
    if (route == m_routes.end())
        return fault(501, u"MethodNotImplemented"_s, u"Method Not Implemented"_s);
    if (request.method != route->method)
        return fault(405, u"InvalidRequest"_s,
                     u"Incorrect HTTP method (%1) expected %2"_s.arg(QString::fromLatin1(request.method),
                                                                     QString::fromLatin1(route->method)));
    if (const auto refusal = refused(*route, request, mischief))
        return *refusal;
    const Session *session = m_sessions.find(request.bearer());
    return route->handler({request, mischief, session ? m_sky.person(session->did) : nullptr});
}

QJsonObject Bluesky::credentials() const
{
    const Person *help = m_sky.person(u"help"_s);
    if (!help)
        return {};
    return {{u"service"_s, m_site.baseUrl},
            {u"handle"_s, help->handle},
            {u"did"_s, help->did},
            {u"app_password"_s, m_sessions.appPassword(help->did, true)},
            {u"app_password_without_chat"_s, m_sessions.appPassword(help->did, false)},
            {u"jetstream"_s, QString(m_site.baseUrl).replace(u"http:"_s, u"ws:"_s) + u"/subscribe"_s}};
}

}  // namespace daisychain::demo::bluesky
