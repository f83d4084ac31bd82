#pragma once

#include "core/base/clock.h"
#include "core/desk/journal.h"

#include <QObject>

#include <functional>

namespace daisychain::ui {

/// What a person decided in this session, so that they can take it back: each step in words ("done Mara K.").
/// Taking back records an Undo; nothing is ever removed.
///
/// Threads: the GUI thread.
class UndoStack final : public QObject {
    Q_OBJECT

public:
    UndoStack(Journal &journal, const Clock &clock, PersonId me, QObject *parent = nullptr);

    void setPerson(PersonId me) { m_me = me; }
    /// A step that was recorded. Actions that can't be undone are left out; a step without others is none.
    void push(const QString &words, const QList<Action> &actions);
    /// A step that is taken back in its own way, such as a reply that has not gone out yet, or a setting.
    /// Without `doAgain` it can't be done again by redo().
    void push(const QString &words, std::function<void()> takeBack, std::function<void()> doAgain = {});

    /// The words of what undo() would take back; empty: nothing.
    QString undoWords() const;
    QString redoWords() const;
    void undo();
    void redo();

Q_SIGNALS:
    void changed();
    /// After the commit; the words of the step.
    void undone(const QString &words);
    void redone(const QString &words);
    void failed(const daisychain::Error &error);

private:
    struct Step {
        QString words;
        QList<Action> actions;                ///< that undo() or redo() aims at
        std::function<void()> takeBack = {};  ///< in place of recording an Undo
        std::function<void()> doAgain = {};
    };
    static constexpr qsizetype MaxSteps = 100;

    void keep(const Step &step);
    void reverse(QList<Step> &from, QList<Step> &to, void (UndoStack::*told)(const QString &));

    Journal &m_journal;
    const Clock &m_clock;
    PersonId m_me;
    QList<Step> m_done;
    QList<Step> m_undone;
    bool m_isBusy = false;
};

}  // namespace daisychain::ui
