#include "tests/core/sync/pretend_network.h"

#include "core/base/when_ready.h"

namespace daisychain::test {

namespace {

/// Never silent.
class PretendFeed final : public network::LiveFeed {
public:
    PretendFeed(const Clock &clock, PretendNetwork &network)
        : m_clock(clock)
        , m_network(network)
        , m_listensToPeople(network.listensToPeople)
    {
    }

    std::chrono::seconds watchdog() const override { return std::chrono::seconds(60); }
    std::chrono::milliseconds lastHeardAt() const override { return m_clock.steady(); }
    bool listensToPeople() const override { return m_listensToPeople; }
    void listenTo(const QList<IdentityId> &people) override { m_network.listenedTo.append(people); }

private:
    const Clock &m_clock;
    PretendNetwork &m_network;
    const bool m_listensToPeople;
};

}  // namespace

Account shopAccount()
{
    Account account;
    account.identity = {Network::Mastodon, QStringLiteral("https://shop.example/@shop")};
    account.id = accountIdFor(account.identity);
    account.server = QUrl(QStringLiteral("https://shop.example"));
    account.handle = QStringLiteral("shop@shop.example");
    return account;
}

PretendNetwork::PretendNetwork(Account account, const Clock &clock, quint32 seed)
    : m_account(std::move(account))
    , m_clock(clock)
    , m_random(seed)
{
}

std::unique_ptr<network::LiveFeed> PretendNetwork::open(QList<Stream>)
{
    ++openCalls;
    auto opened = std::make_unique<PretendFeed>(m_clock, *this);
    feed = opened.get();
    QMetaObject::invokeMethod(opened.get(), &network::LiveFeed::opened, Qt::QueuedConnection);
    return opened;
}

sync::ConnectionPtr PretendNetwork::connection()
{
    auto connection = std::make_shared<sync::Connection>();
    connection->account = m_account;
    connection->connector = this;
    connection->poster = this;
    return connection;
}

/// The cursor is the number of the page.
QFuture<Result<network::FactPage>> PretendNetwork::pageOf(const QList<FactBatch> &pages,
                                                          const QString &cursor) const
{
    if (isDown)
        return readyFuture<network::FactPage>(Failure(Error{ErrorCode::Offline}));
    if (pages.isEmpty())
        return calmPage();
    const int number = cursor.toInt();
    network::FactPage page;
    page.facts = pages.at(number);
    page.nextCursor = QString::number(number + 1);
    page.isAtEnd = number + 1 == pages.size();
    return readyFuture<network::FactPage>(page);
}

QFuture<Result<network::SentPost>> PretendNetwork::send(network::OutgoingPost post)
{
    ++sendCalls;
    if (isDown || chance(failsBeforePercent))
        return readyFuture<network::SentPost>(Failure(Error{ErrorCode::Offline}));
    if (refuses)
        return readyFuture<network::SentPost>(Failure(*refuses));
    if (refusesMessages && post.visibility == Visibility::Direct)
        return readyFuture<network::SentPost>(Failure(*refusesMessages));
    const Standing *standing = nullptr;
    for (const Standing &known : std::as_const(posts)) {
        if (remembersKeys && known.key == post.key)
            standing = &known;
    }
    if (standing == nullptr) {
        posts.append({QStringLiteral("own-%1").arg(posts.size()), post.text, post.parentLocalId, post.key,
                      m_clock.now(), post.mediaIds, post.visibility, post.allowedMentionIds});
        standing = &posts.last();
    }
    if (chance(dropsAnswerPercent))
        return readyFuture<network::SentPost>(Failure(Error{ErrorCode::Unanswered}));
    network::SentPost sent;
    sent.post = fact(*standing);
    sent.facts.account = m_account.id;
    sent.facts.received = m_clock.now();
    sent.facts.posts = {sent.post};
    return readyFuture(Result<network::SentPost>(sent));
}

QFuture<Result<QString>> PretendNetwork::uploadMedia(network::MediaUpload upload)
{
    uploads.append(std::move(upload));
    const int number = int(uploads.size());
    if (onUpload)
        onUpload();
    if (number == hangsAtUpload) {
        m_hanging = QPromise<Result<QString>>();
        m_hanging.start();
        return m_hanging.future();
    }
    if (isDown)
        return readyFuture<QString>(Failure(Error{ErrorCode::Offline}));
    if (uploadFails.contains(number))
        return readyFuture<QString>(Failure(uploadFails.value(number)));
    return readyFuture(Result<QString>(QString::number(number)));
}

QFuture<Result<QList<PostFact>>> PretendNetwork::ownPosts(network::OwnPostQuery query)
{
    if (isDown)
        return readyFuture<QList<PostFact>>(Failure(Error{ErrorCode::Offline}));
    QList<PostFact> found;
    for (const Standing &post : std::as_const(posts)) {
        if (post.text == query.text && post.parentLocalId == query.parentLocalId)
            found.prepend(fact(post));
    }
    return readyFuture(Result<QList<PostFact>>(found));
}

QFuture<Result<FactBatch>> PretendNetwork::post(QString localId)
{
    ++lookCalls;
    if (isDown)
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::Offline}));
    if (gone.contains(localId))
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::NotFound}));
    FactBatch batch = asItStands.value(localId);
    batch.account = m_account.id;
    batch.received = m_clock.now();
    return readyFuture(Result<FactBatch>(batch));
}

