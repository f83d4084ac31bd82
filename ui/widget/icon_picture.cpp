#include "ui/widget/icon_picture.h"

#include <QPainter>

namespace daisychain::ui {

IconPicture::IconPicture(const Theme &theme, const Icons &icons, const QString &name, int size, Token colour,
                         QWidget *parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_name(name)
    , m_size(size)
    , m_colour(colour)
{
    setFixedSize(size, size);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconPicture::setPicture(const QString &name, Token colour)
{
    m_name = name;
    m_colour = colour;
    update();
}

void IconPicture::paintEvent(QPaintEvent *)
{
    QPainter(this).drawPixmap(0, 0, m_icons.pixmap(m_name, m_colour, m_size, devicePixelRatioF()));
}

}  // namespace daisychain::ui
