#include "ui/widget/elided_label.h"

#include "ui/widget/plain_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace daisychain::ui {

ElidedLabel::ElidedLabel(const Theme &theme, TypeSize size, Token colour, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(theme.font(size));
    connect(&theme, &Theme::changed, this, [this] {
        setFont(m_theme.font(m_size));
        updateGeometry();
        update();
    });
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(oneLine(m_text)) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 4), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(isEnabled() ? m_theme.color(m_colour)
                               : palette().color(QPalette::Disabled, QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(oneLine(m_text), m_mode, width());
    painter.drawText(rect(),
                     int(Qt::AlignVCenter | Qt::TextSingleLine) |
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     shown);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (sizeHint().width() > width() + 1)
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(m_text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace daisychain::ui
