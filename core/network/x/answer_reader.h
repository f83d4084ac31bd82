#pragma once

#include "core/network/x/post_reader.h"
#include "core/network/x/user_reader.h"

#include <QSet>

namespace daisychain::network::x {

/// Reads an answer piece by piece, whatever the order of `data`, `includes`, `errors` and `meta`, and then
/// makes facts of it. What `includes` lacks is simply not known. Internal.
class AnswerReader final {
public:
    /// Both must live longer.
    AnswerReader(JsonReader &json, const ParseContext &context);

    /// A member of the answer other than `data`; `isKnown` tells whether it was one.
    bool readField(quint64 name, JsonValue value, bool &isKnown);
    bool readIncludes(JsonValue value);
    UserReader &users() { return m_users; }
    const UserReader::User *findUser(const QString &id) const { return m_users.find(id); }

    /// The answer has this post, for itself or beside others.
    void addListed(PostSketch sketch) { m_listed.append(std::move(sketch)); }
    /// Facts of everything read so far; posts in the order they were added.
    PostList finish();

    /// A media attachment of private messages; nothing when it wasn't in the answer.
    const PostMedia *media(const QString &key) const;

private:
    bool readMeta(JsonValue value);
    void learnEdits(const PostSketch &sketch);
    PostId idOf(const QString &localId) const;
    Instant createdOf(const PostSketch &sketch) const;
    void addFact(const PostSketch &sketch);
    void fill(PostFact &post, const PostSketch &sketch) const;
    void addMentions(PostFact &post, const TextEntities &entities) const;
    QStringList addAttachments(PostFact &post, const PostSketch &sketch, const TextEntities &entities) const;
    ListedPost listed(const PostSketch &sketch) const;

    JsonReader &m_json;
    const ParseContext &m_context;
    UserReader m_users;
    QList<PostSketch> m_listed;
    QList<PostSketch> m_included;
    QHash<QString, PostMedia> m_media;
    QHash<QString, Poll> m_polls;
    QHash<QString, QString> m_firstEdit;   ///< of every edit's id that was told
    QHash<QString, Instant> m_created;     ///< by edit
    QHash<QString, IdentityId> m_authors;  ///< by edit
    QSet<QString> m_done;
    PostList m_list;
};

}  // namespace daisychain::network::x
