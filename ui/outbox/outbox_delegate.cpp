#include "ui/outbox/outbox_delegate.h"

#include "core/text/visible_text.h"
#include "ui/outbox/outbox_words.h"
#include "ui/roster/desk_words.h"

#include <QPainter>

namespace daisychain::ui {

namespace {

constexpr int BarWidth = 3;

}  // namespace

OutboxDelegate::OutboxDelegate(const ItemLook &look, const OutboxController &replies, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_replies(replies)
{
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int body = QFontMetrics(m_look.theme.font(TypeSize::Body)).height();
    const int small = QFontMetrics(m_look.theme.font(TypeSize::Small)).height();
    return {200, body + body + small + 2 * space::Small + 2 * space::Unit};
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = m_look.theme;
    const OutboxEntry &entry = m_replies.at(index.row());
    const QRect rect = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    Token ground = &Tokens::raised;
    if (option.state & QStyle::State_Selected)
        ground = &Tokens::selection;
    else if (option.state & QStyle::State_MouseOver)
        ground = &Tokens::hover;
    painter->fillRect(rect, theme.color(ground));
    painter->fillRect(QRect(rect.left() + space::Medium, rect.bottom(), rect.width() - space::Medium, 1),
                      theme.color(&Tokens::line));
    if (const Account *account = m_look.roster.account(entry.row.content.account))
        painter->fillRect(QRect(rect.left(), rect.top(), BarWidth, rect.height() - 1),
                          QColor(account->colour));

    const Instant now = m_look.clock.now();
    int y = rect.top() + space::Small;
    const int left = rect.left() + space::Large;
    int right = rect.right() - space::Large;
    const auto line = [&](const QString &words, TypeSize size, Token colour, int end) {
        const QFont font = theme.font(size);
        const QFontMetrics metrics(font);
        const QRect at(left, y, end - left, metrics.height());
        painter->setFont(font);
        painter->setPen(theme.color(colour));
        painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          text::isolated(metrics.elidedText(words, Qt::ElideRight, at.width())));
        y += at.height() + space::Unit;
    };
    const QFont small = theme.tabularFont(TypeSize::Small);
    const QString time = dayTime(entry.row.created, now);
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time) + 2;
    painter->setFont(small);
    painter->setPen(theme.color(&Tokens::textMuted));
    painter->drawText(
        QRect(right - timeWidth, y, timeWidth, QFontMetrics(theme.font(TypeSize::Strong)).height()),
        Qt::AlignRight | Qt::AlignVCenter, time);
    right -= timeWidth + space::Small;
    if (const auto chip = outboxChip(entry)) {
        const QSize size = chipSize(*chip, theme);
        paintChip(*painter, QRect(QPoint(right - size.width(), y), size), *chip, theme, m_look.icons);
        right -= size.width() + space::Small;
    }
    line(outboxTitle(entry, m_look.roster), TypeSize::Strong, &Tokens::text, right);
    line(text::plainLine(entry.row.content.text, 300), TypeSize::Body, &Tokens::text,
         rect.right() - space::Large);
    line(outboxStanding(entry, now), TypeSize::Small, &Tokens::textMuted, rect.right() - space::Large);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        painter->setPen(QPen(theme.color(&Tokens::focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

}  // namespace daisychain::ui
