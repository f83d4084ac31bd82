#pragma once

#include "core/base/clock.h"
#include "core/desk/coverage_log.h"
#include "core/desk/fetcher.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/stream_reader.h"
#include "ui/streams/column_model.h"
#include "ui/widget/attention.h"

#include <QObject>
#include <QTimer>

namespace daisychain::ui {

/// What a person may do to the conversation of a post in a column.
enum class ColumnDeed : quint8 { Claim, Done, Like, LikeAndDone };

/// Decides what a column shows and when it changes: new posts are counted and kept outside until they are let
/// in, by a key or because nobody is at the column.
///
/// Threads: the GUI thread.
class ColumnController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        StreamReader &streams;
        CoverageLog &coverage;
        Journal &journal;
        Notices &notices;
        Fetcher &fetcher;
        const Clock &clock;
        PersonId me;
    };
    /// What waits above the list.
    struct Arrivals {
        int count = 0;
        bool isMore = false;  ///< and more than that
        bool operator==(const Arrivals &) const = default;
    };

    ColumnController(Services services, StreamId stream, QObject *parent = nullptr);

    StreamId stream() const { return m_stream; }
    ColumnModel &model() { return m_model; }
    Attention &attention() { return m_attention; }
    const std::optional<Error> &error() const { return m_error; }
    Arrivals arrivals() const { return m_arrivals; }
    /// Up to when it was truly watched; nothing: never, or not known yet.
    std::optional<Instant> heardUntil() const { return m_heardUntil; }
    /// Older posts were not looked at for the filter.
    std::optional<Instant> lookedBackTo() const { return m_lookedBackTo; }

    QString filter() const { return m_filter; }
    void setFilter(const QString &typed);
    void retry() { load(); }
    /// Lets in what is new.
    void merge();
    /// The newest post from before this instant is shown and current; the oldest, when all are newer.
    void goTo(Instant before);
    /// Back to the top, with all that is new.
    void goToNewest();
    /// Looks at the clock; a timer calls it every second.
    void tick();

    QString current() const { return m_current; }
    const StreamRow *currentRow() const;
    void setCurrent(const QString &id);
    void moveCurrent(int by);
    /// Does it to the current row's conversation, or its post.
    void perform(ColumnDeed deed);

    /// Asks the network once more for what the gap of this row left out.
    void fetchGap(const QString &id);

Q_SIGNALS:
    /// State, what waits above, how far it was heard.
    void changed();
    void currentChanged(const QString &id);
    void decided(const QList<daisychain::Action> &actions);
    void gapFetched(const daisychain::FetchedGap &fetched);
    void failed(const daisychain::Error &error);

private:
    StreamQuery query() const;
    void load();
    void showFrom(std::optional<qint64> key);
    void takePage(const ColumnModel::Request &request, const StreamPage &page);
    void goToOldest();
    void fetch(const ColumnModel::Request &request);
    void onNotice(const Notice &notice);
    void refresh();
    void readNewer();
    void rereadStale();
    void readHeard();
    void rereadWindow(bool admitsNew);
    void arrange(QList<StreamRow> rows, bool isWhole, bool admitsNew);
    std::optional<qint64> newestLetIn();
    void letInFar();

    Services m_services;
    StreamId m_stream;
    ColumnModel m_model;
    Attention m_attention;
    QTimer m_timer;
    QString m_filter;
    Arrivals m_arrivals;
    std::optional<qint64> m_newestLetIn;  ///< key of the newest row that isn't counted as new
    std::optional<Error> m_error;
    std::optional<Instant> m_heardUntil;
    std::optional<Instant> m_lookedBackTo;
    QSet<QString> m_staleConversations;
    bool m_isNewerStale = false;
    bool m_isWindowStale = false;
    bool m_isHeardStale = true;
    bool m_isReading = false;
    bool m_isFirstWanted = false;  ///< somebody went there: the first row becomes the current one
    int m_generation = 0;          ///< of load(): answers to what was asked before are not taken
    StoreVersion m_version;
    QString m_current;
};

}  // namespace daisychain::ui
