#pragma once

#include "core/desk/account.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace daisychain::ui {

class PlainLabel;

/// How one account signs, shown on the person's own name: a choice, the pattern where it has one, and which
/// posts of a long reply have it.
class SignatureRow final : public QWidget {
    Q_OBJECT

public:
    explicit SignatureRow(const Theme &theme, QWidget *parent = nullptr);

    void showFor(const Account &account, const Person &person);
    const Account &account() const { return m_account; }

Q_SIGNALS:
    void chosen(const daisychain::SignatureRule &rule);

private:
    void showRule();
    SignatureRule ruleShown() const;
    void take();

    Account m_account;
    Person m_person;
    PlainLabel *m_label;
    QComboBox *m_style;
    QLineEdit *m_pattern;
    QCheckBox *m_everyPart;
};

}  // namespace daisychain::ui
