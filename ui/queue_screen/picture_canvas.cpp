#include "ui/queue_screen/picture_canvas.h"

#include <QPainter>

namespace daisychain::ui {

PictureCanvas::PictureCanvas(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureCanvas::show(const QPixmap &picture, const QString &instead)
{
    m_picture = picture;
    m_instead = instead;
    update();
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(&Tokens::sunken));
    if (m_picture.isNull()) {
        painter.setFont(m_theme.font(TypeSize::Body));
        painter.setPen(m_theme.color(&Tokens::textMuted));
        painter.drawText(rect().adjusted(space::Large, 0, -space::Large, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_instead);
        return;
    }
    QSizeF size = m_picture.size();
    if (size.width() > width() || size.height() > height())
        size.scale(QSizeF(this->size()), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, m_picture, QRectF(m_picture.rect()));
}

}  // namespace daisychain::ui
