#include "core/sync/desk_fetcher.h"

#include "core/base/when_ready.h"

#include <QSet>

#include <algorithm>

namespace daisychain::sync {

namespace {

template <class T>
QFuture<Result<T>> failed(ErrorCode code, const QStringList &arguments = {})
{
    return readyFuture(Result<T>(Failure(Error{code, arguments})));
}

/// "@mara@x.example" or "mara@x.example" without the sign before it; empty for other words.
QString handleOf(const QString &words)
{
    const QString handle = words.startsWith(u'@') ? words.mid(1) : words;
    const bool isOneWord = !handle.isEmpty() && !handle.contains(u' ');
    return isOneWord && (words.startsWith(u'@') || handle.contains(u'@')) ? handle : QString();
}

Stream handStream(AccountId account)
{
    return {streamIdFor(account, StreamKind::Hand, {}), account, StreamKind::Hand, {}};
}

/// Posts that stand outside the gap are known, or another's business.
FactBatch within(FactBatch facts, const CoverageSpan &gap)
{
    QSet<PostId> outside;
    for (const PostFact &post : std::as_const(facts.posts)) {
        if (post.created < gap.from || post.created >= gap.to)
            outside.insert(post.id);
    }
    facts.posts.removeIf([&](const PostFact &post) { return outside.contains(post.id); });
    facts.caught.removeIf([&](const CaughtFact &caught) { return outside.contains(caught.post); });
    if (facts.posts.isEmpty())
        facts.profiles.clear();
    return facts;
}

}  // namespace

QFuture<Result<QList<Stream>>> offeredStreams(const Account &account, network::Connector &connector,
                                              const QString &words, QObject *receiver)
{
    const QString wanted = words.simplified();
    // There is nobody to be asked but the feeds themselves.
    if (connector.hasServerEach())
        return connector.feedsAt(wanted);
    if (const QString handle = handleOf(wanted); !handle.isEmpty()) {
        return network::mapped(connector.profile({}, handle), receiver,
                               [account](const ProfileFact &profile) -> Result<QList<Stream>> {
                                   if (profile.id == account.identity || profile.localId.isEmpty())
                                       return QList<Stream>{};
                                   return QList<Stream>{
                                       {streamIdFor(account.id, StreamKind::Account, profile.localId),
                                        account.id, StreamKind::Account, profile.localId, profile.handle}};
                               });
    }
    return network::mapped(connector.lists(), receiver,
                           [wanted](QList<Stream> lists) -> Result<QList<Stream>> {
                               lists.removeIf([&](const Stream &list) {
                                   return !list.title.contains(wanted, Qt::CaseInsensitive);
                               });
                               return lists;
                           });
}

DeskFetcher::DeskFetcher(Services services, Connections *connections, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_connections(connections)
{
}

QFuture<Result<QList<Stream>>> DeskFetcher::streamsFor(AccountId account, QString words)
{
    const ConnectionPtr connection = m_connections->find(account);
    if (connection == nullptr)
        return failed<QList<Stream>>(ErrorCode::Unauthorized);
    return offeredStreams(connection->account, *connection->connector, words, this);
}

/// One address, tried with one account after the other.
struct DeskFetcher::Search {
    QString address;
    QList<AccountId> accounts;  ///< still to be asked
    Error error{ErrorCode::Unauthorized};
    network::Promise<BroughtPost> promise = network::newPromise<BroughtPost>();
};

QFuture<Result<BroughtPost>> DeskFetcher::bringPost(QString address)
{
    auto search = std::make_shared<Search>();
    search->address = std::move(address);
    whenReady(m_services.directory->accounts(), this, [this, search](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return network::fulfil<BroughtPost>(search->promise, Failure(accounts.error()));
        for (const Account &account : *accounts)
            search->accounts.append(account.id);
        lookWithNext(search);
    });
    return search->promise->future();
}

void DeskFetcher::lookWithNext(const std::shared_ptr<Search> &search)
{
    ConnectionPtr connection;
    while (connection == nullptr && !search->accounts.isEmpty())
        connection = m_connections->find(search->accounts.takeFirst());
    if (connection == nullptr)
        return network::fulfil<BroughtPost>(search->promise, Failure(search->error));
    whenReady(connection->connector->lookUp(search->address), this,
              [this, search, connection](const Result<network::Found> &found) {
                  if (found && found->post) {
                      network::forward(bringIn(connection, *found), this, search->promise);
                      return;
                  }
                  // An account that can't tell says less than one that looked and found nothing.
                  const Error error = found ? Error{ErrorCode::NotFound} : found.error();
                  if (search->error.code != ErrorCode::NotFound)
                      search->error = error;
                  lookWithNext(search);
              });
}

QFuture<Result<BroughtPost>> DeskFetcher::bringIn(const ConnectionPtr &connection,
                                                  const network::Found &found)
{
    const PostFact post = *found.post;
    const AccountId account = connection->account.id;
    const auto checked = network::chained(
        m_services.directory->accounts(), this, [this, post, account](const QList<Account> &accounts) {
            const bool isOurs = std::any_of(accounts.begin(), accounts.end(), [&](const Account &each) {
                return each.identity == post.author;
            });
            return isOurs ? failed<StoreVersion>(ErrorCode::Invalid, {post.url})
                          : m_services.directory->saveStream(handStream(account));
        });
    FactBatch facts = found.facts;
    facts.caught = {{post.id, handStream(account).id, m_services.collect.clock->now()}};
    const auto caught = network::chained(checked, this, [this, facts](StoreVersion) {
        return m_services.collect.facts->ingest({facts}, IngestMode::Live);
    });
    const auto whole = network::chained(caught, this, [this, connection, post](const IngestReport &report) {
        return withThread(connection, post.localId, report);
    });
    return network::chained(whole, this, [this, post, account](const IngestReport &) {
        return network::mapped(m_services.conversations->handleOf({post.id, post.author}), this,
                               [post, account](const QString &handle) -> Result<BroughtPost> {
                                   return BroughtPost{post.id, account, handle};
                               });
    });
}

/// What stands around a post comes with it where the server tells; without that the post is there all the
/// same.
QFuture<Result<IngestReport>> DeskFetcher::withThread(const ConnectionPtr &connection, const QString &localId,
                                                      const IngestReport &alone)
{
    const auto promise = network::newPromise<IngestReport>();
    whenReady(connection->connector->thread(localId), this,
              [this, promise, alone](const Result<FactBatch> &thread) {
                  if (!thread || thread->isEmpty())
                      return network::fulfil<IngestReport>(promise, alone);
                  network::forward(m_services.collect.facts->ingest({*thread}, IngestMode::Live), this,
                                   promise);
              });
    return promise->future();
}

QFuture<Result<FetchedGap>> DeskFetcher::fetchGap(CoverageSpan gap)
{
    return network::chained(m_services.directory->streams(), this,
                            [this, gap](const QList<Stream> &streams) -> QFuture<Result<FetchedGap>> {
                                const auto stream =
                                    std::find_if(streams.begin(), streams.end(), [&](const Stream &each) {
                                        return each.id == gap.stream && isHeard(each);
                                    });
                                if (stream == streams.end())
                                    return failed<FetchedGap>(ErrorCode::Invalid, {gap.stream.text()});
                                const ConnectionPtr connection = m_connections->find(stream->account);
                                if (connection == nullptr)
                                    return failed<FetchedGap>(ErrorCode::Unauthorized);
                                const auto promise = network::newPromise<FetchedGap>();
                                fetchPages(connection, *stream, gap, {}, {}, 0, promise);
                                return promise->future();
                            });
}

/// Backward from the newest: no network says where a time begins.
void DeskFetcher::fetchPages(const ConnectionPtr &connection, const Stream &stream, const CoverageSpan &gap,
                             const QString &cursor, FetchedGap soFar, int pages,
                             const network::Promise<FetchedGap> &promise)
{
    whenReady(connection->connector->history(stream, gap.from, cursor), this,
              [this, connection, stream, gap, soFar, pages, promise](const Result<network::FactPage> &page) {
                  if (!page)
                      return network::fulfil<FetchedGap>(promise, Failure(page.error()));
                  const auto goOn = [=, this, next = page->nextCursor,
                                     isAtEnd = page->isAtEnd](FetchedGap sum) {
                      if (isAtEnd || pages + 1 >= MostPages) {
                          sum.isCut = !isAtEnd;
                          return network::fulfil<FetchedGap>(promise, sum);
                      }
                      fetchPages(connection, stream, gap, next, sum, pages + 1, promise);
                  };
                  const FactBatch facts = within(page->facts, gap);
                  if (facts.posts.isEmpty())
                      return goOn(soFar);
                  whenReady(m_services.collect.facts->ingest({facts}, IngestMode::Live), this,
                            [soFar, goOn, promise](const Result<IngestReport> &report) {
                                if (!report)
                                    return network::fulfil<FetchedGap>(promise, Failure(report.error()));
                                goOn({soFar.posts + report->caught, false});
                            });
              });
}

}  // namespace daisychain::sync
