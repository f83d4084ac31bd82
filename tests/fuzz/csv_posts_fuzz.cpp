// An archive of posts as daisychainctl imports it. The first byte chooses how much of a good first row stands
// before the rest, so that rows are reached, and not only heads.
#include "app/ctl/csv_posts.h"

#include <array>

using namespace daisychain;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

ctl::ImportTarget ourselves()
{
    ctl::ImportTarget target;
    target.account.id = accountIdFor({Network::Mastodon, QStringLiteral("https://shop.example/@shop")});
    target.account.handle = QStringLiteral("shop");
    target.account.identity = IdentityId{Network::Mastodon, QStringLiteral("https://shop.example/@shop")};
    target.received = Instant{1'772'616'942'118};
    return target;
}

/// The line of an error is one of the file.
void requirePlace(const Error &error, QByteArrayView csv)
{
    require(error.code == ErrorCode::Invalid && error.arguments.size() == 2);
    const QString line = error.arguments.first();
    require(line.startsWith(u"line "));
    qsizetype ends = 0;
    for (const char byte : csv)
        ends += byte == '\n' || byte == '\r';
    const qsizetype number = line.mid(5).toLongLong();
    require(number >= 1 && number <= ends + 1);
}

void requireSense(const FactBatch &facts, const ctl::ImportTarget &target)
{
    for (const PostFact &post : facts.posts) {
        require(!post.id.isNull() && !post.author.isNull());
        require(post.created <= target.received + std::chrono::minutes(5));
        int end = 0;
        for (const PostEntity &entity : post.entities) {
            require(entity.start >= end && entity.length > 0);
            end = entity.start + entity.length;
            require(end <= post.text.size());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    constexpr std::array Heads{"", "id,author,created,text\n",
                               "tweet_id;user;created_at;text;in_reply_to;lang;url\r\n"};
    static const ctl::ImportTarget target = ourselves();
    if (size == 0)
        return 0;
    const QByteArray csv = QByteArray(Heads[data[0] % Heads.size()]) +
                           QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    qint64 posts = 0;
    qint64 mentions = 0;
    double before = 0;
    const auto count =
        ctl::readCsvPosts(csv, target, [&](const FactBatch &facts, double done) -> Result<void> {
            requireSense(facts, target);
            require(done >= before && done <= 1.0);
            before = done;
            posts += facts.posts.size();
            mentions += facts.caught.size();
            return {};
        });
    if (count)
        require(count->posts == posts && count->mentions == mentions);
    else
        requirePlace(count.error(), csv);
    return 0;
}
