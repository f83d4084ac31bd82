#pragma once

#include "core/desk/draft.h"
#include "core/store/post_table.h"

namespace daisychain::store {

class BriefReader;
class Query;
struct Place;

/// Drafts and what they said before.
class DraftTable final {
public:
    DraftTable(Database &database, KeyTable &keys, BriefReader &briefs, PostTable &posts)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
        , m_posts(posts)
    {
    }

    /// Fails the connection with Conflict when the id is another person's.
    void save(const Draft &draft);
    void remove(DraftId draft);

    std::optional<Draft> draft(DraftId id);
    QList<Draft> in(const Place &place);
    QList<Draft> of(PersonId person);
    QStringList pictures();
    QList<DraftVersion> versions(DraftId draft);
    QList<DraftVersion> left(PersonId person);

private:
    void keepVersion(const Draft &draft);
    Draft read(const Query &query);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
    PostTable &m_posts;
};

}  // namespace daisychain::store
