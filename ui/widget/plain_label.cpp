#include "ui/widget/plain_label.h"

#include <QEvent>

namespace daisychain::ui {

PlainLabel::PlainLabel(const Theme &theme, TypeSize size, Token colour, QWidget *parent)
    : PlainLabel(theme, QString(), size, colour, parent)
{
}

PlainLabel::PlainLabel(const Theme &theme, const QString &text, TypeSize size, Token colour, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_size(size)
    , m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    connect(&theme, &Theme::changed, this, &PlainLabel::dress);
    dress();
}

void PlainLabel::setColour(Token colour)
{
    m_colour = colour;
    dress();
}

void PlainLabel::setTypeSize(TypeSize size)
{
    m_size = size;
    dress();
}

void PlainLabel::makeSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setCursor(Qt::IBeamCursor);
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::Polish)
        stand();
    return QLabel::event(event);
}

/// Where its layout begins, unless it was put elsewhere on purpose.
void PlainLabel::stand()
{
    const bool isElsewhere = alignment() & (Qt::AlignHCenter | Qt::AlignRight | Qt::AlignJustify);
    if (isElsewhere && !(alignment() & Qt::AlignAbsolute))
        return;
    setAlignment((alignment() & Qt::AlignVertical_Mask) | Qt::AlignAbsolute |
                 (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

void PlainLabel::dress()
{
    setFont(m_theme.font(m_size));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.color(m_colour));
    setPalette(colours);
}

}  // namespace daisychain::ui
