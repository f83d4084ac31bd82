#include "core/store/stored_likes.h"

#include "core/desk/action_codec.h"

#include <algorithm>

namespace daisychain::store {

namespace {

constexpr int MostAtOnce = 500;

struct StoredLike {
    qint64 position = 0;
    ActionId id;
    Instant at;
    Like content;
    std::optional<bool> told;  ///< what the network has; nothing: it was never asked
    int tries = 0;
    std::optional<Instant> next;
};

/// When the like was last taken back or done again, and which of the two it is now.
struct Decision {
    bool isOn = true;
    Instant at;
};

/// What stands later in the journal and undoes an action, of which each may be undone again. So this ends.
Decision decisionAbout(Database &database, ActionId action, qint64 position, Instant at)
{
    struct Undoing {
        ActionId id;
        qint64 position = 0;
        Instant at;
    };
    QList<Undoing> undos;
    {
        auto query =
            database.query("SELECT id, position, at_ms FROM action WHERE target = ? AND position > ?");
        query.bind(action).bind(position);
        while (query.next())
            undos.append({query.id<ActionId>(0), query.number(1), query.instant(2)});
    }
    Decision decision{true, at};
    for (const Undoing &undo : std::as_const(undos)) {
        const Decision about = decisionAbout(database, undo.id, undo.position, undo.at);
        decision.isOn = decision.isOn && !about.isOn;
        decision.at = std::max(decision.at, about.at);
    }
    return decision;
}

std::optional<Like> likeFrom(Query &query, int column)
{
    const auto payload = decodePayload(QStringLiteral("like"), query.bytes(column));
    const auto *like = payload ? std::get_if<Like>(&*payload) : nullptr;
    return like != nullptr ? std::optional(*like) : std::nullopt;
}

/// Likes that may have to be told, oldest first. What was told and not touched since isn't among them.
QList<StoredLike> untold(Database &database, Instant since)
{
    QList<StoredLike> likes;
    auto query = database.query(R"(
        SELECT a.position, a.id, a.at_ms, a.payload, t.is_on, t.tries, t.next_ms
        FROM action a LEFT JOIN like_told t ON t.action = a.id
        WHERE a.kind = 'like' AND a.at_ms > ?
          AND (t.action IS NULL OR t.next_ms IS NOT NULL
               OR EXISTS (SELECT 1 FROM action u WHERE u.target = a.id))
        ORDER BY a.position)");
    query.bind(since);
    while (query.next()) {
        const auto content = likeFrom(query, 3);
        if (!content)
            continue;
        StoredLike like{query.number(0), query.id<ActionId>(1), query.instant(2), *content, {}, 0, {}};
        if (!query.isNull(4))
            like.told = query.flag(4);
        like.tries = query.integer(5);
        like.next = query.instantIf(6);
        likes.append(like);
    }
    return likes;
}

/// Another like of the same post as the same account still stands.
bool isLikedOtherwise(Database &database, const StoredLike &like, Instant since)
{
    struct Other {
        ActionId id;
        qint64 position = 0;
        Instant at;
    };
    QList<Other> others;
    {
        auto query = database.query(
            "SELECT id, position, at_ms, payload FROM action WHERE kind = 'like' AND at_ms > ?");
        query.bind(since);
        while (query.next()) {
            if (query.id<ActionId>(0) != like.id && likeFrom(query, 3) == like.content)
                others.append({query.id<ActionId>(0), query.number(1), query.instant(2)});
        }
    }
    return std::any_of(others.begin(), others.end(), [&](const Other &other) {
        return decisionAbout(database, other.id, other.position, other.at).isOn;
    });
}

}  // namespace

QFuture<Result<LikesDue>> StoredLikes::due(Instant now)
{
    return m_connections.read<LikesDue>([now](ReadUnit &unit) -> Result<LikesDue> {
        LikesDue due;
        const auto later = [&due](Instant at) { due.next = due.next ? std::min(*due.next, at) : at; };
        const Instant since = now - LikeLife;
        const QList<StoredLike> likes = untold(unit.database, since);
        for (const StoredLike &like : likes) {
            const Decision decision = decisionAbout(unit.database, like.id, like.position, like.at);
            if (decision.isOn == like.told.value_or(false))
                continue;
            const Instant at = std::max(decision.at + LikeHold, like.next.value_or(decision.at));
            if (at > now && decision.at <= now) {
                later(at);
                continue;
            }
            if (!decision.isOn && isLikedOtherwise(unit.database, like, since))
                continue;
            due.tasks.append({like.id, like.content.post, like.content.account, decision.isOn, like.tries});
            if (due.tasks.size() == MostAtOnce)
                break;
        }
        return due;
    });
}

QFuture<Result<StoreVersion>> StoredLikes::settle(LikeTask task)
{
    return m_connections.write<StoreVersion>([task](WriteUnit &unit) -> Result<StoreVersion> {
        unit.database
            .query("INSERT OR REPLACE INTO like_told (action, is_on, tries, next_ms) VALUES (?, ?, 0, NULL)")
            .bind(task.like)
            .bind(task.isOn)
            .run();
        return unit.version();
    });
}

QFuture<Result<StoreVersion>> StoredLikes::postpone(LikeTask task, Instant until)
{
    return m_connections.write<StoreVersion>([task, until](WriteUnit &unit) -> Result<StoreVersion> {
        unit.database
            .query("INSERT OR REPLACE INTO like_told (action, is_on, tries, next_ms) VALUES (?, ?, ?, ?)")
            .bind(task.like)
            .bind(!task.isOn)
            .bind(task.tries + 1)
            .bind(until)
            .run();
        return unit.version();
    });
}

}  // namespace daisychain::store
