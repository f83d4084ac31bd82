#pragma once

#include "core/network/service.h"

namespace daisychain::network {

/// The voice of an account whose three interfaces share one client; they end in the reverse order. Internal
/// to core/network.
template <class OwnConnector, class OwnPoster, class OwnModeration>
class ClientVoice final : public Voice {
public:
    /// `more` goes to the connector.
    template <class Client, class... More>
    explicit ClientVoice(const std::shared_ptr<Client> &client, More &&...more)
        : m_connector(client, std::forward<More>(more)...)
        , m_poster(client)
        , m_moderation(client)
    {
    }

    Connector &connector() override { return m_connector; }
    Poster *poster() override { return &m_poster; }
    Moderation *moderation() override { return &m_moderation; }

private:
    OwnConnector m_connector;
    OwnPoster m_poster;
    OwnModeration m_moderation;
};

}  // namespace daisychain::network
