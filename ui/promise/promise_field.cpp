#include "ui/promise/promise_field.h"

#include "core/text/due_words.h"
#include "core/text/visible_text.h"
#include "ui/promise/promise_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace daisychain::ui {

namespace {

constexpr int LongestWords = 500;
constexpr int LongestWhen = 100;

}  // namespace

PromiseField::PromiseField(PromiseController &controller, const Theme &theme, QWidget *parent)
    : AskField(theme, parent)
    , m_controller(controller)
    , m_what(new QLineEdit(this))
    , m_when(new QLineEdit(this))
{
    setObjectName(QStringLiteral("promiseField"));
    m_what->setObjectName(QStringLiteral("promiseWords"));
    m_what->setMaxLength(LongestWords);
    m_what->setPlaceholderText(tr("what we will do"));
    m_what->setAccessibleName(tr("What is promised"));
    m_when->setObjectName(QStringLiteral("promiseDue"));
    m_when->setMaxLength(LongestWhen);
    m_when->setPlaceholderText(tr("friday 10:00"));
    m_when->setAccessibleName(tr("By when, in words"));
    addPart(m_what, 2);
    addPart(m_when, 1);
    button()->setObjectName(QStringLiteral("givePromise"));
    for (QLineEdit *field : {m_what, m_when}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            showTrouble({});
            refresh();
        });
    }
}

void PromiseField::askNew(const QString &words)
{
    if (!m_controller.isHere())
        return;
    m_promise.reset();
    m_what->setText(words);
    m_when->clear();
    m_what->show();
    setSentence(tr("Promise the customer something. It stands above the conversation until it is kept."));
    button()->setText(tr("promise ⏎"));
    refresh();
    ask(m_what);
}

void PromiseField::askPutOff(const PromiseView &promise)
{
    m_promise = promise;
    m_when->clear();
    m_what->hide();
    setSentence(tr("“%1”: until when?").arg(text::isolated(text::plainLine(promise.text, 120))));
    button()->setText(tr("write that ⏎"));
    refresh();
    ask(m_when);
}

bool PromiseField::isNamed() const
{
    return !m_when->text().trimmed().isEmpty();
}

/// In its own field, else in what is promised, else the end of the next working day.
Instant PromiseField::due() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_controller.now().ms, m_controller.zone());
    const QString words = isNamed() || m_promise ? m_when->text() : m_what->text();
    const auto named = text::dueInWords(words, now, QLocale());
    return {(named ? named->at : text::usualDueTime(now)).toMSecsSinceEpoch()};
}

void PromiseField::refresh()
{
    const QString when = dueWords(due(), m_controller.now());
    setHint(
        m_promise
            ? tr("Due %1. A text that says so goes into the reply; it counts once they read it.").arg(when)
            : tr("Due %1, promised by you.").arg(when));
}

void PromiseField::perform()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_controller.now().ms, m_controller.zone());
    if (isNamed() && !text::dueInWords(m_when->text(), now, QLocale())) {
        m_when->setFocus(Qt::OtherFocusReason);
        return showTrouble(tr("That names no time to come: try “friday 10:00” or “in two hours”."));
    }
    const Instant by = due();
    if (m_promise) {
        const auto promise = m_controller.find(m_promise->id);
        leave();
        if (promise)
            m_controller.putOff(*promise, by);
        return;
    }
    const QString words = m_what->text().simplified();
    if (words.isEmpty()) {
        m_what->setFocus(Qt::OtherFocusReason);
        return showTrouble(tr("Say what is promised."));
    }
    leave();
    m_controller.give(words, by);
}

}  // namespace daisychain::ui
