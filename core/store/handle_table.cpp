#include "core/store/handle_table.h"

#include "core/store/database.h"

namespace daisychain::store {

namespace {

constexpr qsizetype HandleLength = 10;

std::optional<Place> currentPlace(ReadUnit &unit, qint64 anchor, qint64 customer, bool isPrivate)
{
    auto query = unit.database.query(
        "SELECT c.thread_key, c.customer_key, c.private_account_key FROM post p JOIN conversation c ON "
        "c.thread_key = "
        "p.thread_key WHERE p.key = ? AND c.customer_key = ? AND (c.private_account_key <> 0) = ? ORDER BY "
        "c.anchor_key = p.key DESC LIMIT 1");
    query.bind(anchor).bind(customer).bind(isPrivate);
    return query.next() ? std::optional(Place{query.number(0), query.number(1), query.number(2)})
                        : std::nullopt;
}

}  // namespace

std::optional<Place> placeOfHandle(ReadUnit &unit, const QString &handle)
{
    const auto number = handleNumber(handle);
    if (!number || handle.size() != HandleLength)
        return std::nullopt;
    auto query = unit.database.query(
        "SELECT anchor_key, customer_key, is_private FROM conversation_handle WHERE handle = ?");
    query.bind(*number);
    while (query.next()) {
        if (const auto place = currentPlace(unit, query.number(0), query.number(1), query.flag(2)))
            return place;
    }
    return std::nullopt;
}

QString handleOfSubject(Database &database, BriefReader &briefs, const ConversationSubject &subject,
                        qint64 anchor, qint64 customer)
{
    const Place place = briefs.placeOf(anchor, customer);
    auto query = database.query("SELECT handle FROM conversation WHERE thread_key = ? AND customer_key = ? "
                                "AND private_account_key = ?");
    query.bind(place.thread).bind(place.customer).bind(place.account);
    return query.next() ? handleText(query.number(0))
                        : conversationHandle(subject.anchor, subject.customer, place.account != 0);
}

QStringList handlesFrom(ReadUnit &unit, const QString &beginning, int limit)
{
    QStringList handles;
    const auto number = handleNumber(beginning);
    if (!number || beginning.size() > HandleLength)
        return handles;
    const int bits = 5 * int(HandleLength - beginning.size());
    auto query = unit.database.query(
        "SELECT anchor_key, customer_key, is_private FROM conversation_handle WHERE handle "
        "BETWEEN ? AND ? ORDER BY handle");
    query.bind(*number << bits).bind(((*number + 1) << bits) - 1);
    while (handles.size() < limit && query.next()) {
        const auto place = currentPlace(unit, query.number(0), query.number(1), query.flag(2));
        const auto row = place ? conversationAt(unit, *place) : std::nullopt;
        if (row && !handles.contains(handleOf(*row)))
            handles.append(handleOf(*row));
    }
    return handles;
}

std::optional<ConversationRow> conversationAt(ReadUnit &unit, const Place &place)
{
    auto query =
        unit.database.query("SELECT " CONVERSATION_COLUMNS " FROM conversation c WHERE c.thread_key = ? AND "
                            "c.customer_key = ? AND c.private_account_key = ?");
    query.bind(place.thread).bind(place.customer).bind(place.account);
    return query.next() ? std::optional(readConversation(query, unit.keys, unit.briefs)) : std::nullopt;
}

}  // namespace daisychain::store
