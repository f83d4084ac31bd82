#include "core/store/conversation_row.h"

#include "core/store/database.h"
#include "core/store/post_codec.h"
#include "core/store/promise_rows.h"

namespace daisychain::store {

namespace {

constexpr QStringView Letters = u"0123456789abcdefghjkmnpqrstvwxyz";

/// Null ids as NULL.
template <class IdType>
std::optional<IdType> unlessNull(IdType id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

std::optional<qint64> unlessZero(qint64 key)
{
    return key == 0 ? std::nullopt : std::optional(key);
}

/// Binds every column after the first four, in order.
void bindView(Query &query, KeyTable &keys, const ConversationRow &row, qint64 handle)
{
    const ConversationView &view = row.view;
    QList<qint64> accounts;
    for (const AccountId account : view.accounts)
        accounts.append(keys.account(account).value_or(0));
    const QueueCursor cursor = storedCursor(row);
    query.bind(handle)
        .bind(row.anchor)
        .bind(view.anchorAt)
        .bind(view.status)
        .bind(view.doneReason)
        .bind(view.wake)
        .bind(unlessNull(view.owner))
        .bind(keyList(accounts))
        .bind(view.openCount)
        .bind(view.waitingSince)
        .bind(unlessZero(row.lastPost))
        .bind(view.lastAt)
        .bind(unlessZero(row.lastCustomerPost))
        .bind(view.lastCustomerAt)
        .bind(view.postCount)
        .bind(view.actionCount)
        .bind(view.noteCount)
        .bind(view.pendingReplies)
        .bind(view.stoppedReply)
        .bind(view.stopReason)
        .bind(view.isAnsweredOutside)
        .bind(view.isPraise)
        .bind(view.up)
        .bind(view.isThanked)
        .bind(view.promises.size())
        .bind(view.gestures.size())
        .bind(view.hasOtherSide)
        .bind(view.status == Status::Open ? qint64(cursor.rank) : 0)
        .bind(cursor.at);
}

}  // namespace

QueueCursor storedCursor(const ConversationRow &row)
{
    const bool isOpen = row.view.status == Status::Open;
    return cursorIn(isOpen ? QueueView::AllOpen : QueueView::Done, row.view, row.key);
}

std::optional<qint64> handleNumber(QStringView handle)
{
    qint64 number = 0;
    for (const QChar letter : handle) {
        const qsizetype digit = Letters.indexOf(letter.toLower());
        if (digit < 0)
            return std::nullopt;
        number = number << 5 | digit;
    }
    return handle.size() <= 10 ? std::optional(number) : std::nullopt;
}

QString handleText(qint64 number)
{
    QString text(10, u'0');
    for (int i = 9; i >= 0; --i, number >>= 5)
        text[i] = Letters[number & 31];
    return text;
}

QString handleOf(const ConversationRow &row)
{
    return conversationHandle(row.view.anchor, row.view.customer, row.place.account != 0);
}

ConversationRow readConversation(const Query &query, KeyTable &keys, BriefReader &posts)
{
    ConversationRow row = readConversationKeys(query, keys, posts);
    row.view.anchor = posts.postId(row.anchor);
    if (row.lastPost != 0)
        row.view.lastPost = posts.postId(row.lastPost);
    if (row.lastCustomerPost != 0)
        row.view.lastCustomerPost = posts.postId(row.lastCustomerPost);
    return row;
}

ConversationRow readConversationKeys(const Query &query, KeyTable &keys, BriefReader &posts)
{
    ConversationRow row;
    ConversationView &view = row.view;
    row.key = query.number(0);
    row.place = {query.number(1), query.number(2), query.number(3)};
    view.customer = keys.identityId(row.place.customer);
    if (row.place.account != 0)
        view.privateAccount = keys.accountId(row.place.account);
    row.anchor = query.number(4);
    view.anchorAt = query.instant(5);
    view.status = Status(query.integer(6));
    view.doneReason = DoneReason(query.integer(7));
    view.wake = query.instantIf(8);
    view.owner = query.id<PersonId>(9);
    for (const qint64 account : keysFromList(query.text(10)))
        view.accounts.append(keys.accountId(account));
    view.openCount = query.integer(11);
    view.waitingSince = query.instantIf(12);
    row.lastPost = query.number(13);
    view.lastAt = query.instant(14);
    row.lastCustomerPost = query.number(15);
    view.lastCustomerAt = query.instant(16);
    view.postCount = query.integer(17);
    view.actionCount = query.integer(18);
    view.noteCount = query.integer(19);
    view.pendingReplies = query.integer(20);
    if (!query.isNull(21))
        view.stoppedReply = query.id<ReplyId>(21);
    view.stopReason = StopReason(query.integer(22));
    view.isAnsweredOutside = query.flag(23);
    view.isPraise = query.flag(24);
    if (const auto up = query.numberIf(25))
        view.up = UpKind(*up);
    view.isThanked = query.flag(26);
    if (query.flag(27))
        view.promises = readPromises(posts.database(), keys, posts, row.key);
    if (query.flag(28))
        view.gestures = readGestures(posts.database(), keys, posts, row.key);
    view.hasOtherSide = query.flag(29);
    return row;
}

qint64 writeConversation(Database &database, KeyTable &keys, const ConversationRow &row, qint64 handle)
{
    if (row.key != 0) {
        auto query = database.query("UPDATE conversation SET handle = ?, anchor_key = ?, anchor_ms = ?, "
                                    "status = ?, done_reason = ?, wake_ms "
                                    "= ?, owner = ?, accounts = ?, open_count = ?, waiting_since_ms = ?, "
                                    "last_post_key = ?, last_ms = ?, "
                                    "last_customer_post_key = ?, last_customer_ms = ?, post_count = ?, "
                                    "action_count = ?, note_count = ?, "
                                    "pending_replies = ?, stopped_reply = ?, stop_reason = ?, "
                                    "is_answered_outside = ?, is_praise = ?, up = ?, is_thanked = ?, "
                                    "promise_count = ?, gesture_count = ?, has_other_side = ?, queue_rank = "
                                    "?, sort_ms = ? WHERE key = ?");
        bindView(query, keys, row, handle);
        query.bind(row.key).run();
        return row.key;
    }
    auto query = database.query(
        "INSERT INTO conversation (thread_key, customer_key, private_account_key, handle, anchor_key, "
        "anchor_ms, "
        "status, done_reason, wake_ms, owner, accounts, open_count, waiting_since_ms, last_post_key, "
        "last_ms, "
        "last_customer_post_key, last_customer_ms, post_count, action_count, note_count, pending_replies, "
        "stopped_reply, stop_reason, is_answered_outside, is_praise, up, is_thanked, promise_count, "
        "gesture_count, has_other_side, queue_rank, sort_ms) VALUES (?, ?, ?, "
        "?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(row.place.thread).bind(row.place.customer).bind(row.place.account);
    bindView(query, keys, row, handle);
    return query.insert();
}

}  // namespace daisychain::store
