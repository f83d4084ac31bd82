#include "core/store/post_loader.h"

#include "core/desk/erasure.h"
#include "core/store/brief_reader.h"
#include "core/store/database.h"
#include "core/store/post_codec.h"

#include <algorithm>

namespace daisychain::store {

std::optional<ThreadPost> PostLoader::post(qint64 key)
{
    auto query = m_database.query(
        "SELECT p.key, p.prefix_key, p.tail, p.parent_key, p.author_key, p.created_ms, p.version_order, "
        "p.version_label, p.visibility, p.is_deleted, p.is_let_go, p.is_sensitive, p.text, "
        "p.content_warning, "
        "p.language, p.url, p.mentions, p.details, (SELECT group_concat(DISTINCT account_key) FROM caught "
        "WHERE "
        "post_key = p.key), EXISTS (SELECT 1 FROM post_version WHERE post_key = p.key) FROM post p WHERE "
        "p.key = ? AND "
        "p.key > 0");
    query.bind(key);
    return query.next() ? std::optional(read(query)) : std::nullopt;
}

QList<ThreadPost> PostLoader::posts(const QList<qint64> &keys)
{
    QList<ThreadPost> posts;
    for (const qint64 key : keys) {
        if (auto one = post(key))
            posts.append(std::move(*one));
    }
    return posts;
}

ThreadPost PostLoader::read(const Query &query)
{
    ThreadPost shown;
    PostFact &post = shown.post;
    shown.key = query.number(0);
    post.id = m_keys.joined(query.number(1), query.text(2));
    if (const auto parent = query.numberIf(3))
        post.replyTo = m_briefs.postId(*parent);
    const qint64 author = query.number(4);
    shown.author = profile(author);
    post.author = shown.author.id;
    post.created = query.instant(5);
    post.version = {query.number(6), query.text(7)};
    post.visibility = Visibility(query.integer(8));
    shown.isDeleted = query.flag(9);
    shown.isLetGo = query.flag(10);
    post.isSensitive = query.flag(11);
    post.text = query.text(12);
    post.contentWarning = query.text(13);
    post.language = query.text(14);
    post.url = query.text(15);
    for (const qint64 mention : decodeKeys(query.bytes(16)))
        post.mentions.append({m_keys.identityId(mention), {}, {}});
    decodeDetails(query.bytes(17), post);
    if (post.quoted && !shown.isDeleted && !shown.isLetGo)
        shown.quote = quoted(*post.quoted);
    for (const qint64 account : keysFromList(query.text(18)))
        shown.caughtBy.append(m_keys.accountId(account));
    std::sort(shown.caughtBy.begin(), shown.caughtBy.end());
    if (const auto own = m_keys.ownKeys().constFind(author); own != m_keys.ownKeys().constEnd()) {
        shown.ours = m_keys.accountId(*own);
        readReply(shown);
    }
    if (query.flag(19)) {
        auto versions =
            m_database.query("SELECT version_order, version_label, text, content_warning, details FROM "
                             "post_version WHERE post_key = ? ORDER BY version_order, version_label");
        versions.bind(shown.key);
        while (versions.next()) {
            PostFact older;
            decodeDetails(versions.bytes(4), older);
            shown.olderVersions.append({{versions.number(0), versions.text(1)},
                                        versions.text(2),
                                        versions.text(3),
                                        older.entities,
                                        older.media});
        }
    }
    return shown;
}

std::optional<QuotedPost> PostLoader::quoted(const PostId &id)
{
    const auto split = m_keys.knownSplit(id);
    if (!split || split->isNewPrefix)
        return std::nullopt;
    auto query =
        m_database.query("SELECT author_key, created_ms, version_order, version_label, visibility, "
                         "is_deleted, is_let_go, is_sensitive, text, content_warning, language, url, "
                         "details FROM post WHERE tail = ? AND prefix_key = ? AND key > 0 AND "
                         "visibility <> 3");
    query.bind(split->tail).bind(split->prefix);
    if (!query.next())
        return std::nullopt;
    QuotedPost quote;
    PostFact &post = quote.post;
    post.id = id;
    quote.author = profile(query.number(0));
    post.author = quote.author.id;
    post.created = query.instant(1);
    post.version = {query.number(2), query.text(3)};
    post.visibility = Visibility(query.integer(4));
    quote.isDeleted = query.flag(5);
    quote.isLetGo = query.flag(6);
    post.isSensitive = query.flag(7);
    post.text = query.text(8);
    post.contentWarning = query.text(9);
    post.language = query.text(10);
    post.url = query.text(11);
    decodeDetails(query.bytes(12), post);
    return quote;
}

void PostLoader::readReply(ThreadPost &post)
{
    auto query =
        m_database.query("SELECT reply, author FROM outbox WHERE post_global_id = ? AND post_network = ?");
    query.bind(post.post.id.globalId).bind(post.post.id.network);
    if (!query.next())
        return;
    post.reply = query.id<ReplyId>(0);
    if (!query.isNull(1))
        post.sentBy = query.id<PersonId>(1);
}

ProfileFact PostLoader::profile(qint64 identity)
{
    if (const auto it = m_profiles.constFind(identity); it != m_profiles.constEnd())
        return *it;
    auto query = m_database.query(
        "SELECT handle, display_name, avatar_url, url, bio, is_bot FROM identity WHERE key = ?");
    query.bind(identity);
    ProfileFact profile;
    profile.id = m_keys.identityId(identity);
    if (query.next()) {
        profile.handle = query.text(0);
        profile.displayName = query.text(1);
        profile.avatarUrl = query.text(2);
        profile.url = query.text(3);
        profile.bio = query.text(4);
        profile.isBot = query.flag(5);
    }
    if (isErased(profile.id))
        profile.handle = ErasedHandle.toString();
    return *m_profiles.insert(identity, profile);
}

}  // namespace daisychain::store
