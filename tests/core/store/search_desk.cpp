#include "tests/core/store/search_desk.h"

#include "tests/support/catch.h"

#include <QTimeZone>

namespace daisychain::test {

namespace {

using namespace std::chrono_literals;

template <class T>
T valueOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    REQUIRE(future.resultCount() == 1);
    const Result<T> result = future.result();
    if (!result)
        FAIL(errorCodeName(result.error().code).toStdString()
             << " " << result.error().arguments.join(u' ').toStdString() << " "
             << result.error().detail.toStdString());
    return *result;
}

}  // namespace

SearchDesk::SearchDesk()
{
    auto opened = store::DeskStore::open(file(), store::Schema::Migrate, m_tokens, nullptr);
    if (!opened)
        FAIL(opened.error().arguments.join(u' ').toStdString() << " " << opened.error().detail.toStdString());
    m_store = std::move(*opened);
    addAccount(QStringLiteral("help@shop.example"), Network::Mastodon);
    addAccount(QStringLiteral("sales@shop.example"), Network::Bluesky);
}

IdentityId SearchDesk::identityOf(const QString &handle, Network network)
{
    return {network, QStringLiteral("https://people.example/") + handle};
}

void SearchDesk::addAccount(const QString &handle, Network network)
{
    Account account;
    account.identity = identityOf(handle, network);
    account.id = accountIdFor(account.identity);
    account.network = network;
    account.handle = handle;
    account.server = QUrl(QStringLiteral("https://shop.example"));
    (void)valueOf(m_store->directory().saveAccount(account));
    const StreamId stream = streamIdFor(account.id, StreamKind::Mentions, {});
    (void)valueOf(m_store->directory().saveStream({stream, account.id, StreamKind::Mentions, {}}));
    m_accounts.append(account);
}

SearchDesk::Saying SearchDesk::says(const QString &handle, const QString &text, Network network)
{
    m_now = m_now + 1min;
    Saying saying;
    saying.handle = handle;
    saying.byAccount = network == Network::Bluesky ? 1 : 0;
    saying.post.id = {network, QStringLiteral("https://posts.example/%1").arg(++m_count)};
    saying.post.author = identityOf(handle, network);
    saying.post.created = m_now;
    saying.post.text = text;
    return saying;
}

SearchDesk::Saying SearchDesk::weSay(const QString &text, const PostId &parent, int account)
{
    Saying saying = says(m_accounts[account].handle, text, m_accounts[account].network);
    saying.post.replyTo = parent;
    saying.isCaught = false;
    return saying;
}

void SearchDesk::put(const QList<Saying> &sayings)
{
    QList<FactBatch> batches(m_accounts.size());
    for (qsizetype i = 0; i < batches.size(); ++i) {
        batches[i].account = m_accounts[i].id;
        batches[i].received = m_now;
    }
    for (const Saying &saying : sayings) {
        FactBatch &batch = batches[saying.byAccount];
        ProfileFact profile;
        profile.id = saying.post.author;
        profile.handle = saying.handle;
        profile.displayName = saying.handle.section(u'@', 0, 0).toUpper();
        batch.profiles.append(profile);
        batch.posts.append(saying.post);
        if (saying.isCaught)
            batch.caught.append(
                {saying.post.id, streamIdFor(batch.account, StreamKind::Mentions, {}), saying.post.created});
    }
    (void)valueOf(m_store->facts().ingest(batches, IngestMode::Bulk));
}

PostId SearchDesk::put(const Saying &saying)
{
    put(QList{saying});
    return saying.post.id;
}

void SearchDesk::erase(const PostId &post)
{
    FactBatch batch;
    batch.account = m_accounts[0].id;
    batch.received = m_now;
    batch.deleted = {post};
    (void)valueOf(m_store->facts().ingest({batch}, IngestMode::Bulk));
}

void SearchDesk::act(const ActionPayload &payload, const PostId &anchor, const IdentityId &customer)
{
    Action action;
    action.id = {newUuid(m_now)};
    action.actor = m_me;
    action.at = m_now;
    action.subject = ConversationSubject{anchor, customer};
    action.payload = payload;
    (void)valueOf(m_store->journal().record({{action}, {}, {}}));
}

SearchPage SearchDesk::page(const QString &typed, SearchOrder order, const std::optional<SearchCursor> &from,
                            int limit, SearchTyping typing)
{
    const SearchQuery query = parseSearch(typed, QTimeZone("UTC"), m_now, typing);
    return valueOf(m_store->search().search(query, order, from, limit, {m_me, m_now, {}}));
}

QStringList SearchDesk::find(const QString &typed, SearchOrder order)
{
    QStringList texts;
    for (const SearchRow &row : page(typed, order).rows)
        texts.append(row.text);
    return texts;
}

QList<qint64> SearchDesk::findAll(const QString &typed, SearchOrder order, int limit)
{
    QList<qint64> keys;
    std::optional<SearchCursor> from;
    do {
        const SearchPage next = page(typed, order, from, limit);
        REQUIRE(next.rows.size() <= limit);
        for (const SearchRow &row : next.rows)
            keys.append(row.key);
        from = next.next;
    } while (from);
    return keys;
}

}  // namespace daisychain::test
