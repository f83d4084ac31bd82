#include "ui/widget/plain_label.h"

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

void PlainLabel::dress()
{
    setFont(m_theme.font(m_size));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.color(m_colour));
    setPalette(colours);
}

}  // namespace daisychain::ui
