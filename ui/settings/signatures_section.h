#pragma once

#include "core/desk/account_directory.h"
#include "core/desk/notices.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace daisychain::ui {

class PlainLabel;
class SignatureRow;

/// How each account signs what it says in public. What is chosen works at once.
class SignaturesSection final : public QWidget {
    Q_OBJECT

public:
    SignaturesSection(AccountDirectory &directory, Notices &notices, UndoStack &undo, PersonId me,
                      const Theme &theme, QWidget *parent = nullptr);

private:
    void load();
    void showRows();
    void makeRows();
    void choose(AccountId account, const SignatureRule &rule);
    void write(AccountId account, const SignatureRule &rule);

    AccountDirectory &m_directory;
    UndoStack &m_undo;
    const Theme &m_theme;
    Person m_person;
    QList<Account> m_accounts;
    QList<SignatureRow *> m_rows;
    QVBoxLayout *m_lines;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
