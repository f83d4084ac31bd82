#include "ui/widget/chip.h"

#include "ui/widget/plain_text.h"

#include <QFontMetrics>
#include <QPainter>

namespace daisychain::ui {

namespace {

constexpr int IconSize = 12;

struct ChipColours {
    Token ground;
    Token text;
};

ChipColours coloursOf(ChipTone tone)
{
    switch (tone) {
    case ChipTone::Quiet:
        return {&Tokens::sunken, &Tokens::textMuted};
    case ChipTone::Good:
        return {&Tokens::good, &Tokens::accentText};
    case ChipTone::Soon:
        return {&Tokens::soon, &Tokens::accentText};
    case ChipTone::Late:
        return {&Tokens::late, &Tokens::accentText};
    case ChipTone::Note:
        return {&Tokens::note, &Tokens::text};
    case ChipTone::Praise:
        return {&Tokens::praise, &Tokens::praiseText};
    case ChipTone::Accent:
        return {&Tokens::selection, &Tokens::accent};
    }
    return {&Tokens::sunken, &Tokens::textMuted};
}

}  // namespace

QSize chipSize(const ChipLook &look, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TypeSize::Small));
    const int icon = look.icon.isEmpty() ? 0 : IconSize + space::Unit;
    return {metrics.horizontalAdvance(oneLine(look.text)) + 1 + icon + 2 * (space::Unit + 2),
            metrics.height() + 2};
}

void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const Theme &theme,
               const Icons &icons, Qt::LayoutDirection direction)
{
    const ChipColours colours = coloursOf(look.tone);
    const bool isMirrored = direction == Qt::RightToLeft;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(colours.ground));
    painter.drawRoundedRect(rect, space::Unit, space::Unit);
    QRect inner = rect.adjusted(space::Unit + 2, 0, -(space::Unit + 2), 0);
    if (!look.icon.isEmpty()) {
        const int x = isMirrored ? inner.right() - IconSize + 1 : inner.left();
        const QPixmap drawn =
            icons.pixmap(look.icon, colours.text, IconSize, painter.device()->devicePixelRatioF());
        painter.drawPixmap(x, rect.top() + (rect.height() - IconSize) / 2, drawn);
        inner.adjust(isMirrored ? 0 : IconSize + space::Unit, 0, isMirrored ? -IconSize - space::Unit : 0, 0);
    }
    painter.setFont(theme.font(TypeSize::Small));
    painter.setPen(theme.color(colours.text));
    painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(oneLine(look.text), Qt::ElideRight, inner.width() + 1));
    painter.restore();
}

Chip::Chip(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::setLook(const ChipLook &look)
{
    if (m_look == look)
        return;
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

void Chip::paintEvent(QPaintEvent *)
{
    if (m_look.text.isEmpty() && m_look.icon.isEmpty())
        return;
    QPainter painter(this);
    paintChip(painter, rect(), m_look, m_theme, m_icons, layoutDirection());
}

}  // namespace daisychain::ui
