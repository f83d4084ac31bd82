#include "ui/theme/daisy_style.h"

#include "ui/theme/style_strokes.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QStyleFactory>

namespace daisychain::ui {

namespace {

constexpr int ScrollBarWidth = 10;
constexpr int FocusWidth = 2;
constexpr int ComboArrow = 24;  ///< what its arrow takes

/// What a combo box or a field lets one choose from.
bool isInPopupList(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) && widget->window()->windowType() == Qt::Popup;
}

}  // namespace

DaisyStyle::DaisyStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{
}

void DaisyStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int DaisyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
        if (isInPopupList(widget))
            return space::Small;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
        return space::Unit + space::Hair;
    case PM_ButtonMargin:
        return space::Medium;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::Medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::Small;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return space::Large;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return space::Unit;
    case PM_MenuHMargin:
        return space::Unit;
    case PM_ToolTipLabelFrameWidth:
        return space::Unit;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DaisyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animate:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    case SH_Menu_SupportsSections:
        return 0;
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize DaisyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        QSize target = size + QSize(2 * space::Medium, 2 * space::Unit);
        return target.expandedTo(QSize(space::Target, space::Target));
    }
    case CT_LineEdit:
        return (size + QSize(2 * space::Unit, 2 * space::Unit)).expandedTo(QSize(0, space::Target));
    case CT_ComboBox:
        return (size + QSize(2 * space::Small + ComboArrow, 2 * space::Unit))
            .expandedTo(QSize(0, space::Target));
    case CT_ToolButton:
        return (size + QSize(2 * space::Unit, 2 * space::Unit))
            .expandedTo(QSize(space::Target, space::Target));
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget)
            .expandedTo(QSize(space::Target, space::Target));
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return QSize(size.width(), 2 * space::Unit + space::Hair);
        const int icon = item && item->maxIconWidth > 0 ? 16 + space::Small : 0;
        const int shortcut = item && item->text.contains(u'\t') ? space::Large * 2 : 0;
        return QSize(size.width() + icon + shortcut + 2 * space::Medium + space::Large,
                     std::max(space::Target, size.height() + space::Unit));
    }
    case CT_ItemViewItem: {
        const QSize row = QProxyStyle::sizeFromContents(type, option, size, widget);
        return isInPopupList(widget) ? row.expandedTo(QSize(0, space::Target)) : row;
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect DaisyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(space::Unit, 0, -space::Unit, 0);
    return rect;
}

QRect DaisyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
            return {};
        if (bar && (part == SC_ScrollBarGroove))
            return bar->rect;
        if (bar) {
            const bool isFlat = bar->orientation == Qt::Horizontal;
            const int length = isFlat ? bar->rect.width() : bar->rect.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int slider = range > 0 ? int(qint64(bar->pageStep) * length / (range + bar->pageStep)) : length;
            slider = std::min(length, std::max(slider, pixelMetric(PM_ScrollBarSliderMin, bar, widget)));
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - slider, bar->upsideDown);
            const auto stretch = [&](int from, int to) {
                return isFlat ? QRect(from, 0, to - from, bar->rect.height())
                              : QRect(0, from, bar->rect.width(), to - from);
            };
            if (part == SC_ScrollBarSlider)
                return visualRect(bar->direction, bar->rect, stretch(start, start + slider));
            if (part == SC_ScrollBarSubPage)
                return visualRect(bar->direction, bar->rect, stretch(0, start));
            if (part == SC_ScrollBarAddPage)
                return visualRect(bar->direction, bar->rect, stretch(start + slider, length));
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect inner = option->rect.adjusted(space::Small, 0, -ComboArrow, 0);
        return visualRect(option->direction, option->rect, inner);
    }
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return option->rect.adjusted(space::Small, 0, -space::Small, 0);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void DaisyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    switch (element) {
    case PE_FrameFocusRect:
        if (isInPopupList(widget))
            return;  // the ground of the row says it
        return drawFocusRing(option->rect, painter);
    case PE_PanelButtonCommand:
        return drawButtonPanel(option, painter);
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        if (has(option, State_Sunken) || has(option, State_On))
            fillRounded(painter, option->rect, t.selection, Qt::NoPen, space::Radius);
        else if (has(option, State_MouseOver) && has(option, State_Enabled))
            fillRounded(painter, option->rect, blended(t.ground, t.text, 0.08), Qt::NoPen, space::Radius);
        return;
    case PE_PanelLineEdit:
        if (qobject_cast<const QAbstractSpinBox *>(widget != nullptr ? widget->parentWidget() : nullptr))
            return;
        return drawFieldPanel(option, painter);
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isInPopupList(widget))
            return drawPrimitive(PE_FrameMenu, option, painter, widget);
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return drawFieldPanel(option, painter);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.raised);
        painter->setPen(t.line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.raised);
        painter->setPen(t.outline);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        return drawCheck(element, option, painter);
    case PE_IndicatorArrowDown:
        return drawChevron(painter, QRectF(option->rect).center(), t.textMuted);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DaisyStyle::drawFocusRing(const QRect &rect, QPainter *painter) const
{
    fillRounded(painter, QRectF(rect).adjusted(1, 1, -1, -1), Qt::transparent,
                QPen(m_theme.color(&Tokens::focus), FocusWidth), space::Radius - 1);
}

void DaisyStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isMain = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isEnabled = has(option, State_Enabled);
    QColor fill = isMain && isEnabled ? t.accent : t.raised;
    QColor line = isMain && isEnabled ? t.accent : t.outline;
    if (has(option, State_Sunken) || has(option, State_On))
        fill = isMain ? blended(fill, t.text, 0.22) : t.selection;
    else if (has(option, State_MouseOver) && isEnabled)
        fill = isMain ? blended(fill, t.text, 0.12) : t.hover;
    else if (isFlat)
        fill = Qt::transparent;
    if (isFlat)
        line = Qt::transparent;
    if (!isEnabled)
        line = t.line;
    fillRounded(painter, edge(option->rect), fill, line, space::Radius);
    if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange)) {
        if (isMain)
            fillRounded(painter, QRectF(option->rect).adjusted(3, 3, -3, -3), Qt::transparent,
                        QPen(t.accentText, 1.5), space::Radius - 3);
        drawFocusRing(option->rect, painter);
    }
}

void DaisyStyle::drawFieldPanel(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme.tokens();
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth <= 0) {
        if (option->type == QStyleOption::SO_Frame && option->version >= 0)
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    const bool isEnabled = has(option, State_Enabled);
    fillRounded(painter, edge(option->rect), isEnabled ? option->palette.color(QPalette::Base) : t.ground,
                isEnabled ? t.outline : t.line, space::Radius);
    if (has(option, State_HasFocus))
        drawFocusRing(option->rect, painter);
}

void DaisyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens &t = m_theme.tokens();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if (label.features.testFlag(QStyleOptionButton::DefaultButton) && has(option, State_Enabled))
                label.palette.setColor(QPalette::ButtonText, t.accentText);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            // As the base style has it, but what has no room is elided and not cut.
            QStyleOptionComboBox label = *box;
            const QRect field = subControlRect(CC_ComboBox, &label, SC_ComboBoxEditField, widget);
            label.currentText =
                painter->fontMetrics().elidedText(label.currentText, Qt::ElideRight, field.width() - 2);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_MenuItem:
        return drawMenuItem(option, painter, widget);
    case CE_MenuEmptyArea:
    case CE_MenuScroller:
        painter->fillRect(option->rect, t.raised);
        break;
    case CE_Splitter: {
        const bool isFlat = has(option, State_Horizontal);
        const QPoint middle = option->rect.center();
        painter->setPen(has(option, State_MouseOver) || has(option, State_Sunken) ? t.accent : t.line);
        if (isFlat)
            painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        else
            painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        return;
    }
    case CE_ProgressBarGroove:
        return fillRounded(painter, option->rect, t.sunken, Qt::NoPen, 3);
    case CE_ProgressBarContents:
        return drawProgress(option, painter);
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->frameShape == QFrame::StyledPanel && frame->lineWidth > 0 &&
            qobject_cast<const QAbstractScrollArea *>(widget))
            return drawFieldPanel(option, painter);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DaisyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    if (control == CC_ComboBox)
        return drawComboBox(option, painter);
    if (control == CC_SpinBox)  // ours have no buttons
        return drawFieldPanel(option, painter);
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && control == CC_ToolButton) {
        QStyleOptionToolButton plain = *button;
        plain.features &= ~QStyleOptionToolButton::HasMenu;  // the text or icon says that there is one
        return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}  // namespace daisychain::ui