QFuture<Result<FactBatch>> PretendNetwork::thread(QString localId)
{
    if (isDown)
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::Offline}));
    FactBatch batch = around.value(localId);
    batch.account = m_account.id;
    batch.received = m_clock.now();
    for (const Standing &own : std::as_const(posts)) {
        if (own.parentLocalId == localId)
            batch.posts.append(fact(own));
    }
    return readyFuture(Result<FactBatch>(batch));
}

PostFact PretendNetwork::fact(const Standing &post) const
{
    PostFact fact;
    fact.id = {m_account.network, QStringLiteral("https://shop.example/p/") + post.localId};
    fact.localId = post.localId;
    fact.author = m_account.identity;
    fact.replyToLocalId = post.parentLocalId;
    fact.created = post.created;
    fact.text = post.text;
    fact.visibility = post.visibility;
    return fact;
}

QFuture<Result<network::SentPost>> PretendNetwork::edit(network::EditedPost edited)
{
    using Edited = network::SentPost;
    if (isDown)
        return readyFuture<Edited>(Failure(Error{ErrorCode::Offline}));
    if (refuses)
        return readyFuture<Edited>(Failure(*refuses));
    const auto standing = std::find_if(posts.begin(), posts.end(), [&edited](const Standing &post) {
        return post.localId == edited.localId;
    });
    if (standing == posts.end() || gone.contains(edited.localId))
        return readyFuture<Edited>(Failure(Error{ErrorCode::NotFound}));
    edits.append(edited.localId + QStringLiteral(": ") + edited.text);
    standing->text = edited.text;
    Edited sent;
    sent.post = fact(*standing);
    sent.post.version.order = edits.size();
    sent.facts.account = m_account.id;
    sent.facts.received = m_clock.now();
    sent.facts.posts = {sent.post};
    asItStands[edited.localId] = sent.facts;
    if (dropsChanges-- > 0)
        return readyFuture<Edited>(Failure(Error{ErrorCode::Unanswered}));
    return readyFuture(Result<Edited>(sent));
}

QFuture<Result<FactBatch>> PretendNetwork::remove(QString localId)
{
    if (isDown)
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::Offline}));
    if (refuses)
        return readyFuture<FactBatch>(Failure(*refuses));
    removals.append(localId);
    gone.append(localId);
    if (dropsChanges-- > 0)
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::Unanswered}));
    FactBatch batch;
    batch.account = m_account.id;
    batch.received = m_clock.now();
    batch.deletedLocalIds = {localId};
    return readyFuture(Result<FactBatch>(batch));
}

QFuture<Result<FactBatch>> PretendNetwork::like(QString localId, bool on)
{
    if (isDown)
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::Offline}));
    if (gone.contains(localId))
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::NotFound}));
    likes.append(localId + (on ? QStringLiteral(" on") : QStringLiteral(" off")));
    FactBatch batch;
    batch.account = m_account.id;
    batch.received = m_clock.now();
    return readyFuture<FactBatch>(batch);
}

template <class T>
QFuture<Result<T>> PretendNetwork::no() const
{
    return readyFuture<T>(Failure(Error{ErrorCode::Protocol}));
}

bool PretendNetwork::chance(int percent)
{
    return int(m_random() % 100) < percent;
}

}  // namespace daisychain::test
