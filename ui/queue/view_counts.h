#pragma once

#include "core/desk/notices.h"
#include "core/desk/queue_reader.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

class SavedViews;

/// How many conversations the views of one's own hold. Counted again at most every two seconds, one view
/// after the other, since each takes a look at many conversations.
///
/// Threads: the GUI thread.
class ViewCounts final : public QObject {
    Q_OBJECT

public:
    /// `queryOf` says what a view asks the store for at this moment.
    ViewCounts(const SavedViews &views, QueueReader &queue, Notices &notices,
               std::function<QueueQuery(const SavedView &)> queryOf, QObject *parent = nullptr);

    /// Nothing until it was counted for the first time.
    std::optional<ListCount> count(const SavedView &view) const;
    /// Above this a count is "or more".
    static constexpr int MostCounted = 1000;

Q_SIGNALS:
    void changed();

private:
    void countNext(const QList<SavedView> &left);

    const SavedViews &m_views;
    QueueReader &m_queue;
    std::function<QueueQuery(const SavedView &)> m_queryOf;
    QHash<QString, ListCount> m_counts;  ///< by base and conditions
    QTimer m_due;
    bool m_isCounting = false;
};

}  // namespace daisychain::ui
