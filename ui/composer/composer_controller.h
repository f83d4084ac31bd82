#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/draft_store.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/outbox.h"
#include "core/desk/reply_text.h"
#include "core/desk/snippet_reader.h"
#include "ui/roster/roster.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace daisychain::ui {

class SnippetBook;

/// Holds the reply that is being written: keeps it as a draft within half a second, measures it, hands it
/// over with what was on screen, takes it back, and brings back what was stopped.
///
/// Threads: the GUI thread.
class ComposerController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        Journal &journal;
        DraftStore &drafts;
        Notices &notices;
        const Clock &clock;
        const Roster &roster;
        /// How long a reply may be taken back before it goes out to a network.
        std::function<std::chrono::seconds(Network)> undoWindow;
        const SnippetBook *snippets = nullptr;  ///< null: none are counted
    };
    /// A reply that lies with its author again.
    struct Stopped {
        JournalEntry entry;  ///< its HandOver
        StopReason reason = StopReason::NeedsPerson;
        QString detail;
        QList<PostId> unseen;  ///< what the author has not had on screen
        int part = 1;          ///< of a chain of `parts`; those before it are public
        int parts = 1;
        /// What is being written is it, perhaps with changes; else another text is, which goes out by itself.
        bool isInText = false;
    };
    /// Why nothing can be sent; Nothing: it can.
    /// ReadOnly: nothing is sent to this network; NotSummoned: it takes no answer from us to this post.
    enum class Obstacle {
        Nothing,
        NoConversation,
        NoText,
        Gap,  ///< a variable of a snippet waits to be written
        TooLong,
        Unsendable,  ///< the network refuses a character in it
        NoAccount,
        SignedOut,
        ReadOnly,
        NotSummoned,
        TooManyPictures,
        AltTooLong,
        Undescribed,  ///< nobody said what a picture shows
        LineTooLong,  ///< what is said in public beside a private text
        Busy
    };

    /// How a reply goes out, and what becomes of the conversation with it.
    struct Wish {
        bool thenDone = false;
        std::optional<Instant> thenSnooze = {};  ///< out of the way until then
        std::optional<Instant> at = {};          ///< nothing: once its undo window is over
        bool evenIfTheyWrite = false;            ///< before that time
    };

    /// What else is recorded together with a reply, given the part of it that goes out last.
    using Companions = std::function<QList<Action>(ReplyId last)>;

    /// A draft that could not be written, kept here until it can.
    struct Unkept {
        QString handle;
        Draft draft;
        Error error;
    };

    static constexpr std::chrono::milliseconds SaveAfter{400};
    static constexpr std::chrono::milliseconds SaveAgainAfter{2000};

    explicit ComposerController(Services services, QObject *parent = nullptr);
    ~ComposerController() override;

    /// This conversation is being read: what is typed from now on is for it, and goes behind its draft.
    void expectConversation(const QString &handle);
    /// What is on screen now: the expected one, or another. Then the draft is put away and that one's comes
    /// out.
    void setConversation(const std::optional<ConversationDetail> &detail, const QList<OutboxRow> &outbox);
    /// Answers this post of the conversation in place of the customer's newest.
    void replyTo(const PostId &post);

    void setCompanions(Companions companions) { m_companions = std::move(companions); }

    const Roster &roster() const { return m_services.roster; }
    /// Of what is on screen, or is expected there.
    const QString &handle() const { return m_handle; }
    /// The conversation that is written in; nothing: it isn't here (yet).
    const std::optional<ConversationDetail> &detail() const { return m_detail; }
    /// The post that is answered: the chosen one, else the customer's newest that is still there; null: none.
    const ThreadPost *parent() const;
    bool isReady() const { return m_detail.has_value() && m_isLoaded; }
    /// Text has a place to go: the conversation is here, or will be in a moment.
    bool canWrite() const { return !m_handle.isEmpty(); }
    const QString &text() const { return m_draft.text; }
    void setText(const QString &text);
    /// A text that was offered: behind what is written, in a paragraph of its own.
    void addText(const QString &text);
    QString contentWarning() const { return m_draft.contentWarning; }
    void setContentWarning(const QString &text);
    const QList<ReplyPicture> &pictures() const { return m_draft.pictures; }
    void setPictures(const QList<ReplyPicture> &pictures);
    /// Nothing is to be said of the picture; forgotten with the conversation.
    bool isDecoration(const QString &file) const { return m_decorations.contains(file); }
    void setDecoration(const QString &file, bool isDecoration);

    const Account *account() const { return m_services.roster.account(m_draft.account); }
    QList<Account> accountChoices() const;
    void setAccount(AccountId account);
    Visibility visibility() const { return m_draft.visibility; }
    QList<Visibility> visibilityChoices() const;
    void setVisibility(Visibility visibility);
    /// "mara@blumen.example"
    QString addressee() const;
    /// What stands before and after the text when it goes out.
    QString prefix() const;
    QString suffix() const;
    ReplyLength length() const;
    /// A text that is too long for one post goes out as so many; 1: as it is; 0: it can't be sent.
    int partCount() const;
    Obstacle obstacle() const;

    /// Whether the customer can be written to in private from here.
    bool canMovePrivate() const;
    /// A private text is written to what everybody can read: a line may be said in public beside it.
    bool isMovingPrivate() const;
    /// What is written is for the customer alone, and the line stands beside it.
    void movePrivate(const QString &line);
    /// Not in private after all: what is written is for everybody whom the post is for, and the line goes.
    void stayPublic();
    const QString &publicLine() const { return m_draft.publicLine; }
    void setPublicLine(const QString &text);
    ReplyLength publicLineLength() const;
    /// A public line that was handed over and waits for the private text that lies here again.
    std::optional<OutboxRow> waitingLine() const;
    /// Handles that a private text lets in, as it writes them.
    QStringList otherReaders() const;

    /// What a snippet taken here is filled with.
    SnippetValues snippetValues() const;
    /// A snippet was put into the text.
    void tookSnippet(SnippetId snippet);
    /// Where the text still has a variable of a snippet.
    std::optional<SnippetGap> gap() const;
    /// A snippet in the text that was sent often today, while no line is the author's own.
    std::optional<SnippetRow> wornSnippet() const;

    /// This person's further drafts in this conversation, as when two conversations became one; the newest
    /// first.
    const QList<Draft> &ownOthers() const { return m_ownOthers; }
    /// One of them comes into the editor, and what is there goes among them.
    void chooseDraft(DraftId draft);
    /// One of them is given up; its text stays among the versions.
    void dropDraft(DraftId draft);
    /// What this draft said before, the newest first; without a draft, what removed drafts of this person
    /// left.
    QFuture<Result<QList<DraftVersion>>> versions();
    /// An earlier text comes back; the present one stays among the versions.
    void restore(const DraftVersion &version);
    /// The draft that can't be written just now: the one on screen before others.
    std::optional<Unkept> unkept() const;

    /// Other persons' drafts in this conversation.
    const QList<Draft> &othersDrafts() const { return m_othersDrafts; }
    const std::optional<Stopped> &stopped() const { return m_stopped; }
    /// This person's newest reply that can still be taken back.
    std::optional<OutboxRow> held() const;

    void send(const Wish &wish);
    void send(bool thenDone) { send(Wish{thenDone}); }
    /// The held reply goes out at another time, or at once.
    void sendHeldAt(std::optional<Instant> at, bool evenIfTheyWrite);
    /// The stopped reply goes out as it was written.
    void sendAsItIs();
    /// The stopped reply is given up.
    void letGo();
    /// The held reply comes back into the editor; at once, or when its conversation has been read.
    void undoHeld();
    /// The same, and another account is to say it.
    void undoHeldAs(AccountId instead);
    /// What stands on the network is to be said again by another account: its text and parent come into the
    /// editor, and what is there goes among the other drafts.
    void sayAgain(const HandOver &content, AccountId instead);
    /// Saves what isn't saved.
    void flush();

