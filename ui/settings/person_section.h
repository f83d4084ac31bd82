#pragma once

#include "core/desk/account_directory.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace daisychain::ui {

class PlainLabel;

/// Name, signature and languages of the person at this desk. Saved when one stops typing.
class PersonSection final : public QWidget {
    Q_OBJECT

public:
    PersonSection(AccountDirectory &directory, PersonId me, const Theme &theme, QWidget *parent = nullptr);

private:
    void load();
    void save();
    void say(const QString &sentence);

    AccountDirectory &m_directory;
    Person m_person;
    QLineEdit *m_name;
    QLineEdit *m_signature;
    QLineEdit *m_languages;
    PlainLabel *m_sentence;
    QTimer m_pause;
};

}  // namespace daisychain::ui
