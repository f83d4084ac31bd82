#include "ui/streams/edge_grip.h"

#include "ui/widget/plain_text.h"

#include <QMouseEvent>
#include <QPainter>

namespace daisychain::ui {

EdgeGrip::EdgeGrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedWidth(Width);
    setCursor(Qt::SplitHCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(plainToolTip(tr("Pull to make the column wider or narrower")));
}

void EdgeGrip::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->globalPosition().toPoint().x();
    m_isFirst = true;
}

void EdgeGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const int by = event->globalPosition().toPoint().x() - m_pressedAt;
    Q_EMIT pulled(layoutDirection() == Qt::RightToLeft ? -by : by, std::exchange(m_isFirst, false));
}

void EdgeGrip::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT reset();
}

void EdgeGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() / 2, 0, 1, height()),
                     m_theme.color(underMouse() ? &Tokens::accent : &Tokens::line));
}

}  // namespace daisychain::ui
