#include "core/network/bluesky/parse_posts.h"

#include "core/network/bluesky/post_reader.h"

namespace daisychain::network::bluesky {

namespace {

bool readReason(JsonReader &json, JsonValue value, ListedPost &listed)
{
    std::string_view type;
    const bool read = json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        return name == jsonName("$type") ? json.textIfOne(member, type) : json.skip(member);
    });
    listed.isBoost = type == "app.bsky.feed.defs#reasonRepost";
    listed.isPinned = type == "app.bsky.feed.defs#reasonPin";
    return read;
}

/// The root and the parent of a feed's answer: facts, nothing to list.
bool readAnswered(JsonReader &json, PostReader &posts, JsonValue value)
{
    return json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        ListedPost ignored;
        return name == jsonName("root") || name == jsonName("parent") ? posts.readPost(member, ignored)
                                                                      : json.skip(member);
    });
}

bool readFeedItem(JsonReader &json, PostReader &posts, JsonValue value, ListedPost &listed)
{
    ListedPost reason;
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("post"):
            return posts.readPost(member, listed);
        case jsonName("reply"):
            return readAnswered(json, posts, member);
        case jsonName("reason"):
            return readReason(json, member, reason);
        default:
            return json.skip(member);
        }
    });
    listed.isBoost = reason.isBoost;
    listed.isPinned = reason.isPinned;
    return read;
}

/// What a node of a thread holds, each list in its order of reading.
struct ThreadNode {
    QList<ListedPost> above;
    ListedPost post;
    QList<ListedPost> below;
};

class ThreadWalk final {
public:
    ThreadWalk(JsonReader &json, PostReader &posts)
        : m_json(json)
        , m_posts(posts)
    {
    }

    bool readNode(JsonValue value, ThreadNode &node)
    {
        PostReader::Sketch gone;
        bool isWhole = false;
        const bool read = m_json.object(value, [&](quint64 name, JsonValue member) {
            switch (name) {
            case jsonName("post"):
                isWhole = true;
                return m_posts.readPost(member, node.post);
            case jsonName("parent"):
                return readAbove(member, node.above);
            case jsonName("replies"):
                return m_json.array(member, [&](JsonValue reply) { return readBelow(reply, node.below); });
            default:
                return m_posts.readField(name, member, gone);
            }
        });
        if (read && !isWhole)
            m_posts.add(std::move(gone), true, node.post);
        return read;
    }

private:
    bool readAbove(JsonValue value, QList<ListedPost> &above)
    {
        if (!m_json.isObject(value))
            return m_json.skip(value);
        ThreadNode parent;
        const bool read = readNode(value, parent);
        above = std::move(parent.above);
        above.append(std::move(parent.post));
        return read;
    }
    bool readBelow(JsonValue value, QList<ListedPost> &below)
    {
        ThreadNode reply;
        const bool read = readNode(value, reply);
        below.append(std::move(reply.post));
        below.append(std::move(reply.below));
        return read;
    }

    JsonReader &m_json;
    PostReader &m_posts;
};

}  // namespace

Result<PostList> parsePosts(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PostList list;
    PostReader posts(json, context, list.facts);
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("cursor"))
            return json.text(member, list.cursor);
        if (name != jsonName("posts"))
            return json.skip(member);
        isOne = true;
        return posts.readPosts(member, list.posts);
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no posts"));
    posts.finish();
    return list;
}

Result<PostList> parseFeed(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PostList list;
    PostReader posts(json, context, list.facts);
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name == jsonName("cursor"))
            return json.text(member, list.cursor);
        if (name != jsonName("feed"))
            return json.skip(member);
        isOne = true;
        return json.array(member, [&](JsonValue item) {
            return readFeedItem(json, posts, item, list.posts.emplaceBack());
        });
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no feed"));
    posts.finish();
    return list;
}

Result<PostList> parseThread(QByteArrayView bytes, const ParseContext &context)
{
    JsonReader json(bytes);
    PostList list;
    PostReader posts(json, context, list.facts);
    ThreadWalk walk(json, posts);
    ThreadNode node;
    bool isOne = false;
    const bool read = json.readObject([&](quint64 name, JsonValue member) {
        if (name != jsonName("thread"))
            return json.skip(member);
        isOne = true;
        return walk.readNode(member, node);
    });
    if (!read)
        return Failure(json.error());
    if (!isOne)
        return Failure(lacking("no thread"));
    posts.finish();
    list.posts = std::move(node.above);
    list.posts.append(std::move(node.post));
    list.posts.append(std::move(node.below));
    return list;
}

}  // namespace daisychain::network::bluesky
