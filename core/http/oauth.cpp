#include "core/http/oauth.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace daisychain::http {

namespace {

constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 256 bits of the system's random source: 43 characters, all unreserved.
QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64(Base64Url);
}

}  // namespace

QByteArray pkceChallenge(const Secret &verifier)
{
    return QCryptographicHash::hash(verifier.reveal(), QCryptographicHash::Sha256).toBase64(Base64Url);
}

Pkce newPkce()
{
    Secret verifier(randomText());
    QByteArray challenge = pkceChallenge(verifier);
    return {std::move(verifier), std::move(challenge)};
}

QByteArray newOAuthState()
{
    return randomText();
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    volatile uchar difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = uchar(difference | (uchar(a[i]) ^ uchar(b[i])));
    return difference == 0;
}

QUrl authorizationUrl(const AuthorizationRequest &request)
{
    QByteArray query = request.endpoint.query(QUrl::FullyEncoded).toLatin1();
    const auto add = [&query](const QString &name, const QString &value) {
        if (!query.isEmpty())
            query += '&';
        query += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    };
    add(QStringLiteral("response_type"), QStringLiteral("code"));
    add(QStringLiteral("client_id"), request.clientId);
    add(QStringLiteral("redirect_uri"), request.redirectUri);
    if (!request.scopes.isEmpty())
        add(QStringLiteral("scope"), request.scopes.join(u' '));
    add(QStringLiteral("state"), QString::fromLatin1(request.state));
    if (!request.challenge.isEmpty()) {
        add(QStringLiteral("code_challenge"), QString::fromLatin1(request.challenge));
        add(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    }
    for (const auto &[name, value] : request.more)
        add(name, value);
    QUrl url = request.endpoint;
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

}  // namespace daisychain::http
