#include "ui/gesture/gesture_field.h"

#include "core/desk/money_words.h"
#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/roster/gesture_words.h"
#include "ui/widget/quiet_line.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int LongestAmount = 40;
constexpr int LongestReason = 120;
constexpr int AmountWidth = 84;  // "12.50 EUR", so that the reason has the room

}  // namespace

GestureField::GestureField(GestureController &controller, const Theme &theme, const Icons &icons,
                           QWidget *parent)
    : AskField(theme, parent)
    , m_controller(controller)
    , m_kind(new QComboBox(this))
    , m_amount(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("gestureField"));
    setSentence(tr("Give the customer a daisy. Nobody has to be asked."));
    for (const GestureKind kind : {GestureKind::Credit, GestureKind::Gift, GestureKind::WaivedFee,
                                   GestureKind::HandwrittenNote, GestureKind::Other})
        m_kind->addItem(gestureKindWords(kind), int(kind));
    m_kind->setObjectName(QStringLiteral("gestureKind"));
    m_kind->setAccessibleName(tr("What is given"));
    m_amount->setObjectName(QStringLiteral("gestureAmount"));
    m_amount->setMaxLength(LongestAmount);
    m_amount->setMaximumWidth(AmountWidth);
    m_amount->setAccessibleName(tr("Amount; may stay empty"));
    m_reason->setObjectName(QStringLiteral("gestureReason"));
    m_reason->setMaxLength(LongestReason);
    m_reason->setPlaceholderText(tr("what for, in a word or two"));
    m_reason->setAccessibleName(tr("What it is for"));
    addPart(m_kind);
    addPart(m_amount);
    addPart(m_reason, 1);
    button()->setObjectName(QStringLiteral("giveGesture"));
    button()->setText(tr("give it ⏎"));
    buildReaction(theme, icons);
    for (QLineEdit *field : {m_amount, m_reason})
        connect(field, &QLineEdit::textChanged, this, [this] { showTrouble({}); });
    connect(&m_controller, &GestureController::changed, this, &GestureField::refresh);
}

void GestureField::buildReaction(const Theme &theme, const Icons &icons)
{
    m_reaction = new QuietLine(theme, icons, this, QuietLine::Lines::One);
    m_reaction->setObjectName(QStringLiteral("reaction"));
    for (const auto &[reaction, name, words] :
         {std::tuple(Reaction::Glad, "glad", tr("glad")),
          std::tuple(Reaction::Indifferent, "indifferent", tr("said nothing")),
          std::tuple(Reaction::Refused, "refused", tr("didn't want it"))}) {
        QPushButton *choice = m_reaction->addButton(QLatin1String(name));
        choice->setText(words);
        choice->setAccessibleName(reactionWords(reaction));
        connect(choice, &QPushButton::clicked, this, [this, reaction = reaction] {
            const auto gesture = m_controller.unanswered();
            leave();
            if (gesture)
                m_controller.react(*gesture, reaction);
        });
    }
    lines()->addWidget(m_reaction);
}

void GestureField::askWith(GestureKind kind, const std::optional<Money> &amount, const QString &reason)
{
    if (!m_controller.isHere())
        return;
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_amount->setPlaceholderText(m_controller.currency());
    m_amount->setText(amount ? moneyText(*amount) : QString());
    m_reason->setText(reason);
    m_controller.readAllowance();
    refresh();
    ask(amount ? m_reason : m_amount);
}

void GestureField::refresh()
{
    setHint(m_controller.allowance() ? allowanceSentence(*m_controller.allowance()) : QString());
    const auto gesture = m_controller.unanswered();
    m_reaction->setVisible(gesture.has_value());
    if (gesture)
        m_reaction->say(QStringLiteral("daisy"), &Tokens::textMuted,
                        tr("%1, %2: how did they take it?")
                            .arg(gestureWords(gesture->gesture), dayTime(gesture->at, m_controller.now())));
}

std::optional<Money> GestureField::amount() const
{
    return moneyIn(m_amount->text(), m_controller.currency());
}

void GestureField::perform()
{
    const bool isAmountMeant = !m_amount->text().trimmed().isEmpty();
    if (isAmountMeant && !amount()) {
        m_amount->setFocus(Qt::OtherFocusReason);
        return showTrouble(tr("That is no amount: try “10” or “12.50 %1”.").arg(m_controller.currency()));
    }
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty()) {
        m_reason->setFocus(Qt::OtherFocusReason);
        return showTrouble(tr("Say what it is for: by that daisies are counted, not by who gave them."));
    }
    const Gesture gesture{GestureKind(m_kind->currentData().toInt()), amount(), reason, {}};
    leave();
    m_controller.give(gesture);
}

}  // namespace daisychain::ui
