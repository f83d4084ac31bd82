#include "ui/widget/surface.h"

#include <QPainter>

namespace daisychain::ui {

Hairline::Hairline(const Theme &theme, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(space::Hair);
    else
        setFixedWidth(space::Hair);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(&Tokens::line));
}

Surface::Surface(const Theme &theme, Token ground, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(ground)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setGround(Token ground)
{
    m_ground = ground;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(m_ground));
}

}  // namespace daisychain::ui
