#include "ui/thread/post_list_view.h"

#include "ui/widget/plain_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace daisychain::ui {

std::optional<Spot> PostListView::spotAt(QPoint at) const
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return std::nullopt;
    const auto layout = layoutAt(index.row());
    const QPointF inside = at - visualRect(index).topLeft() - QPoint(0, headAt(index.row()));
    if (layout->body >= 0) {
        const PlacedText &body = layout->texts[layout->body];
        if (const TextRange *link = body.block.rangeAt(inside - body.at))
            return Spot{SpotKind::Link, {}, openableUrl(link->target)};
    }
    for (const Spot &spot : layout->spots) {
        if (spot.rect.contains(inside))
            return spot;
    }
    return std::nullopt;
}

void PostListView::toggle(QSet<QString> &set, const QString &id)
{
    if (!set.remove(id))
        set.insert(id);
    forgetLayout(id);
    measureAnew();
    viewport()->update();
}

void PostListView::press(const Spot &spot, const QString &id)
{
    switch (spot.kind) {
    case SpotKind::Link:
    case SpotKind::ShowMedia:
    case SpotKind::ShowQuoted:
        return Q_EMIT openUrlRequested(spot.url);
    case SpotKind::ToggleWarning:
        return toggle(unfolded().warnings, id);
    case SpotKind::ToggleHarsh:
        return toggle(unfolded().harsh, id);
    case SpotKind::ToggleDifference:
        return toggle(unfolded().differences, id);
    case SpotKind::ToggleLength:
        return toggle(unfolded().lengths, id);
    case SpotKind::ToggleNumbers:
        return toggle(unfolded().numbers, id);
    case SpotKind::ShowOthers:
    case SpotKind::FetchGap:
    case SpotKind::ShowOlder:
        return pressSpot(spot, id);
    }
}

void PostListView::mousePressEvent(QMouseEvent *event)
{
    noteActivity();
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    SteadyListView::mousePressEvent(event);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    if (const auto spot = spotAt(at))
        press(*spot, idAt(index.row()));
}

void PostListView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(spotAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    SteadyListView::mouseMoveEvent(event);
}

bool PostListView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return SteadyListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto spot = spotAt(help->pos());
    if (spot && !spot->url.isEmpty()) {
        QToolTip::showText(help->globalPos(), plainToolTip(addressTip(spot->url)), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

}  // namespace daisychain::ui
