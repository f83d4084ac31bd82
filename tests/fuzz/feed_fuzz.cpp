// Whatever comes, it is read as a feed or refused with a reason, and pages name only addresses of the web.
#include "core/network/feed/discover_feeds.h"
#include "core/network/feed/feed_search.h"
#include "core/network/feed/parse_feed.h"

using namespace daisychain;
using namespace daisychain::network;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

bool isWeb(const QString &address)
{
    return address.startsWith(u"http://", Qt::CaseInsensitive) ||
           address.startsWith(u"https://", Qt::CaseInsensitive);
}

void checkEntry(const FeedEntry &entry)
{
    require(!entry.id.isEmpty());
    require(entry.link.isEmpty() || isWeb(entry.link));
    require(!entry.title.contains(u'\n'));
    int end = 0;
    for (const PostEntity &entity : entry.entities) {
        require(entity.start >= end && entity.length > 0);
        end = entity.start + entity.length;
        require(end <= entry.text.size());
    }
}

void checkFeed(const Feed &feed)
{
    require(feed.entries.size() <= MaxFeedEntries && feed.warnings.size() <= MaxFeedWarnings);
    require(feed.link.isEmpty() || isWeb(feed.link));
    require(!feed.encoding.isEmpty());
    for (const FeedEntry &entry : feed.entries)
        checkEntry(entry);
    for (const FeedWarning &warning : feed.warnings)
        require(warning.line >= 0 && warning.count > 0 && !feedWarningName(warning.kind).isEmpty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    FeedHints hints;
    hints.address = QUrl(QStringLiteral("https://shop.example/feed"));
    const Result<Feed> feed = parseFeed(bytes, hints);
    if (feed) {
        checkFeed(*feed);
        const FeedSearch search(u"shop \"is down\"");
        for (const FeedEntry &entry : feed->entries)
            (void)search.finds(entry);
    } else {
        require(feed.error().code == ErrorCode::Invalid && !feed.error().arguments.isEmpty());
    }
    for (const FoundFeed &found : discoverFeeds(bytes, hints))
        require(isWeb(found.address));
    return 0;
}
