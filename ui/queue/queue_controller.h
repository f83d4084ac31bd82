#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/queue_reader.h"
#include "ui/queue/bulk_work.h"
#include "ui/queue/queue_model.h"
#include "ui/widget/attention.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

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
        int notSent = 0;   ///< of them with a reply that was stopped
        int handedUp = 0;  ///< of the others those that somebody handed to the lead
        bool operator==(const Arrivals &) const = default;
    };

    explicit QueueController(Services services, QObject *parent = nullptr);

    QueueModel &model() { return m_model; }
    /// The last reading that failed, until one succeeds.
    const std::optional<Error> &error() const { return m_error; }
    /// The list that is shown; with a view of one's own, the one it narrows.
    QueueView view() const { return m_view; }
    /// The view of one's own that is shown; nothing: a list that is always there.
    const std::optional<SavedView> &ownView() const { return m_ownView; }
    const QueueCounts &counts() const { return m_counts; }
    Arrivals arrivals() const;

    void show(QueueView view);
    void show(const SavedView &view);
    /// What it asks the store for, at this moment.
    QueueQuery query() const;
    QueueQuery queryOf(const SavedView &view) const;
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
    /// Marks from where marking began (or else the current row) to this one, and makes it the current. What
    /// was marked so before and lies outside is let go.
    void markTo(const QString &handle);
    /// The same to the row `by` further.
    void extendMarks(int by);
    /// All of the list: what is on screen, and what lies beyond the window as it is read; MostMarked at most.
    void markAll();
    /// The other conversations of this one's thread, and it.
    void markThread(const QString &handle);
    void clearMarks();
    static constexpr int MostMarked = 5000;

    /// Does it to the current conversation; when others are marked, prepares to do it to the marked: see
    /// bulk().
    void perform(QueueDeed deed, std::optional<Instant> until = std::nullopt);
    /// Prepares to do it to every conversation that the list holds.
    void performOnAll(QueueDeed deed);
    /// What is done to many at once, from the plan on.
    BulkWork &bulk() { return m_bulk; }
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
    using Request = WindowedList<QueueRow>::Request;
    void load();
    void fetch(const Request &request);
    using PageTaker = std::function<void(const Result<QueuePage> &)>;
    void readPage(const std::optional<QueueCursor> &from, PageDirection direction, int limit,
                  const PageTaker &taker, const QList<QueueRow> &before = {});
    void readCounts();
    void onNotice(const Notice &notice);
    void refresh();
    void rereadWindow(int more);
    void takeFresh(const QString &asked, const std::optional<QueueStanding> &standing);
    void takeWindow(const QList<QueueRow> &rows, bool isWhole);
    void mergeKeeping(const QStringList &kept);
    void arrange(QList<QueueRow> rows, bool isWhole, const QStringList &kept);
    void performOn(const QueueRow &row, QueueDeed deed, std::optional<Instant> until);
    void takeBulk(const BulkOutcome &outcome);
    /// Reads what lies beyond the window on the way down, or up, and adds it to `rows`.
    void readBeyond(PageDirection direction, QList<QueueRow> rows,
                    const std::function<void(const QList<QueueRow> &)> &done);
    void readOn(PageDirection direction, const QueueCursor &from, QList<QueueRow> rows,
                const std::function<void(const QList<QueueRow> &)> &done);
    void readThread(const QString &handle, const std::optional<QueueCursor> &after);
    QList<QueueRow> unfinishedRows() const;
    void markBetween(const QString &a, const QString &b, bool isMarked);
    static QString finishedWords(QueueDeed deed);
    void finish(const QStringList &handles, const QString &words, const QHash<QString, QList<ActionId>> &ids);
    QString nextAfter(const QStringList &handles) const;
    QString leftWords(const ConversationView &view) const;

    Services m_services;
    DeedRecorder m_recorder;
    BulkWork m_bulk;
    QueueModel m_model;
    QTimer m_timer;
    QueueView m_view = QueueView::Mine;
    std::optional<SavedView> m_ownView;
    QueueCounts m_counts;
    std::optional<Error> m_error;
    QHash<QString, QueueRow> m_arrivals;
    QSet<QString> m_stale;  ///< changed, and not read again yet
    bool m_isAllStale = false;
    int m_readsUnderWay = 0;
    int m_readGeneration = 0;
    int m_listNumber = 0;  ///< goes up with every list that is shown
    StoreVersion m_version;
    QString m_current;
    QString m_anchor;    ///< where the range of marks begins
    QString m_rangeEnd;  ///< and where it ends now
    Attention m_attention;
    std::function<std::optional<Seen>(const QString &)> m_seenSource;
    std::function<bool()> m_opensNext;
};

}  // namespace daisychain::ui
