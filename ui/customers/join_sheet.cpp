#include "ui/customers/join_sheet.h"

#include "core/desk/address.h"
#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/customer/fitting_scroll_area.h"
#include "ui/theme/mark.h"
#include "ui/widget/breaking_label.h"
#include "ui/widget/plain_text.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

namespace daisychain::ui {

namespace {

constexpr qsizetype LongestName = 60;
constexpr qsizetype LongestValue = 60;
constexpr int LongestEvidence = 200;
constexpr int MostChoices = 30;

/// "Mara Kowalska, Mastodon @mara@blumen.example".
QString joinedName(const CustomerCard &card)
{
    const ProfileFact &profile = card.identities.first();
    const QString handle =
        text::visibleText(profile.handle.isEmpty() ? addressText(profile.id) : profile.handle);
    const QString called = profile.id.network == Network::Address
                               ? text::isolated(handle)
                               : networkTitle(profile.id.network) + u' ' + text::isolated(u'@' + handle);
    const QString name = text::plainLine(customerName(profile, card.details), LongestName);
    return name.isEmpty() ? called : text::isolated(name) + QStringLiteral(", ") + called;
}

}  // namespace

JoinSheet::JoinSheet(JoinWork &work, const Theme &theme, QWidget *over)
    : FloatSheet(theme, over)
    , m_theme(theme)
    , m_work(work)
    , m_title(new PlainLabel(theme, TypeSize::Strong))
    , m_evidence(new QLineEdit)
    , m_scroll(new FittingScrollArea)
    , m_go(new QPushButton(tr("make them one")))
    , m_leave(new QPushButton(tr("leave it")))
{
    build();
    connect(m_go, &QPushButton::clicked, this, &JoinSheet::accept);
    connect(m_leave, &QPushButton::clicked, &m_work, &JoinWork::leave);
    connect(&m_work, &JoinWork::changed, this, &JoinSheet::refresh);
    refresh();
}

void JoinSheet::build()
{
    setObjectName(QStringLiteral("joinSheet"));
    m_title->setWordWrap(true);
    m_title->setMinimumSize(1, 1);
    content()->addWidget(m_title);
    m_scroll->viewport()->setAutoFillBackground(false);
    content()->addWidget(m_scroll, 1);
    m_evidence->setPlaceholderText(tr("what speaks for it"));
    m_evidence->setAccessibleName(tr("What speaks for it that they are one"));
    m_evidence->setMaxLength(LongestEvidence);
    content()->addWidget(m_evidence);
    m_go->setAccessibleName(tr("Make them one customer"));
    m_leave->setAccessibleName(tr("Leave them as they are"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go);
    content()->addLayout(buttons);
}

void JoinSheet::refresh()
{
    const JoinWork::State state = m_work.state();
    if (state == JoinWork::State::Nothing) {
        m_shown = state;
        return closeSheet();
    }
    const bool isNew = std::exchange(m_shown, state) != state;
    const bool isPlanned = state == JoinWork::State::Planned;
    m_scroll->setVisible(isPlanned);
    m_evidence->setVisible(isPlanned);
    m_go->setVisible(isPlanned);
    m_leave->setEnabled(state != JoinWork::State::Recording);
    if (state == JoinWork::State::Failed)
        m_title->setText(tr("They could not be made one. Nothing was changed."));
    else if (isPlanned && isNew)
        showPlan();
    else if (!isPlanned)
        m_title->setText(tr("Looking at them …"));
    setAccessibleName(m_title->text());
    QWidget *meant = isPlanned ? static_cast<QWidget *>(m_evidence) : m_leave;
    openSheet(meant);
    if (isNew && isPlanned)
        meant->setFocus(Qt::OtherFocusReason);
}

void JoinSheet::showPlan()
{
    m_title->setText(tr("Make %n customers one?", nullptr, int(m_work.cards().size())));
    m_evidence->clear();
    m_groups.clear();
    auto *inside = new QWidget;
    m_lines = new QVBoxLayout(inside);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
    const auto addLine = [&](const QString &words, TypeSize size, Token colour) {
        auto *label = new BreakingLabel(m_theme, words, size, colour, inside);
        label->setMinimumSize(1, 1);
        m_lines->addWidget(label);
    };
    for (const CustomerCard &card : m_work.cards()) {
        addLine(joinedName(card), TypeSize::Body, &Tokens::text);
        addLine(tr("%n conversations", nullptr, card.conversationCount), TypeSize::Small, &Tokens::textMuted);
    }
    m_lines->addSpacing(space::Small);
    const QList<DetailChoice> &choices = m_work.choices();
    addLine(choices.isEmpty() ? tr("They say nothing that contradicts the others: all of it stays.")
                              : tr("What they say differently: choose what survives."),
            TypeSize::Small, &Tokens::textMuted);
    for (const DetailChoice &choice : choices.first(std::min<qsizetype>(MostChoices, choices.size())))
        addChoice(choice);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
}

/// Every value once, of which one survives; at first that of whoever was marked first.
void JoinSheet::addChoice(const DetailChoice &choice)
{
    QWidget *inside = m_lines->parentWidget();
    const bool isReference = choice.field == DetailField::Reference;
    const QString field = isReference ? text::plainLine(choice.name, LongestValue)
                                      : fieldWords({choice.field, choice.name, choice.values.first()});
    auto *label = new BreakingLabel(m_theme, field, TypeSize::Small, &Tokens::textMuted, inside);
    label->setMinimumSize(1, 1);
    m_lines->addWidget(label);
    auto *group = new QButtonGroup(inside);
    int id = 0;
    for (const QString &value : choice.values) {
        auto *button = new QRadioButton(pressableText(value, LongestValue), inside);
        button->setAccessibleName(tr("%1: %2").arg(field, text::plainLine(value, LongestValue)));
        button->setToolTip(plainToolTip(value.left(LongestEvidence)));
        button->setChecked(id == 0);
        group->addButton(button, id++);
        m_lines->addWidget(button);
    }
    m_groups.append({choice, group});
}

/// Said once more, so that it is what was said last, whoever was asked first.
QList<CustomerDetail> JoinSheet::surviving() const
{
    QList<CustomerDetail> details;
    for (const auto &[choice, group] : m_groups)
        details.append({choice.field, choice.name, choice.values.value(group->checkedId())});
    return details;
}

void JoinSheet::accept()
{
    const QString evidence = m_evidence->text().simplified();
    m_work.go(evidence.isEmpty() ? tr("a person says so") : evidence, surviving());
}

void JoinSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return m_work.leave();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return FloatSheet::keyPressEvent(event);
    if (m_leave->hasFocus())
        m_work.leave();
    else
        accept();
}

}  // namespace daisychain::ui
