#include "ui/settings/signature_row.h"

#include "core/text/visible_text.h"
#include "ui/roster/roster.h"
#include "ui/settings/setting_form.h"
#include "ui/widget/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace daisychain::ui {

namespace {

/// What a pattern is before anybody wrote one.
constexpr QStringView FirstPattern = u"^{initials}";

QString styleWords(SignatureStyle style, const QString &example)
{
    switch (style) {
    case SignatureStyle::OwnWords:
        return example.isEmpty() ? SignatureRow::tr("as you sign: not yet said")
                                 : SignatureRow::tr("as you sign: %1").arg(example);
    case SignatureStyle::None:
        return SignatureRow::tr("not signed");
    case SignatureStyle::Initials:
        return SignatureRow::tr("initials: %1").arg(example);
    case SignatureStyle::FirstName:
        return SignatureRow::tr("first name: %1").arg(example);
    case SignatureStyle::FullName:
        return SignatureRow::tr("full name: %1").arg(example);
    case SignatureStyle::Pattern:
        return SignatureRow::tr("a pattern of its own");
    }
    return {};
}

}  // namespace

SignatureRow::SignatureRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(theme, QString()))
    , m_style(new QComboBox)
    , m_pattern(new QLineEdit)
    , m_everyPart(new QCheckBox(tr("in every post of a long reply")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Large);
    grid->setVerticalSpacing(space::Unit);
    grid->setColumnStretch(1, 1);
    m_label->setMinimumWidth(SettingForm::LabelWidth);
    m_label->setBuddy(m_style);
    m_style->setMinimumWidth(SettingForm::ControlWidth);
    m_style->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_pattern->setMaxLength(int(LongestSignature));
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_style, 0, 1, Qt::AlignLeading);
    grid->addWidget(m_pattern, 1, 1);
    grid->addWidget(m_everyPart, 2, 1);
    connect(m_style, &QComboBox::activated, this, [this] {
        take();
        if (m_account.signature.style == SignatureStyle::Pattern)
            m_pattern->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pattern, &QLineEdit::editingFinished, this, &SignatureRow::take);
    connect(m_everyPart, &QCheckBox::clicked, this, &SignatureRow::take);
}

void SignatureRow::showFor(const Account &account, const Person &person)
{
    const bool isSame =
        account.id == m_account.id && account.signature == m_account.signature && person == m_person;
    m_account = account;
    m_person = person;
    if (!isSame)
        showRule();
}

void SignatureRow::showRule()
{
    const QString handle = text::visibleText(m_account.handle);
    m_label->setText(text::isolated(text::plainLine(Roster::shortHandle(handle), 24)));
    m_style->setAccessibleName(tr("How %1 signs").arg(handle));
    m_pattern->setAccessibleName(tr("Pattern that %1 signs by").arg(handle));
    m_everyPart->setAccessibleName(tr("%1 signs every post of a long reply").arg(handle));
    m_style->clear();
    for (int style = 0; style <= int(SignatureStyle::Pattern); ++style) {
        const SignatureRule rule{SignatureStyle(style), {}, false};
        m_style->addItem(styleWords(rule.style, text::visibleText(signatureOf(rule, m_person))));
    }
    const SignatureRule &rule = m_account.signature;
    m_style->setCurrentIndex(int(rule.style));
    m_pattern->setText(rule.pattern);
    m_pattern->setVisible(rule.style == SignatureStyle::Pattern);
    m_everyPart->setChecked(rule.isInEveryPart);
    m_everyPart->setVisible(rule.style != SignatureStyle::None);
}

SignatureRule SignatureRow::ruleShown() const
{
    SignatureRule rule{SignatureStyle(m_style->currentIndex()), m_pattern->text().simplified(),
                       m_everyPart->isChecked()};
    if (rule.style == SignatureStyle::Pattern && rule.pattern.isEmpty())
        rule.pattern = FirstPattern.toString();
    return rule;
}

void SignatureRow::take()
{
    const SignatureRule rule = ruleShown();
    if (rule == m_account.signature)
        return;
    m_account.signature = rule;
    showRule();
    Q_EMIT chosen(rule);
}

}  // namespace daisychain::ui
