#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/journal.h"

#include <QObject>

#include <functional>

namespace daisychain::ui {

/// What a person may do to conversations from the list.
enum class QueueDeed { Claim, Release, Done, Wait, Snooze, Reopen, Praise, Like, LikeAndDone };

/// Whether the deed closes something, so that it says what was seen, and takes the row out of its list.
bool finishes(QueueDeed deed);

/// A deed with what it needs besides the conversation.
struct QueueOrder {
    QueueDeed deed = QueueDeed::Done;
    std::optional<Instant> until = {};  ///< of a snooze
};

/// Records what is done to a conversation, with what was seen of it.
///
/// Threads: the GUI thread.
class DeedRecorder final {
public:
    struct Services {
        ConversationReader &conversations;
        Journal &journal;
        const Clock &clock;
        PersonId me;
    };
    /// What to do when the customer wrote after the row was read.
    enum class Newer {
        LeaveOpen,  ///< do it; the newer post isn't among the seen, and keeps the conversation open
        Refuse,     ///< Conflict; nothing is recorded
    };
    struct Recorded {
        QList<Action> actions;
        StoreVersion version;
    };
    using Told = std::function<void(const Result<Recorded> &)>;

    explicit DeedRecorder(Services services)
        : m_services(services)
    {
    }

    /// `shown`: what of it is on screen elsewhere; without it, the row was what was seen. `told` comes after
    /// the commit, unless `receiver` is gone; with no actions when there is nothing to do.
    /// Errors: those of ConversationReader::conversation() and Journal::record().
    void record(QObject *receiver, const QueueOrder &order, const QueueRow &row,
                const std::optional<Seen> &shown, Newer newer, StoreVersion atLeast, Told told);

private:
    void write(QObject *receiver, const QueueOrder &order, const QueueRow &row, const Seen &seen,
               const Told &told);

    Services m_services;
};

}  // namespace daisychain::ui
