#pragma once

#include "app/demo/http/http_message.h"
#include "app/demo/world/world.h"

#include <functional>

namespace daisychain::demo {

/// A request with what is known about it before it is handled.
struct Call {
    const Request &request;
    QHash<QString, QString> path = {};  ///< the values of the ":name" steps
    const Token *token = nullptr;
    const Account *me = nullptr;  ///< never null where the route needs a scope
    bool ignoresIdempotency = false;

    QString myId() const { return me ? me->id : QString(); }
};

using Handler = std::function<Response(const Call &)>;

/// Finds the handler of a request and checks that the token may use it.
class Router final {
public:
    /// `pattern`: "/api/v1/statuses/:id". `scope`: what a token must allow; "app": any token will do; empty:
    /// everybody may, and a token only tells who asks.
    void add(const QByteArray &method, const QString &pattern, const QString &scope, Handler handler);

    /// 404 when there is no such call, 401 and 403 as Mastodon words them.
    Response dispatch(const World &world, Call call) const;

private:
    struct Route {
        QByteArray method;
        QStringList steps;
        QString scope;
        Handler handler;
    };
    const Route *find(Call &call) const;

    QList<Route> m_routes;
};

}  // namespace daisychain::demo
