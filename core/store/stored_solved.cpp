#include "core/store/stored_solved.h"

#include "core/desk/conversation.h"
#include "core/desk/likeness.h"
#include "core/desk/question_history.h"
#include "core/store/handle_table.h"

#include <algorithm>
#include <limits>

namespace daisychain::store {

namespace {

constexpr int MaxConversations = 1'000;

struct Stand {
    Place place;
    SolvedCursor cursor;
};

QList<Stand> doneBefore(ReadUnit &unit, const std::optional<SolvedCursor> &before, int limit)
{
    constexpr qint64 End = std::numeric_limits<qint64>::max();
    auto query = unit.database.query(
        "SELECT thread_key, customer_key, private_account_key, sort_ms, key FROM conversation WHERE status = "
        "? AND queue_rank = 0 AND (private_account_key = 0 OR private_account_key IN (SELECT key FROM "
        "account "
        "WHERE network = ?)) AND (sort_ms, key) < (?, ?) ORDER BY sort_ms DESC, key DESC LIMIT ?");
    query.bind(Status::Done).bind(Network::Address);
    query.bind(before ? before->at.ms : End).bind(before ? before->key : End).bind(limit);
    QList<Stand> stands;
    while (query.next())
        stands.append(
            {{query.number(0), query.number(1), query.number(2)}, {query.instant(3), query.number(4)}});
    return stands;
}

/// The customer's posts and ours, oldest first.
QList<ThreadPost> postsAt(ReadUnit &unit, const Place &place)
{
    QHash<PostId, qint64> keys;
    (void)unit.briefs.input(place, keys);
    QList<qint64> sorted = keys.values();
    std::sort(sorted.begin(), sorted.end());
    return unit.loader.posts(sorted);
}

QString nameOf(ReadUnit &unit, const std::optional<PersonId> &person)
{
    if (!person)
        return {};
    auto query = unit.database.query("SELECT name FROM person WHERE id = ?");
    query.bind(*person);
    return query.next() ? query.text(0) : QString();
}

std::optional<SolvedAnswer> answerAt(ReadUnit &unit, qint64 key)
{
    const auto post = unit.loader.post(key);
    const auto stored = unit.briefs.post(key);
    if (!post || !stored || post->isDeleted || post->isLetGo || post->post.text.isEmpty())
        return std::nullopt;
    SolvedAnswer answer{*post, {}, nameOf(unit, post->sentBy), {}};
    const auto place = unit.briefs.placeOf(*stored);
    if (!place)
        return answer;
    const ProfileFact customer = unit.loader.profile(place->customer);
    answer.customerNames = {customer.displayName, userPart(customer.handle)};
    const auto row = conversationAt(unit, *place);
    if (row)
        answer.conversation = handleOf(*row);
    return answer;
}

}  // namespace

QFuture<Result<SolvedPage>> StoredSolved::solved(std::optional<SolvedCursor> before, int limit)
{
    return m_connections.read<SolvedPage>([=](ReadUnit &unit) -> Result<SolvedPage> {
        const int wanted = std::clamp(limit, 1, MaxConversations);
        SolvedPage page;
        const QList<Stand> stands = doneBefore(unit, before, wanted);
        for (const Stand &stand : stands) {
            const IdentityId customer = unit.loader.profile(stand.place.customer).id;
            page.questions += questionHistory(postsAt(unit, stand.place), customer).solved;
        }
        if (!stands.isEmpty())
            page.newest = stands.first().cursor;
        if (stands.size() == wanted)
            page.next = stands.last().cursor;
        return page;
    });
}

QFuture<Result<QList<SolvedAnswer>>> StoredSolved::answers(QList<qint64> keys)
{
    return m_connections.read<QList<SolvedAnswer>>([=](ReadUnit &unit) -> Result<QList<SolvedAnswer>> {
        QList<SolvedAnswer> answers;
        for (const qint64 key : keys) {
            if (auto answer = answerAt(unit, key))
                answers.append(std::move(*answer));
        }
        return answers;
    });
}

}  // namespace daisychain::store
