#include "ui/composer/snippet_list.h"

#include "core/text/visible_text.h"

#include <QPainter>

namespace daisychain::ui {

namespace {

constexpr int Width = 420;
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
    : CaretList(theme, window, tr("Saved replies"))
{
    setObjectName(QStringLiteral("snippetList"));
    setRows(m_model, new SnippetDelegate(theme, m_model, {}, this));
}

void SnippetList::open(const QList<SnippetRow> &rows, const QRect &caret)
{
    m_model.show(rows);
    openAt(caret);
}

const SnippetRow *SnippetList::current() const
{
    const int row = currentRow();
    return row >= 0 ? &m_model.at(row) : nullptr;
}

}  // namespace daisychain::ui
