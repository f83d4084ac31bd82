#pragma once

#include "core/base/clock.h"
#include "core/desk/desk_state.h"
#include "core/desk/journal.h"
#include "ui/roster/roster.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QWidget;

namespace daisychain::ui {

class Commands;
class ComposerController;
class ComposerPane;
class ConversationController;
class ConversationPane;
class EditField;
class LaterField;
class OwnPostController;
class RemovalField;
class Theme;

/// When a reply goes out, and what can still be done about it when it did: later, then out of the way, put
/// right, taken down.
///
/// Threads: the GUI thread.
class SendingCommands final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ConversationController &conversation;
        ConversationPane &pane;
        ComposerController &composer;
        ComposerPane &composerPane;
        Journal &journal;
        const Clock &clock;
        const Roster &roster;
        const Theme &theme;
        Commands &commands;
        DeskState &state;
        QString screen;
    };

    explicit SendingCommands(Parts parts, QObject *parent);
    ~SendingCommands() override;

Q_SIGNALS:
    void decided(const QList<daisychain::Action> &actions);
    void said(const QString &sentence);
    /// The conversation has to be in sight.
    void shown();

private:
    QAction *add(const char *id, const QString &text, const char *key, const QString &words,
                 std::function<void()> run, const QString &group, const char *icon);
    void addSending();
    void addOwnPosts();
    void putAboveComposer(QWidget *field);
    void joinFields();
    void sendLater();
    void sendAndSnooze();
    void sendNow();
    void askEdit();
    void askRemoval();
    void focusThread();

    Parts m_parts;
    std::unique_ptr<OwnPostController> m_ownPosts;
    LaterField *m_later;
    EditField *m_edit;
    RemovalField *m_removal;
};

}  // namespace daisychain::ui
