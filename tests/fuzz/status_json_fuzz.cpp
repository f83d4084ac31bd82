// Whatever comes, every parser reads it or refuses it with its place.
#include "core/network/mastodon/parse_account.h"
#include "core/network/mastodon/parse_error.h"
#include "core/network/mastodon/parse_event.h"
#include "core/network/mastodon/parse_instance.h"
#include "core/network/mastodon/parse_notification.h"
#include "core/network/mastodon/parse_status.h"

#include <array>

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

template <class T>
void checkList(const Result<T> &list)
{
    if (isRead(list))
        checkFacts(list->facts);
}

void readPosts(QByteArrayView json, const ParseContext &context)
{
    checkList(parseStatus(json, context));
    checkList(parseStatuses(json, context));
    checkList(parseContextOf(json, context));
    checkList(parseNotifications(json, context));
    checkList(parsePrivateThread(json, context));
    checkList(parsePrivateThreads(json, context));
    (void)isRead(parseSearch(json, context));
    (void)isRead(parseStatusSource(json));
}

void readStream(QByteArrayView json, const ParseContext &context)
{
    constexpr std::array Names{"update",       "status.update",   "delete",       "notification",
                               "conversation", "filters_changed", "announcement", "notifications_merged"};
    for (const char *name : Names)
        (void)isRead(parseEvent(name, json, context));
    if (const auto message = parseSocketMessage(json); isRead(message))
        (void)isRead(parseEvent(message->event, message->payload, context));
}

void readServer(QByteArrayView json, const ParseContext &context)
{
    (void)isRead(parseAccount(json, context));
    (void)isRead(parseAccounts(json, context));
    (void)isRead(parseRelationship(json));
    (void)isRead(parseRelationships(json));
    (void)isRead(parseInstance(json));
    (void)isRead(parseNodeInfo(json));
    (void)isRead(parseNodeInfoLinks(json));
    http::HttpAnswer answer;
    answer.status = 422;
    answer.body = json.toByteArray();
    (void)serverError(answer, context.received);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView json(data, qsizetype(size));
    const ParseContext context{{}, QStringLiteral("shop.example"), Instant{1'772'616'942'118}};
    readPosts(json, context);
    readStream(json, context);
    readServer(json, context);
    return 0;
}