Q_SIGNALS:
    void changed();
    /// The text was set from here, not typed.
    void textReplaced(const QString &text);
    /// `isFinish`: the conversation is done with it, or out of the way.
    void handedOver(const QString &handle, const QList<daisychain::Action> &actions, bool isFinish);
    /// The reply was withdrawn; its text is about to come back.
    void takenBack(const QList<daisychain::ReplyId> &replies);
    void failed(const daisychain::Error &error);
    /// Nothing was sent: gap() waits to be written.
    void gapMet();

private:
    void putAway();
    void readDrafts();
    void takeDrafts(const QList<Draft> &drafts);
    void takeFirst(const std::optional<Draft> &mine);
    void startDraft();
    void takeStopped();
    void sendBeside(const HandOver &content);
    void settleStop(qint64 stop);
    void keepPictures(const QList<ReplyPicture> &pictures);
    void replaceText(const QString &text);
    void textChanged();
    bool isEmpty() const { return m_draft.text.isEmpty() && m_draft.pictures.isEmpty(); }
    Obstacle pictureObstacle(const Account &speaker) const;
    void save(const QString &handle, const Draft &draft);
    void remove(DraftId draft);
    void saveUnkept();
    void forgetUnkept(const Draft &draft);
    std::optional<Draft> takeOwn(QList<Draft> drafts);
    QList<SnippetId> snippetsInText() const;
    QStringList parts() const;
    Recording recordingOf(const QList<HandOver> &contents, Instant hold,
                          const std::optional<HandOver> &line) const;
    void record(const QList<HandOver> &contents, std::optional<Instant> at = {},
                const QList<Action> &companions = {}, const std::optional<HandOver> &line = {});
    Visibility publicVisibility() const;
    QString publicLineWhole() const;
    std::optional<HandOver> lineBeside(const HandOver &message) const;
    void withdraw(const QList<OutboxRow> &rows, const std::function<void()> &done);
    QString heldText(const QList<OutboxRow> &rows) const;
    QString joinedWithHeld(const QList<OutboxRow> &rows) const;
    void keepBeforeWithdrawing(const QList<OutboxRow> &rows);
    Visibility narrower(Visibility visibility) const;
    void takeContent(const HandOver &content);
    HandOver contentNow(const Wish &wish) const;
    void notHandedOver(const QString &handle, const Draft &draft, const Error &error);
    QString restOfText() const;
    void keepRest();
    void clearAfterSending(const QList<ReplyPicture> &sentPictures);

    Services m_services;
    Companions m_companions;
    std::optional<ConversationDetail> m_detail;
    QList<OutboxRow> m_outbox;
    Draft m_draft;
    QList<Draft> m_othersDrafts;
    QList<Draft> m_ownOthers;
    QHash<DraftId, Unkept> m_unkept;
    std::optional<Stopped> m_stopped;
    qint64 m_handledStop = 0;  ///< the HandOver whose stop was answered: an old reading brings it no more
    std::optional<PostId> m_chosenParent;
    QSet<QString> m_decorations;
    QString m_handle;                      ///< of what is on screen, or is expected there
    QHash<QString, QString> m_typedAhead;  ///< for conversations left before their draft was there, by handle
    QTimer m_saveTimer;
    QTimer m_saveAgain;
    bool m_isLoaded = false;
    bool m_isUnsaved = false;
    bool m_isRecording = false;
    bool m_isUndoWanted = false;
    QString m_handedText;  ///< that is being recorded as a reply
    DraftId m_restId;      ///< of what is typed meanwhile; null: nothing was kept of it
    AccountId m_instead;   ///< who is to say what is being taken back; null: who said it
};

}  // namespace daisychain::ui
