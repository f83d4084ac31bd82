#include "ui/shell/key_dispatch.h"

#include "ui/shell/overlay.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

namespace daisychain::ui {

namespace {

/// A key as commands name it. Signs such as '?' come with Shift, which the sign says already.
QKeySequence sequenceOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    const bool isSign =
        key > Qt::Key_Space && key < Qt::Key_Escape && !(key >= Qt::Key_A && key <= Qt::Key_Z);
    if (isSign && !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        modifiers &= ~Qt::ShiftModifier;
    if (key == Qt::Key_Enter)
        return QKeySequence(QKeyCombination(modifiers, Qt::Key_Return));
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(key)));
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == 0 || key == Qt::Key_unknown;
}

bool isLetter(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !held && !event.text().isEmpty() && event.text().at(0).isPrint();
}

/// Undo, copy and their like belong to the text that has the focus, as long as it has something to undo.
bool isForText(const QKeyEvent &event)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto *lines = qobject_cast<const QPlainTextEdit *>(focus);
    const auto *line = qobject_cast<const QLineEdit *>(focus);
    if (event.matches(QKeySequence::Undo))
        return lines ? lines->document()->isUndoAvailable() : line && line->isUndoAvailable();
    if (event.matches(QKeySequence::Redo))
        return lines ? lines->document()->isRedoAvailable() : line && line->isRedoAvailable();
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::Cut) ||
           event.matches(QKeySequence::Paste) || event.matches(QKeySequence::SelectAll);
}

/// A field that takes the next key for itself, to remember it.
bool isKeyRecorded()
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QKeySequenceEdit *>(widget))
            return true;
    }
    return false;
}

/// Something lies over the window and has the keyboard: what is behind it stays as it is.
bool isCovered()
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (qobject_cast<const Overlay *>(widget))
            return true;
    }
    return false;
}

/// Enter presses the button with the focus, as Space does; outside of dialogs Qt leaves it alone.
bool pressesButton(const QKeyEvent &event, bool isRepeat)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (!isEnter || !button || !button->isEnabled() ||
        (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (!isRepeat)
        button->click();
    return true;
}

bool opensNothingElse()
{
    return QApplication::activePopupWidget() == nullptr && QApplication::activeModalWidget() == nullptr &&
           !isKeyRecorded();
}

}  // namespace

bool isTextFocused()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus->isEnabled() && focus->testAttribute(Qt::WA_InputMethodEnabled);
}

KeyDispatch::KeyDispatch(Commands &commands, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_clock(clock)
{
    qApp->installEventFilter(this);
}

KeyDispatch::~KeyDispatch() = default;

const Command *KeyDispatch::commandFor(const QKeyEvent &event) const
{
    const QKeySequence key = sequenceOf(event);
    const Command *command = m_commands.byKey(key);
    if (!command)
        return nullptr;
    const bool isFunction = key[0].key() >= Qt::Key_F1 && key[0].key() <= Qt::Key_F35;
    const bool isHeld =
        key[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isTextFocused() && ((!command->inText && !isFunction && !isHeld) || isForText(event)))
        return nullptr;
    return command;
}

bool KeyDispatch::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (event->type() == QEvent::KeyRelease) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        m_releasedKey = key->key();
        m_releasedAt = key->timestamp();
    }
    if (!isPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    const QWidget *focus = QApplication::focusWidget();
    // The event climbs from the widget with focus to its window: it is looked at once, at the start.
    const bool isStart = widget && (focus ? widget == focus : widget->isWindow());
    if (!isStart || !opensNothingElse())
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (isModifier(key->key()))
        return false;
    if (!isPress) {
        if (!commandFor(*key))
            return false;
        event->accept();
        return true;
    }
    return takeKey(*key);
}

void KeyDispatch::noteBurst()
{
    const QString typed = m_guard.burst();
    if (m_guard.didBegin() && m_guard.didFirstAct() && m_undo != nullptr)
        m_undo->takeBackSince(m_clock.now() - 2 * BurstGuard::Quiet);
    Q_EMIT burstTyped(typed);
}

/// When the key was pressed, not when a busy program came to it; keys that a program made have no time.
std::chrono::milliseconds KeyDispatch::pressedAt(const QKeyEvent &event) const
{
    return event.timestamp() > 0 ? std::chrono::milliseconds(event.timestamp()) : m_clock.steady();
}

/// X repeats a held key by releasing and pressing it in the same millisecond. Qt marks the pair only where
/// both have arrived when it looks at the first, which they have not always on a busy machine.
bool KeyDispatch::isRepeat(const QKeyEvent &event) const
{
    return event.isAutoRepeat() ||
           (event.timestamp() > 0 && event.timestamp() == m_releasedAt && event.key() == m_releasedKey);
}

bool KeyDispatch::takeKey(const QKeyEvent &event)
{
    const Command *command = commandFor(event);
    if (isTextFocused() && !command)
        return false;
    if (isLetter(event) && !isTextFocused() && event.key() != Qt::Key_Space) {
        const LetterKind kind = !command                                    ? LetterKind::Nothing
                                : command->effect == CommandEffect::Changes ? LetterKind::Changes
                                                                            : LetterKind::Harmless;
        if (isRepeat(event) && kind == LetterKind::Changes)
            return true;
        const bool mayAct = m_guard.press(event.text(), kind, pressedAt(event));
        if (!m_guard.burst().isEmpty())
            noteBurst();
        if (!mayAct)
            return !m_guard.burst().isEmpty() || command != nullptr;
    }
    if (!command)
        return pressesButton(event, isRepeat(event));
    if (command->effect == CommandEffect::Changes && isCovered())
        return true;
    QAction *action = m_commands.action(command->id);
    if (!action->isEnabled())
        return isLetter(event);
    action->trigger();
    return true;
}

}  // namespace daisychain::ui
