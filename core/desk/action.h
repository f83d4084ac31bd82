#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/desk/money.h"
#include "core/desk/post.h"
#include "core/desk/snippet.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace daisychain {

/// The conversation an action is about: any post of its thread, and the identity that is helped. Which
/// conversation that is today, the fold finds out; threads may have joined since.
struct ConversationSubject {
    PostId anchor;
    IdentityId customer;

    bool operator==(const ConversationSubject &) const = default;
};

/// An action about a customer as a whole, over all conversations.
struct CustomerSubject {
    IdentityId customer;

    bool operator==(const CustomerSubject &) const = default;
};

/// An action about what everybody at the desk shares.
struct DeskSubject {
    bool operator==(const DeskSubject &) const = default;
};

using Subject = std::variant<ConversationSubject, CustomerSubject, DeskSubject>;

/// Whom an action is about; null: nobody.
IdentityId customerOf(const Subject &subject);

/// The newest versions of the customer's posts that were on the actor's screen. What isn't in it reopens.
using Seen = QList<PostVersionRef>;

// What may be decided. Each is one alternative of ActionPayload; the doc comment names its subject.

/// Conversation: the actor takes it.
struct Claim {
    bool operator==(const Claim &) const = default;
};
/// Conversation: nobody has it any more.
struct Release {
    bool operator==(const Release &) const = default;
};
/// Conversation: somebody gets it.
struct Assign {
    PersonId to;
    bool operator==(const Assign &) const = default;
};
enum class DoneReason : quint8 {
    Settled = 0,       ///< a person says so
    BeforeDaisychain,  ///< arrived as history, answered or old
    Thanks,            ///< a thank-you, liked and closed
    Withdrawn,         ///< the customer deleted what they had said (found by the fold, never recorded)
};
/// Conversation: nothing more to do.
struct Done {
    Seen seen;
    DoneReason reason = DoneReason::Settled;
    bool operator==(const Done &) const = default;
};
/// Conversation: it is the customer's turn.
struct Wait {
    Seen seen;
    bool operator==(const Wait &) const = default;
};
/// Conversation: out of the way until an instant.
struct Snooze {
    Instant until;
    Seen seen;
    bool operator==(const Snooze &) const = default;
};
/// Conversation: back into the queue.
struct Reopen {
    bool operator==(const Reopen &) const = default;
};
/// Either: an internal remark. There is no way from here to the outbox.
struct Note {
    QString text;
    bool operator==(const Note &) const = default;
};
/// A picture that goes out with a reply.
struct ReplyPicture {
    QString file;  ///< among those that wait to go out (outgoing_media.h): a content name, never a path
    QString altText;
    bool operator==(const ReplyPicture &) const = default;
};
/// What every network takes with one post.
inline constexpr qsizetype MostReplyPictures = 4;
/// No network takes a longer description, in UTF-16 units.
inline constexpr qsizetype MostAltText = 16'000;
/// Whether they may be handed over: not too many, no name that could be a path.
bool areValid(const QList<ReplyPicture> &pictures);

