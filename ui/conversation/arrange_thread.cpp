#include "ui/conversation/arrange_thread.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daisychain::ui {

namespace {

/// The last word about each reply of a conversation.
struct ReplyWords {
    QHash<ReplyId, qint64> handedOver;  ///< position of the newest HandOver
    QHash<ReplyId, Stop> stopped;       ///< cleared by a later HandOver
    QSet<ReplyId> sent;
    QSet<ReplyId> withdrawn;
    QSet<PostId> sentPosts;
};

ReplyWords replyWords(const QList<JournalEntry> &journal)
{
    ReplyWords words;
    for (const JournalEntry &entry : journal) {
        const ActionPayload &payload = entry.action.payload;
        if (const auto *handOver = std::get_if<HandOver>(&payload)) {
            words.handedOver[handOver->reply] = entry.position;
            words.stopped.remove(handOver->reply);
            words.withdrawn.remove(handOver->reply);
        } else if (const auto *stop = std::get_if<Stop>(&payload)) {
            words.stopped.insert(stop->reply, *stop);
        } else if (const auto *sent = std::get_if<Sent>(&payload)) {
            words.sent.insert(sent->reply);
            words.sentPosts.insert(sent->post);
            words.stopped.remove(sent->reply);
        } else if (const auto *withdraw = std::get_if<Withdraw>(&payload)) {
            words.withdrawn.insert(withdraw->reply);
        }
    }
    return words;
}

bool isSilent(const ActionPayload &payload)
{
    return std::holds_alternative<Sent>(payload) || std::holds_alternative<Undo>(payload) ||
           std::holds_alternative<Stop>(payload);
}

ReplyStanding standingOf(const HandOver &content, const ReplyWords &words, const QList<OutboxRow> &outbox)
{
    ReplyStanding standing;
    for (const OutboxRow &row : outbox) {
        if (row.reply == content.reply) {
            standing.state = row.state;
            standing.notBefore = row.terms.notBefore;
        }
    }
    if (const auto stop = words.stopped.find(content.reply); stop != words.stopped.end()) {
        standing.state = stop->reason == StopReason::Refused ? OutboxState::Refused : OutboxState::Stopped;
        standing.reason = stop->reason;
        standing.detail = stop->detail;
    }
    return standing;
}

std::optional<ThreadItem> entryItem(const JournalEntry &entry, const ReplyWords &words,
                                    const QList<OutboxRow> &outbox, bool isPrivate)
{
    ThreadItem item;
    item.id = QStringLiteral("action ") + entry.action.id.text();
    item.at = entry.action.at;
    item.entry = entry;
    const ActionPayload &payload = entry.action.payload;
    if (const auto *handOver = std::get_if<HandOver>(&payload)) {
        const bool isNewest = words.handedOver.value(handOver->reply) == entry.position;
        const bool isOut = words.sent.contains(handOver->reply);
        const bool isElsewhere = handOver->visibility == Visibility::Direct && !isPrivate;
        if (!isNewest || words.withdrawn.contains(handOver->reply) ||
            (isOut && !handOver->thenDone && !handOver->thenSnooze && !isElsewhere))
            return std::nullopt;
        item.kind = isOut ? ThreadItemKind::Deed : ThreadItemKind::Reply;
        item.standing = standingOf(*handOver, words, outbox);
        return item;
    }
    if (isSilent(payload))
        return std::nullopt;
    item.kind = std::holds_alternative<Note>(payload) ? ThreadItemKind::Note : ThreadItemKind::Deed;
    return item;
}

/// A change of a post of ours says how far it is while it isn't done.
ThreadItem withStanding(ThreadItem item, const QList<PostChange> &changes)
{
    if (item.kind != ThreadItemKind::Deed)
        return item;
    item.standing.state = OutboxState::Sent;
    const auto change = std::find_if(changes.begin(), changes.end(), [&item](const PostChange &each) {
        return each.action.id == item.entry.action.id;
    });
    if (change == changes.end())
        return item;
    item.standing.state = change->state;
    item.standing.notBefore = notBeforeOf(*change);
    if (change->state == OutboxState::Refused)
        item.standing.reason = StopReason::Refused;
    if (change->lastError)
        item.standing.detail = refusalWords(*change->lastError);
    return item;
}

ThreadItem postItem(const ThreadPost &post, const IdentityId &customer)
{
    ThreadItem item;
    item.kind = ThreadItemKind::Post;
    item.id = postItemId(post.post.id);
    item.at = post.post.created;
    item.post = post;
    item.isCustomers = post.post.author == customer;
    return item;
}

ThreadItem gapItem(const CoverageSpan &gap)
{
    ThreadItem item;
    item.kind = ThreadItemKind::Gap;
    item.id = QStringLiteral("gap ") + gap.stream.text() + QString::number(gap.from.ms);
    item.at = gap.from;
    item.gap = gap;
    return item;
}

/// Where a mark must stand to come before the post.
void putUnanswered(QList<ThreadItem> &items, const QList<PostId> &unanswered)
{
    if (unanswered.isEmpty())
        return;
    const auto first = std::find_if(items.begin(), items.end(), [&](const ThreadItem &item) {
        return item.kind == ThreadItemKind::Post && unanswered.contains(item.post.post.id);
    });
    const bool isEverythingAbove = std::none_of(
        items.begin(), first, [](const ThreadItem &item) { return item.kind == ThreadItemKind::Post; });
    if (first == items.end() || isEverythingAbove)
        return;
    ThreadItem mark;
    mark.kind = ThreadItemKind::Unanswered;
    mark.id = QStringLiteral("unanswered");
    mark.at = first->at;
    mark.count = int(unanswered.size());
    items.insert(first, mark);
}

ThreadItem countItem(ThreadItemKind kind, const QString &id, int count)
{
    ThreadItem item;
    item.kind = kind;
    item.id = id;
    item.count = count;
    return item;
}

}  // namespace

