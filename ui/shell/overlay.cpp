#include "ui/shell/overlay.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace daisychain::ui {

Overlay::Overlay(const Theme &theme, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_sheet(new QWidget(this))
{
    setFocusPolicy(Qt::StrongFocus);
    hide();
    over->installEventFilter(this);
    connect(&theme, &Theme::changed, this, [this] {
        place();
        update();
    });
}

void Overlay::open()
{
    if (isVisible())
        return;
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    setFocus();
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    Q_EMIT closed();
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    update();
    m_sheet->setGeometry(sheetRect(rect()));
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_theme.tokens();
    QColor veil = m_theme.isDark() ? QColor(0, 0, 0, 90) : QColor(28, 36, 32, 36);
    painter.fillRect(rect(), veil);
    const QRectF sheet(m_sheet->geometry());
    QColor shade = t.shadow;
    for (int i = 4; i > 0; --i) {
        shade.setAlpha(t.shadow.alpha() / (4 * i));
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade);
        painter.drawRoundedRect(sheet.adjusted(-i * 2, -i, i * 2, i * 3), space::Radius + i,
                                space::Radius + i);
    }
    painter.setPen(t.line);
    painter.setBrush(t.raised);
    painter.drawRoundedRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5), space::Radius + 2, space::Radius + 2);
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_sheet->geometry().contains(event->pos()))
        dismiss();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

bool Overlay::focusNextPrevChild(bool)
{
    return true;
}

}  // namespace daisychain::ui
