#include "ui/widget/fitting_button.h"

#include <QResizeEvent>

#include <algorithm>

namespace daisychain::ui {

FittingButton::FittingButton(QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FittingButton::setWordings(const QStringList &wordings)
{
    if (wordings == m_wordings)
        return;
    m_wordings = wordings;
    updateGeometry();
    choose();
}

/// What the button's frame takes stays the same whatever it says.
QSize FittingButton::sizeFor(const QString &words) const
{
    const QSize now = QPushButton::sizeHint();
    const int difference = fontMetrics().horizontalAdvance(words) - fontMetrics().horizontalAdvance(text());
    return {now.width() + difference, now.height()};
}

QSize FittingButton::sizeHint() const
{
    return m_wordings.isEmpty() ? QPushButton::sizeHint() : sizeFor(m_wordings.first());
}

QSize FittingButton::minimumSizeHint() const
{
    return m_wordings.isEmpty() ? QPushButton::minimumSizeHint() : sizeFor(m_wordings.last());
}

void FittingButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    choose();
}

void FittingButton::choose()
{
    if (m_wordings.isEmpty())
        return;
    const auto fitting = std::ranges::find_if(
        m_wordings, [this](const QString &words) { return sizeFor(words).width() <= width(); });
    const QString words = fitting == m_wordings.end() ? m_wordings.last() : *fitting;
    if (words != text())
        setText(words);
}

}  // namespace daisychain::ui
