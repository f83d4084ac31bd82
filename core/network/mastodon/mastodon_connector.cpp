#include "core/network/mastodon/mastodon_connector.h"

#include "core/network/mastodon/catch_up.h"
#include "core/network/mastodon/mastodon_live_feed.h"
#include "core/network/mastodon/own_post_search.h"
#include "core/network/mastodon/parse_account.h"
#include "core/network/mastodon/parse_list.h"
#include "core/network/mastodon/parse_status.h"

namespace daisychain::network {

namespace {

constexpr QStringView Statuses = u"/api/v1/statuses/";
constexpr QStringView Accounts = u"/api/v1/accounts/";

Result<FactBatch> factsOf(Result<PostList> list)
{
    if (!list)
        return Failure(list.error());
    return std::move(list->facts);
}

Found found(SearchFound search)
{
    Found found{std::move(search.posts.facts), {}, {}};
    for (const PostFact &post : std::as_const(found.facts.posts)) {
        if (!search.posts.posts.isEmpty() && post.id == search.posts.posts.first().post)
            found.post = post;
    }
    for (const ProfileFact &profile : std::as_const(found.facts.profiles)) {
        if (!search.people.isEmpty() && profile.id == search.people.first())
            found.profile = profile;
    }
    return found;
}

/// A page of `history`: what is behind the cursor, in case the server gave that as well.
void dropUpTo(StreamList &page, const QString &cursor)
{
    for (qsizetype i = 0; i < page.items.size() && !cursor.isEmpty(); ++i) {
        if (page.items[i].localId == cursor) {
            page.items.remove(0, i + 1);
            return;
        }
    }
}

FactPage historyPage(StreamList list, const Stream &stream, Instant since, const QString &cursor)
{
    dropUpTo(list, cursor);
    FactPage page;
    page.isAtEnd = list.items.isEmpty() || list.items.last().created < since;
    page.nextCursor = list.items.isEmpty() ? cursor : list.items.last().localId;
    markCaughtAsHistory(list, stream, since);
    page.facts = std::move(list.facts);
    return page;
}

}  // namespace

MastodonConnector::MastodonConnector(std::shared_ptr<MastodonClient> client)
    : m_client(std::move(client))
{
}

MastodonConnector::~MastodonConnector() = default;

QFuture<Result<AccountCheck>> MastodonConnector::checkAccount()
{
    return chained(m_client->software(), &m_life, [this](const Software &software) {
        return chained(m_client->instance(), &m_life, [this, software](const InstanceFacts &instance) {
            return checkWith(software, instance);
        });
    });
}

QFuture<Result<AccountCheck>> MastodonConnector::checkWith(const Software &software,
                                                           const InstanceFacts &instance)
{
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parseAccount(json, context);
    };
    const auto whoAmI = m_client->get(QStringLiteral("/api/v1/accounts/verify_credentials"));
    return mapped(m_client->parsed(whoAmI, parse), &m_life,
                  [this, software, instance](const AccountFound &found) -> Result<AccountCheck> {
                      const QString name = softwareName(software, instance.version);
                      m_client->setSoftware(name);
                      m_client->setOwnLocalId(found.profile.localId);
                      const ServerTraits &traits = m_client->traits();
                      return AccountCheck{found.profile,
                                          name,
                                          software.version.isEmpty() ? instance.version : software.version,
                                          limitsOf(instance, traits),
                                          traits.retrySafety,
                                          found.defaultVisibility,
                                          found.defaultLanguage};
                  });
}

std::optional<Error> MastodonConnector::misfit(const Stream &stream) const
{
    if (stream.account == m_client->account().id && stream.kind != StreamKind::Feed && isHeard(stream))
        return std::nullopt;
    return Error{ErrorCode::Invalid, {streamKindName(stream.kind)}};
}

QFuture<Result<FactPage>> MastodonConnector::streamPage(Stream stream, QString cursor, bool afterAbsence)
{
    if (const std::optional<Error> error = misfit(stream))
        return readyFuture<FactPage>(Failure(*error));
    auto *step = new CatchUp(*m_client, std::move(stream), std::move(cursor), afterAbsence, &m_life);
    return step->start();
}

