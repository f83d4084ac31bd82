#pragma once

#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace daisychain::ui {

class PlainLabel;

/// The rows of a section: a word and its control, which is named for screen readers and found by the palette
/// under its id. What is chosen works at once, and is a step that can be taken back.
///
/// Threads: the GUI thread.
class SettingForm final : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString id;     ///< as in settingEntries()
        QString label;  ///< in front of it, and its name
        QStringList names;
        int current = 0;
        std::function<void(int)> apply;
    };
    struct Switch {
        QString id;
        QString label;
        bool isOn = false;
        std::function<void(bool)> apply;
    };

    SettingForm(const Theme &theme, UndoStack &undo, QWidget *parent = nullptr);

    QComboBox *addChoice(const Choice &choice);
    QCheckBox *addSwitch(const Switch &choice);
    /// Any control; the caller sees to its undo.
    void addControl(const QString &id, const QString &label, QWidget *control);
    /// A sentence below the last row; may be changed later.
    PlainLabel *addHint(const QString &words);

    /// A changed setting, as a step that can be taken back.
    static QString stepWords(const QString &label);

    static constexpr int LabelWidth = 176;
    static constexpr int ControlWidth = 220;

private:
    /// Remembers that the control went from one value to another.
    template <class T>
    void remember(const QString &words, T from, T to, const std::function<void(T)> &show);

    const Theme &m_theme;
    UndoStack &m_undo;
    QFormLayout *m_form;
};

}  // namespace daisychain::ui
