#include "core/desk/undo_window.h"

#include <algorithm>

namespace daisychain {

namespace {

int ownWindow(const Settings &settings, Network network)
{
    switch (network) {
    case Network::Mastodon:
        return get(settings, MastodonUndoSec);
    case Network::Bluesky:
        return get(settings, BlueskyUndoSec);
    case Network::X:
        return get(settings, XUndoSec);
    case Network::Feed:
    case Network::Address:
        break;
    }
    return -1;
}

}  // namespace

std::chrono::seconds undoWindow(const Settings &settings, Network network)
{
    const int own = ownWindow(settings, network);
    const int seconds = own < 0 ? get(settings, UndoWindowSec) : own;
    return std::chrono::seconds(std::clamp(seconds, 0, LongestUndoWindowSec));
}

}  // namespace daisychain
