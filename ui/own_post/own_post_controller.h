#pragma once

#include "core/desk/desk_state.h"
#include "core/desk/post_change.h"
#include "ui/composer/composer_controller.h"
#include "ui/conversation/conversation_controller.h"

namespace daisychain::ui {

/// Takes down and edits what we said in the conversation on screen.
///
/// Threads: the GUI thread.
class OwnPostController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        Journal &journal;
        const Clock &clock;
        const Roster &roster;
        ConversationController &conversation;
        ComposerController &composer;
        DeskState &state;
    };

    explicit OwnPostController(Services services, QObject *parent = nullptr);

    /// Why a post can't be taken down, or edited, in a sentence; empty: it can.
    QString whyNotRemoved(const ThreadPost &post) const;
    QString whyNotEdited(const ThreadPost &post) const;
    const Account *speaker(const ThreadPost &post) const;

    /// As it was typed: with the names that tell people, which the network leaves out when it shows them.
    QString textToEdit(const ThreadPost &post) const;
    ReplyLength length(const ThreadPost &post, const QString &text) const;

    /// An edit that is being written, on disk until it is made: the last one alone. An empty text forgets it.
    void keepUnfinished(const ThreadPost &post, const QString &text);
    /// What was kept of an edit of this post; empty: nothing.
    QFuture<Result<QString>> unfinished(const ThreadPost &post);

    /// `keepsText`: it goes into the reply that is being written.
    void remove(const ThreadPost &post, bool keepsText);
    void edit(const ThreadPost &post, const QString &text);

Q_SIGNALS:
    void decided(const QList<daisychain::Action> &actions);
    void said(const QString &sentence);
    void failed(const daisychain::Error &error);

private:
    void record(ActionPayload payload, const QString &sentence);

    Services m_services;
};

}  // namespace daisychain::ui
