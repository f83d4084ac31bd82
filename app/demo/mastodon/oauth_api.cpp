#include "app/demo/mastodon/stage.h"
#include "app/demo/service.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 GrantLifeMs = 10 * 60'000;
const QString OutOfBand = u"urn:ietf:wg:oauth:2.0:oob"_s;

Response oauthError(int status, const QString &error, const QString &description)
{
    return jsonResponse(QJsonObject{{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

QStringList scopesOf(const QString &text)
{
    return QString(text).replace(u'+', u' ').split(u' ', Qt::SkipEmptyParts);
}

bool areScopesKnown(const QStringList &scopes)
{
    static const QStringList Groups{u"read"_s, u"write"_s, u"follow"_s, u"push"_s, u"profile"_s};
    for (const QString &scope : scopes) {
        const QString group = scope.section(u':', 0, 0);
        if (!Groups.contains(group) && group != u"admin")
            return false;
    }
    return true;
}

bool isWithin(const QStringList &asked, const QStringList &granted)
{
    Token holder;
    holder.scopes = granted;
    return std::all_of(asked.begin(), asked.end(),
                       [&](const QString &scope) { return holder.allows(scope); });
}

bool isRedirectUsable(const QString &uri)
{
    const QUrl url(uri);
    return uri == OutOfBand || (url.isValid() && !url.scheme().isEmpty() && url.scheme() != u"javascript");
}

const Application *applicationOf(const World &world, const QString &clientId)
{
    for (const auto &[id, application] : world.applications().rows()) {
        if (application.clientId == clientId)
            return &application;
    }
    return nullptr;
}

QJsonObject applicationJson(const Application &application)
{
    return {{u"id"_s, application.id},
            {u"name"_s, application.name},
            {u"website"_s, textOrNull(application.website)},
            {u"scopes"_s, QJsonArray::fromStringList(application.scopes)},
            {u"redirect_uri"_s, application.redirectUris.join(u'\n')},
            {u"redirect_uris"_s, QJsonArray::fromStringList(application.redirectUris)},
            {u"vapid_key"_s, u"BAe4KHcVtbbrJm2nH0YF-demo-only"_s}};
}

Response registerApplication(Stage &stage, const Call &call)
{
    Application application;
    application.name = call.request.text(u"client_name"_s);
    application.website = call.request.text(u"website"_s);
    for (const QString &line : call.request.texts(u"redirect_uris"_s))
        application.redirectUris << line.split(u'\n', Qt::SkipEmptyParts);
    application.scopes = scopesOf(call.request.text(u"scopes"_s));
    if (application.scopes.isEmpty())
        application.scopes << u"read"_s;
    if (application.name.isEmpty())
        return errorResponse(422, u"Validation failed: Application name can't be blank"_s);
    if (application.redirectUris.isEmpty())
        return errorResponse(422, u"Validation failed: Redirect URI can't be blank"_s);
    for (const QString &uri : application.redirectUris) {
        if (!isRedirectUsable(uri))
            return errorResponse(422, u"Validation failed: Redirect URI must be an absolute URI."_s);
    }
    if (!areScopesKnown(application.scopes))
        return errorResponse(422, u"Validation failed: Scopes doesn't match configured on the server."_s);
    application.id = stage.world.newSerial(stage.world.nowMs());
    application.clientId = randomName();
    application.clientSecret = randomName();
    stage.world.put(application);
    QJsonObject json = applicationJson(application);
    json.insert(u"client_id"_s, application.clientId);
    json.insert(u"client_secret"_s, application.clientSecret);
    json.insert(u"client_secret_expires_at"_s, 0);
    return jsonResponse(json);
}

Response page(int status, const QString &body)
{
    Response response;
    response.status = status;
    response.headers << Header("Content-Type", "text/html; charset=utf-8");
    response.body =
        u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign in</title></head>\n"
        "<body style=\"font-family:sans-serif;max-width:32em;margin:4em auto\">\n%1\n</body></html>\n"_s
            .arg(body)
            .toUtf8();
    return response;
}

/// What is wrong with a request for authorisation, or nothing.
std::optional<Response> refusedAuthorization(const Application *application, const Request &request)
{
    if (!application)
        return page(401, u"<p>This application is not known here: client authentication failed.</p>"_s);
    if (!application->redirectUris.contains(request.text(u"redirect_uri"_s)))
        return page(400, u"<p>The requested redirect URI is malformed or was not registered.</p>"_s);
    if (request.text(u"response_type"_s) != u"code")
        return page(400, u"<p>The authorization server does not support this response type.</p>"_s);
    const QStringList scopes = scopesOf(request.text(u"scope"_s));
    if (!isWithin(scopes, application->scopes))
        return page(400, u"<p>The requested scope is invalid, unknown, or malformed.</p>"_s);
    const bool isPlain =
        request.has(u"code_challenge"_s) && request.text(u"code_challenge_method"_s) != u"S256";
    if (isPlain && !request.text(u"code_challenge"_s).isEmpty())
        return page(400, u"<p>The code challenge method must be S256.</p>"_s);
    return std::nullopt;
}

Response authorizePage(Stage &stage, const Call &call)
{
    const Application *application = applicationOf(stage.world, call.request.text(u"client_id"_s));
    if (const auto refused = refusedAuthorization(application, call.request))
        return *refused;
    QString form =
        u"<h1>%1 would like to use an account of %2</h1>\n<form method=\"post\" action=\"/oauth/authorize\">\n"_s
            .arg(application->name.toHtmlEscaped(), stage.world.domain().toHtmlEscaped());
    for (const QString &name : {u"client_id"_s, u"redirect_uri"_s, u"response_type"_s, u"scope"_s, u"state"_s,
                                u"code_challenge"_s, u"code_challenge_method"_s}) {
        if (call.request.has(name))
            form += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">\n"_s.arg(
                name, call.request.text(name).toHtmlEscaped());
    }
    form += u"<p><label>Account <select name=\"account\">\n"_s;
    for (const auto &[id, account] : stage.world.accounts().rows()) {
        if (account.isLocal())
            form += u"<option value=\"%1\"%2>%3 (@%1)</option>\n"_s.arg(
                account.username, account.username == u"help" ? u" selected"_s : QString(),
                account.displayName.toHtmlEscaped());
    }
    form += u"</select></label></p>\n<p>It asks for: %1</p>\n"
            "<button name=\"decision\" value=\"allow\">Allow</button> "
            "<button name=\"decision\" value=\"deny\">Deny</button>\n</form>"_s.arg(
                call.request.text(u"scope"_s).toHtmlEscaped());
    return page(200, form);
}

Response redirectTo(const QString &redirectUri, QUrlQuery answer, const QString &state)
{
    QUrl url(redirectUri);
    QUrlQuery query(url);
    for (const auto &[name, value] : answer.queryItems())
        query.addQueryItem(name, value);
    if (!state.isEmpty())
        query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(state)));
    url.setQuery(query);
    Response response;
    response.status = 302;
    response.headers << Header("Location", url.toEncoded());
    return response;
}

Response decideAuthorization(Stage &stage, const Call &call)
{
    const Request &request = call.request;
    const Application *application = applicationOf(stage.world, request.text(u"client_id"_s));
    if (const auto refused = refusedAuthorization(application, request))
        return *refused;
    const QString redirectUri = request.text(u"redirect_uri"_s);
    const bool isOutOfBand = redirectUri == OutOfBand;
    if (request.text(u"decision"_s) == u"deny") {
        if (isOutOfBand)
            return page(200, u"<p>The resource owner or authorization server denied the request.</p>"_s);
        return redirectTo(
            redirectUri,
            {{u"error"_s, u"access_denied"_s},
             {u"error_description"_s,
              u"The%20resource%20owner%20or%20authorization%20server%20denied%20the%20request."_s}},
            request.text(u"state"_s));
    }
    const QString handle = request.has(u"account"_s) ? request.text(u"account"_s) : u"help"_s;
    const Account *account = stage.world.accountByHandle(handle);
    if (!account || !account->isLocal())
        return page(422, u"<p>There is no such account here.</p>"_s);
    Grant grant;
    grant.id = randomName();
    grant.clientId = application->clientId;
    grant.accountId = account->id;
    grant.redirectUri = redirectUri;
    grant.scopes = scopesOf(request.text(u"scope"_s));
    if (grant.scopes.isEmpty())
        grant.scopes << u"read"_s;
    grant.challenge = request.text(u"code_challenge"_s);
    grant.atMs = stage.world.nowMs();
    stage.world.put(grant);
    if (isOutOfBand)
        return page(
            200,
            u"<p>Copy this code into the application:</p><p><code id=\"code\">%1</code></p>"_s.arg(grant.id));
    return redirectTo(redirectUri, {{u"code"_s, grant.id}}, request.text(u"state"_s));
}

Response issuedToken(Stage &stage, const QString &clientId, const QString &accountId,
                     const QStringList &scopes)
{
    const Token token{randomName(), clientId, accountId, scopes, stage.world.nowMs()};
    stage.world.put(token);
    Response response = jsonResponse(QJsonObject{{u"access_token"_s, token.id},
                                                 {u"token_type"_s, u"Bearer"_s},
                                                 {u"scope"_s, scopes.join(u' ')},
                                                 {u"created_at"_s, token.createdMs / 1000}});
    response.headers << Header("Cache-Control", "no-store");
    return response;
}

bool isVerified(const Grant &grant, const QString &verifier)
{
    if (grant.challenge.isEmpty())
        return true;
    const QByteArray digest = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return grant.challenge.toLatin1() ==
           digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Response invalidGrant()
{
    return oauthError(
        400, u"invalid_grant"_s,
        u"The provided authorization grant is invalid, expired, revoked, does not match the redirection "
        "URI used in the authorization request, or was issued to another client."_s);
}

Response exchangeCode(Stage &stage, const Application &application, const Request &request)
{
    const Grant *found = stage.world.grants().find(request.text(u"code"_s));
    if (!found || found->clientId != application.clientId ||
        found->redirectUri != request.text(u"redirect_uri"_s) ||
        stage.world.nowMs() - found->atMs > GrantLifeMs ||
        !isVerified(*found, request.text(u"code_verifier"_s)))
        return invalidGrant();
    const Grant grant = *found;
    stage.world.dropGrant(grant.id);
    return issuedToken(stage, grant.clientId, grant.accountId, grant.scopes);
}

/// client_id and client_secret from the body, or by HTTP Basic.
std::pair<QString, QString> clientOf(const Request &request)
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.startsWith("Basic ")) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(authorization.sliced(6)));
        return {QUrl::fromPercentEncoding(pair.section(u':', 0, 0).toUtf8()),
                QUrl::fromPercentEncoding(pair.section(u':', 1).toUtf8())};
    }
    return {request.text(u"client_id"_s), request.text(u"client_secret"_s)};
}

