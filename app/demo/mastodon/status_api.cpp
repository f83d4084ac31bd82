#include "app/demo/mastodon/stage.h"

#include "app/demo/text/post_html.h"
#include "app/demo/world/visibility.h"

#include "core/base/instant.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 IdempotencyLifeMs = 3'600'000;
constexpr qint64 EarliestScheduleMs = 5 * 60'000;

Response invalid(const QString &what)
{
    return errorResponse(422, u"Validation failed: "_s + what);
}

/// What is wrong with the length, or nothing.
std::optional<Response> lengthError(const Stage &stage, const QString &text, const QString &warning)
{
    if (stage.software == Software::GoToSocial) {
        const int length = postLengthInCodePoints(text, warning);
        if (length > 5000)
            return errorResponse(400, u"Bad Request: text with spoiler exceed max chars (%1)"_s.arg(length));
    } else if (postLength(text, warning) > 500) {
        return invalid(u"Text character limit of 500 exceeded"_s);
    }
    return std::nullopt;
}

/// What is wrong with the attachments, or nothing.
std::optional<Response> mediaError(const Stage &stage, const Call &call, const QStringList &ids,
                                   const QString &ownStatusId)
{
    if (ids.size() > (stage.software == Software::GoToSocial ? 6 : 4))
        return invalid(u"Cannot attach more than 4 files"_s);
    for (const QString &id : ids) {
        const Media *media = stage.world.media().find(id);
        const bool isFree = media && media->accountId == call.myId() &&
                            (media->statusId.isEmpty() || media->statusId == ownStatusId);
        if (!isFree)
            return invalid(u"Media not found"_s);
        if (media->readyMs > stage.world.nowMs() || media->isBroken)
            return invalid(
                u"Cannot attach files that have not finished processing. Try again in a moment!"_s);
    }
    return std::nullopt;
}

/// Everybody the text would mention must be among those expected.
std::optional<Response> mentionError(const Stage &stage, const Call &call, const Draft &draft)
{
    if (!call.request.has(u"allowed_mentions"_s) || stage.software != Software::Mastodon)
        return std::nullopt;
    const QStringList allowed = call.request.texts(u"allowed_mentions"_s);
    const PostHtml post = postHtml(draft.content.text, {}, [&](const QString &user, const QString &host) {
        const Account *account = stage.world.accountByHandle(user, host);
        return account ? std::optional(MentionTarget{account->id, account->username, {}}) : std::nullopt;
    });
    QJsonArray unexpected;
    for (const QString &id : post.mentionIds) {
        if (!allowed.contains(id))
            unexpected << stage.writer.account(*stage.world.accounts().find(id));
    }
    if (unexpected.isEmpty())
        return std::nullopt;
    return jsonResponse(QJsonObject{{u"error"_s, u"Post would be sent to unexpected accounts"_s},
                                    {u"unexpected_accounts"_s, unexpected}},
                        422);
}

std::optional<Poll> pollFrom(const Request &request, qint64 nowMs)
{
    const QJsonObject json = request.parameters["poll"_L1].toObject();
    if (json.isEmpty())
        return std::nullopt;
    Poll poll;
    for (const QJsonValue option : json["options"_L1].toArray())
        poll.options << Poll::Option{asText(option)};
    const qint64 seconds = asText(json["expires_in"_L1]).toLongLong();
    poll.expiresMs = nowMs + std::max<qint64>(seconds, 300) * 1000;
    poll.isMultiple = asText(json["multiple"_L1]) == u"true";
    return poll;
}

Version contentFrom(const Request &request)
{
    Version content;
    content.text = request.text(u"status"_s);
    content.spoiler = request.text(u"spoiler_text"_s);
    content.isSensitive = request.flag(u"sensitive"_s, !content.spoiler.isEmpty());
    content.mediaIds = request.texts(u"media_ids"_s);
    return content;
}

/// What is wrong with the text as such, or nothing.
std::optional<Response> contentError(const Stage &stage, const Call &call, const Version &content,
                                     bool hasPoll, const QString &ownStatusId)
{
    if (const auto wrong = mediaError(stage, call, content.mediaIds, ownStatusId))
        return wrong;
    if (content.text.trimmed().isEmpty() && content.mediaIds.isEmpty() && !hasPoll)
        return invalid(u"Text can't be blank"_s);
    return lengthError(stage, content.text, content.spoiler);
}

