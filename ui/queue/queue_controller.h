#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/queue_reader.h"
#include "ui/queue/queue_model.h"
#include "ui/widget/attention.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

/// What a person may do to conversations from the list.
enum class QueueDeed { Claim, Release, Done, Wait, Snooze, Reopen, Praise, Like, LikeAndDone };

/// Decides what the queue shows and when it changes: rows never move by themselves while somebody looks.
/// What is new is kept aside until it is admitted: by a key, when nobody is at the list (Attention), or in
/// the moment an item is finished.
///
/// Threads: the GUI thread.
class QueueController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        QueueReader &queue;
        ConversationReader &conversations;
        Journal &journal;
        Notices &notices;
        const Clock &clock;
        PersonId me;
    };
    /// What waits outside the list.
    struct Arrivals {
        int count = 0;
        int notSent = 0;  ///< of them with a reply that was stopped
        bool operator==(const Arrivals &) const = default;
    };

    explicit QueueController(Services services, QObject *parent = nullptr);

    QueueModel &model() { return m_model; }
    /// The last reading that failed, until one succeeds.
    const std::optional<Error> &error() const { return m_error; }
    QueueView view() const { return m_view; }
    const QueueCounts &counts() const { return m_counts; }
    Arrivals arrivals() const;

    void show(QueueView view);
    void retry();
    /// The rows on screen: pages are asked for from here.
    void setVisibleRows(int first, int last);
    /// While somebody is at the list, nothing merges by itself.
    Attention &attention() { return m_attention; }
    /// Looks at the clock; a timer calls it every second.
    void tick();
    /// Admits what is new and lets go of what is finished.
    void merge();

    QString current() const { return m_current; }
    void setCurrent(const QString &handle);
    /// The row `by` further from the current one; the current one at the ends.
    void moveCurrent(int by);
    void toggleMark(const QString &handle);
    void markTo(const QString &handle);
    void clearMarks();

    /// Does it to the marked conversations, or else to the current one.
    void perform(QueueDeed deed, std::optional<Instant> until = std::nullopt);
    /// Does it to every conversation that the list holds.
    void performOnAll(QueueDeed deed);
    /// How many of them are not finished yet.
    int unfinished() const;
    /// Takes back what finished this row.
    void undoFinished(const QString &handle);
    /// Another pane finished it (sent and done): as if it had been done here.
    void finishedElsewhere(const QString &handle, const QList<Action> &actions);
    /// Whether the next in order opens when one is finished; by default it does.
    void setOpensNext(std::function<bool()> opensNext) { m_opensNext = std::move(opensNext); }
    /// What the conversation pane has on screen of an open conversation; nothing when it shows another.
    void setSeenSource(std::function<std::optional<Seen>(const QString &)> source);

Q_SIGNALS:
    /// State, counts, marks or what waits outside.
    void changed();
    void currentChanged(const QString &handle);
    /// Open it, with focus there.
    void openRequested(const QString &handle);
    /// The reply that finished this row shall come back into the composer.
    void replyUndoRequested(const QString &handle);
    void decided(const QList<daisychain::Action> &actions);
    void failed(const daisychain::Error &error);

private:
    QueueQuery query() const;
    void load();
    void fetch(const WindowedList<QueueRow>::Request &request);
    void readCounts();
    void onNotice(const Notice &notice);
    void refresh();
    void rereadWindow(int more);
    void takeFresh(const QString &asked, const std::optional<QueueRow> &row);
    void takeWindow(const QList<QueueRow> &rows, bool isWhole);
    void mergeKeeping(const QStringList &kept);
    void arrange(QList<QueueRow> rows, bool isWhole, const QStringList &kept);
    void collectSeen(QueueDeed deed, const QList<QueueRow> &rows, std::optional<Instant> until);
    void record(QueueDeed deed, const QList<QueueRow> &rows, const QHash<QString, Seen> &seen,
                std::optional<Instant> until);
    void finish(const QStringList &handles, const QString &words, const QHash<QString, QList<ActionId>> &ids);
    QString nextAfter(const QStringList &handles) const;
    QString leftWords(const ConversationView &view) const;

    Services m_services;
    QueueModel m_model;
    QTimer m_timer;
    QueueView m_view = QueueView::Mine;
    QueueCounts m_counts;
    std::optional<Error> m_error;
    QHash<QString, QueueRow> m_arrivals;
    QSet<QString> m_stale;  ///< changed, and not read again yet
    bool m_isAllStale = false;
    int m_readsUnderWay = 0;
    int m_readGeneration = 0;
    StoreVersion m_version;
    QString m_current;
    Attention m_attention;
    std::function<std::optional<Seen>(const QString &)> m_seenSource;
    std::function<bool()> m_opensNext;
};

}  // namespace daisychain::ui
