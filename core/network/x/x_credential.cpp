#include "core/network/x/x_credential.h"

#include "core/network/json_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network {

namespace {

/// X says two hours; should it ever say nothing, that is what it meant.
constexpr std::chrono::seconds UsualLife{7200};

}  // namespace

Secret encodeXCredential(const XCredential &credential)
{
    QJsonObject json{{QStringLiteral("client"), credential.clientId},
                     {QStringLiteral("access"), QString::fromUtf8(credential.access.reveal())},
                     {QStringLiteral("refresh"), QString::fromUtf8(credential.refresh.reveal())},
                     {QStringLiteral("expires"), QString::number(credential.expires.ms)}};
    if (!credential.appToken.isEmpty())
        json.insert(QStringLiteral("app"), QString::fromUtf8(credential.appToken.reveal()));
    return Secret(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<XCredential> decodeXCredential(const Secret &bytes)
{
    JsonReader json(bytes.reveal());
    XCredential credential;
    QString expires;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("client"):
            return json.text(member, credential.clientId);
        case jsonName("access"):
            return readSecret(json, member, credential.access);
        case jsonName("refresh"):
            return readSecret(json, member, credential.refresh);
        case jsonName("app"):
            return readSecret(json, member, credential.appToken);
        case jsonName("expires"):
            return json.text(member, expires);
        default:
            return json.skip(member);
        }
    });
    credential.expires.ms = expires.toLongLong();
    if (!read || credential.clientId.isEmpty() || credential.access.isEmpty())
        return Failure(Error{ErrorCode::Invalid, {QStringLiteral("credential")}});
    return credential;
}

XCredential renewedWith(const XCredential &credential, const OAuthToken &token, Instant now)
{
    XCredential renewed = credential;
    renewed.access = token.access;
    if (!token.refresh.isEmpty())
        renewed.refresh = token.refresh;
    renewed.expires = now + (token.expiresInSec ? std::chrono::seconds(*token.expiresInSec) : UsualLife);
    return renewed;
}

}  // namespace daisychain::network
