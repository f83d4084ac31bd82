#pragma once

#include "core/desk/person.h"
#include "core/desk/snippet.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace daisychain::ui {

class PlainLabel;

/// The fields of one saved reply.
class SnippetForm final : public QWidget {
    Q_OBJECT

public:
    explicit SnippetForm(const Theme &theme, QWidget *parent = nullptr);

    void setPersons(const QList<Person> &persons);
    void edit(const Snippet &snippet);
    /// Why it could not be saved.
    void refuse(const Error &error);

Q_SIGNALS:
    void saved(const daisychain::Snippet &snippet);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFields(const Theme &theme);
    void submit();

    Snippet m_snippet;
    bool m_isOwnerChosen = false;  ///< else it stays, also when that person isn't known here
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QLineEdit *m_language;
    QComboBox *m_owner;
    QLineEdit *m_expires;
    PlainLabel *m_trouble;
};

}  // namespace daisychain::ui
