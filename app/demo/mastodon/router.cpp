#include "app/demo/mastodon/router.h"

#include "app/demo/http/path_pattern.h"

#include <utility>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

void Router::add(const QByteArray &method, const QString &pattern, const QString &scope, Handler handler)
{
    m_routes << Route{method, pattern.split(u'/'), scope, std::move(handler)};
}

const Router::Route *Router::find(Call &call) const
{
    const QByteArray method = call.request.method == "HEAD" ? QByteArray("GET") : call.request.method;
    for (const Route &route : m_routes) {
        if (route.method != method)
            continue;
        if (const auto values = matchPath(route.steps, call.request.path)) {
            call.path = *values;
            return &route;
        }
    }
    return nullptr;
}

Response Router::dispatch(const World &world, Call call) const
{
    const Route *route = find(call);
    if (!route)
        return errorResponse(404, u"Not Found"_s);
    const QByteArray authorization = call.request.header("authorization");
    QString bearer = call.request.text(u"access_token"_s);
    if (authorization.startsWith("Bearer "))
        bearer = QString::fromUtf8(authorization.sliced(7).trimmed());
    const bool checksItself =
        call.request.path.startsWith(u"/oauth/") || call.request.path.startsWith(u"/api/v1/streaming");
    call.token = checksItself ? nullptr : world.tokens().find(bearer);
    if (!checksItself && !bearer.isEmpty() && !call.token)
        return errorResponse(401, u"The access token is invalid"_s);
    call.me = call.token ? world.accounts().find(call.token->accountId) : nullptr;
    if (route->scope.isEmpty())
        return route->handler(call);
    if (!call.token)
        return errorResponse(401, u"The access token is invalid"_s);
    if (route->scope == u"app")
        return route->handler(call);
    const bool isAllowed =
        call.token->allows(route->scope) ||
        (route->scope == u"read:accounts" && call.request.path.endsWith(u"/verify_credentials") &&
         call.token->allows(u"profile"));
    if (!isAllowed)
        return errorResponse(403, u"This action is outside the authorized scopes"_s);
    if (!call.me)
        return errorResponse(422, u"This method requires an authenticated user"_s);
    if (call.me->isDisabled)
        return errorResponse(403, u"Your login is currently disabled"_s);
    return route->handler(call);
}

}  // namespace daisychain::demo
