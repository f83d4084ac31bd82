#pragma once

#include "core/base/clock.h"
#include "ui/shell/burst_guard.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"

#include <QObject>

class QKeyEvent;

namespace daisychain::ui {

/// Takes the keys of all commands, in place of Qt's shortcuts: these act on a letter at once, whatever comes
/// after it. Letters are left to text fields, and to the burst guard.
///
/// Threads: the GUI thread.
class KeyDispatch final : public QObject {
    Q_OBJECT

public:
    /// Watches the windows of the application until it is deleted.
    KeyDispatch(Commands &commands, const Clock &clock, QObject *parent = nullptr);
    ~KeyDispatch() override;

    /// What the first letter of a burst did is taken back there.
    void setUndo(UndoStack *undo) { m_undo = undo; }

Q_SIGNALS:
    /// Somebody seems to be writing: nothing of it changed anything.
    void burstTyped(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Command *commandFor(const QKeyEvent &event) const;
    std::chrono::milliseconds pressedAt(const QKeyEvent &event) const;
    bool isRepeat(const QKeyEvent &event) const;
    bool takeKey(const QKeyEvent &event);
    void noteBurst();

    Commands &m_commands;
    const Clock &m_clock;
    BurstGuard m_guard;
    UndoStack *m_undo = nullptr;
    int m_releasedKey = 0;
    quint64 m_releasedAt = 0;  ///< ms of the window system; 0: unknown
};

/// Whether what is typed now goes into a text.
bool isTextFocused();

}  // namespace daisychain::ui
