#include "core/network/mastodon/parse_sign_in.h"

#include "core/network/json_reader.h"

namespace daisychain::network {

namespace {

/// Our secrets go there: nowhere but to the server that was asked.
bool readAddress(JsonReader &json, JsonValue value, const QUrl &server, QUrl &into)
{
    QString text;
    const bool read = json.text(value, text);
    const QUrl url(text);
    if (url.scheme() == server.scheme() && url.host() == server.host() && url.port() == server.port())
        into = url;
    return read;
}

QUrl below(QUrl server, const QString &path)
{
    server.setPath(path);
    server.setQuery(QString());
    return server;
}

}  // namespace

OAuthServer fixedOAuthServer(const QUrl &server)
{
    return {below(server, QStringLiteral("/oauth/authorize")),
            below(server, QStringLiteral("/oauth/token")),
            below(server, QStringLiteral("/api/v1/apps")),
            below(server, QStringLiteral("/oauth/revoke")),
            {},
            true};
}

Result<OAuthServer> parseOAuthServer(QByteArrayView bytes, const QUrl &server)
{
    JsonReader json(bytes);
    OAuthServer found = fixedOAuthServer(server);
    found.hasPkce = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("authorization_endpoint"):
            return readAddress(json, member, server, found.authorize);
        case jsonName("token_endpoint"):
            return readAddress(json, member, server, found.token);
        case jsonName("app_registration_endpoint"):
            return readAddress(json, member, server, found.registration);
        case jsonName("revocation_endpoint"):
            return readAddress(json, member, server, found.revocation);
        case jsonName("scopes_supported"):
            return json.array(member,
                              [&](JsonValue scope) { return json.text(scope, found.scopes.emplaceBack()); });
        case jsonName("code_challenge_methods_supported"):
            return json.array(member, [&](JsonValue item) {
                QString method;
                const bool isText = json.text(item, method);
                found.hasPkce = found.hasPkce || method == u"S256";
                return isText;
            });
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    return found;
}

Result<OAuthApp> parseApp(QByteArrayView bytes)
{
    JsonReader json(bytes);
    OAuthApp app;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("client_id"))
            return json.text(member, app.clientId);
        return name == jsonName("client_secret") ? readSecret(json, member, app.clientSecret)
                                                 : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    if (app.clientId.isEmpty() || app.clientSecret.isEmpty())
        return Failure(lacking("no client_id or client_secret"));
    return app;
}

}  // namespace daisychain::network
