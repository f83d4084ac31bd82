#include "app/engine_room/services.h"

#include "core/base/when_ready.h"
#include "core/network/bluesky/bluesky_service.h"
#include "core/network/feed/feed_service.h"
#include "core/network/mastodon/mastodon_service.h"
#include "core/network/x/x_service.h"

namespace daisychain::engine_room {

Services::Services(http::HttpTransport &transport, const Clock &clock, secret::KeyStore &keys,
                   UsageLog &usage)
    : m_keys(keys)
    , m_speaking(std::make_shared<QHash<AccountId, Speaking>>())
{
    m_services.push_back(std::make_unique<network::MastodonService>(transport, clock));
    m_services.push_back(std::make_unique<network::BlueskyService>(transport, clock));
    m_services.push_back(std::make_unique<network::XService>(transport, clock, usage));
    m_services.push_back(std::make_unique<network::FeedService>(transport, clock));
    for (const auto &service : m_services)
        m_forms.append(service->form());
}

Services::~Services() = default;

network::Service *Services::find(Network network) const
{
    for (const auto &service : m_services) {
        if (service->network() == network)
            return service.get();
    }
    return nullptr;
}

QFuture<Result<Secret>> Services::credential(const Account &account) const
{
    const network::Service *service = find(account.network);
    if (service != nullptr && !service->hasCredentials())
        return readyFuture(Result<Secret>(Secret()));
    return m_keys.read(account.id);
}

QFuture<Result<void>> Services::signOut(const Account &account, const Secret &credential) const
{
    network::Service *service = find(account.network);
    return service != nullptr ? service->signOut(account, credential) : readyFuture(Result<void>());
}

std::shared_ptr<network::Voice> Services::voiceOf(network::Service &service, const Account &account,
                                                  const Secret &credential) const
{
    const auto known = m_speaking->constFind(account.id);
    if (known != m_speaking->constEnd() && known->credential == credential) {
        if (auto voice = known->voice.lock())
            return voice;
    }
    const auto keep = [&keys = m_keys, speaking = m_speaking, id = account.id](const Secret &renewed) {
        (*speaking)[id].credential = renewed;
        return keys.write(id, renewed);
    };
    const std::shared_ptr<network::Voice> voice = service.voice(account, credential, keep);
    m_speaking->insert(account.id, {voice, credential});
    return voice;
}

sync::ConnectionPtr Services::connect(const Account &account, const Secret &credential) const
{
    network::Service *service = find(account.network);
    if (service == nullptr)
        return nullptr;
    const auto voice = voiceOf(*service, account, credential);
    return std::make_shared<sync::Connection>(
        sync::Connection{account, &voice->connector(), voice->poster(), voice, voice->moderation()});
}

}  // namespace daisychain::engine_room
