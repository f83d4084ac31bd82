#pragma once

#include "core/desk/settings.h"

#include <QObject>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

class ComposerController;
class ConversationController;
class QueueController;
class SavedViews;

/// Keeps where one is in the queue: the list, the open conversation, the cursor in the reply. At once, so
/// that it is the same after the program died.
///
/// Threads: the GUI thread.
class PlaceKeeper final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QueueController &queue;
        SavedViews &views;
        ConversationController &conversation;
        ComposerController &composer;
        Settings &settings;
        std::function<void(const QString &)> open;  ///< a conversation, by its handle
        std::function<void()> stay;  ///< the row that became the current one is not opened for that
    };

    PlaceKeeper(Parts parts, QPlainTextEdit *editor, QObject *parent = nullptr);

    /// As it was when the program ended, however it did.
    void restore();
    /// The cursor stood in the reply and was not put back yet.
    bool wantsEditor() const;
    /// What is open may make way for the list's row in a moment: keys mean that row.
    bool isDeciding() const { return !m_held.isEmpty(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepList();
    void showOwnView();
    void holdConversation();
    void keepConversation();
    void letGoOfNothing();
    void keepCursor();
    void restoreCursor();

    Parts m_parts;
    QPointer<QPlainTextEdit> m_editor;
    QTimer m_soon;
    QString m_held;        ///< stands in no list here: it stays open if something was being written there
    QString m_wantedView;  ///< one of one's own that was not read yet
    bool m_isCursorWanted = false;
    bool m_isEditorWanted = false;
};

}  // namespace daisychain::ui
