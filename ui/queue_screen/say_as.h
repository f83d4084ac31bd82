#pragma once

#include "core/base/clock.h"
#include "core/desk/journal.h"
#include "core/desk/thread_post.h"
#include "ui/roster/roster.h"
#include "ui/shell/palette_source.h"

#include <QObject>

#include <optional>

namespace daisychain::ui {

class Commands;
class ComposerController;
class ConversationController;
class ConversationPane;

/// What the wrong account said is taken back where that can be, and lies in the editor to be said by the
/// right one: the post that is chosen, else the reply that waits to go out, else our newest answer. Also the
/// list of accounts to choose from.
///
/// Threads: the GUI thread.
class SayAs final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    struct Parts {
        ConversationController &conversation;
        ConversationPane &pane;
        ComposerController &composer;
        Journal &journal;
        const Roster &roster;
        const Clock &clock;
        Commands &commands;
        QString screen;
    };

    SayAs(Parts parts, QObject *parent);

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const daisychain::Error &error);
    void decided(const QList<daisychain::Action> &actions);
    void choiceWanted(daisychain::ui::PaletteSource *source, const daisychain::ui::PaletteWords &words);
    void replyWanted();

private:
    /// What was said, and by whom.
    struct Mistake {
        QString handle;
        std::optional<ThreadPost> post;  ///< nothing: it has not gone out
        AccountId account;

        bool operator==(const Mistake &) const = default;
    };

    void ask();
    std::optional<Mistake> mistake() const;
    QList<Account> others(const Mistake &mistake) const;
    void sayAs(AccountId instead);
    void takeDown(const Mistake &mistake, AccountId instead);
    HandOver contentOf(const ThreadPost &post) const;
    void record(const QList<Action> &actions);

    Parts m_parts;
    std::optional<Mistake> m_asked;
};

}  // namespace daisychain::ui
