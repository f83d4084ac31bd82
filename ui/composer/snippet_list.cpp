#include "ui/composer/snippet_list.h"

#include "core/text/visible_text.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int Width = 420;
constexpr int MostRowsShown = 6;
constexpr int FirstWords = 120;

/// "/name" above, the first words below in small type.
class SnippetDelegate final : public QStyledItemDelegate {
public:
    SnippetDelegate(const Theme &theme, const SnippetModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Snippet &snippet = m_model.at(index.row()).snippet;
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
        const int flags =
            int(Qt::TextSingleLine) | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        const auto line = [&](TypeSize size, const QColor &colour, int vertical, const QString &text) {
            painter->setFont(m_theme.font(size));
            painter->setPen(colour);
            painter->drawText(inner, flags | vertical,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
        };
        line(TypeSize::Strong, t.text, Qt::AlignTop, u'/' + snippet.name);
        line(TypeSize::Small, t.textMuted, Qt::AlignBottom, text::plainLine(snippet.text, FirstWords));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {Width, QFontMetrics(m_theme.font(TypeSize::Strong)).height() +
                           QFontMetrics(m_theme.font(TypeSize::Small)).height() + 3 * space::Unit};
    }

private:
    const Theme &m_theme;
    const SnippetModel &m_model;
};

}  // namespace

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
    m_view->setItemDelegate(new SnippetDelegate(theme, m_model, this));
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
