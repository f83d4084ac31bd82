#include "ui/conversation/thread_view.h"

#include "ui/widget/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace daisychain::ui {

ThreadView::ThreadView(ThreadModel &model, ThreadDelegate &delegate, const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(delegate)
    , m_theme(theme)
{
    setModel(&model);
    setItemDelegate(&delegate);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ThreadView::hold);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ThreadView::hold);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadView::restore);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ThreadView::restore);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                hold();
                for (int row = first.row(); row <= last.row(); ++row)
                    m_delegate.forget(m_model.at(row).id);
                scheduleDelayedItemsLayout();
                restore();
            });
    connect(&theme, &Theme::changed, this, [this] {
        m_delegate.forget();
        scheduleDelayedItemsLayout();
    });
}

void ThreadView::hold()
{
    const QScrollBar *bar = verticalScrollBar();
    m_isAtEnd = bar->value() >= bar->maximum() - space::Large;
    const QModelIndex top = indexAt({viewport()->width() / 2, 1});
    m_held = top.isValid() ? m_model.at(top.row()).id : QString();
    m_heldTop = top.isValid() ? visualRect(top).top() : 0;
}

void ThreadView::restore()
{
    executeDelayedItemsLayout();
    if (m_isFresh && m_model.rowCount() > 0) {
        m_isFresh = false;
        const QString wanted = std::exchange(m_wanted, {});
        if (m_model.find(wanted) >= 0)
            showItem(wanted);
        else
            showUnanswered();
        return;
    }
    const int row = m_model.find(m_held);
    if (m_isAtEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (row >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_model.index(row)).top() -
                                      m_heldTop);
}

void ThreadView::startOver()
{
    m_delegate.forget();
    m_delegate.unfolded = {};
    m_delegate.selection = {};
    m_isFresh = true;
    m_isAtEnd = true;
    m_wanted.clear();
}

void ThreadView::showEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ThreadView::showUnanswered()
{
    showEnd();
    const int mark = m_model.find(QStringLiteral("unanswered"));
    if (mark >= 0)
        scrollTo(m_model.index(mark),
                 visualRect(m_model.index(mark)).top() < 0 ? PositionAtTop : EnsureVisible);
}

void ThreadView::showItem(const QString &id)
{
    const int row = m_model.find(id);
    if (row < 0) {
        m_wanted = id;
        return;
    }
    m_isAtEnd = false;
    selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(row), PositionAtCenter);
}

QString ThreadView::currentId() const
{
    return currentIndex().isValid() ? m_model.at(currentIndex().row()).id : QString();
}

ThreadView::Hit ThreadView::hitTest(QPoint at) const
{
    Hit hit;
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return hit;
    hit.row = index.row();
    hit.layout = m_delegate.layout(hit.row);
    const QPointF inside = at - visualRect(index).topLeft();
    for (const Spot &spot : hit.layout->spots) {
        if (spot.rect.contains(inside))
            hit.spot = &spot;
    }
    if (hit.layout->body >= 0) {
        const PlacedText &body = hit.layout->texts[hit.layout->body];
        const QPointF inBody = inside - body.at;
        if (const TextRange *link = body.block.rangeAt(inBody))
            hit.linkTarget = link->target;
        hit.position = body.block.positionAt(
            {inBody.x(), std::clamp(inBody.y(), 0.0, std::max(0.0, body.block.height() - 1))});
    }
    return hit;
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QListView::mousePressEvent(event);
    const Hit hit = hitTest(event->position().toPoint());
    m_pressedLink.clear();
    m_isMarking = false;
    if (hit.row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(hit.row), QItemSelectionModel::ClearAndSelect);
    if (hit.spot != nullptr && hit.linkTarget.isEmpty())
        return press(*hit.spot, m_model.at(hit.row).id);
    if (hit.row >= 0 && hit.position >= 0) {
        const QString id = m_model.at(hit.row).id;
        m_pressedLink = hit.linkTarget;
        m_isMarking = true;
        if (event->modifiers() & Qt::ShiftModifier && !m_delegate.selection.fromId.isEmpty()) {
            m_delegate.selection.toId = id;
            m_delegate.selection.to = hit.position;
        } else {
            m_delegate.selection = {id, hit.position, id, hit.position};
        }
    } else {
        m_delegate.selection = {};
    }
    viewport()->update();
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    const Hit hit = hitTest(event->position().toPoint());
    if (m_isMarking && hit.row >= 0 && hit.position >= 0) {
        m_delegate.selection.toId = m_model.at(hit.row).id;
        m_delegate.selection.to = hit.position;
        viewport()->update();
    }
    const bool canPress = hit.spot != nullptr || !hit.linkTarget.isEmpty();
    viewport()->setCursor(canPress            ? Qt::PointingHandCursor
                          : hit.position >= 0 ? Qt::IBeamCursor
                                              : Qt::ArrowCursor);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasMarking = std::exchange(m_isMarking, false);
    if (!wasMarking || !m_delegate.selection.isEmpty() || m_pressedLink.isEmpty())
        return;
    const Hit hit = hitTest(event->position().toPoint());
    if (hit.linkTarget == m_pressedLink)
        Q_EMIT openUrlRequested(openableUrl(hit.linkTarget));
}

