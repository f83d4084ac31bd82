#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"

namespace daisychain::bench {

namespace {

constexpr int Conversations = 1'700;  // each of two posts of theirs and one of ours: some 5,000
constexpr int PageRows = 24;          // what the screen asks for at once
constexpr Instant Begin{1'700'000'000'000};
constexpr std::chrono::hours BetweenMatters{7};

const IdentityId Customer{Network::Mastodon, QStringLiteral("https://people.example/regular")};

/// A store of its own, with one customer who writes often, and many others.
class TimelineFile final {
public:
    TimelineFile()
    {
        auto opened = store::DeskStore::open(m_folder.filePath(QStringLiteral("desk.sqlite")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        if (!opened)
            qFatal("cannot make a store");
        m_store = std::move(*opened);
        m_account.network = Network::Mastodon;
        m_account.identity = {Network::Mastodon, QStringLiteral("https://shop.example/help")};
        m_account.id = accountIdFor(m_account.identity);
        m_account.handle = QStringLiteral("help@shop.example");
        m_account.server = QUrl(QStringLiteral("https://shop.example"));
        (void)valueOf(m_store->directory().saveAccount(m_account));
        const StreamId stream = streamIdFor(m_account.id, StreamKind::Mentions, {});
        (void)valueOf(m_store->directory().saveStream({stream, m_account.id, StreamKind::Mentions, {}}));
        fill(stream);
    }

    CustomerReader &customers() { return m_store->customers(); }

private:
    void fill(StreamId stream)
    {
        FactBatch batch;
        batch.account = m_account.id;
        batch.received = Begin + BetweenMatters * (Conversations + 1);
        ProfileFact profile;
        profile.id = Customer;
        profile.handle = QStringLiteral("regular@people.example");
        batch.profiles.append(profile);
        for (int i = 0; i < Conversations; ++i) {
            const PostId asked = add(batch, Customer, i, 0, std::nullopt);
            batch.caught.append({asked, stream, Begin});
            const PostId answered = add(batch, m_account.identity, i, 1, asked);
            batch.caught.append({add(batch, Customer, i, 2, answered), stream, Begin});
        }
        (void)valueOf(m_store->facts().ingest({batch}, IngestMode::Bulk));
    }
    static PostId add(FactBatch &batch, const IdentityId &author, int conversation, int place,
                      const std::optional<PostId> &parent)
    {
        PostFact post;
        post.id = {Network::Mastodon,
                   QStringLiteral("https://posts.example/%1/%2").arg(conversation).arg(place)};
        post.author = author;
        post.replyTo = parent;
        post.created = Begin + BetweenMatters * conversation + std::chrono::minutes(place * 50);
        for (int word = 0; word < 25; ++word)
            post.text += MentionMaker::word((conversation * 31 + place * 7 + word * 13) % 9'000) + u' ';
        batch.posts.append(post);
        return post.id;
    }

    QTemporaryDir m_folder;
    store::TextTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
    Account m_account;
};

QList<Line> timeline(Bench &bench)
{
    TimelineFile file;
    const auto read = [&](const std::optional<TimelineCursor> &from, PageDirection direction) {
        return valueOf(file.customers().customerTimeline(Customer, {}, from, direction, PageRows, {}));
    };
    Durations opens;
    Durations pages;
    const int rounds = bench.isQuick() ? 20 : 200;
    for (int round = 0; round < rounds; ++round) {
        opens.measure([&] {
            (void)valueOf(file.customers().customer(Customer, Begin, {}));
            if (read({}, PageDirection::After).rows.size() != PageRows)
                qFatal("the timeline is not there");
        });
        const TimelineCursor middle = cursorBefore(Begin + BetweenMatters * (round * Conversations / rounds));
        pages.measure([&] { (void)read(middle, PageDirection::After); });
        pages.measure([&] { (void)read(middle, PageDirection::Before); });
    }
    return {{QStringLiteral("the card of 5,000 posts opens p99"),
             QStringLiteral("ms"),
             opens.p99(),
             opens.median(),
             {Budget::Of::Value, 100}},
            {QStringLiteral("a page anywhere in 5,000 posts p99"),
             QStringLiteral("ms"),
             pages.p99(),
             pages.median(),
             {Budget::Of::Value, 100}}};
}

}  // namespace

QList<BenchCase> timelineCases()
{
    return {{QStringLiteral("timeline"), timeline}};
}

}  // namespace daisychain::bench