const Application *authenticatedClient(const Stage &stage, const Request &request)
{
    const auto [clientId, secret] = clientOf(request);
    const Application *application = applicationOf(stage.world, clientId);
    return application && application->clientSecret == secret ? application : nullptr;
}

Response giveToken(Stage &stage, const Call &call)
{
    const Request &request = call.request;
    const Application *application = authenticatedClient(stage, request);
    if (!application)
        return oauthError(
            401, u"invalid_client"_s,
            u"Client authentication failed due to unknown client, no client authentication included, or "
            "unsupported authentication method."_s);
    const QString type = request.text(u"grant_type"_s);
    if (type == u"authorization_code")
        return exchangeCode(stage, *application, request);
    if (type != u"client_credentials")
        return oauthError(400, u"unsupported_grant_type"_s,
                          u"The authorization grant type is not supported by the authorization server."_s);
    QStringList scopes = scopesOf(request.text(u"scope"_s));
    if (scopes.isEmpty())
        scopes << u"read"_s;
    if (!isWithin(scopes, application->scopes))
        return oauthError(400, u"invalid_scope"_s,
                          u"The requested scope is invalid, unknown, or malformed."_s);
    return issuedToken(stage, application->clientId, {}, scopes);
}

Response revokeToken(Stage &stage, const Call &call)
{
    const Application *application = authenticatedClient(stage, call.request);
    const Token *token = stage.world.tokens().find(call.request.text(u"token"_s));
    if (!application || (token && token->clientId != application->clientId))
        return oauthError(403, u"unauthorized_client"_s, u"You are not authorized to revoke this token"_s);
    if (token) {
        const QString id = token->id;
        stage.world.dropToken(id);
        stage.hub.close(id);
    }
    return jsonResponse(QJsonObject());
}