void ThreadView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitTest(event->position().toPoint());
    if (hit.row < 0 || hit.position < 0)
        return;
    const QString text = hit.layout->texts[hit.layout->body].block.text();
    int from = hit.position;
    int to = hit.position;
    while (from > 0 && text[from - 1].isLetterOrNumber())
        --from;
    while (to < text.size() && text[to].isLetterOrNumber())
        ++to;
    const QString id = m_model.at(hit.row).id;
    m_delegate.selection = {id, from, id, to};
    viewport()->update();
}

void ThreadView::press(const Spot &spot, const QString &id)
{
    switch (spot.kind) {
    case SpotKind::Link:
        Q_EMIT openUrlRequested(spot.url);
        break;
    case SpotKind::ShowMedia:
        Q_EMIT mediaRequested(m_model.at(m_model.find(id)).post, spot.number);
        break;
    case SpotKind::ShowQuoted:
        showQuoted(m_model.at(m_model.find(id)).post, spot.url);
        break;
    case SpotKind::ToggleWarning:
        toggle(m_delegate.unfolded.warnings, id);
        break;
    case SpotKind::ToggleHarsh:
        toggle(m_delegate.unfolded.harsh, id);
        break;
    case SpotKind::ToggleDifference:
        toggle(m_delegate.unfolded.differences, id);
        break;
    case SpotKind::ToggleLength:
        toggle(m_delegate.unfolded.lengths, id);
        break;
    case SpotKind::ToggleNumbers:
        toggle(m_delegate.unfolded.numbers, id);
        break;
    case SpotKind::ShowOthers:
        Q_EMIT othersRequested();
        break;
    case SpotKind::ShowOlder:
        Q_EMIT olderRequested();
        break;
    case SpotKind::FetchGap:
        break;  // of a column alone
    }
}

void ThreadView::showQuoted(const ThreadPost &post, const QUrl &url)
{
    const QString id = post.post.quoted ? postItemId(*post.post.quoted) : QString();
    if (m_model.find(id) >= 0)
        showItem(id);
    else
        Q_EMIT openUrlRequested(url);
}

void ThreadView::toggle(QSet<QString> &set, const QString &id)
{
    if (!set.remove(id))
        set.insert(id);
    relayout(id);
}

void ThreadView::relayout(const QString &id)
{
    hold();
    m_isAtEnd = false;
    m_delegate.selection = {};
    m_delegate.forget(id);
    scheduleDelayedItemsLayout();
    restore();
    viewport()->update();
}

void ThreadView::relayoutAll()
{
    hold();
    m_delegate.forget();
    scheduleDelayedItemsLayout();
    restore();
    viewport()->update();
}

bool ThreadView::pressInCurrent(SpotKind kind)
{
    if (!currentIndex().isValid())
        return false;
    const auto layout = m_delegate.layout(currentIndex().row());
    for (const Spot &spot : layout->spots) {
        if (spot.kind != kind)
            continue;
        press(spot, currentId());
        return true;
    }
    return false;
}

bool ThreadView::turnPage(bool isDown)
{
    const QRect rect = visualRect(currentIndex());
    const int page = viewport()->height() * 3 / 4;
    if (isDown ? rect.bottom() <= viewport()->height() : rect.top() >= 0)
        return false;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + (isDown ? page : -page));
    return true;
}

void ThreadView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() != QEvent::LayoutDirectionChange)
        return;
    m_delegate.setDirection(layoutDirection());
    scheduleDelayedItemsLayout();
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyText();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        for (const SpotKind kind : {SpotKind::ToggleHarsh, SpotKind::ToggleWarning, SpotKind::ToggleNumbers,
                                    SpotKind::ToggleDifference, SpotKind::ShowMedia, SpotKind::ShowQuoted,
                                    SpotKind::ShowOthers, SpotKind::ShowOlder}) {
            if (pressInCurrent(kind))
                return;
        }
        return;
    }
    const bool isDown = event->key() == Qt::Key_Down;
    // A post taller than the window is read through before the next one gets the focus.
    if (currentIndex().isValid() && (isDown || event->key() == Qt::Key_Up) && turnPage(isDown))
        return;
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

QString ThreadView::selectedText() const
{
    const ThreadSelection &selection = m_delegate.selection;
    int first = m_model.find(selection.fromId);
    int last = m_model.find(selection.toId);
    int from = selection.from;
    int to = selection.to;
    if (selection.isEmpty() || first < 0 || last < 0)
        return {};
    if (first > last || (first == last && from > to)) {
        std::swap(first, last);
        std::swap(from, to);
    }
    QStringList parts;
    for (int row = first; row <= last; ++row) {
        const auto layout = m_delegate.layout(row);
        if (layout->body < 0)
            continue;
        const QString text = layout->texts[layout->body].block.text();
        const int start = row == first ? from : 0;
        const int end = row == last ? to : int(text.size());
        parts.append(text.mid(start, end - start));
    }
    return parts.join(QStringLiteral("\n\n"));
}

bool ThreadView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Hit hit = hitTest(help->pos());
    const QUrl url = !hit.linkTarget.isEmpty() ? QUrl(hit.linkTarget)
                     : hit.spot != nullptr     ? hit.spot->url
                                               : QUrl();
    if (url.isValid() && !url.isEmpty()) {
        QToolTip::showText(help->globalPos(), plainToolTip(addressTip(url)), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    hold();
    m_delegate.setWidth(viewport()->width());
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    restore();
}

}  // namespace daisychain::ui
