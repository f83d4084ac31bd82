#pragma once

#include "core/base/clock.h"
#include "core/http/http_transport.h"
#include "core/http/oauth.h"
#include "core/network/connector.h"
#include "core/network/mastodon/parse_sign_in.h"

#include <QFuture>
#include <QObject>

namespace daisychain::network {

/// How to ask. The first attempt takes the defaults; what the server then refuses tells what to change.
struct SignInWishes {
    bool coarseScopes = false;  ///< "read write" for servers that don't know the fine ones
    bool withoutPkce = false;   ///< for servers that reject it
    bool askAgain = false;      ///< let the person sign in anew: a second account of the same server
    QString language;           ///< of the server's page, ISO 639-1
};

/// A sign-in under way: what must be kept until the browser comes back.
struct SignInAttempt {
    QUrl server;
    OAuthServer endpoints;
    OAuthApp app;
    QString redirectUri;
    QStringList scopes;
    QByteArray state;                ///< for http::LoopbackListener::waitForCode()
    std::optional<Secret> verifier;  ///< nothing: without PKCE
    QUrl browse;                     ///< to be opened in the person's browser
};

struct MastodonGuest {
    Account account;  ///< its colour is left to the caller
    OAuthToken token;
    OAuthApp app;  ///< for signing out
    AccountCheck check;
};

/// Signing in at a server that speaks the Mastodon API: the browser asks the person, we get a token.
///
///     auto redirect = listener.listen();                           // or CopyPaste
///     attempt = signIn.begin(server, *redirect, {});               // open attempt.browse
///     code = listener.waitForCode(attempt.state);                  // or what the person pasted
///     signedIn = signIn.finish(attempt, code);
///
/// Threads: everything on the network thread; futures end there. Deleting it cancels what is under way.
class MastodonOAuth final : public QObject {
    Q_OBJECT
public:
    /// The redirect of servers where the person copies a code from the page.
    static constexpr QStringView CopyPaste = u"urn:ietf:wg:oauth:2.0:oob";

    /// Both must live longer.
    MastodonOAuth(http::HttpTransport &transport, const Clock &clock);
    ~MastodonOAuth() override;

    /// Finds out how the server signs people in, and registers our program there. The fine scopes become
    /// "read write" by themselves where the server refuses them at registration.
    /// Errors: those of Connector; NotFound with the host as argument: nothing there speaks the Mastodon API;
    /// Refused with the server's words: it takes no programs, or not this redirect (then try CopyPaste).
    QFuture<Result<SignInAttempt>> begin(QUrl server, QString redirectUri, const SignInWishes &wishes);

    /// Turns the code into a token, and finds out who signed in. Errors: those of Connector; Refused with the
    /// server's words and status, and its OAuth code as third argument: "invalid_grant" (the code is old or
    /// mistyped: begin again), "invalid_scope" (begin with coarse scopes), "invalid_request" (begin without
    /// PKCE); Unauthorized: the server forgot our program, begin again.
    QFuture<Result<MastodonGuest>> finish(SignInAttempt attempt, const Secret &code);

    /// A new token for one that expires. Errors: those of Connector; Refused, Unauthorized: sign in again.
    QFuture<Result<OAuthToken>> refresh(QUrl server, const OAuthApp &app, const Secret &refreshToken);

    /// Makes the server forget the token; done also when it had already.
    QFuture<Result<void>> signOut(QUrl server, const OAuthApp &app, const Secret &token);

private:
    QFuture<Result<OAuthServer>> discover(const QUrl &server);
    QFuture<Result<OAuthApp>> registerApp(const QUrl &endpoint, const QString &redirectUri,
                                          const QStringList &scopes);
    QFuture<Result<SignInAttempt>> registerAt(const OAuthServer &endpoints, SignInAttempt attempt,
                                              const SignInWishes &wishes);
    QFuture<Result<http::HttpAnswer>> post(const QUrl &url, const QByteArray &form);
    QFuture<Result<MastodonGuest>> whoIs(const SignInAttempt &attempt, const OAuthToken &token);

    http::HttpTransport &m_transport;
    const Clock &m_clock;
};

}  // namespace daisychain::network
