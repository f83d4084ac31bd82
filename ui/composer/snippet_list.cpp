#include "ui/composer/snippet_list.h"

#include "core/text/visible_text.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int Width = 420;
constexpr int MostRowsShown = 6;
constexpr int FirstWords = 120;

}  // namespace

SnippetDelegate::SnippetDelegate(const Theme &theme, const SnippetModel &model, Detail detail,
                                 QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
    , m_detail(std::move(detail))
{
}

void SnippetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const SnippetRow &row = m_model.at(index.row());
    const Tokens &t = m_theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? t.selection : t.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), space::Radius, space::Radius);
    }
    const QRect inner = option.rect.adjusted(space::Small, space::Unit, -space::Small, -space::Unit);
    const auto line = [&](TypeSize size, Token colour, Qt::Alignment place, const QString &text, int width) {
        painter->setFont(m_theme.font(size));
        painter->setPen(m_theme.color(colour));
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, width);
        painter->drawText(
            inner, int(Qt::TextSingleLine) | int(QStyle::visualAlignment(option.direction, place)), shown);
        return painter->fontMetrics().horizontalAdvance(shown);
    };
    const QString detail = m_detail ? m_detail(row) : QString();
    const int taken =
        line(TypeSize::Small, &Tokens::textMuted, Qt::AlignRight | Qt::AlignTop, detail, inner.width() / 2);
    line(TypeSize::Strong, &Tokens::text, Qt::AlignLeft | Qt::AlignTop, u'/' + row.snippet.name,
         inner.width() - taken - space::Medium);
    line(TypeSize::Small, &Tokens::textMuted, Qt::AlignLeft | Qt::AlignBottom,
         text::plainLine(row.snippet.text, FirstWords), inner.width());
    painter->restore();
}

QSize SnippetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Width, QFontMetrics(m_theme.font(TypeSize::Strong)).height() +
                       QFontMetrics(m_theme.font(TypeSize::Small)).height() + 3 * space::Unit};
}

int SnippetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SnippetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SnippetRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(u'/' + row.snippet.name + QStringLiteral(": ") +
                       text::plainLine(row.snippet.text, FirstWords));
    default:
        return {};
    }
}

void SnippetModel::show(const QList<SnippetRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

SnippetList::SnippetList(const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_view(new QListView)
{
    setObjectName(QStringLiteral("snippetList"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Unit, space::Unit, space::Unit, space::Unit);
    column->addWidget(m_view);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new SnippetDelegate(theme, m_model, {}, this));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Saved replies"));
    setFocusPolicy(Qt::NoFocus);
    connect(m_view, &QListView::clicked, this, &SnippetList::pressed);
    hide();
}

void SnippetList::open(const QList<SnippetRow> &rows, const QRect &caret)
{
    m_model.show(rows);
    m_view->setCurrentIndex(m_model.index(0, 0));
    const int rowHeight = m_view->sizeHintForRow(0);
    const int width = std::min(Width, parentWidget()->width() - 2 * space::Small);
    const int height = int(std::min<qsizetype>(rows.size(), MostRowsShown)) * rowHeight + 2 * space::Unit + 2;
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

void SnippetList::closeList()
{
    hide();
}

void SnippetList::step(int by)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int row = (m_view->currentIndex().row() + by + count) % count;
    m_view->setCurrentIndex(m_model.index(row, 0));
    tellReader(row);
}

const SnippetRow *SnippetList::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model.at(index.row()) : nullptr;
}

void SnippetList::tellReader(int row)
{
    QAccessibleEvent pointed(m_view, QAccessible::Focus);
    pointed.setChild(row);
    QAccessible::updateAccessibility(&pointed);
}

void SnippetList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.tokens().outline);
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::Radius, space::Radius);
}

}  // namespace daisychain::ui
