#include "ui/queue/view_counts.h"

#include "core/base/when_ready.h"
#include "ui/queue/saved_views.h"

namespace daisychain::ui {

namespace {

constexpr std::chrono::milliseconds Pause{2000};

QString keyOf(const SavedView &view)
{
    return queueViewName(view.base) + u' ' + view.conditions;
}

}  // namespace

ViewCounts::ViewCounts(const SavedViews &views, QueueReader &queue, Notices &notices,
                       std::function<QueueQuery(const SavedView &)> queryOf, QObject *parent)
    : QObject(parent)
    , m_views(views)
    , m_queue(queue)
    , m_queryOf(std::move(queryOf))
{
    m_due.setSingleShot(true);
    m_due.setInterval(Pause);
    connect(&m_due, &QTimer::timeout, this, [this] {
        if (!m_isCounting)
            countNext(m_views.all());
    });
    connect(&views, &SavedViews::changed, this, [this] {
        if (!m_isCounting)
            countNext(m_views.all());
    });
    connect(&notices, &Notices::changed, this, [this](const Notice &notice) {
        const bool isConcerned =
            notice.isQueueChanged || notice.isEverything || !notice.conversations.isEmpty();
        if (isConcerned && !m_due.isActive())
            m_due.start();
    });
    countNext(m_views.all());
}

std::optional<ListCount> ViewCounts::count(const SavedView &view) const
{
    const auto it = m_counts.constFind(keyOf(view));
    return it == m_counts.constEnd() ? std::nullopt : std::optional(*it);
}

void ViewCounts::countNext(const QList<SavedView> &left)
{
    m_isCounting = !left.isEmpty();
    if (left.isEmpty())
        return Q_EMIT changed();
    const SavedView &view = left.first();
    whenReady(m_queue.listCount(m_queryOf(view), MostCounted), this,
              [this, view, rest = left.sliced(1)](const Result<ListCount> &count) {
                  // What can't be counted keeps its last number: the list itself says that it is broken.
                  if (count)
                      m_counts.insert(keyOf(view), *count);
                  countNext(rest);
              });
}

}  // namespace daisychain::ui
