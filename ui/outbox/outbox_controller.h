#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"
#include "core/desk/post_change.h"
#include "core/desk/queue_reader.h"

#include <QAbstractListModel>
#include <QTimer>

namespace daisychain::ui {

/// A reply as the outbox shows it, or a change of a post of ours.
struct OutboxEntry {
    OutboxRow row;                      ///< of a change: as a reply would be that is as far
    std::optional<StopReason> stopped;  ///< why it lies with its author, where that is known
    QString customer;                   ///< the name of whom it answers; empty: not known yet
    std::optional<PostChange> change = {};

    bool operator==(const OutboxEntry &) const = default;
};

/// What may be done to a reply.
enum class OutboxDeed : quint8 {
    SendNow,   ///< the rest of its undo window is let go, or its next attempt is now
    SendAsIs,  ///< stopped or refused: again, with all that has been said since taken as seen
    TryAgain,  ///< a change that was refused
    TakeBack,
};

/// The replies that are not out yet, or the newest whatever became of them.
///
/// Threads: the GUI thread.
class OutboxController final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class List { Pending, Recent };
    struct Services {
        OutboxReader &outbox;
        QueueReader &queue;
        ConversationReader &conversations;
        Journal &journal;
        Notices &notices;
        const Clock &clock;
        PersonId me;
        PostChangeReader *changes = nullptr;  ///< null: replies alone
    };

    explicit OutboxController(const Services &services, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const OutboxEntry &at(int row) const { return m_entries[row]; }
    /// Who says a row in one sentence, for screen readers.
    void setSentence(std::function<QString(const OutboxEntry &)> sentence)
    {
        m_sentence = std::move(sentence);
    }

    List list() const { return m_list; }
    void show(List list);
    bool isKnown() const { return m_isKnown; }
    const std::optional<Error> &error() const { return m_error; }
    void retry() { read(); }
    /// Replies that lie with their author, of all persons.
    int stopped() const { return m_stopped; }

    static bool can(OutboxDeed deed, const OutboxEntry &entry);
    void perform(OutboxDeed deed, int row);

Q_SIGNALS:
    void changed();
    void decided(const QList<daisychain::Action> &actions);
    void failed(const daisychain::Error &error);

private:
    void read();
    void readChanges(const QList<OutboxRow> &rows, int reading);
    void take(const QList<OutboxRow> &rows, const QList<PostChange> &changes = {});
    void end(int reading, const std::optional<Error> &error);
    void performOn(const PostChange &change, OutboxDeed deed);
    void readReasons();
    void readRemoved(const OutboxEntry &entry);
    void record(const OutboxRow &row, const ActionPayload &payload);
    void record(Recording recording);

    Services m_services;
    QList<OutboxEntry> m_entries;
    std::function<QString(const OutboxEntry &)> m_sentence;
    QTimer m_second;  ///< counts undo windows down
    List m_list = List::Pending;
    std::optional<Error> m_error;
    StoreVersion m_version;
    int m_reading = 0;  ///< the number of the last reading: earlier answers are dropped
    int m_stopped = 0;
    bool m_isKnown = false;
};

}  // namespace daisychain::ui
