#pragma once

#include "core/desk/account_directory.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace daisychain::ui {

class PlainLabel;

/// Name, signature, initials and languages of the person at this desk. Saved when one stops typing.
class PersonSection final : public QWidget {
    Q_OBJECT

public:
    PersonSection(AccountDirectory &directory, UndoStack &undo, PersonId me, const Theme &theme,
                  QWidget *parent = nullptr);

private:
    void load();
    void show(const Person &person);
    void save();
    void write(const Person &person);
    void say(const QString &sentence);

    AccountDirectory &m_directory;
    UndoStack &m_undo;
    Person m_person;
    QLineEdit *m_name;
    QLineEdit *m_signature;
    QLineEdit *m_initials;
    QLineEdit *m_languages;
    PlainLabel *m_sentence;
    QTimer m_pause;
};

}  // namespace daisychain::ui