/// Conversation: a text is handed over for sending. The same reply may be handed over again after a stop.
struct HandOver {
    ReplyId reply;
    AccountId account;
    std::optional<PostId> parent;
    QString text;
    QString contentWarning;
    QString language;
    Visibility visibility = Visibility::Public;
    Seen seen;
    bool thenDone = false;
    QList<ReplyPicture> pictures = {};  ///< in a chain those of its first part
    QList<SnippetId> snippets = {};     ///< that its text was made from; in a chain those of its first part
    std::optional<Instant> thenSnooze = {};  ///< out of the way until then, from the hand-over on
    bool evenIfTheyWrite = false;            ///< a new post of theirs doesn't stop it
    bool operator==(const HandOver &) const = default;
};
/// Conversation: the network confirmed a reply.
struct Sent {
    ReplyId reply;
    PostId post;
    bool operator==(const Sent &) const = default;
};
/// Why a reply did not go out by itself. Stored: the numbers never change.
enum class StopReason : quint8 {
    NewPost = 1,  ///< something arrived that the author has not had on screen
    Edited = 2,   ///< the post it answers was edited
    Deleted = 3,  ///< the post it answers is gone
    AnsweredByOther = 4,
    TooOld = 5,       ///< it waited longer than its limit
    Woke = 6,         ///< the machine slept or the clock jumped
    Refused = 7,      ///< the network said no; detail holds its words
    NeedsPerson = 8,  ///< nobody can tell whether it arrived
    SignedOut = 9,
    PictureLost = 10,  ///< a picture of it isn't here any more, or isn't what it was
};
/// Conversation: a reply was stopped; it lies with its author again.
struct Stop {
    ReplyId reply;
    StopReason reason = StopReason::NeedsPerson;
    QString detail;
    bool operator==(const Stop &) const = default;
};
/// Conversation: a reply not yet sent was taken back.
struct Withdraw {
    ReplyId reply;
    bool operator==(const Withdraw &) const = default;
};
/// Conversation: a post of ours is to be taken down. Nobody hears of it before `notBefore`: until then an
/// Undo takes it back, afterwards it is Conflict. Whoever had it for an answer has none again.
struct RemovePost {
    PostId post;
    AccountId account;                      ///< that wrote it
    std::optional<Instant> notBefore = {};  ///< nothing: at once
    bool operator==(const RemovePost &) const = default;
};
/// Conversation: a post of ours is to say this from now on. Holds and is undone as RemovePost.
struct EditPost {
    PostId post;
    AccountId account;
    QString text;
    QString contentWarning;
    QString language;
    bool isSensitive = false;
    std::optional<Instant> notBefore = {};
    bool operator==(const EditPost &) const = default;
};
/// Conversation: we liked a post, as an account.
struct Like {
    PostId post;
    AccountId account;
    bool operator==(const Like &) const = default;
};
/// What a network was asked to do about somebody. Stored: the numbers never change.
enum class KeepOffKind : quint8 { Mute = 0, Unmute = 1, Block = 2, Unblock = 3, Report = 4 };
/// Conversation: as one of our accounts somebody was kept off, or that was taken back, and the network has
/// done it.
struct KeepOff {
    IdentityId who;
    QString handle;  ///< what they were called then, with host
    AccountId account;
    KeepOffKind kind = KeepOffKind::Mute;
    QString reason;  ///< as the network's moderators were told; reports alone
    bool operator==(const KeepOff &) const = default;
};
/// Conversation: a post of theirs was praise.
struct Praise {
    PostId post;
    bool operator==(const Praise &) const = default;
};
/// Conversation: posts of theirs say thanks and nothing else. While the conversation waits or is done they
/// start no clock; they stand in the lane of thanks until somebody has dealt with them.
struct Thanks {
    Seen posts;
    bool operator==(const Thanks &) const = default;
};
/// Customer: another identity is the same customer, with the reason in words.
struct LinkIdentity {
    IdentityId other;
    QString evidence;
    bool operator==(const LinkIdentity &) const = default;
};
/// What may be known of a customer. Stored: the numbers never change.
enum class DetailField : quint8 {
    Name = 0,
    Organisation = 1,
    Plan = 2,
    Own = 3,        ///< name: what the company calls the field
    EMail = 4,      ///< name: which of several; empty for the first
    Phone = 5,      ///< name: as for e-mail
    Reference = 6,  ///< name: the number (of a customer, an order, a ticket); value: what kind it is
    Mark = 7,  ///< name: "press", "partner", "employee", "vulnerable" or "legal"; value: a remark, or "yes"
    Date = 8,  ///< name: "since", "birthday" or "renewal"; value: an ISO 8601 date
};
struct CustomerDetail {
    DetailField field = DetailField::Name;
    QString name;
    QString value;  ///< empty: not known any more
    bool operator==(const CustomerDetail &) const = default;
};
/// Customer: what is known of them, several things at once. What was said last of each field and name holds.
struct CustomerDetails {
    QList<CustomerDetail> details;
    bool operator==(const CustomerDetails &) const = default;
};
/// Customer: everything of them and about them was taken out of this desk, so many of each. Final.
struct CustomerErased {
    qint64 identities = 0;
    qint64 posts = 0;           ///< theirs, with what they said before
    qint64 privateAnswers = 0;  ///< ours, in private messages with them
    qint64 decisions = 0;       ///< that had words about them: notes, promises, gestures, replies
    qint64 replies = 0;         ///< of the outbox
    qint64 drafts = 0;
    qint64 mentions = 0;  ///< texts of others and of ours in which their handle was masked
    bool operator==(const CustomerErased &) const = default;
};
/// Conversation: cut the link between a post and its parent; what hangs below is another matter.
struct Split {
    PostId post;
    bool operator==(const Split &) const = default;
};
/// Conversation: the anchor's thread and that of another post are one matter.
struct Merge {
    PostId other;
    bool operator==(const Merge &) const = default;
};
enum class UpKind : quint8 { HelpMe = 0, TakeIt = 1, NotWithThisPerson = 2, NeedsDecision = 3 };
/// Conversation: handed to the lead.
struct Up {
    UpKind kind = UpKind::HelpMe;
    QString text;
    bool operator==(const Up &) const = default;
};
/// Conversation: somebody told the customer what we will do, and by when. Taking it back is an Undo.
struct Promise {
    QString text;  ///< the words of the promise
    Instant due;
    std::optional<ReplyId> reply;   ///< said in this reply: it counts from when that was sent
    std::optional<PersonId> giver;  ///< who gives their word; nobody: the actor
    bool operator==(const Promise &) const = default;
};
/// By what of ours the customer was told something: a reply that is handed over here, or a post.
using Told = std::variant<ReplyId, PostId>;
/// Conversation, that of the promise: the customer is told that it will be later. Counts once they were told.
struct PromiseRenewed {
    ActionId promise;
    Instant due;
    Told told;
    bool operator==(const PromiseRenewed &) const = default;
};
/// Conversation, that of the promise: the actor keeps it from now on. The giver's name stays.
struct PromiseTakenOver {
    ActionId promise;
    bool operator==(const PromiseTakenOver &) const = default;
};
/// Conversation, that of the promise: it is done. Counts once the customer was told.
struct PromiseKept {
    ActionId promise;
    Told told;
    bool operator==(const PromiseKept &) const = default;
};
/// Stored: the numbers never change.
enum class GestureKind : quint8 { Other = 0, Credit = 1, Gift = 2, WaivedFee = 3, HandwrittenNote = 4 };
/// Conversation: something small given without being asked for.
struct Gesture {
    GestureKind kind = GestureKind::Other;
    std::optional<Money> amount;
    QString reason;  ///< a word or two, by which gestures are counted
    QString words;   ///< what else there is to say
    bool operator==(const Gesture &) const = default;
};
/// What the customer made of a gesture. Stored: the numbers never change.
enum class Reaction : quint8 { Glad = 1, Indifferent = 2, Refused = 3 };
/// Conversation, that of the gesture: the last one counts.
struct GestureReaction {
    ActionId gesture;
    Reaction reaction = Reaction::Glad;
    QString words;
    bool operator==(const GestureReaction &) const = default;
};
/// Conversation, a private one: a message of ours, its anchor, goes on there from a public conversation with
/// the same customer.
struct BeganInPublic {
    PostId from;                 ///< the public post that it answers
    std::optional<PersonId> by;  ///< who wrote it: it is theirs
    bool operator==(const BeganInPublic &) const = default;
};
/// Conversation: we spoke as the wrong account; it is taken back where that can be, and its text lies in a
/// draft as another.
struct SaidByMistake {
    std::optional<ReplyId> reply;  ///< nothing: it was said outside Daisychain
    std::optional<PostId> post;    ///< what stands on the network; nothing: it had not gone out
    AccountId account;             ///< that spoke
    AccountId instead;             ///< that is to
    bool staysThere = false;       ///< the network takes nothing back
    bool operator==(const SaidByMistake &) const = default;
};
/// Desk: a snippet is as it says from now on. Recorded only if it passes checkSnippet() and no other has its
/// name.
struct SnippetSaved {
    Snippet snippet;
    bool operator==(const SnippetSaved &) const = default;
};
/// Desk: a snippet isn't there any more.
struct SnippetRemoved {
    SnippetId snippet;
    bool operator==(const SnippetRemoved &) const = default;
};
/// Any: an earlier action no longer counts. Undoing an undo brings the first back. Its subject is the
/// target's.
struct Undo {
    ActionId target;
    bool operator==(const Undo &) const = default;
};

