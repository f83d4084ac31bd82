#pragma once

namespace daisychain {

/// What an account brings along when it is connected, counted before anything of it is stored (design.md
/// section 5).
struct HistoryCount {
    /// How far `open` can be relied on.
    enum class Worth {
        Exact,
        AtMost,   ///< some may prove to be answered: by another account of ours, or longer ago than was read
        AtLeast,  ///< counting stopped before the oldest of them
    };

    int mentions = 0;    ///< of the last 30 days
    int open = 0;        ///< of these, unanswered and new: they will be work
    bool isCut = false;  ///< counting stopped: there are more mentions
    Worth worth = Worth::Exact;

    bool operator==(const HistoryCount &) const = default;
};

}  // namespace daisychain
