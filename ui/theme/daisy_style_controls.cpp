#include "ui/theme/daisy_style.h"

#include "ui/theme/style_strokes.h"
#include "ui/theme/theme.h"

namespace daisychain::ui {

QRectF edge(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void fillRounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QPen &pen, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, radius, radius);
    painter->restore();
}

void drawChevron(QPainter *painter, const QPointF &middle, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF({middle + QPointF(-3.5, -1.75), middle + QPointF(0, 1.75), middle + QPointF(3.5, -1.75)}));
    painter->restore();
}

void DaisyStyle::drawCheck(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isOn = has(option, State_On) || has(option, State_NoChange);
    const QRectF box = edge(option->rect);
    const double radius = isRound ? box.width() / 2 : 4;
    fillRounded(painter, box, isOn ? t.accent : t.raised, isOn ? t.accent : t.outline, radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isOn && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentText);
        painter->drawEllipse(box.center(), 3, 3);
    } else if (isOn) {
        painter->setPen(QPen(t.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF c = box.center();
        painter->drawPolyline(
            QPolygonF({c + QPointF(-3.5, 0.3), c + QPointF(-1, 2.8), c + QPointF(3.7, -2.8)}));
    }
    painter->restore();
    if (has(option, State_HasFocus))
        drawFocusRing(option->rect.adjusted(-3, -3, 3, 3), painter);
}

void DaisyStyle::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const double share = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
    QRect done = option->rect;
    done.setWidth(int(done.width() * share));
    fillRounded(painter, visualRect(option->direction, option->rect, done), m_theme.color(&Tokens::accent),
                Qt::NoPen, 3);
}

void DaisyStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    painter->fillRect(item->rect, t.raised);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item->rect.left(), item->rect.center().y(), item->rect.width(), 1), t.line);
        return;
    }
    const bool isEnabled = has(item, State_Enabled);
    if (has(item, State_Selected) && isEnabled)
        fillRounded(painter, item->rect, t.selection, Qt::NoPen, space::Radius - 2);
    QRect inner = item->rect.adjusted(space::Small, 0, -space::Small, 0);
    const auto place = [&](const QRect &rect) { return visualRect(item->direction, item->rect, rect); };
    if (item->maxIconWidth > 0 || item->menuHasCheckableItems) {
        const QRect mark(inner.left(), inner.center().y() - 7, 16, 16);
        if (item->checked) {
            QStyleOption check = *item;
            check.rect = place(mark);
            check.state = State_Enabled | State_On;
            drawCheck(item->checkType == QStyleOptionMenuItem::Exclusive ? PE_IndicatorRadioButton
                                                                         : PE_IndicatorCheckBox,
                      &check, painter);
        } else if (!item->icon.isNull()) {
            item->icon.paint(painter, place(mark), Qt::AlignCenter,
                             isEnabled ? QIcon::Normal : QIcon::Disabled);
        }
        inner.setLeft(inner.left() + 16 + space::Small);
    }
    const QStringList parts = item->text.split(u'\t');
    painter->setFont(item->font);
    painter->setPen(item->palette.color(isEnabled ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
    painter->drawText(place(inner), flags | int(visualAlignment(item->direction, Qt::AlignLeft)),
                      parts.value(0));
    painter->setPen(t.textMuted);
    painter->drawText(place(inner.adjusted(0, 0, -space::Unit, 0)),
                      flags | int(visualAlignment(item->direction, Qt::AlignRight)), parts.value(1));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        QStyleOption arrow = *item;
        arrow.rect = place(QRect(inner.right() - 12, inner.top(), 12, inner.height()));
        QProxyStyle::drawPrimitive(item->direction == Qt::RightToLeft ? PE_IndicatorArrowLeft
                                                                      : PE_IndicatorArrowRight,
                                   &arrow, painter, widget);
    }
}

void DaisyStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    const Tokens &t = m_theme.tokens();
    if (bar->maximum <= bar->minimum)
        return;
    const bool isHeld = has(option, State_Sunken) && (bar->activeSubControls & SC_ScrollBarSlider);
    const bool isHovered = has(option, State_MouseOver);
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const int inset = isHeld || isHovered ? 2 : 3;
    const QRectF thumb = bar->orientation == Qt::Vertical ? QRectF(slider).adjusted(inset, 2, -inset, -2)
                                                          : QRectF(slider).adjusted(2, inset, -2, -inset);
    const QColor colour = isHeld ? t.textMuted : isHovered ? t.outline : blended(t.raised, t.outline, 0.65);
    fillRounded(painter, thumb, colour, Qt::NoPen, 3);
}

void DaisyStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!box)
        return;
    const Tokens &t = m_theme.tokens();
    const bool isEnabled = has(option, State_Enabled);
    QColor fill = has(option, State_MouseOver) && isEnabled ? t.hover : t.raised;
    if (box->frame)
        fillRounded(painter, edge(option->rect), fill, isEnabled ? t.outline : t.line, space::Radius);
    else if (has(option, State_MouseOver))
        fillRounded(painter, option->rect, fill, Qt::NoPen, space::Radius);
    const QRect arrow(option->rect.right() - 22, option->rect.top(), 16, option->rect.height());
    drawChevron(painter, QRectF(visualRect(option->direction, option->rect, arrow)).center(),
                isEnabled ? t.textMuted : t.line);
    if (has(option, State_HasFocus))
        drawFocusRing(option->rect, painter);
}

}  // namespace daisychain::ui
