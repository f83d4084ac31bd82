#include "app/demo/x/x.h"

#include "app/demo/http/path_pattern.h"
#include "app/demo/story/duration.h"

#include <QJsonDocument>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 WindowMs = 15 * 60'000;

const QStringList &everyScope()
{
    static const QStringList Scopes{u"tweet.read"_s,  u"tweet.write"_s,   u"tweet.moderate.write"_s,
                                    u"users.read"_s,  u"dm.read"_s,       u"dm.write"_s,
                                    u"media.write"_s, u"offline.access"_s};
    return Scopes;
}

Response usageCapped()
{
    return problem(429, u"UsageCapExceeded"_s, u"Usage cap exceeded: Monthly product cap"_s,
                   u"usage-capped"_s,
                   {{u"account_id"_s, 1},
                    {u"product_name"_s, u"pay-per-use"_s},
                    {u"period"_s, u"Monthly"_s},
                    {u"scope"_s, u"Product"_s}});
}

/// In the old shape where the rule says "old": true.
Response rateLimited(const QJsonObject &details)
{
    if (details["old"_L1].toBool())
        return jsonResponse(
            QJsonObject{{u"errors"_s,
                         QJsonArray{QJsonObject{{u"code"_s, 88}, {u"message"_s, u"Rate limit exceeded"_s}}}}},
            429);
    return problem(429, u"Too Many Requests"_s, u"Too Many Requests"_s, u"about:blank"_s);
}

}  // namespace

QString problemType(const QString &kind)
{
    return kind == u"about:blank" ? kind : u"https://api.x.com/2/problems/"_s + kind;
}

Response problem(int status, const QString &title, const QString &detail, const QString &kind,
                 const QJsonObject &more)
{
    QJsonObject json = more;
    json.insert(u"title"_s, title);
    json.insert(u"detail"_s, detail);
    json.insert(u"type"_s, problemType(kind));
    json.insert(u"status"_s, status);
    Response response = jsonResponse(json, status);
    response.headers = {Header("Content-Type", "application/problem+json")};
    return response;
}

Response invalidRequest(const QString &message)
{
    return problem(
        400, u"Invalid Request"_s, u"One or more parameters to your request was invalid."_s,
        u"invalid-request"_s,
        {{u"errors"_s, QJsonArray{QJsonObject{{u"parameters"_s, QJsonObject()}, {u"message"_s, message}}}}});
}

Response forbidden(const QString &detail)
{
    return problem(403, u"Forbidden"_s, detail, u"about:blank"_s);
}

QJsonObject notFoundError(const QString &what, const QString &parameter, const QString &value)
{
    return {{u"title"_s, u"Not Found Error"_s},
            {u"type"_s, problemType(u"resource-not-found"_s)},
            {u"detail"_s, u"Could not find %1 with %2: [%3]."_s.arg(what, parameter, value)},
            {u"resource_type"_s, what},
            {u"resource_id"_s, value},
            {u"parameter"_s, parameter},
            {u"value"_s, value}};
}

X::X(const Site &site)
    : m_site(site)
{
    addOAuthRoutes(m_routes, m_stage);
    addPostRoutes(m_routes, m_stage);
    addReadRoutes(m_routes, m_stage);
    addMessageRoutes(m_routes, m_stage);
    addMediaRoutes(m_routes, m_stage);
    addStreamRoutes(m_routes, m_stage);
    addPostOrders();
    addPeopleOrders();
    addStreamOrders();
}

bool X::speaks(const QString &path) const
{
    return path.startsWith(u"/2/") || path.startsWith(u"/i/oauth2/");
}

Response X::answer(const Request &request, const Mischief &mischief)
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    for (const Route &route : std::as_const(m_routes)) {
        if (route.method != method)
            continue;
        const auto path = matchPath(route.steps, request.path);
        if (!path)
            continue;
        Response response = dispatch(route, {request, mischief, *path});
        if (mischief.has(u"new_names"_s) && !response.stream)
            response.body =
                QJsonDocument(withNewNames(QJsonDocument::fromJson(response.body).object()).toObject())
                    .toJson(QJsonDocument::Compact);
        return response;
    }
    return problem(404, u"Not Found Error"_s, u"There is no such call"_s, u"resource-not-found"_s);
}

