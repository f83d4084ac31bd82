// The first byte chooses the parser. Whatever comes is read or refused with its place.
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
    if (size == 0)
        return 0;
    const QByteArrayView json(data + 1, qsizetype(size) - 1);
    const ParseContext context{{}, QStringLiteral("shop.example"), Instant{1'772'616'942'118}};
    switch (data[0] % 7) {
    case 0:
        if (const auto list = parseStatuses(json, context); isRead(list))
            checkFacts(list->facts);
        break;
    case 1:
        if (const auto list = parseNotifications(json, context); isRead(list))
            checkFacts(list->facts);
        break;
    case 2:
        if (const auto threads = parsePrivateThreads(json, context); isRead(threads))
            checkFacts(threads->facts);
        break;
    case 3:
        if (const auto message = parseSocketMessage(json); isRead(message))
            (void)isRead(parseEvent(message->event, message->payload, context));
        break;
    case 4:
        (void)isRead(parseInstance(json));
        break;
    case 5:
        (void)readServerWords(json);
        break;
    default:
        if (const auto list = parseStatus(json, context); isRead(list))
            checkFacts(list->facts);
        break;
    }
    return 0;
}
