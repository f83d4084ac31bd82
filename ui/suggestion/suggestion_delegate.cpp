#include "ui/suggestion/suggestion_delegate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

constexpr int MostLines = 3;
constexpr int LeastWidth = 120;

}  // namespace

SuggestionDelegate::SuggestionDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

TextBlock SuggestionDelegate::head(const QModelIndex &index) const
{
    return {index.data(HeadRole).toString(),
            {},
            {m_theme.font(TypeSize::Small), 1.3, 1},
            double(std::max(LeastWidth, m_width - 2 * space::Medium))};
}

TextBlock SuggestionDelegate::said(const QModelIndex &index) const
{
    return {index.data(TextRole).toString(),
            {},
            {m_theme.font(TypeSize::Body), Theme::ConversationLineHeight, MostLines},
            double(std::max(LeastWidth, m_width - 2 * space::Medium))};
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const double height = head(index).height() + said(index).height();
    return {m_width, int(std::ceil(height)) + 2 * space::Unit + 1};
}

void SuggestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isPointed = option.state & QStyle::State_MouseOver;
    painter->fillRect(rect, m_theme.color(isChosen    ? &Tokens::selection
                                          : isPointed ? &Tokens::hover
                                                      : &Tokens::raised));
    const TextBlock above = head(index);
    const TextBlock below = said(index);
    const auto place = [&](const TextBlock &block, double y) {
        const bool isRight = block.isRightToLeft() || option.direction == Qt::RightToLeft;
        const double width = block.isRightToLeft() ? block.width() : block.naturalWidth();
        const double x = isRight ? rect.right() + 1 - space::Medium - width : rect.left() + space::Medium;
        return QPointF(x, y);
    };
    const double top = rect.top() + space::Unit;
    above.paint(*painter, place(above, top), m_theme.color(&Tokens::textMuted));
    below.paint(*painter, place(below, top + above.height()), m_theme.color(&Tokens::text));
    if (isChosen && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.color(&Tokens::focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

}  // namespace daisychain::ui
