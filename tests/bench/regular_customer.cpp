#include "tests/bench/regular_customer.h"

#include "tests/bench/desk_file.h"

namespace daisychain::bench {

namespace {

constexpr Instant Begin{1'700'000'000'000};
constexpr std::chrono::hours BetweenMatters{7};

Account answeringAccount()
{
    Account account;
    account.network = Network::Mastodon;
    account.identity = {Network::Mastodon, QStringLiteral("https://shop.example/regulars")};
    account.id = accountIdFor(account.identity);
    account.handle = QStringLiteral("regulars@shop.example");
    account.server = QUrl(QStringLiteral("https://shop.example"));
    return account;
}

PostId add(FactBatch &batch, const IdentityId &author, int matter, int place,
           const std::optional<PostId> &parent)
{
    PostFact post;
    post.id = {Network::Mastodon, QStringLiteral("https://posts.example/%1/%2").arg(matter).arg(place)};
    post.author = author;
    post.replyTo = parent;
    post.created = RegularCustomer::matterAt(matter) + std::chrono::minutes(place * 50);
    for (int word = 0; word < 25; ++word)
        post.text += MentionMaker::word((matter * 31 + place * 7 + word * 13) % 9'000) + u' ';
    batch.posts.append(post);
    return post.id;
}

}  // namespace

IdentityId RegularCustomer::identity()
{
    return {Network::Mastodon, QStringLiteral("https://people.example/regular")};
}

Instant RegularCustomer::matterAt(int number)
{
    return Begin + BetweenMatters * number;
}

void RegularCustomer::bringInto(store::DeskStore &store)
{
    const Account account = answeringAccount();
    (void)valueOf(store.directory().saveAccount(account));
    const StreamId stream = streamIdFor(account.id, StreamKind::Mentions, {});
    (void)valueOf(store.directory().saveStream({stream, account.id, StreamKind::Mentions, {}}));
    FactBatch batch;
    batch.account = account.id;
    batch.received = matterAt(Matters + 1);
    ProfileFact profile;
    profile.id = identity();
    profile.handle = QStringLiteral("regular@people.example");
    batch.profiles.append(profile);
    for (int i = 0; i < Matters; ++i) {
        const PostId asked = add(batch, identity(), i, 0, std::nullopt);
        batch.caught.append({asked, stream, Begin});
        const PostId answered = add(batch, account.identity, i, 1, asked);
        batch.caught.append({add(batch, identity(), i, 2, answered), stream, Begin});
    }
    (void)valueOf(store.facts().ingest({batch}, IngestMode::Bulk));
}

}  // namespace daisychain::bench
