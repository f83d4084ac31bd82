#pragma once

#include "core/desk/fold_desk.h"
#include "core/desk/history_count.h"
#include "core/sync/history_reading.h"

#include <QTimer>

#include <memory>

namespace daisychain::sync {

/// Counts what HistoryReading would bring in and HistoryRule would decide, without a desk: facts are kept in
/// memory and gone with this.
///
/// Threads: the network thread. One run; deleting it ends the counting.
class HistoryCounting final : public QObject {
    Q_OBJECT

public:
    /// Counting stops here: a number that large says enough.
    static constexpr int MostMentions = 2000;
    static constexpr int MostOwnPosts = 2000;

    /// `others` are our other accounts, whose answers can't be known here.
    HistoryCounting(const ConnectionPtr &connection, const Stream &stream, const Clock &clock,
                    OwnIdentities others, QObject *parent = nullptr,
                    HistoryBounds bounds = {MostOwnPosts, MostMentions},
                    std::chrono::milliseconds patience = std::chrono::seconds(60));
    ~HistoryCounting() override;

    void start();

Q_SIGNALS:
    /// So many mentions by now.
    void counted(int mentions);
    /// One of the two, once. Errors: those of Connector; Unanswered when it takes longer than `patience`.
    void finished(const daisychain::HistoryCount &count);
    void failed(const daisychain::Error &error);

private:
    class Facts;

    void end(const std::optional<Error> &error);
    HistoryCount count() const;

    const Clock &m_clock;
    HistoryBounds m_bounds;
    bool m_hasOthers;
    bool m_isOver = false;
    std::unique_ptr<Facts> m_facts;
    HistoryReading m_reading;
    QTimer m_patience;
    int m_mentions = 0;
};

}  // namespace daisychain::sync
