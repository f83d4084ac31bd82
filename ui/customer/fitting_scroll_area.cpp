#include "ui/customer/fitting_scroll_area.h"

#include <QEvent>
#include <QLayout>

namespace daisychain::ui {

FittingScrollArea::FittingScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

bool FittingScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fit();
    return isHandled;
}

void FittingScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void FittingScrollArea::fit()
{
    if (widget() == nullptr || widget()->layout() == nullptr)
        return;
    const int wrapped = widget()->layout()->totalHeightForWidth(viewport()->width());
    setMaximumHeight(wrapped > 0 ? wrapped : widget()->sizeHint().height());
    // Made smaller while it is being resized, the area would leave its viewport as it was.
    if (viewport()->height() > height())
        setViewportMargins(viewportMargins());
}

}  // namespace daisychain::ui
