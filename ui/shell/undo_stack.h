#pragma once

#include "core/base/clock.h"
#include "core/desk/journal.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>

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

    // One step at a time: what is asked for before the last one is committed waits its turn.

    /// The words of what undo() would take back; empty: nothing.
    QString undoWords() const;
    QString redoWords() const;
    void undo();
    void redo();
    /// Takes back what was decided since then, also what is only on its way here: the letter that did it
    /// began a word. Nothing is told of it.
    void takeBackSince(Instant since);

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

    struct Span {
        Instant from;
        Instant to;
    };

    void keep(const Step &step);
    bool isUnmeant(const Step &step, const Span &span) const;
    void takeBackUnmeant();
    void inTurn(std::function<void()> what);
    void endTurn();
    void reverse(QList<Step> &from, QList<Step> &to, void (UndoStack::*told)(const QString &));

    Journal &m_journal;
    const Clock &m_clock;
    PersonId m_me;
    QList<Step> m_done;
    QList<Step> m_undone;
    std::optional<Span> m_unmeant;  ///< a step decided then is taken back as soon as it comes
    bool m_isBusy = false;
    std::deque<std::function<void()>> m_waiting;  ///< for the end of what is under way
};

}  // namespace daisychain::ui
