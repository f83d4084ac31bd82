#include "core/network/mastodon/mastodon_credential.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network {

namespace {

constexpr QLatin1String Access("access");
constexpr QLatin1String ClientId("clientId");
constexpr QLatin1String ClientSecret("clientSecret");

}  // namespace

Secret encoded(const MastodonCredential &credential)
{
    QJsonObject json{{Access, QString::fromUtf8(credential.access.reveal())}};
    if (credential.app) {
        json.insert(ClientId, credential.app->clientId);
        json.insert(ClientSecret, QString::fromUtf8(credential.app->clientSecret.reveal()));
    }
    return Secret(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

MastodonCredential mastodonCredential(const Secret &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.reveal()).object();
    if (!json.contains(Access))
        return {kept, {}};
    MastodonCredential credential{Secret(json.value(Access).toString().toUtf8()), {}};
    if (json.contains(ClientId))
        credential.app =
            OAuthApp{json.value(ClientId).toString(), Secret(json.value(ClientSecret).toString().toUtf8())};
    return credential;
}

}  // namespace daisychain::network
