#include "app/ctl/answer_posts.h"

#include "app/ctl/json_lines.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostNames = 8;

/// "an object with id, domain"; of `data` also what it holds.
QString shapeOf(const QJsonValue &json)
{
    if (json.isArray() && json.toArray().isEmpty())
        return u"an empty list"_s;
    const bool isList = json.isArray();
    const QJsonValue first = isList ? json.toArray().first() : json;
    if (!first.isObject())
        return isList ? u"a list of values"_s : u"a value"_s;
    const QJsonObject object = first.toObject();
    QStringList names = object.keys();
    const bool hasMore = names.size() > MostNames;
    names = names.mid(0, MostNames);
    QString shape = (isList ? u"a list of objects with "_s : u"an object with "_s) + names.join(u", "_s) +
                    (hasMore ? u" …"_s : QString());
    if (object.contains(u"data"_s))
        shape += u", its data "_s + shapeOf(object[u"data"_s]);
    return shape;
}

void collect(const QJsonValue &json, const std::function<bool(const QJsonObject &)> &isWanted,
             QJsonArray &found)
{
    if (json.isArray()) {
        for (const QJsonValue item : json.toArray())
            collect(item, isWanted, found);
    }
    const QJsonObject object = json.toObject();
    if (!object.isEmpty() && isWanted(object))
        return found.append(object);
    for (const QJsonValue member : object)
        collect(member, isWanted, found);
}

bool concerns(const PostFact &post, const QSet<PostId> &own, const IdentityId &us)
{
    if (post.author == us)
        return false;
    const bool isNamed = std::any_of(post.mentions.begin(), post.mentions.end(),
                                     [&](const PostMention &mention) { return mention.identity == us; });
    return isNamed || (post.replyTo && own.contains(*post.replyTo));
}

void markMentions(FactBatch &facts, const ImportTarget &target)
{
    QSet<PostId> own;
    for (const PostFact &post : std::as_const(facts.posts)) {
        if (post.author == target.account.identity)
            own.insert(post.id);
    }
    for (const PostFact &post : std::as_const(facts.posts)) {
        if (concerns(post, own, target.account.identity))
            facts.caught.append({post.id, target.stream, target.received});
    }
}

}  // namespace

void append(AnswerFacts &facts, FactBatch more, qint64 entries)
{
    facts.entries += entries;
    facts.facts.profiles += std::move(more.profiles);
    facts.facts.posts += std::move(more.posts);
    facts.facts.deleted += std::move(more.deleted);
    facts.facts.deletedLocalIds += std::move(more.deletedLocalIds);
}

Result<QJsonValue> readJson(QByteArrayView json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return Failure(Error{ErrorCode::Invalid,
                             {u"$"_s, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset)}});
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

bool isJsonLines(QByteArrayView bytes)
{
    JsonLines lines(bytes);
    const std::optional<JsonLine> first = lines.next();
    return first && lines.next() && readJson(first->bytes);
}

QJsonArray objectsIn(const QJsonValue &json, const std::function<bool(const QJsonObject &)> &isWanted)
{
    QJsonArray found;
    collect(json, isWanted, found);
    return found;
}

Error noPost(const QJsonValue &json)
{
    return {ErrorCode::Invalid,
            {u"$"_s, u"no post with its id and author in it, but %1"_s.arg(shapeOf(json))}};
}

Result<PostCount> handOver(AnswerFacts found, const ImportTarget &target, const TakeFacts &take)
{
    FactBatch &facts = found.facts;
    facts.account = target.account.id;
    facts.received = target.received;
    markMentions(facts, target);
    const PostCount count{facts.posts.size(), facts.caught.size(),
                          std::max<qint64>(0, found.entries - facts.posts.size())};
    if (auto taken = take(std::move(facts), 1.0); !taken)
        return Failure(taken.error());
    return count;
}

}  // namespace daisychain::ctl
