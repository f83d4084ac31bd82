#include "app/demo/x/call.h"
#include "app/demo/x/post_text.h"

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLength = 280;
constexpr qint64 SameTextMs = 86'400'000;

const QString SummonWords =
    u"Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to."_s;

bool isRepeat(const Stage &stage, const QString &authorId, const QString &text)
{
    const auto &posts = stage.plaza.posts();
    return std::any_of(posts.begin(), posts.end(), [&](const auto &one) {
        const Post &post = one.second;
        return post.authorId == authorId && !post.isSuperseded && post.typed == text &&
               stage.plaza.nowMs() - post.createdMs < SameTextMs;
    });
}

bool isSummoned(const Stage &stage, const Post &parent, const QString &myId)
{
    const Post *quoted = stage.plaza.post(parent.quoted);
    return parent.authorId == myId || stage.plaza.mentionedIn(parent).contains(myId) ||
           (quoted && quoted->authorId == myId);
}

std::optional<Response> refusedReply(const Stage &stage, const Call &call, const QString &parentId)
{
    const Post *parent = stage.plaza.post(parentId);
    if (!parent || stage.plaza.isBlocked(call.me->id, parent->authorId))
        return forbidden(u"You attempted to reply to a Tweet that is deleted or not visible to you."_s);
    const bool mustBeSummoned = stage.settings.hasSummonRule || call.mischief.has(u"not_summoned"_s);
    if (call.mischief.has(u"not_summoned"_s) || (mustBeSummoned && !isSummoned(stage, *parent, call.me->id)))
        return forbidden(SummonWords);
    return std::nullopt;
}

std::optional<Response> refusedMedia(const Stage &stage, const QStringList &ids)
{
    for (const QString &id : ids) {
        const Media *media = stage.plaza.media(id);
        if (!media || media->isBroken || !media->isFinal || media->readyMs > stage.plaza.nowMs())
            return invalidRequest(u"Your media IDs are invalid."_s);
    }
    return ids.size() > 4 ? std::optional(invalidRequest(u"media_ids: at most 4"_s)) : std::nullopt;
}

std::optional<QString> unknownField(const QJsonObject &body)
{
    static const QStringList Known{
        u"text"_s, u"reply"_s,        u"media"_s,        u"quote_tweet_id"_s,   u"reply_settings"_s,
        u"poll"_s, u"edit_options"_s, u"made_with_ai"_s, u"paid_partnership"_s, u"for_super_followers_only"_s,
        u"geo"_s};
    for (const QString &name : body.keys()) {
        if (!Known.contains(name))
            return name;
    }
    return std::nullopt;
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list << one.toString();
    return list;
}

/// For an hour after the first version, and five times.
bool isEditable(const Stage &stage, const Post &post)
{
    constexpr qint64 LongestMs = 60 * 60 * 1000;
    constexpr qsizetype MostVersions = 6;
    const Post *first = stage.plaza.post(post.history.value(0));
    const qint64 sinceMs = first != nullptr ? first->createdMs : post.createdMs;
    return post.history.size() < MostVersions && stage.plaza.nowMs() - sinceMs < LongestMs;
}

std::optional<Response> refusedDraft(const Stage &stage, const Call &call, const Draft &draft)
{
    if (draft.text.isEmpty() && draft.mediaIds.isEmpty())
        return invalidRequest(u"One of text, media or poll is required"_s);
    if (weightedLength(draft.text) > MostLength)
        return problem(
            400, u"Bad Request"_s,
            u"Your Tweet text is too long. For more information on how X determines text length see "
            "https://github.com/twitter/twitter-text."_s,
            u"about:blank"_s);
    if (const auto refusal = refusedMedia(stage, draft.mediaIds))
        return refusal;
    if (!draft.inReplyTo.isEmpty()) {
        if (const auto refusal = refusedReply(stage, call, draft.inReplyTo))
            return refusal;
    }
    const Post *edited = stage.plaza.shown(draft.edited);
    if (!draft.edited.isEmpty() &&
        (!edited || edited->authorId != call.me->id || !isEditable(stage, *edited)))
        return forbidden(u"You are not permitted to edit this Tweet."_s);
    if (call.mischief.has(u"duplicate_text"_s) || isRepeat(stage, call.me->id, draft.text))
        return forbidden(u"You are not allowed to create a Tweet with duplicate content."_s);
    return std::nullopt;
}

Response createPost(Stage &stage, const Call &call)
{
    if (call.request.isBodyBroken)
        return invalidRequest(u"Invalid JSON"_s);
    const QJsonObject body = call.request.parameters;
    if (const auto name = unknownField(body))
        return invalidRequest(u"[%1] is not one of the known fields"_s.arg(*name));
    Draft draft;
    draft.authorId = call.me->id;
    draft.text = body["text"_L1].toString();
    draft.inReplyTo = asText(body["reply"_L1]["in_reply_to_tweet_id"_L1]);
    draft.quoted = asText(body["quote_tweet_id"_L1]);
    draft.edited = asText(body["edit_options"_L1]["previous_post_id"_L1]);
    draft.mediaIds = textList(body["media"_L1]["media_ids"_L1]);
    if (const auto refusal = refusedDraft(stage, call, draft))
        return *refusal;
    const Post &post = stage.plaza.publish(draft, stage.plaza.nowMs());
    return jsonResponse(QJsonObject{{u"data"_s, QJsonObject{{u"id"_s, post.id},
                                                            {u"text"_s, post.text},
                                                            {u"edit_history_tweet_ids"_s,
                                                             QJsonArray::fromStringList(post.history)}}}},
                        201);
}

Response deletePost(Stage &stage, const Call &call)
{
    const Post *post = stage.plaza.shown(call.path[u"id"_s]);
    if (post && post->authorId != call.me->id)
        return forbidden(u"You are not authorized to delete this Tweet."_s);
    return jsonResponse(
        QJsonObject{{u"data"_s, QJsonObject{{u"deleted"_s, post && stage.plaza.remove(QString(post->id))}}}});
}

Response hideReply(Stage &stage, const Call &call)
{
    const Post *post = stage.plaza.post(call.path[u"id"_s]);
    const Post *first = post ? stage.plaza.post(post->conversationId) : nullptr;
    if (!first || first->authorId != call.me->id)
        return forbidden(u"You are not allowed to hide this reply."_s);
    const bool isHidden = call.request.flag(u"hidden"_s);
    stage.plaza.setHidden(call.path[u"id"_s], isHidden);
    return jsonResponse(QJsonObject{{u"data"_s, QJsonObject{{u"hidden"_s, isHidden}}}});
}

}  // namespace

void addPostRoutes(Routes &routes, Stage &stage)
{
    const auto add = [&](const QByteArray &method, const QString &path, int limit, const QString &scope,
                         auto handler) {
        routes << Route{
            method, path.split(u'/'), Access::User, 0, limit, scope, [&stage, handler](const Call &call) {
                return handler(stage, call);
            }};
    };
    add("POST", u"/2/tweets"_s, 100, u"tweet.write"_s, createPost);
    add("DELETE", u"/2/tweets/:id"_s, 50, u"tweet.write"_s, deletePost);
    add("PUT", u"/2/tweets/:id/hidden"_s, 50, u"tweet.moderate.write"_s, hideReply);
}

}  // namespace daisychain::demo::x
