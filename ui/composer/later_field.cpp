#include "ui/composer/later_field.h"

#include "core/text/due_words.h"
#include "ui/composer/composer_words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>

namespace daisychain::ui {

namespace {

constexpr int LongestWhen = 100;

/// What is meant when nothing is said: nine o'clock tomorrow.
QDateTime usualTime(const QDateTime &now)
{
    return QDateTime(now.date().addDays(1), QTime(9, 0), now.timeZone());
}

}  // namespace

LaterField::LaterField(ComposerController &controller, const Clock &clock, const Theme &theme,
                       QWidget *parent)
    : AskField(theme, parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_when(new QLineEdit(this))
    , m_onlyIfQuiet(new QCheckBox(tr("only if they have not written first"), this))
{
    setObjectName(QStringLiteral("laterField"));
    m_when->setObjectName(QStringLiteral("laterWhen"));
    m_when->setMaxLength(LongestWhen);
    m_when->setPlaceholderText(tr("tomorrow 9:00"));
    m_when->setAccessibleName(tr("When, in words"));
    m_onlyIfQuiet->setObjectName(QStringLiteral("onlyIfQuiet"));
    addPart(m_when, 1);
    addBelow(m_onlyIfQuiet);
    setTabOrder(m_when, m_onlyIfQuiet);
    setTabOrder(m_onlyIfQuiet, button());
    button()->setObjectName(QStringLiteral("laterDo"));
    connect(m_when, &QLineEdit::textChanged, this, [this] {
        showTrouble({});
        refresh();
    });
    connect(m_onlyIfQuiet, &QCheckBox::toggled, this, &LaterField::refresh);
}

void LaterField::askSendLater()
{
    const auto held = m_controller.held();
    if (m_controller.obstacle() == ComposerController::Obstacle::Nothing)
        askFor(Purpose::SendLater, tr("When is this reply to go out?"), tr("send then ⏎"));
    else if (held)
        askFor(Purpose::Reschedule, tr("When is the reply that waits to go out?"), tr("send then ⏎"));
}

void LaterField::askSnooze()
{
    if (m_controller.obstacle() == ComposerController::Obstacle::Nothing)
        askFor(Purpose::Snooze, tr("Send, and snooze the conversation until when?"), tr("send and snooze ⏎"));
}

void LaterField::askFor(Purpose purpose, const QString &sentence, const QString &buttonWords)
{
    m_purpose = purpose;
    m_when->clear();
    m_onlyIfQuiet->setChecked(true);
    m_onlyIfQuiet->setVisible(purpose != Purpose::Snooze);
    setSentence(sentence);
    button()->setText(buttonWords);
    refresh();
    ask(m_when);
}

std::optional<Instant> LaterField::named() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.now().ms);
    const auto due = text::dueInWords(m_when->text(), now, QLocale());
    return due ? std::optional(Instant{due->at.toMSecsSinceEpoch()}) : std::nullopt;
}

Instant LaterField::when() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.now().ms);
    return named().value_or(Instant{usualTime(now).toMSecsSinceEpoch()});
}

void LaterField::refresh()
{
    const QString time = timeToCome(when(), m_clock.now());
    if (m_purpose == Purpose::Snooze)
        return setHint(tr("It goes out now, and comes back %1, or when they write.").arg(time));
    const QString goes = tr("Goes out %1. This computer sends it while Daisychain runs; should it sleep "
                            "meanwhile or be off then, it waits for your look.")
                             .arg(time);
    setHint(goes + u' ' +
            (m_onlyIfQuiet->isChecked() ? tr("If they write before, it comes back to you unsent.")
                                        : tr("It goes out even if they write before.")));
}

void LaterField::perform()
{
    if (!m_when->text().trimmed().isEmpty() && !named()) {
        m_when->setFocus(Qt::OtherFocusReason);
        return showTrouble(tr("That names no time to come: try “tomorrow 9:00” or “in two hours”."));
    }
    const Instant at = when();
    const bool evenIfTheyWrite = !m_onlyIfQuiet->isChecked();
    const Purpose purpose = m_purpose;
    leave();
    ComposerController::Wish wish;
    if (purpose == Purpose::Snooze)
        wish.thenSnooze = at;
    else
        wish.at = at;
    wish.evenIfTheyWrite = purpose == Purpose::SendLater && evenIfTheyWrite;
    if (purpose == Purpose::Reschedule)
        m_controller.sendHeldAt(at, evenIfTheyWrite);
    else
        m_controller.send(wish);
}

}  // namespace daisychain::ui
