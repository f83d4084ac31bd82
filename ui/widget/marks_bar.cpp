#include "ui/widget/marks_bar.h"

#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"

#include <QHBoxLayout>
#include <QPainter>

namespace daisychain::ui {

MarksBar::MarksBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_words(new ElidedLabel(theme, TypeSize::Small, &Tokens::accent, this))
{
    setObjectName(QStringLiteral("marksBar"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_words, 1);
}

void MarksBar::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        m_layout->addWidget(new IconButton(action, this));
}

void MarksBar::setCount(int count)
{
    const QString words = tr("%n marked", nullptr, count);
    m_words->setText(words);
    setAccessibleName(words);
}

void paintCheck(QPainter &painter, const QRect &place, const Theme &theme, const Icons &icons)
{
    painter.setBrush(theme.color(&Tokens::accent));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(place);
    const QPixmap check = icons.pixmap(QStringLiteral("check"), &Tokens::accentText, Icons::Large,
                                       painter.device()->devicePixelRatioF());
    painter.drawPixmap(place.center() - QPoint(Icons::Large / 2 - 1, Icons::Large / 2 - 1), check);
}

}  // namespace daisychain::ui