/// Stored by action_codec.h under names of its own; the order here is free.
using ActionPayload =
    std::variant<Claim, Release, Assign, Done, Wait, Snooze, Reopen, Note, HandOver, Sent, Stop, Withdraw,
                 RemovePost, EditPost, Like, KeepOff, Praise, Thanks, LinkIdentity, CustomerDetails,
                 CustomerErased, Split, Merge, Up, Promise, PromiseRenewed, PromiseTakenOver, PromiseKept,
                 Gesture, GestureReaction, BeganInPublic, SaidByMistake, SnippetSaved, SnippetRemoved, Undo>;

/// Who may read an action.
enum class Audience : quint8 { Desk = 0, Leads = 1 };

/// One recorded decision, by a person or a rule. Immutable.
struct Action {
    ActionId id;
    PersonId actor;  ///< null: a rule
    Instant at;      ///< the actor's clock: for people to read, never compared with a network's
    Audience audience = Audience::Desk;
    Subject subject;
    ActionPayload payload;

    bool operator==(const Action &) const = default;
};

/// A decision made just now, under an id of its own.
Action newAction(PersonId actor, Instant now, Subject subject, ActionPayload payload);

/// Whether people may take it back as such. A reply on its way is withdrawn instead, and what the network did
/// is done.
bool isUndoable(const ActionPayload &payload);

/// The earlier action that this one is about and whose subject it shares; null for other kinds.
ActionId targetOf(const ActionPayload &payload);

/// What an action says its actor had on screen; empty for kinds that close nothing.
const Seen &seenOf(const ActionPayload &payload);

/// Which of the actions, given in journal order, still count: not undone, or their undo undone.
QList<bool> activeActions(const QList<Action> &actions);

}  // namespace daisychain
