#include "app/demo/stream/channels.h"

#include "app/demo/stream/stream_hub.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

using std::unexpected;

namespace {

const QString ScopeError = u"Access token does not have the required scopes"_s;

}  // namespace

std::expected<const Token *, Refusal> streamToken(const World &world, const Request &request)
{
    QString name = request.text(u"access_token"_s);
    const QByteArray authorization = request.header("authorization");
    if (authorization.startsWith("Bearer "))
        name = QString::fromUtf8(authorization.sliced(7).trimmed());
    else if (name.isEmpty())
        name = QString::fromUtf8(request.header("sec-websocket-protocol")).section(u',', 0, 0).trimmed();
    if (name.isEmpty())
        return unexpected(Refusal{401, u"Missing access token"_s});
    const Token *token = world.tokens().find(name);
    if (!token || token->accountId.isEmpty())
        return unexpected(Refusal{401, u"Invalid access token"_s});
    return token;
}

std::expected<Channel, Refusal> channelFor(const World &world, const Token *token, const QString &stream,
                                           const QString &tag, const QString &list)
{
    static const QStringList Public{u"public"_s,       u"public:local"_s,       u"public:remote"_s,
                                    u"public:media"_s, u"public:local:media"_s, u"public:remote:media"_s};
    const bool isNotification = stream == u"user:notification";
    const bool isOwn = stream == u"user" || stream == u"direct" || isNotification;
    const bool isTag = stream == u"hashtag" || stream == u"hashtag:local";
    if (!isOwn && !isTag && stream != u"list" && !Public.contains(stream))
        return unexpected(Refusal{400, u"Unknown channel requested"_s});
    if (!token->allows(isNotification ? u"read:notifications" : u"read:statuses"))
        return unexpected(Refusal{401, ScopeError});
    if (isOwn)
        return Channel{ownChannel(stream, token->accountId), {stream}};
    if (isTag && tag.isEmpty())
        return unexpected(Refusal{400, u"Missing tag name parameter"_s});
    if (isTag)
        return Channel{stream + u'/' + tag.toLower(), {stream, tag.toLower()}};
    if (stream == u"list" && !world.marks().find(u"list"_s, token->accountId, list))
        return unexpected(Refusal{404, u"List not found"_s});
    return stream == u"list" ? Channel{stream + u'/' + list, {stream, list}} : Channel{stream, {stream}};
}

}  // namespace daisychain::demo
