#include "tests/bench/made_mentions.h"

#include <vector>

namespace daisychain::bench {

namespace {

using namespace std::chrono_literals;

constexpr int Vocabulary = 20'000;
constexpr Instant FirstPost{1'700'000'000'000};

std::vector<double> frequencies()
{
    std::vector<double> weights(Vocabulary);
    for (int rank = 0; rank < Vocabulary; ++rank)
        weights[size_t(rank)] = 1.0 / (rank + 2.7);
    return weights;
}

}  // namespace

MentionMaker::MentionMaker(qint64 first)
    : m_random(20260304 + quint32(first))  // NOLINT: the same every time
    , m_count(first)
{
    const auto weights = frequencies();
    m_ranks = std::discrete_distribution<int>(weights.begin(), weights.end());
}

Account MentionMaker::account()
{
    Account account;
    account.identity = {Network::Mastodon, QStringLiteral("https://shop.example/users/help")};
    account.id = accountIdFor(account.identity);
    account.handle = QStringLiteral("help@shop.example");
    account.server = QUrl(QStringLiteral("https://shop.example"));
    return account;
}

StreamId MentionMaker::stream()
{
    return streamIdFor(account().id, StreamKind::Mentions, {});
}

QString MentionMaker::word(int rank)
{
    // Syllables by the digits of the rank: short words are the frequent ones.
    static const QStringList syllables{QStringLiteral("da"), QStringLiteral("ro"), QStringLiteral("mi"),
                                       QStringLiteral("se"), QStringLiteral("lu"), QStringLiteral("ka"),
                                       QStringLiteral("ne"), QStringLiteral("to"), QStringLiteral("fi"),
                                       QStringLiteral("ba"), QStringLiteral("ge"), QStringLiteral("po")};
    QString word;
    for (int rest = rank + 12; rest > 0; rest /= 12)
        word += syllables[rest % 12];
    return word;
}

QString MentionMaker::text()
{
    QString text;
    for (auto words = 8 + m_random() % 24; words > 0; --words)
        text += word(m_ranks(m_random)) + (words % 7 == 0 ? QStringLiteral(", ") : QStringLiteral(" "));
    return text.trimmed() + u'.';
}

FactBatch MentionMaker::next(int posts)
{
    FactBatch batch;
    batch.account = account().id;
    for (int i = 0; i < posts; ++i, ++m_count)
        add(batch);
    batch.received = FirstPost + m_count * 1s;
    return batch;
}

void MentionMaker::add(FactBatch &batch)
{
    const IdentityId own = account().identity;
    const bool isOurs = m_count % 5 == 4 && !m_recent.empty();
    const qint64 number = qint64(m_random() % quint64(m_count / 3 + 100));
    const QString server = QStringLiteral("https://server%1.example").arg(number % 40);
    const QString author = isOurs ? own.globalId : server + QStringLiteral("/users/c%1").arg(number);
    PostFact post;
    post.author = {Network::Mastodon, author};
    post.localId = QString::number(110'000'000'000'000'000 + m_count * 65'536);
    post.id = {Network::Mastodon, author + QStringLiteral("/statuses/") + post.localId};
    post.created = FirstPost + m_count * 1s;
    post.text = (isOurs ? QString() : QStringLiteral("@help ")) + text();
    post.language = QStringLiteral("en");
    post.url = post.id.globalId;
    if (m_count % 12 == 0)
        post.tags = {word(int(m_random() % 300))};
    if ((isOurs || m_count % 3 == 0) && !m_recent.empty())
        post.replyTo = m_recent[m_random() % m_recent.size()];
    if (!isOurs) {
        post.mentions = {{own, QStringLiteral("help@shop.example"), QStringLiteral("1")}};
        post.entities = {{EntityKind::Mention, 0, 5, own.globalId}};
        ProfileFact profile;
        profile.id = post.author;
        profile.handle = QStringLiteral("c%1@server%2.example").arg(number).arg(number % 40);
        profile.displayName = QStringLiteral("Customer %1").arg(number);
        profile.avatarUrl = server + QStringLiteral("/avatars/%1.png").arg(number);
        batch.profiles.append(profile);
        batch.caught.append({post.id, stream(), post.created});
    }
    m_recent.push_back(post.id);
    if (m_recent.size() > 2'000)
        m_recent.pop_front();
    batch.posts.append(std::move(post));
}

}  // namespace daisychain::bench