QFuture<Result<FactPage>> MastodonConnector::history(Stream stream, Instant since, QString cursor)
{
    if (const std::optional<Error> error = misfit(stream))
        return readyFuture<FactPage>(Failure(*error));
    const Result<ListCall> call = listCall(stream, {{}, cursor});
    if (!call)
        return readyFuture<FactPage>(Failure(call.error()));
    const auto parse = [stream, since, cursor, context = m_client->context(),
                        own = m_client->account().identity](QByteArrayView json) -> Result<FactPage> {
        Result<StreamList> list = parseStreamList(stream, json, context, own);
        if (!list)
            return Failure(list.error());
        return historyPage(std::move(*list), stream, since, cursor);
    };
    return m_client->parsed(m_client->get(call->path, call->query), parse);
}

bool MastodonConnector::canStream(const Stream &stream) const
{
    return MastodonLiveFeed::takes(stream, m_client->traits());
}

std::unique_ptr<LiveFeed> MastodonConnector::open(QList<Stream> streams)
{
    return std::make_unique<MastodonLiveFeed>(m_client, std::move(streams));
}

QFuture<Result<FactBatch>> MastodonConnector::thread(QString localId)
{
    return m_client->parsed(m_client->get(MastodonClient::idPath(Statuses, localId, u"/context")),
                            [context = m_client->context()](QByteArrayView json) {
                                return factsOf(parseContextOf(json, context));
                            });
}

QFuture<Result<FactBatch>> MastodonConnector::post(QString localId)
{
    return m_client->parsed(
        m_client->get(MastodonClient::idPath(Statuses, localId)),
        [context = m_client->context()](QByteArrayView json) { return factsOf(parseStatus(json, context)); });
}

QFuture<Result<Found>> MastodonConnector::lookUp(QString address)
{
    http::FormBody query;
    query.add(u"q", address.trimmed()).add(u"resolve", u"true").add(u"limit", u"1");
    const auto parse = [context = m_client->context()](QByteArrayView json) -> Result<Found> {
        Result<SearchFound> search = parseSearch(json, context);
        if (!search)
            return Failure(search.error());
        Found result = found(std::move(*search));
        if (!result.post && !result.profile)
            return Failure(Error{ErrorCode::NotFound, {}});
        return result;
    };
    return m_client->parsed(m_client->get(QStringLiteral("/api/v2/search"), query), parse);
}

QFuture<Result<ProfileFact>> MastodonConnector::profile(QString localId, QString handle)
{
    const auto parse = [context = m_client->context()](QByteArrayView json) -> Result<ProfileFact> {
        Result<AccountFound> account = parseAccount(json, context);
        if (!account)
            return Failure(account.error());
        return std::move(account->profile);
    };
    if (!localId.isEmpty())
        return m_client->parsed(m_client->get(MastodonClient::idPath(Accounts, localId)), parse);
    http::FormBody query;
    query.add(u"acct", handle.startsWith(u'@') ? handle.mid(1) : handle);
    return m_client->parsed(m_client->get(QStringLiteral("/api/v1/accounts/lookup"), query), parse);
}

QFuture<Result<QList<Stream>>> MastodonConnector::lists()
{
    const auto parse = [account = m_client->account().id](QByteArrayView json) {
        return parseLists(json, account);
    };
    return m_client->parsed(m_client->get(QStringLiteral("/api/v1/lists")), parse);
}

QFuture<Result<FactPage>> MastodonConnector::postsOf(QString localId, QString cursor)
{
    http::FormBody query;
    query.add(u"exclude_reblogs", u"true").add(u"limit", u"40");
    if (!cursor.isEmpty())
        query.add(u"max_id", cursor);
    const auto parse = [cursor, context = m_client->context()](QByteArrayView json) -> Result<FactPage> {
        Result<PostList> list = parseStatuses(json, context);
        if (!list)
            return Failure(list.error());
        FactPage page;
        page.isAtEnd = list->posts.isEmpty() || list->posts.last().localId == cursor;
        page.nextCursor = list->posts.isEmpty() ? cursor : list->posts.last().localId;
        page.facts = std::move(list->facts);
        return page;
    };
    const QString path = MastodonClient::idPath(Accounts, localId, u"/statuses");
    return m_client->parsed(m_client->get(path, query), parse);
}

QFuture<Result<QList<PostFact>>> MastodonConnector::ownPosts(OwnPostQuery query)
{
    return (new OwnPostSearch(*m_client, std::move(query), &m_life))->start();
}

}  // namespace daisychain::network
