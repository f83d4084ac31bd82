#include "core/network/bluesky/bluesky_sign_in.h"

#include "core/desk/own_words.h"
#include "core/network/bluesky/bluesky_connector.h"
#include "core/network/server_address.h"
#include "core/text/at_syntax.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network {

using bluesky::Credential;
using bluesky::ProvenIdentity;
using bluesky::Session;
using bluesky::XrpcCall;
using http::HttpAnswer;

namespace {

/// "help.shop.example" of "@Help.Shop.example" and of the profile's address.
QString handleOf(QString typed)
{
    const QString profile = QStringLiteral("bsky.app/profile/");
    const qsizetype at = typed.indexOf(profile);
    if (at >= 0)
        typed = typed.mid(at + profile.size()).section(u'/', 0, 0);
    return (typed.startsWith(u'@') ? typed.mid(1) : typed).toLower();
}

QByteArray sessionRequest(const QString &handle, const SignInAnswers &answers)
{
    QJsonObject json{{QStringLiteral("identifier"), handle},
                     {QStringLiteral("password"), QString::fromUtf8(answers.secret.reveal().trimmed())}};
    const QString code = answers.word(SignInField::EmailCode);
    if (!code.isEmpty())
        json.insert(QStringLiteral("authFactorToken"), code);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

template <class T>
QFuture<Result<T>> invalid(const QString &what)
{
    return readyFuture<T>(Failure(Error{ErrorCode::Invalid, {what}}));
}

}  // namespace

BlueskySignIn::BlueskySignIn(http::HttpTransport &transport, const Clock &clock,
                             bluesky::BlueskyServers servers)
    : m_transport(transport)
    , m_clock(clock)
    , m_servers(std::move(servers))
    , m_identity(transport, clock, m_servers)
{
}

BlueskySignIn::~BlueskySignIn() = default;

QFuture<Result<QUrl>> BlueskySignIn::begin(SignInAnswers answers, std::optional<QUrl>)
{
    m_answers = std::move(answers);
    m_proven.reset();
    const QString typedHandle = m_answers.word(SignInField::Handle);
    const QString typedServer = m_answers.word(SignInField::Server);
    m_handle = handleOf(typedHandle);
    if (!text::isHandle(m_handle))
        return invalid<QUrl>(typedHandle);
    if (!typedServer.isEmpty()) {
        const Result<QUrl> server = serverAddress(typedServer);
        return server ? beginAt(*server) : readyFuture<QUrl>(Failure(server.error()));
    }
    return chained(m_identity.prove(m_handle), &m_life, [this](const ProvenIdentity &proven) {
        m_proven = proven;
        return beginAt(bluesky::isHosted(proven.pds) ? m_servers.entry : proven.pds);
    });
}

QFuture<Result<QUrl>> BlueskySignIn::beginAt(const QUrl &server)
{
    m_entry = server;
    const QString password = QString::fromUtf8(m_answers.secret.reveal().trimmed());
    if (password.isEmpty() || (bluesky::isHosted(server) && !bluesky::isAppPassword(password)))
        return invalid<QUrl>(own_words::AppPassword.toString());
    return readyFuture<QUrl>(QUrl());
}

QFuture<Result<SignedIn>> BlueskySignIn::finish(Secret)
{
    const XrpcCall call =
        bluesky::procedure(u"com.atproto.server.createSession", sessionRequest(m_handle, m_answers));
    return chained(
        m_transport.send(bluesky::requestOf(call, m_entry, {})), &m_life, [this](const HttpAnswer &answer) {
            if (!answer.isSuccess())
                return readyFuture<SignedIn>(Failure(refusal(answer)));
            const Result<Session> session = bluesky::parseSession(answer.body);
            if (!session)
                return readyFuture<SignedIn>(Failure(Error{ErrorCode::NotFound, {m_entry.host()}}));
            return enter(*session);
        });
}

Error BlueskySignIn::refusal(const HttpAnswer &answer) const
{
    const QString name = bluesky::readXrpcWords(answer.body).name;
    if (name == u"AuthFactorTokenRequired")
        return {ErrorCode::Conflict, {QStringLiteral("email-code")}};
    Error error = bluesky::xrpcError(answer, m_clock.now());
    const bool isOther = error.code == ErrorCode::NotFound || error.code == ErrorCode::Refused;
    if (isOther && name.isEmpty())
        return {ErrorCode::NotFound, {m_entry.host()}};
    return error;
}

QFuture<Result<SignedIn>> BlueskySignIn::enter(const Session &session)
{
    if (m_proven && m_proven->did != session.did)
        return invalid<SignedIn>(m_handle);
    if (!session.isActive)
        return readyFuture<SignedIn>(Failure(Error{ErrorCode::Refused, {session.status}}));
    QUrl pds = m_proven ? m_proven->pds : m_entry;
    const bool isWeaker = m_entry.scheme() == u"https" && session.pds.scheme() != u"https";
    if (!session.pds.isEmpty() && !isWeaker)
        pds = session.pds;
    m_credential = bluesky::encoded({session.did, pds, session.access, session.refresh});
    return whoIs();
}

QFuture<Result<SignedIn>> BlueskySignIn::whoIs()
{
    const Result<Credential> credential = bluesky::decoded(m_credential);
    if (!credential)
        return readyFuture<SignedIn>(Failure(BlueskyClient::asProtocol(credential.error())));
    Account account;
    account.server = m_entry;
    account.identity = {Network::Bluesky, credential->did};
    account.id = accountIdFor(account.identity);
    const auto keep = [this](const Secret &next) {
        m_credential = next;
        return readyFuture<void>(Result<void>());
    };
    const auto client = std::make_shared<BlueskyClient>(m_transport, m_clock, account, *credential, keep);
    const auto connector = std::make_shared<BlueskyConnector>(client);
    return mapped(connector->checkAccount(), &m_life,
                  [this, connector](const AccountCheck &check) -> Result<SignedIn> {
                      SignedIn signedIn{accountOf(m_entry, check), m_credential, check, {}, true};
                      const AccountId id = signedIn.account.id;
                      signedIn.streams = {mentionsOf(id)};
                      return signedIn;
                  });
}

}  // namespace daisychain::network
