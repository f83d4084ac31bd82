#pragma once

#include "core/desk/search_reader.h"
#include "core/store/brief_reader.h"

#include <algorithm>

namespace daisychain::store {

class Query;
class ReadUnit;

/// The post a search looks at, with what its filters ask of it.
struct SearchCandidate {
    qint64 key = 0;
    qint64 thread = 0;
    qint64 author = 0;
    Network network = Network::Mastodon;
    Visibility visibility = Visibility::Public;
    bool isDeleted = false;
    bool isLetGo = false;
    QString language;
    QByteArray details;  ///< as stored
};

/// The filters of a search with their names looked up, within one read transaction.
class SearchScope final {
public:
    SearchScope(ReadUnit &unit, const SearchQuery &query, const SearchContext &context);

    /// Posts at `low` or later and before `high` by key.
    qint64 low() const { return m_low; }
    qint64 high() const { return m_high; }
    /// No post can fit.
    bool isNothing() const
    {
        return m_low >= m_high || (!m_authors.wanted.isEmpty() && m_authorMarks.isEmpty());
    }
    bool wantsDeleted() const { return m_this.contains(SearchIs::Deleted); }
    const QList<SearchFilter> &unknown() const { return m_unknown; }

    /// What the index knows of the filters; `withCommon`: also what many posts have, which takes long to rank
    /// by.
    QList<QStringList> marks(bool withCommon) const;
    /// Whether those marks say all that accepts() would.
    bool isCoveredByMarks(bool withCommon) const;
    bool accepts(const SearchCandidate &candidate);

    /// The posts among which all results are, newest first, when the filters leave few.
    std::optional<QList<qint64>> fewPosts();
    /// The handle of the conversation a post belongs to, or nothing.
    std::optional<qint64> conversationHandle(const SearchCandidate &candidate);

private:
    /// What one operator asks: one of `wanted` when there are any, and none of `excluded`.
    template <class T>
    struct Choice {
        QList<T> wanted;
        QList<T> excluded;

        bool isAsked() const { return !wanted.isEmpty() || !excluded.isEmpty(); }
        void add(const T &value, bool isExcluded) { (isExcluded ? excluded : wanted).append(value); }
        template <class Is>
        bool fits(Is is) const
        {
            return (wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), is)) &&
                   std::none_of(excluded.begin(), excluded.end(), is);
        }
    };
    struct Conversation {
        qint64 handle = 0;
        Status status = Status::Open;
        std::optional<Instant> wake;
        PersonId owner;
        int noteCount = 0;
        bool isPromised = false;
    };

    void add(const SearchFilter &filter);
    void addAuthor(const SearchFilter &filter);
    void addAccount(const SearchFilter &filter);
    void addPlaces(const SearchFilter &filter);
    void addIs(SearchIs value, bool isExcluded);
    void addTag(const SearchFilter &filter);
    std::optional<Place> placeOf(const SearchCandidate &candidate);
    std::optional<Conversation> conversationOf(const SearchCandidate &candidate);
    bool fitsConversation(const SearchCandidate &candidate);
    bool fitsPost(const SearchCandidate &candidate);
    bool is(SearchIs value, const SearchCandidate &candidate);
    bool isIn(SearchIs value, const Conversation &conversation) const;
    bool has(SearchHas value, const SearchCandidate &candidate);
    bool isTagged(const QString &tag, qint64 post);
    bool isCaught(qint64 account, qint64 post);
    bool asksConversation() const;
    std::optional<QList<Place>> fewPlaces();
    std::optional<QList<qint64>> postsOf(const QList<Place> &places);
    std::optional<QList<qint64>> fewTagged();
    std::optional<QList<qint64>> fewPrivate();

    ReadUnit &m_unit;
    const SearchContext m_context;
    qint64 m_low;
    qint64 m_high;
    Choice<QString> m_authors;      ///< beginnings of handles
    QStringList m_authorMarks;      ///< of the wanted
    bool m_areAuthorsMany = false;  ///< too many to ask the index for
    Choice<qint64> m_accounts;
    Choice<Network> m_networks;
    Choice<QString> m_languages;
    Choice<SearchIs> m_status;
    Choice<SearchIs> m_owner;
    Choice<SearchIs> m_promised;
    Choice<Place> m_places;
    // All of these, and none of the other.
    QList<SearchIs> m_this;  ///< of the post itself
    QList<SearchIs> m_notThis;
    QList<SearchHas> m_has;
    QList<SearchHas> m_hasNot;
    QStringList m_tags;
    QStringList m_notTags;
    QList<SearchFilter> m_unknown;
};

/// Behind every text that begins like this, and before all others that come later.
QString endOfBeginnings(const QString &beginning);

}  // namespace daisychain::store
