// Whatever comes, every parser reads it or refuses it with its place.
#include "core/network/mastodon/parse_account.h"
#include "core/network/mastodon/parse_error.h"
#include "core/network/mastodon/parse_event.h"
#include "core/network/mastodon/parse_instance.h"
#include "core/network/mastodon/parse_notification.h"
#include "core/network/mastodon/parse_status.h"

using namespace daisychain;
using namespace daisychain::network;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void checkFacts(const FactBatch &facts)
{
    for (const PostFact &post : facts.posts) {
        require(!post.id.isNull() && !post.author.isNull());
        int end = 0;
        for (const PostEntity &entity : post.entities) {
            require(entity.start >= end && entity.length > 0);
            end = entity.start + entity.length;
            require(end <= post.text.size());
        }
    }
    for (const ProfileFact &profile : facts.profiles)
        require(!profile.id.isNull());
}

template <class T>
bool isRead(const Result<T> &result)
{
    if (result)
        return true;
    require(result.error().code == ErrorCode::Invalid && result.error().arguments.size() == 2);
    require(result.error().arguments.first().startsWith(u'$'));
    return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView json(data, qsizetype(size));
    const ParseContext context{{}, QStringLiteral("shop.example"), Instant{1'772'616'942'118}};
    if (const auto status = parseStatus(json, context); isRead(status))
        checkFacts(status->facts);
    if (const auto list = parseStatuses(json, context); isRead(list))
        checkFacts(list->facts);
    if (const auto list = parseNotifications(json, context); isRead(list))
        checkFacts(list->facts);
    if (const auto threads = parsePrivateThreads(json, context); isRead(threads))
        checkFacts(threads->facts);
    if (const auto message = parseSocketMessage(json); isRead(message))
        (void)isRead(parseEvent(message->event, message->payload, context));
    (void)isRead(parseInstance(json));
    (void)readServerWords(json);
    return 0;
}
