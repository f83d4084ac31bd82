#pragma once

#include "core/desk/thread_post.h"
#include "core/store/key_table.h"

#include <QHash>

namespace daisychain::store {

class Database;
class BriefReader;
class Query;

/// Reads posts as screens show them. Remembers within one transaction.
class PostLoader final {
public:
    PostLoader(Database &database, KeyTable &keys, BriefReader &briefs)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
    {
    }

    std::optional<ThreadPost> post(qint64 key);
    /// In the given order; those that aren't there are left out.
    QList<ThreadPost> posts(const QList<qint64> &keys);
    ProfileFact profile(qint64 identity);

private:
    ThreadPost read(const Query &query);
    void readReply(ThreadPost &post);
    std::optional<QuotedPost> quoted(const PostId &id);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
    QHash<qint64, ProfileFact> m_profiles;
};

}  // namespace daisychain::store
