#pragma once

#include "ui/spelling/spelling_marks.h"

#include <QObject>

class QMenu;
class QPlainTextEdit;

namespace daisychain::ui {

/// What a wrong word may have been meant to be, in a menu at the word: by F7, and on top of the text's own
/// menu. A correction is one step of the editor's undo.
class SpellingMenu final : public QObject {
    Q_OBJECT

public:
    static constexpr int MostCorrections = 6;

    /// All must outlive it; it belongs to the editor.
    SpellingMenu(QPlainTextEdit &editor, SpellingController &controller, SpellingMarks &marks);

    /// The word at the cursor or the next wrong one; false when there is none.
    bool correctNext();

Q_SIGNALS:
    /// There is nothing to correct.
    void allRight();
    /// It is on screen; closes by itself.
    void shown(QMenu *menu);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showAt(const SpellingMarks::Word &word, const QPoint &global, bool withTextMenu);
    void fill(QMenu &menu, const SpellingMarks::Word &word, const QStringList &corrections);
    void replace(const SpellingMarks::Word &word, const QString &by);

    QPlainTextEdit &m_editor;
    SpellingController &m_controller;
    SpellingMarks &m_marks;
};

}  // namespace daisychain::ui
