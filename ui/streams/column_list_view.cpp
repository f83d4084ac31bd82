#include "ui/streams/column_list_view.h"

#include "ui/widget/plain_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace daisychain::ui {

ColumnListView::ColumnListView(ColumnModel &model, ColumnDelegate &delegate, const Theme &theme,
                               QWidget *parent)
    : SteadyListView(parent)
    , m_model(model)
    , m_delegate(delegate)
{
    setItemDelegate(&delegate);
    setModel(&model);
    setResizeMode(Adjust);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    m_delegate.forget(idAt(row));
                m_model.forgetCopies(first.row(), last.row());
                measureAnew();
                fold(m_model.refold());
            });
    const auto refold = [this] { fold(m_model.refold()); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, refold);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, refold);
    connect(&model, &QAbstractItemModel::modelReset, this, refold);
    fold(m_model.refold());
    connect(&theme, &Theme::changed, this, &ColumnListView::layOutAnew);
}

/// What says the same as a newer post stands behind it.
void ColumnListView::fold(const QStringList &touched)
{
    if (touched.isEmpty())
        return;
    hold();
    for (const QString &id : touched)
        m_delegate.forget(id);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const bool isHidden = m_model.isHidden(row); isHidden != isRowHidden(row))
            setRowHidden(row, isHidden);
    }
    scheduleDelayedItemsLayout();
    restore();
    viewport()->update();
}

void ColumnListView::layOutAnew()
{
    m_delegate.forget();
    measureAnew();
    viewport()->update();
}

std::optional<Spot> ColumnListView::spotAt(QPoint at) const
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return std::nullopt;
    const auto layout = m_delegate.layout(index.row());
    const QPointF inside = at - visualRect(index).topLeft();
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

void ColumnListView::press(const Spot &spot, const QString &id)
{
    const auto toggle = [&](QSet<QString> &set) {
        if (!set.remove(id))
            set.insert(id);
        m_delegate.forget(id);
        measureAnew();
        viewport()->update();
    };
    switch (spot.kind) {
    case SpotKind::Link:
    case SpotKind::ShowMedia:
    case SpotKind::ShowQuoted:
        return Q_EMIT openUrlRequested(spot.url);
    case SpotKind::ToggleWarning:
        return toggle(m_delegate.unfolded.warnings);
    case SpotKind::ToggleHarsh:
        return toggle(m_delegate.unfolded.harsh);
    case SpotKind::ToggleDifference:
        return toggle(m_delegate.unfolded.differences);
    case SpotKind::ToggleLength:
        return toggle(m_delegate.unfolded.lengths);
    case SpotKind::ToggleNumbers:
        return toggle(m_delegate.unfolded.numbers);
    case SpotKind::ShowOthers:
        return fold(m_model.toggleCopies(id));
    case SpotKind::FetchGap:
        return Q_EMIT fetchRequested(id);
    case SpotKind::ShowOlder:
        break;  // of a conversation alone
    }
}

void ColumnListView::mousePressEvent(QMouseEvent *event)
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

void ColumnListView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(spotAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    SteadyListView::mouseMoveEvent(event);
}

bool ColumnListView::viewportEvent(QEvent *event)
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

void ColumnListView::resizeEvent(QResizeEvent *event)
{
    hold();
    m_delegate.setWidth(viewport()->width());
    SteadyListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    restore();
}

}  // namespace daisychain::ui
