#pragma once

#include "core/desk/speller.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// The words that no dictionary has and that are right all the same: one's own and the company's. They are
/// added and taken out one by one.
class WordsSection final : public QWidget {
    Q_OBJECT

public:
    WordsSection(Speller &speller, UndoStack &undo, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Words count that didn't before, or don't any more.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const Theme &theme);
    OwnWords whose() const;
    void load();
    void showWords(const QStringList &words);
    void addTyped();
    void removeChosen();
    /// As a step that can be taken back.
    void keep(const QStringList &words);
    void write(OwnWords whose, const QStringList &words);

    Speller &m_speller;
    UndoStack &m_undo;
    QStringList m_words;
    QComboBox *m_whose;
    QListWidget *m_list;
    QPushButton *m_remove;
    QLineEdit *m_word;
    PlainLabel *m_sentence;
};

}  // namespace daisychain::ui
