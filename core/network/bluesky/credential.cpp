#include "core/network/bluesky/credential.h"

#include "core/network/bluesky/parse_identity.h"
#include "core/network/json_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network::bluesky {

Secret encoded(const Credential &credential)
{
    const QJsonObject json{
        {QStringLiteral("did"), credential.did},
        {QStringLiteral("pds"), credential.pds.toString()},
        {QStringLiteral("access"), QString::fromUtf8(credential.access.reveal())},
        {QStringLiteral("refresh"), QString::fromUtf8(credential.refresh.reveal())},
    };
    return Secret(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<Credential> decoded(const Secret &secret)
{
    JsonReader json(secret.reveal());
    Credential credential;
    QString pds;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("did"):
            return json.text(member, credential.did);
        case jsonName("pds"):
            return json.text(member, pds);
        case jsonName("access"):
            return readSecret(json, member, credential.access);
        case jsonName("refresh"):
            return readSecret(json, member, credential.refresh);
        default:
            return json.skip(member);
        }
    });
    if (!read)
        return Failure(json.error());
    credential.pds = safeOrigin(pds);
    if (!isDid(credential.did) || credential.pds.isEmpty() || credential.refresh.isEmpty())
        return Failure(lacking("no did, server or token"));
    return credential;
}

}  // namespace daisychain::network::bluesky
