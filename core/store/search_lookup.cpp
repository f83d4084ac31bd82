// What SearchScope looks up: names, and the few posts that a narrow search is among.
#include "core/store/conversation_row.h"
#include "core/store/database.h"
#include "core/store/handle_table.h"
#include "core/store/search_scope.h"
#include "core/store/write_unit.h"

#include <QSet>

#include <functional>

namespace daisychain::store {

namespace {

constexpr int MaxHandles = 10;
constexpr int MaxAuthorMarks = 500;
constexpr int MaxFewPlaces = 500;
constexpr int MaxFewPosts = 2000;

}  // namespace

void SearchScope::addAuthor(const SearchFilter &filter)
{
    m_authors.add(filter.value, filter.isExcluded);
    auto query = m_unit.database.query(
        "SELECT key FROM identity WHERE handle_folded >= ? AND handle_folded < ? AND handle_folded <> '' "
        "LIMIT ?");
    query.bind(filter.value).bind(endOfBeginnings(filter.value)).bind(MaxAuthorMarks + 1);
    QStringList marks;
    while (query.next())
        marks.append(u'i' + QString::number(query.number(0)));
    if (marks.isEmpty())
        m_unknown.append(filter);
    if (filter.isExcluded)
        return;
    m_authorMarks += marks;
    m_areAuthorsMany = m_areAuthorsMany || m_authorMarks.size() > MaxAuthorMarks;
}

void SearchScope::addAccount(const SearchFilter &filter)
{
    auto query = m_unit.database.query("SELECT key, handle FROM account");
    bool isFound = false;
    while (query.next()) {
        if (!query.text(1).toLower().startsWith(filter.value))
            continue;
        m_accounts.add(query.number(0), filter.isExcluded);
        isFound = true;
    }
    if (isFound)
        return;
    m_unknown.append(filter);
    // A key that no account has: the other alternatives still count.
    m_accounts.add(0, filter.isExcluded);
}

void SearchScope::addTag(const SearchFilter &filter)
{
    auto query = m_unit.database.query("SELECT 1 FROM post_tag WHERE tag = ? LIMIT 1");
    query.bind(filter.value);
    if (!query.next())
        m_unknown.append(filter);
    (filter.isExcluded ? m_notTags : m_tags).append(filter.value);
}

void SearchScope::addPlaces(const SearchFilter &filter)
{
    QList<Place> places;
    if (const auto place = placeOfHandle(m_unit, filter.value)) {
        places.append(*place);
    } else {
        for (const QString &handle : handlesFrom(m_unit, filter.value, MaxHandles)) {
            if (const auto begun = placeOfHandle(m_unit, handle))
                places.append(*begun);
        }
    }
    if (places.isEmpty()) {
        m_unknown.append(filter);
        places.append(Place{});  // no post is there
    }
    for (const Place &place : std::as_const(places))
        m_places.add(place, filter.isExcluded);
}

std::optional<QList<Place>> SearchScope::fewPlaces()
{
    if (!m_places.wanted.isEmpty())
        return m_places.wanted;
    QList<Place> places;
    const auto collect = [&](Query &query) {
        while (query.next())
            places.append({query.number(0), query.number(1), query.number(2)});
        return places.size() <= MaxFewPlaces;
    };
    if (!m_promised.wanted.isEmpty()) {
        auto query = m_unit.database.query(
            "SELECT DISTINCT c.thread_key, c.customer_key, c.private_account_key FROM promise p JOIN "
            "conversation c ON c.key = p.conversation_key WHERE p.kept_ms IS NULL LIMIT ?");
        query.bind(MaxFewPlaces + 1);
        return collect(query) ? std::optional(places) : std::nullopt;
    }
    if (m_owner.wanted == QList{SearchIs::Mine}) {
        auto query = m_unit.database.query(
            "SELECT thread_key, customer_key, private_account_key FROM conversation WHERE owner = ? LIMIT ?");
        query.bind(m_context.me).bind(MaxFewPlaces + 1);
        return collect(query) ? std::optional(places) : std::nullopt;
    }
    if (m_status.wanted.isEmpty())
        return std::nullopt;
    QSet<Status> statuses;
    for (const SearchIs asked : std::as_const(m_status.wanted)) {
        if (asked == SearchIs::Done)
            return std::nullopt;
        if (asked == SearchIs::Open)
            statuses.insert(Status::Open);
        statuses.insert(asked == SearchIs::Waiting ? Status::Waiting : Status::Snoozed);
    }
    for (const Status status : std::as_const(statuses)) {
        auto query = m_unit.database.query("SELECT thread_key, customer_key, private_account_key FROM "
                                           "conversation WHERE status = ? LIMIT ?");
        query.bind(status).bind(MaxFewPlaces + 1);
        if (!collect(query))
            return std::nullopt;
    }
    return places;
}

std::optional<QList<qint64>> SearchScope::postsOf(const QList<Place> &places)
{
    QSet<qint64> keys;
    QSet<QPair<qint64, qint64>> asked;
    const QList<qint64> own = m_unit.keys.ownKeys().keys();
    for (const Place &place : places) {
        for (const qint64 author : own + QList{place.customer}) {
            if (asked.contains({place.thread, author}))
                continue;
            asked.insert({place.thread, author});
            auto query = m_unit.database.query(
                "SELECT key FROM post WHERE thread_key = ? AND author_key = ? AND key >= ? AND key < ?");
            query.bind(place.thread).bind(author).bind(m_low).bind(m_high);
            while (query.next())
                keys.insert(query.number(0));
            if (keys.size() > MaxFewPosts)
                return std::nullopt;
        }
    }
    return keys.values();
}

std::optional<QList<qint64>> SearchScope::fewTagged()
{
    std::optional<QList<qint64>> fewest;
    for (const QString &tag : std::as_const(m_tags)) {
        auto query = m_unit.database.query(
            "SELECT post_key FROM post_tag WHERE tag = ? AND post_key >= ? AND post_key < ? LIMIT ?");
        query.bind(tag).bind(m_low).bind(m_high).bind(MaxFewPosts + 1);
        QList<qint64> keys;
        while (query.next())
            keys.append(query.number(0));
        if (keys.size() <= MaxFewPosts && (!fewest || keys.size() < fewest->size()))
            fewest = keys;
    }
    return fewest;
}

std::optional<QList<qint64>> SearchScope::fewPrivate()
{
    if (!m_this.contains(SearchIs::Private))
        return std::nullopt;
    auto query =
        m_unit.database.query("SELECT key FROM post WHERE visibility = 3 AND key >= ? AND key < ? LIMIT ?");
    query.bind(m_low).bind(m_high).bind(MaxFewPosts + 1);
    QList<qint64> keys;
    while (query.next())
        keys.append(query.number(0));
    return keys.size() <= MaxFewPosts ? std::optional(keys) : std::nullopt;
}

std::optional<QList<qint64>> SearchScope::fewPosts()
{
    auto keys = fewTagged();
    if (!keys)
        keys = fewPrivate();
    if (!keys) {
        if (const auto places = fewPlaces())
            keys = postsOf(*places);
    }
    if (keys)
        std::sort(keys->begin(), keys->end(), std::greater<>());
    return keys;
}

QString endOfBeginnings(const QString &beginning)
{
    constexpr char32_t Last = 0x10FFFF;
    return beginning + QString::fromUcs4(&Last, 1);
}

}  // namespace daisychain::store