Response serverMetadata(const Stage &stage)
{
    const QString base = stage.writer.baseUrl();
    const QStringList scopes{u"profile"_s,
                             u"read"_s,
                             u"read:accounts"_s,
                             u"read:bookmarks"_s,
                             u"read:favourites"_s,
                             u"read:filters"_s,
                             u"read:follows"_s,
                             u"read:lists"_s,
                             u"read:notifications"_s,
                             u"read:search"_s,
                             u"read:statuses"_s,
                             u"write"_s,
                             u"write:accounts"_s,
                             u"write:bookmarks"_s,
                             u"write:conversations"_s,
                             u"write:favourites"_s,
                             u"write:media"_s,
                             u"write:mutes"_s,
                             u"write:blocks"_s,
                             u"write:notifications"_s,
                             u"write:reports"_s,
                             u"write:statuses"_s,
                             u"follow"_s};
    return jsonResponse(QJsonObject{
        {u"issuer"_s, base + u'/'},
        {u"service_documentation"_s, u"https://docs.joinmastodon.org/"_s},
        {u"authorization_endpoint"_s, base + u"/oauth/authorize"_s},
        {u"token_endpoint"_s, base + u"/oauth/token"_s},
        {u"revocation_endpoint"_s, base + u"/oauth/revoke"_s},
        {u"userinfo_endpoint"_s, base + u"/oauth/userinfo"_s},
        {u"app_registration_endpoint"_s, base + u"/api/v1/apps"_s},
        {u"scopes_supported"_s, QJsonArray::fromStringList(scopes)},
        {u"response_types_supported"_s, QJsonArray{u"code"_s}},
        {u"response_modes_supported"_s, QJsonArray{u"query"_s, u"fragment"_s, u"form_post"_s}},
        {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"client_credentials"_s}},
        {u"token_endpoint_auth_methods_supported"_s,
         QJsonArray{u"client_secret_basic"_s, u"client_secret_post"_s}},
        {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}}});
}

}  // namespace

void addOAuthRoutes(Router &router, Stage &stage)
{
    router.add("GET", u"/.well-known/oauth-authorization-server"_s, {}, [&stage](const Call &) {
        return stage.software == Software::Mastodon ? serverMetadata(stage)
                                                    : errorResponse(404, u"Not Found"_s);
    });
    router.add("POST", u"/api/v1/apps"_s, {},
               [&stage](const Call &call) { return registerApplication(stage, call); });
    router.add("GET", u"/api/v1/apps/verify_credentials"_s, u"app"_s, [&stage](const Call &call) {
        const Application *application = applicationOf(stage.world, call.token->clientId);
        return application ? jsonResponse(applicationJson(*application)) : notFound();
    });
    router.add("GET", u"/oauth/authorize"_s, {},
               [&stage](const Call &call) { return authorizePage(stage, call); });
    router.add("POST", u"/oauth/authorize"_s, {},
               [&stage](const Call &call) { return decideAuthorization(stage, call); });
    router.add("POST", u"/oauth/token"_s, {}, [&stage](const Call &call) { return giveToken(stage, call); });
    router.add("POST", u"/oauth/revoke"_s, {},
               [&stage](const Call &call) { return revokeToken(stage, call); });
}

}  // namespace daisychain::demo
