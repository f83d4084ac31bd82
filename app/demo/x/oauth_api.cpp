#include "app/demo/x/call.h"

#include <QUrl>
#include <QUrlQuery>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

Response page(int status, const QString &body)
{
    Response response;
    response.status = status;
    response.headers << Header("Content-Type", "text/html; charset=utf-8");
    response.body =
        u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Authorize</title>"
        "</head>\n<body>\n%1\n</body></html>\n"_s.arg(body)
            .toUtf8();
    return response;
}

std::optional<Response> refused(const Stage &stage, const Request &request)
{
    const bool isRight = request.text(u"client_id"_s) == stage.signIns.clientId() &&
                         request.text(u"response_type"_s) == u"code" &&
                         request.text(u"code_challenge_method"_s).toUpper() == u"S256" &&
                         !request.text(u"code_challenge"_s).isEmpty() &&
                         !request.text(u"state"_s).isEmpty() &&
                         request.text(u"redirect_uri"_s).startsWith(u"http://127.0.0.1");
    if (isRight)
        return std::nullopt;
    return page(400, u"<p>Something went wrong. You weren't able to give access to the App. Go back and try "
                     "logging in again.</p>"_s);
}

Response authorizePage(const Stage &stage, const Call &call)
{
    if (const auto refusal = refused(stage, call.request))
        return *refusal;
    QString form = u"<h1>Daisychain wants to access your account</h1>\n"
                   "<form method=\"post\" action=\"/i/oauth2/authorize\">\n"_s;
    for (const QString &name : {u"client_id"_s, u"redirect_uri"_s, u"response_type"_s, u"scope"_s, u"state"_s,
                                u"code_challenge"_s, u"code_challenge_method"_s})
        form += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">\n"_s.arg(
            name, call.request.text(name).toHtmlEscaped());
    form += u"<p><input name=\"account\" value=\"marigoldhelp\"></p>\n"
            "<button name=\"decision\" value=\"allow\">Authorize app</button> "
            "<button name=\"decision\" value=\"deny\">Cancel</button>\n</form>"_s;
    return page(200, form);
}

Response decide(Stage &stage, const Call &call)
{
    const Request &request = call.request;
    if (const auto refusal = refused(stage, request))
        return *refusal;
    QUrl url(request.text(u"redirect_uri"_s));
    QUrlQuery query(url);
    const User *user =
        stage.plaza.userNamed(request.has(u"account"_s) ? request.text(u"account"_s) : u"help"_s);
    if (request.text(u"decision"_s) == u"deny") {
        query.addQueryItem(u"error"_s, u"access_denied"_s);
    } else {
        if (!user || !user->isOurs)
            return page(422, u"<p>There is no such account here.</p>"_s);
        const Grant grant{user->id, request.text(u"redirect_uri"_s), request.text(u"code_challenge"_s),
                          request.text(u"scope"_s).split(u' ', Qt::SkipEmptyParts), stage.plaza.nowMs()};
        query.addQueryItem(u"code"_s, stage.signIns.grant(grant));
    }
    query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(request.text(u"state"_s))));
    url.setQuery(query);
    Response response;
    response.status = 302;
    response.headers << Header("Location", url.toEncoded());
    return response;
}

Response oauthError(const QString &error, const QString &description)
{
    return jsonResponse(QJsonObject{{u"error"_s, error}, {u"error_description"_s, description}}, 400);
}

Response tokenAnswer(const std::optional<Token> &token, const QString &what)
{
    if (!token)
        return oauthError(u"invalid_request"_s, u"Value passed for the %1 was invalid."_s.arg(what));
    QJsonObject json{{u"token_type"_s, u"bearer"_s},
                     {u"expires_in"_s, 7200},
                     {u"access_token"_s, token->access},
                     {u"scope"_s, token->scopes.join(u' ')}};
    if (!token->refresh.isEmpty())
        json.insert(u"refresh_token"_s, token->refresh);
    return jsonResponse(json);
}

Response giveToken(Stage &stage, const Call &call)
{
    const Request &request = call.request;
    QString client = request.text(u"client_id"_s);
    const QByteArray authorization = request.header("authorization");
    if (authorization.startsWith("Basic "))
        client = QString::fromUtf8(QByteArray::fromBase64(authorization.sliced(6))).section(u':', 0, 0);
    if (client != stage.signIns.clientId())
        return jsonResponse(QJsonObject{{u"error"_s, u"unauthorized_client"_s},
                                        {u"error_description"_s, u"Missing valid authorization header"_s}},
                            401);
    const QString type = request.text(u"grant_type"_s);
    if (type == u"refresh_token")
        return tokenAnswer(stage.signIns.refreshed(request.text(u"refresh_token"_s)), u"token"_s);
    if (type != u"authorization_code")
        return oauthError(u"unsupported_grant_type"_s, u"Grant type is not supported."_s);
    return tokenAnswer(stage.signIns.exchanged(request.text(u"code"_s), request.text(u"redirect_uri"_s),
                                               request.text(u"code_verifier"_s)),
                       u"authorization code"_s);
}

Response revoke(Stage &stage, const Call &call)
{
    const QString userId = stage.signIns.revoke(call.request.text(u"token"_s));
    if (!userId.isEmpty())
        stage.streams.tellRevoked(userId);
    return jsonResponse(QJsonObject{{u"revoked"_s, true}});
}

}  // namespace

void addOAuthRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QByteArray &method, const QString &path, auto handler) {
        routes << Route{
            method, path.split(u'/'), Access::Anybody, 0, 0, {}, [&stage, handler](const Call &call) {
                return handler(stage, call);
            }};
    };
    add("GET", u"/i/oauth2/authorize"_s, authorizePage);
    add("POST", u"/i/oauth2/authorize"_s, decide);
    add("POST", u"/2/oauth2/token"_s, giveToken);
    add("POST", u"/2/oauth2/revoke"_s, revoke);
}

}  // namespace daisychain::demo::x
