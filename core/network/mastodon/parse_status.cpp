#include "core/network/mastodon/parse_status.h"

#include "core/network/mastodon/status_reader.h"

namespace daisychain::network {

namespace {

bool readThread(JsonReader &json, StatusReader &statuses, quint64 name, JsonValue member,
                PrivateThread &thread)
{
    switch (name) {
    case jsonName("id"):
        return json.text(member, thread.localId);
    case jsonName("unread"):
        return json.flag(member, thread.isUnread);
    case jsonName("accounts"):
        return json.array(member, [&](JsonValue account) {
            IdentityId ignored;
            return statuses.accounts().readAccount(account, ignored);
        });
    case jsonName("last_status"):
        return statuses.readStatus(member, thread.last);
    default:
        return json.skip(member);
    }
}

}  // namespace

Result<PostList> parseStatus(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PostList list;
    StatusReader statuses(json, context, list.facts);
    StatusReader::Sketch sketch;
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return statuses.readField(name, member, sketch); });
    if (!read)
        return Failure(json.error());
    statuses.add(std::move(sketch), list.posts.emplaceBack());
    if (list.posts.first().post.isNull())
        return Failure(lacking("no uri or no account"));
    return list;
}

Result<PostList> parseStatuses(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PostList list;
    StatusReader statuses(json, context, list.facts);
    if (!json.readArray([&](JsonValue item) { return statuses.readStatus(item, list.posts.emplaceBack()); }))
        return Failure(json.error());
    return list;
}

Result<PostList> parseContextOf(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PostList above;
    QList<ListedPost> below;
    StatusReader statuses(json, context, above.facts);
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("ancestors"))
            return statuses.readStatuses(member, above.posts);
        return name == jsonName("descendants") ? statuses.readStatuses(member, below) : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    above.posts.append(below);
    return above;
}

Result<SearchFound> parseSearch(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    SearchFound found;
    StatusReader statuses(json, context, found.posts.facts);
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("statuses"))
            return statuses.readStatuses(member, found.posts.posts);
        if (name != jsonName("accounts"))
            return json.skip(member);
        return json.array(member, [&](JsonValue account) {
            IdentityId id;
            if (!statuses.accounts().readAccount(account, id))
                return false;
            if (!id.isNull())
                found.people.append(id);
            return true;
        });
    });
    if (!read)
        return Failure(json.error());
    return found;
}

Result<PrivateThreads> parsePrivateThreads(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PrivateThreads threads;
    StatusReader statuses(json, context, threads.facts);
    const bool read = json.readArray([&](JsonValue item) {
        PrivateThread &thread = threads.threads.emplaceBack();
        return json.object(item, [&](quint64 name, JsonValue member) {
            return readThread(json, statuses, name, member, thread);
        });
    });
    if (!read)
        return Failure(json.error());
    return threads;
}

Result<PrivateThreads> parsePrivateThread(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PrivateThreads threads;
    StatusReader statuses(json, context, threads.facts);
    PrivateThread &thread = threads.threads.emplaceBack();
    const bool read = json.readObject(
        [&](quint64 name, JsonValue member) { return readThread(json, statuses, name, member, thread); });
    if (!read)
        return Failure(json.error());
    return threads;
}

Result<StatusSource> parseStatusSource(QByteArrayView bytes)
{
    JsonReader json(bytes);
    StatusSource source;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("text"))
            return json.text(member, source.text);
        return name == jsonName("spoiler_text") ? json.text(member, source.contentWarning)
                                                : json.skip(member);
    });
    if (!read)
        return Failure(json.error());
    return source;
}

}  // namespace daisychain::network
