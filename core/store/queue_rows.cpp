#include "core/store/queue_rows.h"

#include "core/store/database.h"

namespace daisychain::store {

namespace {

constexpr qsizetype LineLength = 200;

QString oneLine(const QString &text)
{
    QString line = text.simplified();
    if (line.size() <= LineLength)
        return line;
    // Not through the middle of a character.
    const bool isPair = line[LineLength - 1].isHighSurrogate();
    return line.left(isPair ? LineLength - 1 : LineLength);
}

}  // namespace

QueueRow readQueueRow(const Query &query, ReadUnit &unit, QueueView list)
{
    constexpr int More = ConversationColumnCount;
    const ConversationRow stored = readConversation(query, unit.keys, unit.briefs);
    QueueRow row;
    row.handle = handleOf(stored);
    row.view = stored.view;
    row.subject = {row.view.anchor, row.view.customer};
    row.network = row.view.customer.network;
    const ProfileFact profile = unit.loader.profile(stored.place.customer);
    row.customerName = profile.displayName;
    row.customerHandle = profile.handle;
    row.customerAvatarUrl = profile.avatarUrl;
    const QString warning = query.text(More + 1);
    row.isWarned = !warning.trimmed().isEmpty();
    row.lastText = oneLine(row.isWarned ? warning : query.text(More));
    row.lastLanguage = query.text(More + 2);
    row.isLastOurs = unit.keys.ownKeys().contains(query.number(More + 3));
    row.hasMedia = query.flag(More + 4);
    row.hasDraft = query.flag(More + 5);
    const auto read = query.instantIf(More + 6);
    row.readUntil = read;
    row.isUnread = !read || *read < row.view.lastCustomerAt;
    row.cursor = cursorIn(list, stored.view, stored.key);
    return row;
}

std::optional<QueueRow> queueRowAt(ReadUnit &unit, const Place &place, PersonId me, QueueView list)
{
    auto query = unit.database.query(
        QUEUE_ROWS "WHERE c.thread_key = ? AND c.customer_key = ? AND c.private_account_key = ?");
    query.bind(me).bind(place.thread).bind(place.customer).bind(place.account);
    return query.next() ? std::optional(readQueueRow(query, unit, list)) : std::nullopt;
}

}  // namespace daisychain::store
