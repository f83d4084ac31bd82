#pragma once

#include "core/desk/sign_in_form.h"
#include "ui/theme/theme.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLineEdit;

namespace daisychain::ui {

class PlainLabel;

/// The rows that one way of signing in asks for, each with its word and, below, what it is for.
///
/// Threads: the GUI thread.
class SignInFields final : public QWidget {
    Q_OBJECT

public:
    explicit SignInFields(const Theme &theme, QWidget *parent = nullptr);

    /// What was typed in a row stays while its field is asked for again.
    void setWay(const SignInWay &way, bool withMore);
    /// Also a row that is usually not asked for.
    void reveal(SignInField field);
    bool isAskedFor(SignInField field) const;
    void clear();
    void clearSecrets();
    void setEditable(bool isOn);
    /// The first row that is needed and empty; nothing: all is there.
    std::optional<SignInField> missing() const;
    void fill(SignInField field, const QString &text);
    void focus(SignInField field);
    SignInAnswers answers(Network network, int way) const;

    /// "Server", "App password"
    static QString label(SignInField field);

Q_SIGNALS:
    /// Enter was pressed in a row.
    void submitted();

private:
    struct Row {
        QLineEdit *edit = nullptr;
        PlainLabel *label = nullptr;
        PlainLabel *hint = nullptr;
        bool isAskedFor = false;
        bool isNeeded = false;
    };
    void build(SignInField field);
    void show(Row &row, bool isShown);

    const Theme &m_theme;
    QFormLayout *m_form;
    QMap<SignInField, Row> m_rows;
};

}  // namespace daisychain::ui
