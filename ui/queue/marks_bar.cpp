#include "ui/queue/marks_bar.h"

#include "ui/queue/bulk_words.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"

#include <QHBoxLayout>

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
    const QString words = markedWords(count);
    m_words->setText(words);
    setAccessibleName(words);
}

}  // namespace daisychain::ui
