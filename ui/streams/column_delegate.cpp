#include "ui/streams/column_delegate.h"

#include "ui/streams/column_words.h"
#include "ui/thread/item_painter.h"

#include <QPainter>

#include <cmath>

namespace daisychain::ui {

namespace {

/// A column is for looking over; a long post is read to its end on demand.
constexpr int MostLines = 10;

/// A small line below what was laid out; returns where.
QRectF addFoot(ItemLayout &layout, const QString &words, Token colour, const Theme &theme, int width)
{
    if (words.isEmpty() || layout.texts.empty())
        return {};
    const double left = layout.texts.front().at.x();
    TextBlock foot(words, {}, {theme.font(TypeSize::Small), 1.3, 1}, width - left - space::Large);
    const QRectF at(left, layout.height - space::Small, foot.naturalWidth(), foot.height());
    layout.height = std::ceil(at.bottom() + space::Small);
    layout.texts.push_back({at.topLeft(), std::move(foot), colour});
    return at;
}

}  // namespace

ColumnDelegate::ColumnDelegate(const ItemLook &look, const ColumnModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_model(model)
{
}

void ColumnDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    forget();
}

void ColumnDelegate::forget()
{
    m_heights.clear();
    m_layouts.clear();
}

void ColumnDelegate::forget(const QString &id)
{
    m_heights.remove(id);
    m_layouts.remove(id);
}

std::shared_ptr<const ItemLayout> ColumnDelegate::layout(int row) const
{
    const StreamRow &shown = m_model.at(row);
    const QString id = rowId(shown);
    if (const auto *known = m_layouts.object(id))
        return *known;
    const Instant now = m_look.clock.now();
    const ThreadWords words(m_look.roster);
    ItemLayout laidOut =
        layOutItem(itemOf(shown), m_width, {m_look.theme, m_look.roster, words, now, unfolded, MostLines});
    (void)addFoot(laidOut, footWords(shown, m_look.roster, now), &Tokens::textMuted, m_look.theme, m_width);
    const QRectF copies = addFoot(laidOut, copiesWords(m_model.copies().behind.value(id), m_model.isOpen(id)),
                                  &Tokens::accent, m_look.theme, m_width);
    if (!copies.isEmpty())
        laidOut.spots.push_back({SpotKind::ShowOthers, copies.adjusted(-4, -2, 4, 2), {}});
    const QRectF fetch =
        addFoot(laidOut, gapWords(shown, m_model.isFetching(id)), &Tokens::accent, m_look.theme, m_width);
    if (!fetch.isEmpty())
        laidOut.spots.push_back({SpotKind::FetchGap, fetch.adjusted(-4, -2, 4, 2), {}});
    auto kept = std::make_shared<const ItemLayout>(std::move(laidOut));
    m_layouts.insert(id, new std::shared_ptr<const ItemLayout>(kept));
    m_heights.insert(id, int(kept->height));
    return kept;
}

QSize ColumnDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (const auto known = m_heights.constFind(rowId(m_model.at(index.row()))); known != m_heights.constEnd())
        return {m_width, *known};
    return {m_width, int(layout(index.row())->height)};
}

void ColumnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = m_look.theme;
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, theme.color(&Tokens::selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, theme.color(&Tokens::hover));
    painter->fillRect(QRect(rect.left() + space::Medium, rect.bottom(), rect.width() - space::Medium, 1),
                      theme.color(&Tokens::line));
    const bool hasFocus = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected);
    paintItem(*painter, rect, itemOf(m_model.at(index.row())), *layout(index.row()), m_look,
              {0, 0, hasFocus});
}

}  // namespace daisychain::ui
