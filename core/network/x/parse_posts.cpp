#include "core/network/x/parse_posts.h"

#include "core/network/x/answer_reader.h"
#include "core/network/x/problem_reader.h"
#include "core/network/x/refusal.h"

namespace daisychain::network::x {

namespace {

Failure invalid(const char *place, const char *why)
{
    return Failure(Error{ErrorCode::Invalid, {QString::fromLatin1(place), QString::fromLatin1(why)}});
}

/// `data` may be one object or a list of them.
template <class ReadItem>
bool readData(JsonReader &json, JsonValue value, ReadItem readItem)
{
    return json.isObject(value) ? readItem(value) : json.array(value, readItem);
}

}  // namespace

Result<PostList> parsePosts(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    AnswerReader answer(json, context);
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("data")) {
            return readData(json, member, [&](JsonValue item) {
                PostSketch sketch;
                const bool isRead = readPost(json, item, sketch);
                answer.addListed(std::move(sketch));
                return isRead;
            });
        }
        bool isKnown = false;
        return answer.readField(name, member, isKnown) && (isKnown || json.skip(member));
    });
    if (!read)
        return Failure(json.error());
    return answer.finish();
}

Result<PostList> parsePost(QByteArrayView bytes, const ParseContext &context)
{
    Result<PostList> list = parsePosts(bytes, context);
    if (!list)
        return list;
    if (list->posts.isEmpty())
        return list->problems.isEmpty() ? invalid("$.data", "no post")
                                        : Failure(problemError(list->problems.first()));
    if (list->posts.first().post.isNull())
        return invalid("$.data", "no id or no author_id");
    return list;
}

Result<CreatedPost> parseCreated(QByteArrayView bytes)
{
    JsonReader json(bytes);
    PostSketch sketch;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("data") ? readPost(json, member, sketch) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    if (sketch.id.isEmpty())
        return invalid("$.data", "no id");
    return CreatedPost{sketch.id, sketch.globalId(), sketch.text};
}

QStringList goneIds(const QList<Problem> &problems)
{
    QStringList gone;
    for (const Problem &problem : problems) {
        const bool isPost = problem.resourceType == u"tweet" || problem.resourceType == u"post";
        if (isPost && problem.kind == ProblemKind::NotFound && !problem.resourceId.isEmpty() &&
            !gone.contains(problem.resourceId))
            gone.append(problem.resourceId);
    }
    return gone;
}

Result<UserList> parseUsers(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    AnswerReader answer(json, context);
    QStringList ids;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("data")) {
            return readData(json, member,
                            [&](JsonValue item) { return answer.users().readUser(item, ids.emplaceBack()); });
        }
        bool isKnown = false;
        return answer.readField(name, member, isKnown) && (isKnown || json.skip(member));
    });
    if (!read)
        return Failure(json.error());
    UserList list;
    for (const QString &id : std::as_const(ids)) {
        if (const UserReader::User *user = answer.users().find(id))
            list.people.append(user->profile);
    }
    list.listed = int(list.people.size());
    PostList rest = answer.finish();
    for (const ProfileFact &profile : std::as_const(rest.facts.profiles)) {
        if (!ids.contains(profile.localId))
            list.people.append(profile);
    }
    list.problems = std::move(rest.problems);
    list.page = rest.page;
    return list;
}

Result<QList<Stream>> parseLists(QByteArrayView bytes, AccountId account)
{
    JsonReader json(bytes);
    QList<Stream> lists;
    const auto readList = [&](JsonValue item) {
        QString id;
        QString title;
        const bool isRead = json.object(item, [&](quint64 name, JsonValue member) {
            if (name == jsonName("id"))
                return json.text(member, id);
            return name == jsonName("name") ? json.text(member, title) : json.skip(member);
        });
        if (isRead && !id.isEmpty())
            lists.append({streamIdFor(account, StreamKind::List, id), account, StreamKind::List, id, title});
        return isRead;
    };
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        return name == jsonName("data") ? readData(json, member, readList) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    return lists;
}

}  // namespace daisychain::network::x
