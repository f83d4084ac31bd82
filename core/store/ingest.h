#pragma once

#include "core/desk/fact_sink.h"
#include "core/store/post_table.h"
#include "core/store/search_index.h"
#include "core/store/thread_table.h"

#include <utility>

namespace daisychain::store {

/// What of a batch can be worked out before the writer sees it, for each of its posts.
struct PreparedBatch {
    FactBatch facts;
    QList<QByteArray> details;
    QStringList words;
};

/// Turns facts into rows, within one write transaction. The views follow when it is flushed.
class Ingest final {
public:
    Ingest(Database &database, KeyTable &keys, BriefReader &briefs, PostTable &posts, ThreadTable &threads,
           ViewTable &views, SearchIndex &search)
        : m_database(database)
        , m_keys(keys)
        , m_briefs(briefs)
        , m_posts(posts)
        , m_threads(threads)
        , m_views(views)
        , m_search(search)
    {
    }

    void add(const PreparedBatch &batch);

    /// The streams that caught something.
    QList<StreamId> caughtBy() const { return m_caughtBy.values(); }
    /// What was changed since this was last asked.
    IngestReport takeReport() { return std::exchange(m_report, {}); }
    /// Posts that rules may have something to say about (see RuleInput), with the moment they were received:
    /// those since this was last asked.
    QHash<qint64, Instant> takeRuleCandidates() { return std::exchange(m_ruleCandidates, {}); }

private:
    struct Prepared {
        const PostFact &fact;
        const QByteArray &details;
        const QString &words;
    };
    void addProfile(const ProfileFact &profile);
    void addUnlessErased(const Prepared &post);
    bool isSaidToErased(const PostFact &fact);
    void addPost(const Prepared &post);
    void arrive(const Prepared &post, const KeyTable::SplitId &id,
                const std::optional<PostTable::Found> &mentioned);
    struct Arrival {
        qint64 key = 0;
        PostTable::Links links;
        qint64 parentAuthor = 0;
        bool isPlain = false;  ///< nothing spoke of it before
        bool isNewThread = false;
    };
    void settle(const Prepared &post, const Arrival &arrival);
    StoredPost storedForm(const Prepared &post, const Arrival &arrival, const QList<qint64> &accounts,
                          std::optional<Instant> clockFrom);
    void learn(const Prepared &post, const PostTable::Found &known);
    void learnVersion(const Prepared &post, const PostTable::Found &known);
    void learnParent(const Prepared &post, const PostTable::Found &known);
    void learnLocalId(const QString &localId, qint64 post);
    void setParent(qint64 post, qint64 parent);
    /// The parent's row, when it is told by an id that says so.
    std::optional<PostTable::Found> parentOf(const PostFact &fact);
    void waitForParent(const PostFact &fact, qint64 post);
    QList<qint64> mentionKeys(const PostFact &fact);
    bool isDeletedLocally(const QString &localId);
    void markAnswers(const QList<StoredPost> &answers);

    void addCaught(const CaughtFact &caught);
    bool isSaidToUs(const PostFact &fact, const Arrival &arrival);
    void storeCaught(const CaughtFact &caught, qint64 post);
    void noteCaughtBefore(qint64 post);
    qint64 accountOf(StreamId stream);
    void remove(const PostTable::Found &post);
    void removeLocal(const QString &localId);

    Database &m_database;
    KeyTable &m_keys;
    BriefReader &m_briefs;
    PostTable &m_posts;
    ThreadTable &m_threads;
    ViewTable &m_views;
    SearchIndex &m_search;
    IngestReport m_report;
    QHash<qint64, Instant> m_ruleCandidates;

    qint64 m_account = 0;
    Instant m_received;  ///< of the batch
    // Whether those tables have rows at all; nothing: not looked yet.
    std::optional<bool> m_areParentsAwaited;
    std::optional<bool> m_areDeletionsAwaited;
    QSet<StreamId> m_caughtBy;
    QHash<PostId, QList<CaughtFact>> m_caught;  ///< of the batch, by post
    QHash<StreamId, qint64> m_streamAccounts;
};

}  // namespace daisychain::store
