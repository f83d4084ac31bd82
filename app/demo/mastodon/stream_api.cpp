#include "app/demo/mastodon/stage.h"
#include "app/demo/stream/channels.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

Response open(const Stage &stage, const Call &call, const QString &stream)
{
    if (stage.software == Software::GoToSocial)
        return errorResponse(404, u"Not Found"_s);
    const auto token = streamToken(stage.world, call.request);
    if (!token)
        return errorResponse(token.error().status, token.error().text);
    const auto channel =
        channelFor(stage.world, *token, stream, call.request.text(u"tag"_s), call.request.text(u"list"_s));
    if (!channel)
        return errorResponse(channel.error().status, channel.error().text);
    Response response;
    response.headers << Header("Content-Type", "text/event-stream")
                     << Header("Cache-Control", "private, no-store");
    response.stream = StreamOpening{(*token)->accountId, (*token)->id, {{channel->key, channel->name}}};
    return response;
}

}  // namespace

void addStreamRoutes(Router &router, Stage &stage)
{
    for (const QString &stream :
         {u"user"_s, u"user/notification"_s, u"hashtag"_s, u"hashtag/local"_s, u"list"_s, u"direct"_s,
          u"public"_s, u"public/local"_s, u"public/remote"_s}) {
        router.add("GET", u"/api/v1/streaming/"_s + stream, {}, [&stage, stream](const Call &call) {
            return open(stage, call, QString(stream).replace(u'/', u':'));
        });
    }
    router.add("GET", u"/api/v1/streaming"_s, {},
               [&stage](const Call &call) { return open(stage, call, call.request.text(u"stream"_s)); });
    router.add("GET", u"/api/v1/streaming/health"_s, {}, [](const Call &) {
        Response response;
        response.headers << Header("Content-Type", "text/plain")
                         << Header("Cache-Control", "private, no-store");
        response.body = "OK";
        return response;
    });
}

}  // namespace daisychain::demo
