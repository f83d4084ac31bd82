#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/customer_reader.h"
#include "core/desk/desk_state.h"
#include "core/desk/draft_store.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/journal.h"
#include "core/desk/likeness.h"
#include "core/desk/moderator.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"
#include "core/desk/outgoing_media.h"
#include "core/desk/post_change.h"
#include "core/desk/promise_reader.h"
#include "core/desk/queue_reader.h"
#include "core/desk/read_marks.h"
#include "core/desk/settings.h"
#include "core/desk/snippet.h"
#include "core/desk/speller.h"
#include "core/desk/suggestion_reader.h"
#include "ui/shell/screen.h"
#include "ui/widget/stay_timer.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace daisychain::ui {

class Commands;
class ComposerController;
class ComposerPane;
class ConversationController;
class ConversationPane;
class CustomerController;
class CustomerPane;
class Icons;
class ListFinder;
class MeansFinder;
class ModerationController;
class ModerationPane;
class NoteField;
class PictureBook;
class PlaceKeeper;
class QueueController;
class QueuePane;
enum class QueueDeed;
class ReplyAids;
class Roster;
class SavedViews;
class SnippetBook;
class Theme;
class UndoStack;
class WritingMeans;

/// Whether the next conversation opens when one is finished.
inline constexpr Setting<bool> OpensNext{"queue/opensNext", true};

/// The first place of the rail: the queue, the conversation with its composer, the customer. It joins the
/// four panes and declares their commands; each pane decides for itself.
///
/// Threads: the GUI thread.
class QueueScreen final : public Screen {
    Q_OBJECT

public:
    struct Services {
        QueueReader &queue;
        ConversationReader &conversations;
        CustomerReader &customers;
        Journal &journal;
        DraftStore &drafts;
        OutboxReader &outbox;
        ReadMarks &readMarks;
        AccountDirectory &directory;
        DeskState &state;
        Notices &notices;
        const Clock &clock;
        PersonId me;
        LikenessBook *likeness = nullptr;         ///< null: nobody is suggested as the same customer
        GestureReader *gestures = nullptr;        ///< null: nothing can be given from here
        SuggestionReader *suggestions = nullptr;  ///< null: no answers are suggested
        PromiseReader *promises = nullptr;        ///< null: there is no list of what is due
        const SnippetBook *snippets = nullptr;    ///< null: there are no saved replies
        OutgoingMedia *media = nullptr;           ///< null: no pictures go with replies
        Speller *speller = nullptr;               ///< null: spelling isn't checked
        PostChangeReader *changes = nullptr;      ///< null: nothing is told of changes of our posts
    };
    struct Surroundings {
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
        UndoStack &undo;
        Settings &settings;
        std::function<void(const QUrl &)> openUrl;
        PictureBook *pictures = nullptr;  ///< null: initials and plates
        Moderator *moderator = nullptr;   ///< null: nobody can be kept off from here
    };

    QueueScreen(Services services, Surroundings surroundings, QObject *parent = nullptr);
    ~QueueScreen() override;

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    QString words() const override;
    ScreenPanes panes() override;
    int count() const override;
    void activate() override;

    /// Opens a conversation by its handle: from the palette, a link, a notification.
    void open(const QString &handle);
    /// Opens it where this post stands.
    void openAt(const QString &handle, const PostId &post);
    /// Opens it, and brings the reply that waits there back into the composer.
    void takeBack(const QString &handle);
    /// The cursor into the reply to what is open.
    void startReply();
    /// Puts text behind what is written: what was typed where nobody listened.
    void typeIntoReply(const QString &text);
    /// Puts a saved reply into the reply to what is open.
    void takeSnippet(SnippetId snippet);
    /// Other words than before are right, of those that no dictionary has.
    void readWordsAgain();
    /// While nothing is mine, begins with what nobody has; once, unless the person chose a list before.
    void startWhereWorkIs();
    /// As it was when the program ended: the list, the open conversation, the cursor in the reply.
    void restorePlace();
    void setOfflineSince(std::optional<Instant> since);
    /// A view of one's own is made; it begins with these conditions, such as a search.
    void makeView(const QString &conditions);

    QueueController &queue() { return *m_queue; }
    SavedViews &views() { return *m_views; }
    /// Its lists and views, for the palette.
    ListFinder &finder() { return *m_finder; }
    /// What a user's words in the palette mean: a daisy, a promise.
    MeansFinder &meansFinder();
    ConversationController &conversation() { return *m_conversation; }
    ComposerController &composer() { return *m_composer; }
    CustomerController &customer() { return *m_customer; }

private:
    void joinControllers();
    QString customerOf(const QList<Action> &actions) const;
    void joinPanes();
    void addWords();
    QWidget *buildFoot();
    void addCommands();
    void addQueueCommands();
    void addViewCommands();
    void addWritingCommands();
    void deleteView(int place);
    void moveView(int by);
    void openCurrentNow();
    bool isElsewhereOpen() const;
    void perform(QueueDeed deed);
    void performOnOpen(QueueDeed deed);
    void askSnooze();
    void send(bool thenDone);
    void leaveText();
    void leaveWriting();

    Services m_services;
    Surroundings m_surroundings;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<SavedViews> m_views;
    std::unique_ptr<QueueController> m_queue;
    std::unique_ptr<ListFinder> m_finder;
    std::unique_ptr<ConversationController> m_conversation;
    std::unique_ptr<ComposerController> m_composer;
    std::unique_ptr<WritingMeans> m_means;
    std::unique_ptr<CustomerController> m_customer;
    std::unique_ptr<ModerationController> m_moderation;  ///< null without a moderator
    StayTimer m_opening;
    QueuePane *m_queuePane = nullptr;
    ConversationPane *m_conversationPane = nullptr;
    ComposerPane *m_composerPane = nullptr;
    NoteField *m_noteField = nullptr;
    ModerationPane *m_moderationPane = nullptr;
    CustomerPane *m_customerPane = nullptr;
    PlaceKeeper *m_place = nullptr;
    ReplyAids *m_aids = nullptr;
};

}  // namespace daisychain::ui
