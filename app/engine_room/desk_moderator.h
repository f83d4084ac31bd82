#pragma once

#include "app/engine_room/network_thread.h"
#include "core/desk/moderator.h"
#include "core/desk/post_reader.h"
#include "core/sync/connections.h"

#include <QHash>

#include <functional>

namespace daisychain::engine_room {

/// Moderator by way of the engine's connections. Remembers what servers call people.
///
/// Threads: as Moderator; what it asks runs on the network thread. Must end before that does.
class DeskModerator final : public Moderator {
public:
    /// Called on the network thread; null while there is no engine.
    using FindConnection = std::function<sync::ConnectionPtr(AccountId)>;

    DeskModerator(NetworkThread &network, PostReader &posts, FindConnection find);
    ~DeskModerator() override;

    QFuture<Result<Standing>> standing(Encounter with) override;
    QFuture<Result<Standing>> keepOff(KeepOffOrder order) override;

private:
    struct OnNetwork;

    NetworkThread &m_network;
    std::shared_ptr<OnNetwork> m_state;  ///< used on the network thread alone
};

}  // namespace daisychain::engine_room
