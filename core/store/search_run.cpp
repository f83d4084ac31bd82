#include "core/store/search_run.h"

#include "core/store/conversation_row.h"
#include "core/store/database.h"
#include "core/store/post_codec.h"
#include "core/store/write_unit.h"

#include <algorithm>

// The columns that read() takes, and the tables they come from beside a post `p`.
#define FOUND_COLUMNS                                                                                        \
    "SELECT p.key, p.thread_key, p.author_key, x.network, p.visibility, p.is_deleted, p.is_let_go, "         \
    "p.language, p.details, p.created_ms, x.text, p.tail, p.text, p.content_warning, i.network, "            \
    "i.global_id, i.handle, i.display_name, c.handle "
#define FOUND_TABLES                                                                                         \
    "JOIN id_prefix x ON x.key = p.prefix_key JOIN identity i ON i.key = p.author_key LEFT JOIN "            \
    "conversation c ON c.thread_key = p.thread_key AND c.customer_key = p.author_key AND "                   \
    "c.private_account_key = 0 "

namespace daisychain::store {

namespace {

// How many posts a page may look at before it comes back with what it has.
constexpr int MaxLookedAt = 5000;
constexpr int MaxRanked = 2000;

QList<SearchMark> marksOf(const QList<text::TextRange> &ranges)
{
    QList<SearchMark> marks;
    for (const text::TextRange &range : ranges)
        marks.append({range.start, range.length});
    return marks;
}

/// Picture descriptions and poll answers.
QStringList textsElsewhere(const QByteArray &details)
{
    QStringList texts;
    if (!details.contains("\"media\":[") && !details.contains("\"poll\":["))
        return texts;
    PostFact post;
    decodeDetails(details, post);
    for (const PostMedia &media : post.media)
        texts.append(media.altText);
    if (post.poll) {
        for (const PollOption &option : post.poll->options)
            texts.append(option.title);
    }
    return texts;
}

/// What the index holds of a post, as one text.
QString wordsOf(const QString &text, const QString &contentWarning, const QByteArray &details)
{
    PostFact post;
    post.text = text;
    post.contentWarning = contentWarning;
    decodeDetails(details, post);
    return indexedText(post);
}

}  // namespace

SearchRun::SearchRun(ReadUnit &unit, const SearchQuery &query, const SearchContext &context)
    : m_unit(unit)
    , m_match(query.words)
    , m_scope(unit, query, context)
{
}

SearchPage SearchRun::page(SearchOrder order, const std::optional<SearchCursor> &from, int limit)
{
    SearchPage page;
    page.unknown = m_scope.unknown();
    page.version = m_unit.version();
    // What was deleted has no words any more.
    if (m_scope.isNothing() || (m_scope.wantsDeleted() && m_match.hasWords()))
        return page;
    const bool isRanked = order == SearchOrder::BestMatch && m_match.hasWords();
    if (from && !from->ranked.isEmpty()) {
        // Looked into again: a post may have been edited since the page before.
        takeRanked(page, {from->ranked, from->key, false}, limit);
    } else if (from) {
        takeNewest(page, from->key, limit);
    } else if (const auto few = m_scope.fewPosts()) {
        takeRanked(page, isRanked ? rankedHere(*few) : Ranking{*few, 0, false}, limit);
    } else if (isRanked) {
        takeRanked(page, rankedByIndex(), limit);
    } else {
        takeNewest(page, m_scope.high(), limit);
    }
    return page;
}

void SearchRun::takeRanked(SearchPage &page, const Ranking &ranking, int limit)
{
    qsizetype at = 0;
    while (at < ranking.keys.size() && page.rows.size() < limit) {
        const QList<qint64> keys = ranking.keys.mid(at, limit - page.rows.size());
        at += keys.size();
        auto posts =
            m_unit.database.query(FOUND_COLUMNS "FROM json_each(?) ranked CROSS JOIN post p ON p.key = "
                                                "ranked.value " FOUND_TABLES "ORDER BY ranked.key");
        posts.bind(u'[' + keyList(keys) + u']');
        while (posts.next()) {
            const Found found = read(posts);
            if (m_scope.accepts(found.candidate) && (ranking.isChecked || fitsWords(found)))
                page.rows.append(row(found));
        }
    }
    if (at < ranking.keys.size() || ranking.before > 0)
        page.next = SearchCursor{ranking.before, ranking.keys.mid(at)};
}

void SearchRun::takeNewest(SearchPage &page, qint64 before, int limit)
{
    Database &database = m_unit.database;
    const qint64 low = m_scope.low();
    const qint64 high = std::min(before, m_scope.high());
    if (m_scope.wantsDeleted()) {
        auto posts = database.query(
            FOUND_COLUMNS "FROM post p " FOUND_TABLES
                          "WHERE p.is_deleted = 1 AND p.key >= ? AND p.key < ? ORDER BY p.key DESC");
        posts.bind(low).bind(high);
        return take(page, posts, false, limit);
    }
    const QString expression = m_match.expression(m_scope.marks(true));
    if (expression.isEmpty()) {
        auto posts = database.query(FOUND_COLUMNS "FROM post p " FOUND_TABLES
                                                  "WHERE p.key >= ? AND p.key < ? ORDER BY p.key DESC");
        posts.bind(low).bind(high);
        return take(page, posts, false, limit);
    }
    auto posts = database.query(
        FOUND_COLUMNS "FROM post_fts CROSS JOIN post p ON p.key = post_fts.rowid " FOUND_TABLES
                      "WHERE post_fts MATCH ? AND post_fts.rowid >= ? AND post_fts.rowid < ? ORDER BY "
                      "post_fts.rowid DESC");
    posts.bind(expression).bind(low).bind(high);
    take(page, posts, true, limit);
}

void SearchRun::take(SearchPage &page, Query &posts, bool areChecked, int limit)
{
    const bool isCovered = areChecked && m_scope.isCoveredByMarks(true);
    for (int lookedAt = 0; posts.next(); ++lookedAt) {
        const Found found = read(posts);
        if (page.rows.size() == limit || lookedAt == MaxLookedAt) {
            page.next = SearchCursor{found.candidate.key + 1, {}};
            return;
        }
        if (isCovered || (m_scope.accepts(found.candidate) && (areChecked || fitsWords(found))))
            page.rows.append(row(found));
    }
}

SearchRun::Ranking SearchRun::rankedByIndex()
{
    // Marks weigh nothing; those that many posts have are left to accepts(): bm25 would count them all.
    const QString expression = m_match.expression(m_scope.marks(false));
    const bool isCovered = m_scope.isCoveredByMarks(false);
    auto keys = m_unit.database.query("SELECT rowid, bm25(post_fts, 1.0, 0.0) FROM post_fts WHERE post_fts "
                                      "MATCH ? AND rowid >= ? AND rowid "
                                      "< ? ORDER BY rowid DESC LIMIT ?");
    keys.bind(expression).bind(m_scope.low()).bind(m_scope.high()).bind(MaxLookedAt);
    QList<Scored> scored;
    qint64 last = 0;
    int lookedAt = 0;
    while (scored.size() < MaxRanked && keys.next()) {
        ++lookedAt;
        last = keys.number(0);
        if (isCovered || fitting(last))
            scored.append({last, keys.real(1)});
    }
    const bool isAll = scored.size() < MaxRanked && lookedAt < MaxLookedAt;
    return {sorted(std::move(scored)), isAll ? 0 : last, true};
}

SearchRun::Ranking SearchRun::rankedHere(const QList<qint64> &keys)
{
    QList<Scored> scored;
    for (const qint64 key : keys) {
        const auto found = fitting(key);
        if (!found || !fitsWords(*found))
            continue;
        const QString words = wordsOf(found->text, found->contentWarning, found->candidate.details);
        scored.append({key, -m_match.score(words)});
    }
    return {sorted(std::move(scored)), 0, true};
}

QList<qint64> SearchRun::sorted(QList<Scored> scored)
{
    std::sort(scored.begin(), scored.end(), [](const Scored &a, const Scored &b) {
        return a.score != b.score ? a.score < b.score : a.key > b.key;
    });
    QList<qint64> keys;
    for (const Scored &one : std::as_const(scored))
        keys.append(one.key);
    return keys;
}

SearchRun::Found SearchRun::read(const Query &query)
{
    Found found;
    SearchCandidate &candidate = found.candidate;
    candidate.key = query.number(0);
    candidate.thread = query.number(1);
    candidate.author = query.number(2);
    candidate.network = Network(query.integer(3));
    candidate.visibility = Visibility(query.integer(4));
    candidate.isDeleted = query.flag(5);
    candidate.isLetGo = query.flag(6);
    candidate.language = query.text(7);
    candidate.details = query.bytes(8);
    found.created = query.instant(9);
    found.id = {candidate.network, query.text(10) + query.text(11)};
    found.text = query.text(12);
    found.contentWarning = query.text(13);
    found.author = {Network(query.integer(14)), query.text(15)};
    found.authorHandle = query.text(16);
    found.authorName = query.text(17);
    found.conversation = query.numberIf(18);
    return found;
}

std::optional<SearchRun::Found> SearchRun::fitting(qint64 key)
{
    auto query = m_unit.database.query(FOUND_COLUMNS "FROM post p " FOUND_TABLES "WHERE p.key = ?");
    query.bind(key);
    if (!query.next())
        return std::nullopt;
    Found found = read(query);
    return m_scope.accepts(found.candidate) ? std::optional(std::move(found)) : std::nullopt;
}

bool SearchRun::finds(qint64 key)
{
    const auto found = fitting(key);
    return found && fitsWords(*found);
}

std::optional<QList<qint64>> SearchRun::fewCandidates(int most)
{
    if (m_scope.isNothing())
        return QList<qint64>();
    if (auto few = m_scope.fewPosts())
        return few;
    const QString expression = m_match.expression(m_scope.marks(true));
    if (expression.isEmpty() || m_scope.wantsDeleted())
        return std::nullopt;
    auto query = m_unit.database.query("SELECT rowid FROM post_fts WHERE post_fts MATCH ? AND rowid >= ? AND "
                                       "rowid < ? ORDER BY rowid DESC LIMIT ?");
    query.bind(expression).bind(m_scope.low()).bind(m_scope.high()).bind(most + 1);
    QList<qint64> keys;
    while (query.next())
        keys.append(query.number(0));
    return keys.size() > most ? std::nullopt : std::optional(keys);
}

bool SearchRun::fitsWords(const Found &found) const
{
    return (!m_match.hasWords() && !m_match.hasExcluded()) ||
           m_match.matches(wordsOf(found.text, found.contentWarning, found.candidate.details));
}

SearchRow SearchRun::row(const Found &found)
{
    const SearchCandidate &candidate = found.candidate;
    SearchRow row;
    row.key = candidate.key;
    row.post = found.id;
    row.network = candidate.network;
    row.author = found.author;
    row.authorName = found.authorName;
    row.authorHandle = found.authorHandle;
    row.created = found.created;
    row.visibility = candidate.visibility;
    row.isOurs = m_unit.keys.ownKeys().contains(candidate.author);
    row.isDeleted = candidate.isDeleted;
    row.contentWarning = found.contentWarning;
    row.text = found.text;
    const bool isOwnPlace = candidate.visibility != Visibility::Direct && !row.isOurs;
    const auto conversation = isOwnPlace ? found.conversation : m_scope.conversationHandle(candidate);
    if (conversation)
        row.conversation = handleText(*conversation);
    if (!m_match.hasWords())
        return row;
    row.warningMarks = marksOf(m_match.ranges(found.contentWarning));
    row.textMarks = marksOf(m_match.ranges(found.text));
    for (const QString &text : textsElsewhere(candidate.details)) {
        if (!m_match.ranges(text).isEmpty())
            row.elsewhere.append(text);
    }
    return row;
}

}  // namespace daisychain::store