/// The draft in the request, or why it can't be posted.
std::optional<Response> readDraft(const Stage &stage, const Call &call, Draft &draft)
{
    const Request &request = call.request;
    draft.accountId = call.myId();
    draft.content = contentFrom(request);
    draft.poll = pollFrom(request, stage.world.nowMs());
    draft.language = request.has(u"language"_s) ? request.text(u"language"_s) : call.me->language;
    draft.inReplyTo = request.text(u"in_reply_to_id"_s);
    if (request.has(u"visibility"_s))
        draft.visibility = request.text(u"visibility"_s);
    const Status *parent = stage.world.statuses().find(draft.inReplyTo);
    if (!draft.inReplyTo.isEmpty() && (!parent || !mayRead(stage.world, call.myId(), *parent)))
        return errorResponse(404, u"The post you are trying to reply to does not appear to exist."_s);
    if (parent && !parent->boostOf.isEmpty())
        draft.inReplyTo = parent->boostOf;
    static const QStringList Visibilities{u"public"_s, u"unlisted"_s, u"private"_s, u"direct"_s};
    if (!Visibilities.contains(draft.visibility))
        return invalid(u"Visibility is not included in the list"_s);
    if (draft.poll && draft.poll->options.size() < 2)
        return invalid(u"Poll options must be more than one item"_s);
    if (const auto wrong = contentError(stage, call, draft.content, draft.poll.has_value(), {}))
        return wrong;
    if (!request.text(u"scheduled_at"_s).isEmpty()) {
        const auto at = parseInstant(request.text(u"scheduled_at"_s).toLatin1());
        if (!at || at->ms < stage.world.nowMs() + EarliestScheduleMs)
            return invalid(u"The scheduled date must be in the future"_s);
        draft.scheduledMs = at->ms;
    }
    return mentionError(stage, call, draft);
}

Response answer(const Stage &stage, const Call &call, const Status &status)
{
    if (status.scheduledMs != 0)
        return jsonResponse(stage.writer.scheduledStatus(status));
    return jsonResponse(stage.writer.status(status, call.myId()));
}

QString applicationName(const Stage &stage, const Token &token)
{
    for (const auto &[id, application] : stage.world.applications().rows()) {
        if (application.clientId == token.clientId)
            return application.name;
    }
    return {};
}

Response post(Stage &stage, const Call &call)
{
    const QString key = QString::fromUtf8(call.request.header("idempotency-key"));
    const bool keepsKeys = !key.isEmpty() && !call.ignoresIdempotency && stage.software == Software::Mastodon;
    if (keepsKeys) {
        const Mark *used = stage.world.marks().find(u"idempotency"_s, call.myId(), key);
        const bool isFresh = used && stage.world.nowMs() - used->atMs < IdempotencyLifeMs;
        const Status *first =
            isFresh ? stage.world.statuses().find(used->more["status"_L1].toString()) : nullptr;
        if (first) {
            Response response = answer(stage, call, *first);
            response.isRepeat = true;
            return response;
        }
    }
    Draft draft;
    if (const auto wrong = readDraft(stage, call, draft))
        return *wrong;
    draft.applicationName = applicationName(stage, *call.token);
    draft.idempotencyKey = key;
    const Status &status = stage.publisher.publish(draft);
    if (keepsKeys)
        stage.world.mark(
            {u"idempotency"_s, call.myId(), key, stage.world.nowMs(), {{u"status"_s, status.id}}});
    return answer(stage, call, status);
}

const Status *ownStatus(const Stage &stage, const Call &call)
{
    const Status *status = stage.world.statuses().find(call.path[u"id"_s]);
    return status && status->accountId == call.myId() ? status : nullptr;
}

