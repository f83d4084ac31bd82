#include "ui/composer/caret_list.h"

#include <QAbstractItemDelegate>
#include <QAccessible>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int MostRowsShown = 6;

}  // namespace

CaretList::CaretList(const Theme &theme, QWidget *window, const QString &name)
    : QFrame(window)
    , m_theme(theme)
    , m_view(new QListView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Unit, space::Unit, space::Unit, space::Unit);
    column->addWidget(m_view);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(name);
    setFocusPolicy(Qt::NoFocus);
    connect(m_view, &QListView::clicked, this, &CaretList::pressed);
    hide();
}

void CaretList::setRows(QAbstractItemModel &model, QAbstractItemDelegate *delegate)
{
    m_view->setModel(&model);
    m_view->setItemDelegate(delegate);
}

void CaretList::openAt(const QRect &caret)
{
    const QAbstractItemModel &model = *m_view->model();
    m_view->setCurrentIndex(model.index(0, 0));
    const QSize row = m_view->sizeHintForIndex(model.index(0, 0));
    const int width = std::min(row.width(), parentWidget()->width() - 2 * space::Small);
    const int height = std::min(model.rowCount(), MostRowsShown) * row.height() + 2 * space::Unit + 2;
    const int below = caret.bottom() + space::Unit;
    const int above = caret.top() - space::Unit - height;
    const bool isBelow = below + height <= parentWidget()->height() || above < 0;
    const int left = std::clamp(caret.left(), space::Small,
                                std::max(space::Small, parentWidget()->width() - width - space::Small));
    setGeometry(left, isBelow ? below : above, width, height);
    show();
    raise();
    tellReader(0);
}

void CaretList::closeList()
{
    hide();
}

bool CaretList::takesKey(const QKeyEvent &key)
{
    const bool isPlain = key.modifiers() == Qt::NoModifier || key.modifiers() == Qt::KeypadModifier;
    if (!isOpen() || !isPlain)
        return false;
    switch (key.key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        Q_EMIT pressed();
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

void CaretList::step(int by)
{
    const int count = m_view->model()->rowCount();
    if (count == 0)
        return;
    const int row = (m_view->currentIndex().row() + by + count) % count;
    m_view->setCurrentIndex(m_view->model()->index(row, 0));
    tellReader(row);
}

int CaretList::currentRow() const
{
    return m_view->currentIndex().row();
}

void CaretList::tellReader(int row)
{
    QAccessibleEvent pointed(m_view, QAccessible::Focus);
    pointed.setChild(row);
    QAccessible::updateAccessibility(&pointed);
}

void CaretList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.tokens().outline);
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::Radius, space::Radius);
}

}  // namespace daisychain::ui
