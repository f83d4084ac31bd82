#include "ui/widget/float_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

/// Around the sheet, for its shadow.
constexpr int Margin = space::Small;

}  // namespace

FloatSheet::FloatSheet(const Theme &theme, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_content(new QVBoxLayout(this))
{
    m_content->setContentsMargins(Margin + space::Medium, Margin + space::Medium, Margin + space::Medium,
                                  Margin + space::Medium);
    m_content->setSpacing(space::Small);
    hide();
    over->installEventFilter(this);
    connect(&theme, &Theme::changed, this, [this] {
        place();
        update();
    });
}

void FloatSheet::setTop(int top)
{
    m_top = top;
    place();
}

void FloatSheet::openSheet(QWidget *focused)
{
    QWidget *before = QApplication::focusWidget();
    const bool isInside = before != nullptr && isAncestorOf(before) && before->isVisibleTo(this);
    if (!isOpen())
        m_focusBefore = before;
    place();
    show();
    raise();
    if (focused != nullptr && !isInside)
        focused->setFocus(Qt::PopupFocusReason);
}

void FloatSheet::closeSheet()
{
    if (!isOpen())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool isInside = focus == nullptr || focus == this || isAncestorOf(focus);
    hide();
    if (isInside && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void FloatSheet::place()
{
    const int width = parentWidget()->width();
    m_content->activate();
    const int wanted =
        m_content->hasHeightForWidth() ? m_content->heightForWidth(width) : m_content->sizeHint().height();
    setGeometry(0, m_top, width, std::min(wanted, std::max(0, parentWidget()->height() - m_top)));
}

bool FloatSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isOpen())
        place();
    return QWidget::eventFilter(watched, event);
}

void FloatSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_theme.tokens();
    const QRectF sheet = QRectF(rect()).adjusted(Margin, Margin, -Margin, -Margin);
    QColor shade = t.shadow;
    painter.setPen(Qt::NoPen);
    for (int i = 3; i > 0; --i) {
        shade.setAlpha(t.shadow.alpha() / (4 * i));
        painter.setBrush(shade);
        painter.drawRoundedRect(sheet.adjusted(-i * 2, -i, i * 2, i * 2), space::Radius + i,
                                space::Radius + i);
    }
    painter.setPen(t.line);
    painter.setBrush(t.raised);
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), space::Radius, space::Radius);
}

}  // namespace daisychain::ui
