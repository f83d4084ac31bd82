// How fast facts become rows: posts in batches, threaded, folded and indexed, into a new file.
// daisychain-ingest-bench [posts] [posts a call]
#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <deque>
#include <random>

using namespace daisychain;

namespace {

constexpr Instant Begin{1740000000000};

/// Posts as a busy desk sees them: new matters, answers within a thread, our own answers; words as often as
/// in a language.
class PostMaker {
public:
    explicit PostMaker(AccountId account, IdentityId own)
        : m_account(account)
        , m_own(std::move(own))
    {
        for (int i = 0; i < 30'000; ++i)
            m_words.append(word());
    }

    FactBatch batch(int count)
    {
        FactBatch batch;
        batch.account = m_account;
        for (int i = 0; i < count; ++i)
            add(batch);
        batch.received = m_now;
        return batch;
    }

private:
    QString word()
    {
        QString text;
        for (int i = 0, length = 2 + int(m_random() % 9); i < length; ++i)
            text += QChar(u'a' + m_random() % 26);
        return text;
    }

    QString sentence()
    {
        QString text;
        for (int i = 0, length = 8 + int(m_random() % 20); i < length; ++i) {
            const double chance = double(m_random()) / double(m_random.max());
            text += m_words[int(std::pow(double(m_words.size()), chance)) % m_words.size()] + u' ';
        }
        return text;
    }

    void add(FactBatch &batch)
    {
        m_now = m_now + std::chrono::milliseconds(m_random() % 3000);
        PostFact post;
        const int number = ++m_number;
        const bool isOurs = number % 5 == 0 && !m_recent.empty();
        const QString name = QStringLiteral("customer%1").arg(m_random() % 60'000);
        const QString author = isOurs ? QStringLiteral("shop") : name;
        post.author =
            isOurs ? m_own
                   : IdentityId{Network::Mastodon, QStringLiteral("https://flowers.example/@") + author};
        const QString local = QString::number(113'000'000'000'000'000 + qint64(number) * 65536);
        post.id = {Network::Mastodon,
                   QStringLiteral("https://flowers.example/users/%1/statuses/%2").arg(author, local)};
        post.localId = local;
        post.created = m_now;
        post.text = QStringLiteral("@shop ") + sentence();
        post.language = QStringLiteral("en");
        post.url = QStringLiteral("https://flowers.example/@%1/%2").arg(author, local);
        if ((isOurs || number % 3 == 0) && !m_recent.empty())
            post.replyTo = m_recent[m_random() % m_recent.size()];
        if (!isOurs) {
            post.mentions = {{m_own, QStringLiteral("shop@flowers.example"), QStringLiteral("1")}};
            post.entities = {{EntityKind::Mention, 0, 5, QStringLiteral("https://flowers.example/@shop")}};
            ProfileFact profile;
            profile.id = post.author;
            profile.handle = author + QStringLiteral("@flowers.example");
            profile.displayName = author;
            profile.avatarUrl = QStringLiteral("https://files.flowers.example/avatars/%1.png").arg(author);
            profile.localId = author;
            batch.profiles.append(profile);
            batch.caught.append({post.id, StreamId{uuidFromName("mentions")}, post.created});
        }
        m_recent.push_back(post.id);
        if (m_recent.size() > 2000)
            m_recent.pop_front();
        batch.posts.append(std::move(post));
    }

    AccountId m_account;
    IdentityId m_own;
    std::mt19937 m_random{7};
    QStringList m_words;
    std::deque<PostId> m_recent;
    Instant m_now = Begin;
    int m_number = 0;
};

bool run(const QString &file, int posts, int perCall)
{
    const store::TextTokens tokens;
    auto opened = store::DeskStore::open(file, store::Schema::Migrate, tokens, nullptr);
    if (!opened)
        return false;
    store::DeskStore &desk = **opened;
    Account account;
    account.identity = {Network::Mastodon, QStringLiteral("https://flowers.example/@shop")};
    account.id = accountIdFor(account.identity);
    desk.directory().saveAccount(account).waitForFinished();
    PostMaker maker(account.id, account.identity);
    QList<FactBatch> batches;
    for (int made = 0; made < posts; made += perCall)
        batches.append(maker.batch(perCall));

    QElapsedTimer timer;
    timer.start();
    QList<QFuture<Result<IngestReport>>> reports;
    for (const FactBatch &batch : std::as_const(batches))
        reports.append(desk.facts().ingest({batch}, IngestMode::Bulk));
    qint64 stored = 0;
    for (auto &report : reports) {
        report.waitForFinished();
        if (!report.result())
            return false;
        stored += report.result()->newPosts;
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("ingest: %lld posts in %.2f s: %.0f posts/s\n", static_cast<long long>(stored), seconds,
                double(stored) / seconds);
    timer.restart();
    const auto rebuilt = desk.upkeep().rebuild(false).result();
    const double rebuildSeconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("rebuild: %.2f s: %.0f posts/s, %lld conversations, %lld differences\n", rebuildSeconds,
                double(stored) / rebuildSeconds,
                static_cast<long long>(rebuilt ? rebuilt->conversations : -1),
                static_cast<long long>(rebuilt ? rebuilt->differenceCount : -1));
    for (const QueueView view : {QueueView::AllOpen, QueueView::Waiting}) {
        timer.restart();
        constexpr int Rounds = 200;
        for (int i = 0; i < Rounds; ++i)
            desk.queue()
                .queuePage({view, {}, Begin, {}}, std::nullopt, PageDirection::After, 50)
                .waitForFinished();
        std::printf("first 50 of %s: %.3f ms\n", qPrintable(queueViewName(view)),
                    double(timer.nsecsElapsed()) / 1e6 / Rounds);
    }
    timer.restart();
    for (int i = 0; i < 200; ++i)
        desk.queue().queueCounts({}, Begin, {}).waitForFinished();
    std::printf("counts: %.3f ms\n", double(timer.nsecsElapsed()) / 1e6 / 200);
    return true;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QStringList arguments = QCoreApplication::arguments();
    const int posts = arguments.size() > 1 ? arguments[1].toInt() : 200'000;
    const int perCall = arguments.size() > 2 ? arguments[2].toInt() : 5'000;
    return run(folder.filePath(QStringLiteral("desk.db")), posts, perCall) ? 0 : 1;
}