std::optional<Response> X::refused(const Route &route, const Call &call, const Token *token) const
{
    if (route.access == Access::Anybody)
        return std::nullopt;
    const bool isApp = call.request.bearer() == m_signIns.bearer();
    const bool isOver = token && token->endMs <= m_plaza.nowMs();
    if (call.mischief.has(u"expired_token"_s) || isOver || (!isApp && !token))
        return problem(401, u"Unauthorized"_s, u"Unauthorized"_s, u"about:blank"_s);
    if ((isApp && route.access == Access::User) || (token && route.access == Access::App))
        return problem(403, u"Unsupported Authentication"_s,
                       u"Authenticating with this kind of token is forbidden for this endpoint."_s,
                       u"unsupported-authentication"_s);
    if (token && !route.scope.isEmpty() && !token->scopes.contains(route.scope))
        return forbidden(u"Your token does not allow "_s + route.scope);
    return std::nullopt;
}

Response X::dispatch(const Route &route, const Call &call)
{
    const Token *token = m_signIns.find(call.request.bearer());
    if (const auto refusal = refused(route, call, token))
        return *refusal;
    Call known = call;
    known.me = token ? m_plaza.user(token->userId) : nullptr;
    return counted(route, known, token);
}

/// Counts the call, and tells of the limit in the answer's head.
Response X::counted(const Route &route, Call call, const Token *token)
{
    const int limit = (token ? route.userLimit : route.appLimit) * m_site.limitScale;
    if (call.mischief.has(u"usage_capped"_s) && route.access != Access::Anybody)
        return usageCapped();
    if (limit == 0)
        return route.handler(call);
    const QString key =
        QString::fromLatin1(route.method) + route.steps.join(u'/') + (token ? token->userId : QString());
    WindowState window = m_windows.count(key, limit, WindowMs, m_plaza.nowMs());
    if (call.mischief.isRateLimited) {
        window.isOver = true;
        window.remaining = 0;
    }
    Response response =
        window.isOver ? rateLimited(call.mischief.details[u"rate_limited"_s]) : route.handler(call);
    response.headers << Header("x-rate-limit-limit", QByteArray::number(window.limit))
                     << Header("x-rate-limit-remaining", QByteArray::number(window.remaining))
                     << Header("x-rate-limit-reset", QByteArray::number(window.resetMs / 1000));
    return response;
}

QJsonObject X::credentials() const
{
    const User *help = m_plaza.userNamed(u"help"_s);
    return help ? QJsonObject{{u"client_id"_s, m_signIns.clientId()},
                              {u"bearer_token"_s, m_signIns.bearer()},
                              {u"username"_s, help->username},
                              {u"user_id"_s, help->id},
                              {u"access_token"_s, m_printed.access},
                              {u"refresh_token"_s, m_printed.refresh},
                              {u"api"_s, m_site.baseUrl + u"/2"_s},
                              {u"authorize"_s, m_site.baseUrl + u"/i/oauth2/authorize"_s}}
                : QJsonObject();
}

void X::begin(const StoryCast &cast)
{
    m_plaza.clear();
    m_signIns.clear();
    m_streams.clear();
    m_settings = {};
    m_keys.clear();
    m_windows.clear();
    for (const QJsonObject &json : cast.people) {
        if (!json.contains("x"_L1))
            continue;
        User user;
        user.username = json["x"_L1].toString();
        user.name = json["display"_L1].toString().remove(u" :daisy:"_s);
        user.description = json["note"_L1].toString();
        user.isOurs = json["host"_L1].toString().isEmpty();
        user.followers = json["followers"_L1].toInt();
        user.createdMs = m_plaza.nowMs() + static_cast<qint64>(storySeconds(json["since"_L1]) * 1000);
        m_plaza.put(user, json["name"_L1].toString());
    }
    if (const User *help = m_plaza.userNamed(u"help"_s))
        m_printed = m_signIns.issue(help->id, everyScope());
}

}  // namespace daisychain::demo::x
