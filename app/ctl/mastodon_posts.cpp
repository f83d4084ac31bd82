#include "app/ctl/mastodon_posts.h"

#include "app/ctl/answer_posts.h"
#include "core/network/mastodon/parse_event.h"
#include "core/network/mastodon/parse_notification.h"
#include "core/network/mastodon/parse_status.h"

#include <QJsonDocument>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;
using network::ParseContext;

namespace {

Result<AnswerFacts> read(const Result<network::PostList> &list)
{
    if (!list)
        return Failure(list.error());
    return AnswerFacts{list->facts, list->posts.size()};
}

Result<AnswerFacts> read(const Result<network::NotificationList> &list)
{
    if (!list)
        return Failure(list.error());
    return AnswerFacts{list->facts, list->notifications.size()};
}

bool isEmptyArray(QByteArrayView json)
{
    return json.trimmed().startsWith('[') && json.trimmed().sliced(1).trimmed().startsWith(']');
}

/// What the file is, it doesn't say: the first reading that finds posts is the right one. Where none does,
/// the first one tells why.
Result<AnswerFacts> readWhole(QByteArrayView json, const ParseContext &context)
{
    const QByteArrayView trimmed = json.trimmed();
    QList<std::function<Result<AnswerFacts>()>> readings;
    if (trimmed.startsWith('{'))
        readings = {[&] { return read(network::parseStatus(json, context)); },
                    [&] { return read(network::parseContextOf(json, context)); },
                    [&] { return read(network::parseNotification(json, context)); }};
    else
        readings = {[&] { return read(network::parseStatuses(json, context)); },
                    [&] { return read(network::parseNotifications(json, context)); }};
    std::optional<Error> first;
    for (const auto &reading : readings) {
        Result<AnswerFacts> result = reading();
        if (result && (isEmptyArray(json) || !result->facts.posts.isEmpty()))
            return result;
        if (!first && !result)
            first = result.error();
    }
    return first ? Result<AnswerFacts>(Failure(*first)) : AnswerFacts{};
}

bool isStatus(const QJsonObject &object)
{
    return object[u"account"_s].isObject() && object[u"content"_s].isString() && object[u"uri"_s].isString();
}

/// An event of a stream carries its status as a text.
QJsonValue opened(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    if (!object.contains(u"event"_s) || !object[u"payload"_s].isString())
        return json;
    return readJson(object[u"payload"_s].toString().toUtf8()).value_or(json);
}

/// A document that is none of those above, but may hold statuses somewhere.
Result<AnswerFacts> readInside(const QJsonValue &json, const ParseContext &context)
{
    const QJsonArray statuses = objectsIn(opened(json), isStatus);
    if (statuses.isEmpty())
        return Failure(noPost(json));
    Result<AnswerFacts> found =
        read(network::parseStatuses(QJsonDocument(statuses).toJson(QJsonDocument::Compact), context));
    if (found && found->facts.posts.isEmpty())
        return Failure(noPost(json));
    return found;
}

}  // namespace

Result<PostCount> readMastodonPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take)
{
    const ParseContext context{target.account.id, target.account.handle.section(u'@', 1), target.received};
    Result<AnswerFacts> found = readWhole(json, context);
    if (!found || (found->facts.posts.isEmpty() && !isEmptyArray(json))) {
        const Result<QJsonValue> document = readJson(json);
        if (!document)
            return Failure(found ? document.error() : found.error());
        Result<AnswerFacts> inside = readInside(*document, context);
        const bool isBroken = !found && !objectsIn(*document, isStatus).isEmpty();
        found = !inside && isBroken ? Failure(found.error()) : std::move(inside);
    }
    if (!found)
        return Failure(found.error());
    return handOver(std::move(*found), target, take);
}

}  // namespace daisychain::ctl