Response edit(Stage &stage, const Call &call)
{
    const Status *status = ownStatus(stage, call);
    if (!status || !status->boostOf.isEmpty())
        return notFound();
    const Version content = contentFrom(call.request);
    if (const auto wrong = contentError(stage, call, content, status->poll.has_value(), status->id))
        return *wrong;
    for (const QJsonValue attributes : call.request.parameters["media_attributes"_L1].toArray()) {
        if (const Media *media = stage.world.media().find(asText(attributes["id"_L1]))) {
            Media changed = *media;
            changed.description = asText(attributes["description"_L1]);
            stage.world.put(changed);
        }
    }
    return jsonResponse(stage.writer.status(stage.publisher.edit(status->id, content), call.myId()));
}

Response remove(Stage &stage, const Call &call)
{
    const Status *status = ownStatus(stage, call);
    if (!status)
        return notFound();
    QJsonObject json = stage.writer.status(*status, call.myId());
    json.insert(u"text"_s, status->shown().text);
    stage.publisher.remove(QString(status->id));
    return jsonResponse(json);
}

/// Children before cousins, each branch in the order written.
void addDescendants(const Stage &stage, const Call &call, const QString &id, QJsonArray &list, int &left)
{
    for (const QString &reply : stage.world.repliesTo(id)) {
        const Status *status = stage.world.statuses().find(reply);
        if (!status || left == 0 || !mayRead(stage.world, call.myId(), *status))
            continue;
        --left;
        list << stage.writer.status(*status, call.myId());
        addDescendants(stage, call, reply, list, left);
    }
}

Response context(const Stage &stage, const Call &call)
{
    const Status *status = requestedStatus(stage, call);
    if (!status)
        return notFound();
    QJsonArray ancestors;
    int left = call.me ? 4096 : 40;
    for (const Status *parent = stage.world.statuses().find(status->inReplyTo); parent && left > 0;
         parent = stage.world.statuses().find(parent->inReplyTo), --left) {
        if (mayRead(stage.world, call.myId(), *parent))
            ancestors.prepend(stage.writer.status(*parent, call.myId()));
    }
    QJsonArray descendants;
    left = call.me ? 4096 : 60;
    addDescendants(stage, call, status->id, descendants, left);
    return jsonResponse(QJsonObject{{u"ancestors"_s, ancestors}, {u"descendants"_s, descendants}});
}

}  // namespace

void addStatusRoutes(Router &router, Stage &stage)
{
    const QString write = u"write:statuses"_s;
    router.add("POST", u"/api/v1/statuses"_s, write,
               [&stage](const Call &call) { return post(stage, call); });
    router.add("GET", u"/api/v1/statuses"_s, {}, [&stage](const Call &call) {
        QJsonArray list;
        for (const QString &id : call.request.texts(u"id"_s)) {
            const Status *status = stage.world.statuses().find(id);
            if (status && mayRead(stage.world, call.myId(), *status))
                list << stage.writer.status(*status, call.myId());
        }
        return jsonResponse(list);
    });
    router.add("GET", u"/api/v1/statuses/:id"_s, {}, [&stage](const Call &call) {
        const Status *status = requestedStatus(stage, call);
        return status ? jsonResponse(stage.writer.status(*status, call.myId())) : notFound();
    });
    router.add("PUT", u"/api/v1/statuses/:id"_s, write,
               [&stage](const Call &call) { return edit(stage, call); });
    router.add("DELETE", u"/api/v1/statuses/:id"_s, write,
               [&stage](const Call &call) { return remove(stage, call); });
    router.add("GET", u"/api/v1/statuses/:id/context"_s, {},
               [&stage](const Call &call) { return context(stage, call); });
    router.add("GET", u"/api/v1/statuses/:id/history"_s, {}, [&stage](const Call &call) {
        const Status *status = requestedStatus(stage, call);
        return status ? jsonResponse(stage.writer.history(*status)) : notFound();
    });
    router.add("GET", u"/api/v1/statuses/:id/source"_s, u"read:statuses"_s, [&stage](const Call &call) {
        const Status *status = ownStatus(stage, call);
        if (!status)
            return notFound();
        return jsonResponse(QJsonObject{{u"id"_s, status->id},
                                        {u"text"_s, status->shown().text},
                                        {u"spoiler_text"_s, status->shown().spoiler}});
    });
}

}  // namespace daisychain::demo
