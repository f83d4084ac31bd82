#include "ui/queue/queue_tabs.h"

#include "core/text/visible_text.h"
#include "ui/queue/queue_words.h"

#include <array>

namespace daisychain::ui {

namespace {

constexpr std::array Lists{QueueView::Mine,    QueueView::Unclaimed, QueueView::AllOpen, QueueView::Thanks,
                           QueueView::Waiting, QueueView::Snoozed,   QueueView::Done};
/// The ids of views begin here; below are those of the lists.
constexpr int FirstView = 100;
constexpr int LongestName = 24;

int countIn(const QueueCounts &counts, QueueView list)
{
    switch (list) {
    case QueueView::Mine:
        return counts.mine;
    case QueueView::Unclaimed:
        return counts.unclaimed;
    case QueueView::AllOpen:
        return counts.allOpen;
    case QueueView::Waiting:
        return counts.waiting;
    case QueueView::Snoozed:
        return counts.snoozed;
    case QueueView::Thanks:
        return counts.thanks;
    case QueueView::Done:
        return -1;  // grows for ever: no number that helps anybody
    }
    return -1;
}

}  // namespace

QueueTabs::QueueTabs(QueueController &controller, const SavedViews &views, const ViewCounts &counts,
                     const Theme &theme, const Icons &icons, QWidget *parent)
    : SegmentedTabs(theme, icons, parent)
    , m_controller(controller)
    , m_views(views)
    , m_counts(counts)
{
    build();
    connect(this, &SegmentedTabs::chosen, this, &QueueTabs::choose);
    connect(&views, &SavedViews::changed, this, [this] {
        build();
        follow();
    });
    connect(&counts, &ViewCounts::changed, this, &QueueTabs::refresh);
}

void QueueTabs::build()
{
    QList<Tab> tabs;
    for (const QueueView list : Lists)
        tabs.append({int(list), queueTitle(list), queueLeavingRule(list)});
    for (qsizetype i = 0; i < m_views.all().size(); ++i) {
        const SavedView &view = m_views.all()[i];
        tabs.append(
            {FirstView + int(i), text::plainLine(view.name, LongestName),
             QStringList{view.name, queueTitle(view.base), view.conditions}.join(QStringLiteral(" · "))});
    }
    setTabs(tabs);
    refresh();
}

void QueueTabs::refresh()
{
    for (const QueueView list : Lists)
        setCount(int(list), countIn(m_controller.counts(), list));
    for (qsizetype i = 0; i < m_views.all().size(); ++i) {
        if (const auto count = m_counts.count(m_views.all()[i]))
            setCount(FirstView + int(i), count->count, count->isAtLeast);
    }
    setCurrent(shown());
}

int QueueTabs::shown() const
{
    const auto &own = m_controller.ownView();
    const int place = own ? m_views.find(own->name) : -1;
    return place < 0 ? int(m_controller.view()) : FirstView + place;
}

void QueueTabs::choose(int id)
{
    if (id < FirstView)
        m_controller.show(QueueView(id));
    else if (id - FirstView < m_views.all().size())
        m_controller.show(m_views.all()[id - FirstView]);
    refresh();
}

void QueueTabs::follow()
{
    const auto own = m_controller.ownView();
    if (!own)
        return;
    const int place = m_views.find(own->name);
    choose(place < 0 ? int(own->base) : FirstView + place);
}

void QueueTabs::step(int by)
{
    QList<int> ids;
    for (const QueueView list : Lists)
        ids.append(int(list));
    for (qsizetype i = 0; i < m_views.all().size(); ++i)
        ids.append(FirstView + int(i));
    const qsizetype at = ids.indexOf(shown());
    choose(ids[(at + by + ids.size()) % ids.size()]);
}

}  // namespace daisychain::ui
