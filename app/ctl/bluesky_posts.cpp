#include "app/ctl/bluesky_posts.h"

#include "app/ctl/answer_posts.h"
#include "app/ctl/json_lines.h"
#include "core/network/bluesky/parse_jetstream.h"
#include "core/network/bluesky/parse_notification.h"
#include "core/network/bluesky/parse_posts.h"

#include <QJsonDocument>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;
namespace bluesky = network::bluesky;
using network::ParseContext;

namespace {

bool isView(const QJsonObject &object)
{
    return object[u"uri"_s].isString() && object[u"author"_s].isObject() && object[u"record"_s].isObject();
}

bool isNotification(const QJsonObject &object)
{
    return isView(object) && object[u"reason"_s].isString();
}

bool isPostView(const QJsonObject &object)
{
    const QJsonValue type = object[u"record"_s][u"$type"_s];
    return isView(object) && !isNotification(object) && type.toString() == bluesky::PostCollection;
}

QByteArray wrapped(const QString &member, const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{member, items}}).toJson(QJsonDocument::Compact);
}

/// Posts stand in many kinds of answers: wherever they are, they look the same.
Result<AnswerFacts> readAnswer(const QJsonValue &json, const ParseContext &context)
{
    AnswerFacts found;
    const QJsonArray views = objectsIn(json, isPostView);
    if (!views.isEmpty()) {
        Result<bluesky::PostList> posts = bluesky::parsePosts(wrapped(u"posts"_s, views), context);
        if (!posts)
            return Failure(posts.error());
        append(found, std::move(posts->facts), views.size());
    }
    const QJsonArray notifications = objectsIn(json, isNotification);
    if (!notifications.isEmpty()) {
        Result<bluesky::NotificationList> list =
            bluesky::parseNotifications(wrapped(u"notifications"_s, notifications), context);
        if (!list)
            return Failure(list.error());
        append(found, std::move(list->facts), notifications.size());
    }
    if (found.facts.posts.isEmpty())
        return Failure(noPost(json));
    return found;
}

Result<AnswerFacts> readEvents(QByteArrayView bytes, const ParseContext &context)
{
    AnswerFacts found;
    JsonLines lines(bytes);
    while (const std::optional<JsonLine> line = lines.next()) {
        auto event = bluesky::parseJetstream(line->bytes, context);
        if (!event)
            return Failure(Error{ErrorCode::Invalid,
                                 QStringList(u"line %1"_s.arg(line->number)) + event.error().arguments});
        if (auto *posted = std::get_if<bluesky::JetstreamEvent::Posted>(&event->what))
            append(found, std::move(posted->posts.facts), 1);
        else if (const auto *gone = std::get_if<bluesky::JetstreamEvent::Deleted>(&event->what))
            found.facts.deleted.append(gone->post);
        else
            ++found.entries;
    }
    return found;
}

Result<AnswerFacts> readAny(QByteArrayView bytes, const ParseContext &context)
{
    if (isJsonLines(bytes))
        return readEvents(bytes, context);
    const Result<QJsonValue> json = readJson(bytes);
    if (!json)
        return Failure(json.error());
    const QJsonObject object = json->toObject();
    const bool isSnapshot = object.contains(u"case"_s) && object.contains(u"value"_s);
    if (!isSnapshot && object[u"kind"_s].isString() && object[u"did"_s].isString())
        return readEvents(bytes, context);
    return readAnswer(isSnapshot ? object[u"value"_s] : *json, context);
}

}  // namespace

Result<PostCount> readBlueskyPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take)
{
    Result<AnswerFacts> found = readAny(json, {target.account.id, {}, target.received});
    if (!found)
        return Failure(found.error());
    return handOver(std::move(*found), target, take);
}

}  // namespace daisychain::ctl
