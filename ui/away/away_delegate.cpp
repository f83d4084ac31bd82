#include "ui/away/away_delegate.h"

#include "core/text/visible_text.h"
#include "ui/away/away_words.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/avatar.h"

#include <QPainter>

namespace daisychain::ui {

namespace {

constexpr int FaceSize = 36;

}  // namespace

AwayDelegate::AwayDelegate(Look look, const AwayController &away, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_away(away)
{
}

QSize AwayDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int strong = QFontMetrics(m_look.theme.font(TypeSize::Strong)).height();
    const int body = QFontMetrics(m_look.theme.font(TypeSize::Body)).height();
    const int small = QFontMetrics(m_look.theme.font(TypeSize::Small)).height();
    return {200, strong + body + small + 2 * space::Small + 2 * space::Unit};
}

void AwayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = m_look.theme;
    const AwayItem &item = m_away.at(index.row());
    const Instant now = m_look.clock.now();
    const QRect rect = option.rect;
    const auto mirrored = [&](const QRect &place) {
        return QStyle::visualRect(option.direction, rect, place);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->fillRect(rect, theme.color(isChosen                                 ? &Tokens::selection
                                        : option.state & QStyle::State_MouseOver ? &Tokens::hover
                                                                                 : &Tokens::raised));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(&Tokens::line));
    const QRect face =
        mirrored(QRect(rect.left() + space::Medium, rect.top() + space::Medium, FaceSize, FaceSize));
    paintAvatar(*painter, face,
                {.name = item.conversation.customerName.isEmpty() ? item.conversation.customerHandle
                                                                  : item.conversation.customerName,
                 .key = item.conversation.view.customer.globalId,
                 .picture = {},
                 .mark = networkMark(item.conversation.network)},
                theme);
    const int left = rect.left() + space::Medium + FaceSize + space::Medium;
    int right = rect.right() - space::Medium;
    int y = rect.top() + space::Small;
    const int alignment = int(Qt::AlignVCenter | Qt::TextSingleLine) |
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    const auto line = [&](const QString &words, TypeSize size, Token colour) {
        painter->setFont(theme.font(size));
        const QFontMetrics metrics = painter->fontMetrics();
        const QRect at(left, y, right - left, metrics.height());
        painter->setPen(theme.color(colour));
        painter->drawText(mirrored(at), alignment,
                          text::isolated(metrics.elidedText(words, Qt::ElideRight, at.width())));
        y += at.height() + space::Unit;
    };
    painter->setFont(theme.tabularFont(TypeSize::Small));
    const QString time =
        dayTime(item.reply ? item.reply->created : item.conversation.view.lastCustomerAt, now);
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time) + 2;
    painter->setPen(theme.color(&Tokens::textMuted));
    painter->drawText(
        mirrored(QRect(right - timeWidth, y, timeWidth, QFontMetrics(theme.font(TypeSize::Strong)).height())),
        Qt::AlignCenter, time);
    right -= timeWidth + space::Small;
    line(awayName(item), TypeSize::Strong, &Tokens::text);
    right = rect.right() - space::Medium;
    const bool isStuck = item.reply && isSettled(item.reply->state);
    line(awayReason(item, m_look.roster, now), TypeSize::Small, isStuck ? &Tokens::late : &Tokens::textMuted);
    line(awayText(item), TypeSize::Body, &Tokens::text);
    if (isChosen && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(&Tokens::focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

}  // namespace daisychain::ui