QList<ThreadItem> arrangeThread(const ConversationDetail &detail, const QList<OutboxRow> &outbox,
                                const QList<PostChange> &changes)
{
    const ReplyWords words = replyWords(detail.journal);
    QList<ThreadItem> items;
    for (const ThreadPost &post : detail.posts)
        items.append(postItem(post, detail.head.view.customer));
    for (const JournalEntry &entry : detail.journal) {
        if (const auto item = entryItem(entry, words, outbox, detail.head.view.privateAccount.has_value()))
            items.append(withStanding(*item, changes));
    }
    for (const CoverageSpan &gap : detail.gaps) {
        if (gap.gap)
            items.append(gapItem(gap));
    }
    std::stable_sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    putUnanswered(items, unansweredPosts(detail));
    if (const auto stopped = stoppedReply(detail)) {
        const auto unseen = unseenBy(std::get<HandOver>(stopped->action.payload), detail);
        for (ThreadItem &item : items)
            item.isUnseen = item.kind == ThreadItemKind::Post && unseen.contains(item.post.post.id);
    }
    if (detail.otherConversations > 0)
        items.prepend(countItem(ThreadItemKind::Others, QStringLiteral("others"), detail.otherConversations));
    if (const int above = detail.threadPostCount - int(detail.posts.size()); above > 0)
        items.prepend(countItem(ThreadItemKind::Older, QStringLiteral("older"), above));
    return items;
}

QList<PostId> unansweredPosts(const ConversationDetail &detail)
{
    const ReplyWords words = replyWords(detail.journal);
    QHash<PostId, PostVersion> covered;
    for (const JournalEntry &entry : detail.journal) {
        const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
        const bool isDead = handOver != nullptr && (words.stopped.contains(handOver->reply) ||
                                                    words.withdrawn.contains(handOver->reply));
        if (!entry.isActive || isDead)
            continue;
        for (const PostVersionRef &ref : seenOf(entry.action.payload)) {
            const auto known = covered.find(ref.post);
            if (known == covered.end() || *known < ref.version)
                covered.insert(ref.post, ref.version);
        }
    }
    QSet<PostId> answered;
    for (const ThreadPost &post : detail.posts) {
        if (post.ours && post.post.replyTo && !words.sentPosts.contains(post.post.id))
            answered.insert(*post.post.replyTo);
    }
    QList<PostId> open;
    for (const ThreadPost &post : detail.posts) {
        const PostFact &fact = post.post;
        if (fact.author != detail.head.view.customer || post.isDeleted || answered.contains(fact.id))
            continue;
        const auto known = covered.find(fact.id);
        if (known == covered.end() || *known < fact.version)
            open.append(fact.id);
    }
    return open;
}

QList<PostId> unseenBy(const HandOver &reply, const ConversationDetail &detail)
{
    QList<PostId> unseen;
    for (const PostVersionRef &shown : detail.newest) {
        const bool isSeen = std::any_of(reply.seen.begin(), reply.seen.end(), [&](const PostVersionRef &ref) {
            return ref.post == shown.post && !(ref.version < shown.version);
        });
        if (!isSeen)
            unseen.append(shown.post);
    }
    return unseen;
}

std::optional<JournalEntry> stoppedReply(const ConversationDetail &detail)
{
    const auto reply = detail.head.view.stoppedReply;
    if (!reply)
        return std::nullopt;
    std::optional<JournalEntry> found;
    for (const JournalEntry &entry : detail.journal) {
        const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
        if (handOver != nullptr && handOver->reply == *reply)
            found = entry;
    }
    return found;
}

}  // namespace daisychain::ui
