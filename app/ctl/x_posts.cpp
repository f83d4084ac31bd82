#include "app/ctl/x_posts.h"

#include "app/ctl/answer_posts.h"
#include "app/ctl/json_lines.h"
#include "core/network/x/parse_activity.h"
#include "core/network/x/parse_messages.h"
#include "core/network/x/parse_posts.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;
namespace x = network::x;

namespace {

/// X's problems without a post are no broken file: they say so themselves.
Error problemOf(const QList<x::Problem> &problems, const QJsonValue &json)
{
    if (problems.isEmpty())
        return noPost(json);
    const x::Problem &first = problems.first();
    return {
        ErrorCode::Invalid,
        {u"$"_s, u"no post in it, X says: %1"_s.arg(first.detail.isEmpty() ? first.title : first.detail)}};
}

bool isPost(const QJsonObject &object)
{
    return object.contains(u"text"_s) && object.contains(u"author_id"_s);
}

/// Objects of other kinds have ids and authors too: a post has words, or something to see.
void dropWordless(FactBatch &facts)
{
    facts.posts.removeIf([](const PostFact &post) { return post.text.isEmpty() && post.media.isEmpty(); });
}

Result<AnswerFacts> factsOf(x::ActivityEvent event)
{
    AnswerFacts found;
    if (auto *posted = std::get_if<x::ActivityEvent::Posted>(&event.what))
        append(found, std::move(posted->posts.facts), posted->posts.posts.size());
    else if (auto *messages = std::get_if<x::ActivityEvent::Messages>(&event.what))
        append(found, std::move(messages->facts), 0);
    return found;
}

/// What the document is, it doesn't say: the first reading that finds posts is the right one.
Result<AnswerFacts> readDocument(QByteArrayView bytes, const x::ParseContext &context)
{
    const Result<QJsonValue> json = readJson(bytes);
    if (!json)
        return Failure(json.error());
    if (!json->isObject())
        return Failure(noPost(*json));
    Result<x::PostList> posts = x::parsePosts(bytes, context);
    if (posts) {
        AnswerFacts found{std::move(posts->facts), posts->posts.size()};
        dropWordless(found.facts);
        if (!found.facts.posts.isEmpty())
            return found;
    }
    if (!posts && !objectsIn(*json, isPost).isEmpty())
        return Failure(posts.error());
    if (Result<x::ActivityEvent> event = x::parseActivity(bytes, context)) {
        Result<AnswerFacts> found = factsOf(std::move(*event));
        if (!found->facts.posts.isEmpty())
            return found;
    }
    // A message as it stands in an answer, without the answer around it.
    const QByteArray alone = json->toObject().contains(u"sender_id"_s)
                                 ? "{\"data\":[" + bytes.toByteArray() + "]}"
                                 : bytes.toByteArray();
    Result<x::MessageList> messages = x::parseMessages(alone, context);
    if (messages && !messages->facts.posts.isEmpty())
        return AnswerFacts{std::move(messages->facts), 0};
    return Failure(problemOf(posts ? posts->problems : QList<x::Problem>(), *json));
}

/// Lines of a stream: those that are no post are passed over.
Result<AnswerFacts> readLines(QByteArrayView bytes, const x::ParseContext &context)
{
    AnswerFacts found;
    JsonLines lines(bytes);
    while (const std::optional<JsonLine> line = lines.next()) {
        const auto place = [&](const Error &error) {
            return Failure(Error{error.code, QStringList(u"line %1"_s.arg(line->number)) + error.arguments});
        };
        if (const Result<QJsonValue> json = readJson(line->bytes); !json)
            return place(json.error());
        Result<AnswerFacts> one = readDocument(line->bytes, context);
        append(found, one ? std::move(one->facts) : FactBatch(), 1);
    }
    return found;
}

}  // namespace

Result<PostCount> readXPosts(QByteArrayView json, const ImportTarget &target, const TakeFacts &take)
{
    const x::ParseContext context{target.account.id, target.account.identity, target.received};
    Result<AnswerFacts> found = isJsonLines(json) ? readLines(json, context) : readDocument(json, context);
    if (!found)
        return Failure(found.error());
    return handOver(std::move(*found), target, take);
}

}  // namespace daisychain::ctl
