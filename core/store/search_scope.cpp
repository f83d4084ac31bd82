#include "core/store/search_scope.h"

#include "core/desk/post_key.h"
#include "core/store/conversation_row.h"
#include "core/store/database.h"
#include "core/store/handle_table.h"
#include "core/store/post_codec.h"
#include "core/store/write_unit.h"

#include <limits>

namespace daisychain::store {

namespace {

bool hasLink(const QByteArray &details)
{
    PostFact post;
    if (details.contains("\"entities\":["))
        decodeDetails(details, post);
    return std::any_of(post.entities.cbegin(), post.entities.cend(),
                       [](const PostEntity &entity) { return entity.kind == EntityKind::Link; });
}

bool isLanguage(const QString &language, const QString &asked)
{
    return language.startsWith(asked, Qt::CaseInsensitive) &&
           (language.size() == asked.size() || language[asked.size()] == u'-');
}

}  // namespace

SearchScope::SearchScope(ReadUnit &unit, const SearchQuery &query, const SearchContext &context)
    : m_unit(unit)
    , m_context(context)
    , m_low(query.from ? std::max<qint64>(1, firstPostKey(*query.from)) : 1)
    , m_high(query.until ? firstPostKey(*query.until) : std::numeric_limits<qint64>::max())
{
    for (const SearchFilter &filter : query.filters)
        add(filter);
}

void SearchScope::add(const SearchFilter &filter)
{
    switch (filter.op) {
    case SearchOperator::From:
        return addAuthor(filter);
    case SearchOperator::To:
        return addAccount(filter);
    case SearchOperator::Network:
        if (const auto network = networkFromName(filter.value))
            m_networks.add(*network, filter.isExcluded);
        return;
    case SearchOperator::Tag:
        return addTag(filter);
    case SearchOperator::Language:
        return m_languages.add(filter.value, filter.isExcluded);
    case SearchOperator::Has:
        if (const auto value = searchHasFromName(filter.value))
            (filter.isExcluded ? m_hasNot : m_has).append(*value);
        return;
    case SearchOperator::Is:
        if (const auto value = searchIsFromName(filter.value))
            addIs(*value, filter.isExcluded);
        return;
    case SearchOperator::In:
        return addPlaces(filter);
    case SearchOperator::After:
    case SearchOperator::Before:
        return;
    }
}

void SearchScope::addIs(SearchIs value, bool isExcluded)
{
    switch (value) {
    case SearchIs::Open:
    case SearchIs::Waiting:
    case SearchIs::Snoozed:
    case SearchIs::Done:
        return m_status.add(value, isExcluded);
    case SearchIs::Mine:
    case SearchIs::Unclaimed:
        return m_owner.add(value, isExcluded);
    case SearchIs::Promised:
        return m_promised.add(value, isExcluded);
    case SearchIs::Private:
    case SearchIs::Ours:
    case SearchIs::Deleted:
        (isExcluded ? m_notThis : m_this).append(value);
        return;
    }
}

bool SearchScope::asksConversation() const
{
    return m_status.isAsked() || m_owner.isAsked() || m_promised.isAsked() ||
           m_has.contains(SearchHas::Note) || m_hasNot.contains(SearchHas::Note);
}

bool SearchScope::isCoveredByMarks(bool withCommon) const
{
    const bool hasNoCommon = m_networks.wanted.isEmpty() && m_accounts.wanted.isEmpty();
    const bool hasExcluded =
        !m_authors.excluded.isEmpty() || !m_accounts.excluded.isEmpty() || !m_networks.excluded.isEmpty();
    const bool hasPostFilters = m_languages.isAsked() || !m_this.isEmpty() || !m_notThis.isEmpty() ||
                                !m_has.isEmpty() || !m_hasNot.isEmpty() || !m_tags.isEmpty() ||
                                !m_notTags.isEmpty();
    const bool areAuthorsCovered =
        m_authors.wanted.isEmpty() || (!m_authorMarks.isEmpty() && !m_areAuthorsMany);
    return areAuthorsCovered && (withCommon || hasNoCommon) && !hasExcluded && !hasPostFilters &&
           !asksConversation() && !m_places.isAsked();
}

QList<QStringList> SearchScope::marks(bool withCommon) const
{
    QList<QStringList> marks;
    if (!m_authorMarks.isEmpty() && !m_areAuthorsMany)
        marks.append(m_authorMarks);
    if (m_this.contains(SearchIs::Ours)) {
        QStringList own{QStringLiteral("i0")};  // nobody; so that there is always one
        for (const qint64 author : m_unit.keys.ownKeys().keys())
            own.append(u'i' + QString::number(author));
        marks.append(own);
    }
    if (!withCommon)
        return marks;
    QStringList accounts;
    for (const qint64 account : m_accounts.wanted)
        accounts.append(u'a' + QString::number(account));
    QStringList networks;
    for (const Network network : m_networks.wanted)
        networks.append(u'n' + QString::number(int(network)));
    for (const QStringList &list : {accounts, networks}) {
        if (!list.isEmpty())
            marks.append(list);
    }
    return marks;
}

bool SearchScope::accepts(const SearchCandidate &candidate)
{
    const bool isDeletedWanted = wantsDeleted();
    if (candidate.isLetGo || candidate.isDeleted != isDeletedWanted)
        return false;
    return fitsPost(candidate) && fitsConversation(candidate);
}

bool SearchScope::fitsPost(const SearchCandidate &candidate)
{
    const bool fitsSimple =
        m_networks.fits([&](Network network) { return network == candidate.network; }) &&
        m_accounts.fits([&](qint64 account) { return isCaught(account, candidate.key); }) &&
        m_languages.fits([&](const QString &asked) { return isLanguage(candidate.language, asked); });
    if (!fitsSimple)
        return false;
    if (m_authors.isAsked()) {
        const QString handle = m_unit.loader.profile(candidate.author).handle.toLower();
        if (!m_authors.fits([&](const QString &beginning) { return handle.startsWith(beginning); }))
            return false;
    }
    const auto isIt = [&](SearchIs value) { return is(value, candidate); };
    const auto hasIt = [&](SearchHas value) { return has(value, candidate); };
    const auto isTaggedSo = [&](const QString &tag) { return isTagged(tag, candidate.key); };
    return std::all_of(m_this.cbegin(), m_this.cend(), isIt) &&
           std::none_of(m_notThis.cbegin(), m_notThis.cend(), isIt) &&
           std::all_of(m_has.cbegin(), m_has.cend(), hasIt) &&
           std::none_of(m_hasNot.cbegin(), m_hasNot.cend(), hasIt) &&
           std::all_of(m_tags.cbegin(), m_tags.cend(), isTaggedSo) &&
           std::none_of(m_notTags.cbegin(), m_notTags.cend(), isTaggedSo);
}

bool SearchScope::is(SearchIs value, const SearchCandidate &candidate)
{
    switch (value) {
    case SearchIs::Private:
        return candidate.visibility == Visibility::Direct;
    case SearchIs::Ours:
        return m_unit.keys.ownKeys().contains(candidate.author);
    case SearchIs::Deleted:
        return candidate.isDeleted;
    default:
        return false;
    }
}

bool SearchScope::has(SearchHas value, const SearchCandidate &candidate)
{
    switch (value) {
    case SearchHas::Media:
        return candidate.details.contains("\"media\":[");
    case SearchHas::Link:
        return hasLink(candidate.details);
    case SearchHas::Note:
        break;
    }
    const auto conversation = conversationOf(candidate);
    return conversation && conversation->noteCount > 0;
}

bool SearchScope::isTagged(const QString &tag, qint64 post)
{
    auto query = m_unit.database.query("SELECT 1 FROM post_tag WHERE tag = ? AND post_key = ?");
    query.bind(tag).bind(post);
    return query.next();
}

bool SearchScope::isCaught(qint64 account, qint64 post)
{
    auto query = m_unit.database.query("SELECT 1 FROM caught WHERE post_key = ? AND account_key = ? LIMIT 1");
    query.bind(post).bind(account);
    return query.next();
}

std::optional<Place> SearchScope::placeOf(const SearchCandidate &candidate)
{
    const bool isOurs = m_unit.keys.ownKeys().contains(candidate.author);
    if (candidate.visibility != Visibility::Direct && !isOurs)
        return Place{candidate.thread, candidate.author, 0};
    const auto post = m_unit.briefs.post(candidate.key);
    return post ? m_unit.briefs.placeOf(*post) : std::nullopt;
}

std::optional<SearchScope::Conversation> SearchScope::conversationOf(const SearchCandidate &candidate)
{
    const auto place = placeOf(candidate);
    if (!place)
        return std::nullopt;
    auto query = m_unit.database.query(
        "SELECT handle, status, wake_ms, owner, note_count, promise_count > 0 AND EXISTS (SELECT 1 FROM "
        "promise p WHERE p.conversation_key = conversation.key AND p.kept_ms IS NULL) FROM conversation "
        "WHERE thread_key = ? AND customer_key = ? AND private_account_key = ?");
    query.bind(place->thread).bind(place->customer).bind(place->account);
    if (!query.next())
        return std::nullopt;
    return Conversation{query.number(0),       Status(query.integer(1)), query.instantIf(2),
                        query.id<PersonId>(3), query.integer(4),         query.flag(5)};
}

std::optional<qint64> SearchScope::conversationHandle(const SearchCandidate &candidate)
{
    return conversationOf(candidate).transform([](const Conversation &found) { return found.handle; });
}

bool SearchScope::fitsConversation(const SearchCandidate &candidate)
{
    if (m_places.isAsked()) {
        const auto place = placeOf(candidate);
        if (!m_places.fits([&](const Place &asked) { return place == asked; }))
            return false;
    }
    if (!m_status.isAsked() && !m_owner.isAsked() && !m_promised.isAsked())
        return true;
    const auto conversation = conversationOf(candidate);
    const auto isSo = [&](SearchIs value) { return conversation && isIn(value, *conversation); };
    return m_status.fits(isSo) && m_owner.fits(isSo) && m_promised.fits(isSo);
}

bool SearchScope::isIn(SearchIs value, const Conversation &conversation) const
{
    const bool isWoken =
        conversation.status == Status::Snoozed && conversation.wake && *conversation.wake <= m_context.now;
    switch (value) {
    case SearchIs::Open:
        return conversation.status == Status::Open || isWoken;
    case SearchIs::Waiting:
        return conversation.status == Status::Waiting;
    case SearchIs::Snoozed:
        return conversation.status == Status::Snoozed && !isWoken;
    case SearchIs::Done:
        return conversation.status == Status::Done;
    case SearchIs::Mine:
        return !m_context.me.isNull() && conversation.owner == m_context.me;
    case SearchIs::Unclaimed:
        return conversation.owner.isNull();
    case SearchIs::Promised:
        return conversation.isPromised;
    default:
        return false;
    }
}

}  // namespace daisychain::store
