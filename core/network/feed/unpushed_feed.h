#pragma once

#include "core/desk/stream.h"
#include "core/network/live_feed.h"

namespace daisychain::network {

/// The live feed of a network that pushes nothing: refuses every stream and ends.
class UnpushedFeed final : public LiveFeed {
    Q_OBJECT
public:
    UnpushedFeed(const QList<Stream> &streams, std::chrono::milliseconds startedAt);

    std::chrono::seconds watchdog() const override { return std::chrono::hours(24); }
    std::chrono::milliseconds lastHeardAt() const override { return m_startedAt; }

private:
    void refuseAll(const QList<Stream> &streams);

    std::chrono::milliseconds m_startedAt;
};

}  // namespace daisychain::network
