#include "ui/customer/marks_line.h"

#include "ui/customer/customer_controller.h"
#include "ui/customer/customer_words.h"
#include "ui/widget/elided_label.h"

#include <QHBoxLayout>

namespace daisychain::ui {

MarksLine::MarksLine(CustomerController &controller, const Theme &theme, const Clock &clock, QWidget *parent)
    : Surface(theme, &Tokens::note, parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_words(new ElidedLabel(theme, TypeSize::Small, &Tokens::text, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Large, space::Unit, space::Large, space::Unit);
    row->addWidget(m_words);
    connect(&controller, &CustomerController::changed, this, &MarksLine::refresh);
    refresh();
}

void MarksLine::refresh()
{
    const auto &card = m_controller.card();
    QStringList words;
    if (card) {
        const QString marks = marksSentence(card->details);
        if (!marks.isEmpty())
            words.append(tr("Mind whom you write to: %1").arg(marks));
        words += daysToday(card->details, m_clock.now(), QTimeZone::systemTimeZone());
    }
    m_words->setText(words.join(QStringLiteral(" · ")));
    setVisible(!words.isEmpty());
}

}  // namespace daisychain::ui
