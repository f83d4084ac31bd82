#include "core/desk/other_side.h"
#include "tests/support/fake_desk_answer.h"

#include <algorithm>

namespace daisychain::test {

QueueRow FakeDesk::rowOf(const Folded &folded, PersonId, Instant now) const
{
    const ConversationView &view = folded.view;
    QueueRow row;
    row.handle = folded.handle;
    row.subject = {view.anchor, view.customer};
    row.view = view;
    row.network = view.customer.network;
    const ProfileFact profile = m_profiles.value(view.customer);
    row.customerName = profile.displayName;
    row.customerHandle = profile.handle;
    row.customerAvatarUrl = profile.avatarUrl;
    const PostId shown = view.openCount > 0 ? view.lastCustomerPost : view.lastPost;
    if (const auto versions = m_posts.find(shown); versions != m_posts.end()) {
        const PostFact &post = versions->last();
        row.isWarned = !m_deleted.contains(shown) && !post.contentWarning.isEmpty();
        row.lastText = m_deleted.contains(shown)
                           ? QString()
                           : (row.isWarned ? post.contentWarning : post.text).simplified().left(200);
        row.lastLanguage = post.language;
        row.hasMedia = !post.media.isEmpty();
        row.isLastOurs = m_own.contains(post.author);
    }
    row.hasDraft = std::any_of(m_drafts.begin(), m_drafts.end(), [&](const Draft &draft) {
        return draft.subject && !draft.text.isEmpty() && handleOfSubject(*draft.subject) == folded.handle;
    });
    if (const auto read = m_readUntil.constFind(folded.handle); read != m_readUntil.constEnd())
        row.readUntil = *read;
    row.isUnread = m_readUntil.value(folded.handle) < view.lastCustomerAt;
    row.cursor = cursorIn(isDue(view, now) ? QueueView::AllOpen : QueueView::Done, view,
                          m_rowKeys.value(folded.handle));
    return row;
}

QList<QueueRow> FakeDesk::rowsOf(QueueView list, PersonId me, Instant now) const
{
    QList<QueueRow> rows;
    for (const Folded &one : folded()) {
        if (belongsTo(list, one.view, me, now))
            rows.append(rowOf(one, me, now));
    }
    std::sort(rows.begin(), rows.end(),
              [&](const QueueRow &a, const QueueRow &b) { return precedes(list, a.cursor, b.cursor); });
    return rows;
}

/// Something that they said has what is asked, and nothing has what is excluded.
bool FakeDesk::fits(const Folded &folded, const SearchQuery &conditions) const
{
    if (conditions.isEmpty())
        return true;
    SearchQuery wanted = conditions;
    wanted.words.removeIf([](const SearchWord &word) { return word.isExcluded; });
    wanted.filters.removeIf([](const SearchFilter &filter) { return filter.isExcluded; });
    SearchQuery excluded = conditions;
    excluded.words.removeIf([](const SearchWord &word) { return !word.isExcluded; });
    excluded.filters.removeIf([](const SearchFilter &filter) { return !filter.isExcluded; });
    bool isFound = false;
    for (const ThreadPost &post : threadPosts(folded)) {
        if (post.post.author != folded.key.customer)
            continue;
        if (!saysWhatIsAsked(excluded, post.post))
            return false;
        isFound = isFound || saysWhatIsAsked(wanted, post.post);
    }
    return isFound;
}

bool FakeDesk::isIn(const Folded &folded, const QueueQuery &query) const
{
    return belongsTo(query.view, folded.view, query.me, query.now) && fits(folded, query.conditions);
}

QFuture<Result<ListCount>> FakeDesk::listCount(QueueQuery query, int)
{
    return answer<ListCount>([=, this]() -> Result<ListCount> {
        const auto count = std::count_if(folded().begin(), folded().end(),
                                         [&](const Folded &one) { return isIn(one, query); });
        return ListCount{int(count), false, m_version};
    });
}

QFuture<Result<std::optional<QueueStanding>>> FakeDesk::standing(QString handle, QueueQuery query)
{
    return answer<std::optional<QueueStanding>>([=, this]() -> Result<std::optional<QueueStanding>> {
        const Folded *one = find(handle);
        if (one == nullptr)
            return std::optional<QueueStanding>();
        return QueueStanding{rowOf(*one, query.me, query.now), isIn(*one, query)};
    });
}

QFuture<Result<QueuePage>> FakeDesk::queuePage(QueueQuery query, std::optional<QueueCursor> from,
                                               PageDirection direction, int limit)
{
    return answer<QueuePage>([=, this]() -> Result<QueuePage> {
        QList<QueueRow> rows = rowsOf(query.view, query.me, query.now);
        rows.removeIf([&](const QueueRow &row) { return !fits(*find(row.handle), query.conditions); });
        if (from) {
            rows.removeIf([&](const QueueRow &row) {
                return direction == PageDirection::After ? !precedes(query.view, *from, row.cursor)
                                                         : !precedes(query.view, row.cursor, *from);
            });
        }
        QueuePage page;
        page.version = m_version;
        page.hasMore = rows.size() > limit;
        page.rows = direction == PageDirection::After ? rows.first(std::min<qsizetype>(limit, rows.size()))
                                                      : rows.last(std::min<qsizetype>(limit, rows.size()));
        return page;
    });
}

QFuture<Result<QueueCounts>> FakeDesk::queueCounts(PersonId me, Instant now, StoreVersion)
{
    return answer<QueueCounts>([=, this]() -> Result<QueueCounts> {
        QueueCounts counts;
        counts.mine = int(rowsOf(QueueView::Mine, me, now).size());
        counts.unclaimed = int(rowsOf(QueueView::Unclaimed, me, now).size());
        counts.allOpen = int(rowsOf(QueueView::AllOpen, me, now).size());
        counts.waiting = int(rowsOf(QueueView::Waiting, me, now).size());
        counts.snoozed = int(rowsOf(QueueView::Snoozed, me, now).size());
        counts.done = int(rowsOf(QueueView::Done, me, now).size());
        counts.thanks = int(rowsOf(QueueView::Thanks, me, now).size());
        counts.version = m_version;
        return counts;
    });
}

QFuture<Result<std::optional<QueueRow>>> FakeDesk::queueRow(QString handle, PersonId me, Instant now,
                                                            StoreVersion)
{
    return answer<std::optional<QueueRow>>([=, this]() -> Result<std::optional<QueueRow>> {
        const Folded *one = find(handle);
        return one == nullptr ? std::optional<QueueRow>() : rowOf(*one, me, now);
    });
}

ThreadPost FakeDesk::threadPost(const PostId &id) const
{
    ThreadPost shown;
    const QList<PostFact> &versions = m_posts.value(id);
    shown.key = m_keys.value(id);
    shown.post = versions.last();
    shown.author = m_profiles.value(shown.post.author);
    shown.author.id = shown.post.author;
    for (qsizetype i = 0; i + 1 < versions.size(); ++i) {
        const PostFact &older = versions[i];
        shown.olderVersions.append(
            OlderVersion{older.version, older.text, older.contentWarning, older.entities, older.media});
    }
    shown.isDeleted = m_deleted.contains(id);
    if (shown.isDeleted) {
        shown.post.text.clear();
        shown.post.entities.clear();
        shown.post.media.clear();
        shown.olderVersions.clear();
    }
    if (const auto quoted = shown.post.quoted; quoted && !shown.isDeleted && m_posts.contains(*quoted)) {
        const PostFact fact = m_posts.value(*quoted).last();
        QuotedPost quote{fact, m_profiles.value(fact.author), m_deleted.contains(*quoted), false};
        if (quote.isDeleted)
            quote.post.text.clear();
        if (fact.visibility != Visibility::Direct)
            shown.quote = quote;
    }
    if (const auto own = m_own.find(shown.post.author); own != m_own.end())
        shown.ours = *own;
    for (const Action &action : m_actions) {
        const auto *sent = std::get_if<Sent>(&action.payload);
        if (sent == nullptr || sent->post != id)
            continue;
        shown.reply = sent->reply;
        shown.sentBy = m_outbox.value(sent->reply).author;
    }
    return shown;
}

QList<ThreadPost> FakeDesk::threadPosts(const Folded &folded) const
{
    QList<ThreadPost> posts;
    for (const PostBrief &brief : m_briefs) {
        if (rootOf(brief.id) != folded.key.thread)
            continue;
        if (brief.visibility == Visibility::Direct) {
            const auto sides = privateSides(brief, m_own);
            if (!sides || sides->customer != folded.key.customer ||
                folded.key.privateAccount != std::optional(sides->account))
                continue;
        }
        posts.append(threadPost(brief.id));
    }
    std::sort(posts.begin(), posts.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    return posts;
}

JournalEntry FakeDesk::entryOf(qsizetype index) const
{
    JournalEntry entry;
    entry.position = index + 1;
    entry.action = m_actions[index];
    entry.isActive = activeActions(m_actions)[index];
    for (const Person &person : m_persons) {
        if (person.id == entry.action.actor)
            entry.actorName = person.name;
    }
    return entry;
}

QList<JournalEntry> FakeDesk::journalOf(const Folded &folded) const
{
    QList<JournalEntry> journal;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const auto *subject = std::get_if<ConversationSubject>(&m_actions[i].subject);
        if (subject != nullptr && isAbout(*subject, folded.key))
            journal.append(entryOf(i));
    }
    return journal;
}

ConversationDetail FakeDesk::detailOf(const Folded &folded, PersonId me, Instant now) const
{
    ConversationDetail detail;
    detail.head = rowOf(folded, me, now);
    detail.posts = threadPosts(folded);
    detail.threadPostCount = int(detail.posts.size());
    if (detail.posts.size() > 300)
        detail.posts = detail.posts.last(300);
    detail.journal = journalOf(folded);
    for (const Folded &other : this->folded()) {
        if (other.key.thread == folded.key.thread && other.key.customer != folded.key.customer)
            ++detail.otherConversations;
    }
    for (const ConversationSubject &side : otherSides(folded.view, detail.journal)) {
        for (const Folded &other : this->folded()) {
            if (isAbout(side, other.key))
                detail.otherSides.append(rowOf(other, me, now));
        }
    }
    for (const ThreadPost &post : detail.posts) {
        if (post.post.author == folded.key.customer)
            detail.newest.append({post.post.id, post.post.version});
    }
    for (const CoverageSpan &gap : m_gaps) {
        if (!detail.posts.isEmpty() && detail.posts.first().post.created < gap.to)
            detail.gaps.append(gap);
    }
    detail.version = m_version;
    return detail;
}

QFuture<Result<ConversationDetail>> FakeDesk::conversation(QString handle, PersonId me, Instant now,
                                                           StoreVersion)
{
    return answer<ConversationDetail>([=, this]() -> Result<ConversationDetail> {
        const Folded *one = find(handle);
        if (one == nullptr)
            return Failure(Error{ErrorCode::NotFound});
        return detailOf(*one, me, now);
    });
}

QFuture<Result<ThreadPage>> FakeDesk::threadPage(QString handle, std::optional<qint64> from,
                                                 PageDirection direction, int limit)
{
    return answer<ThreadPage>([=, this]() -> Result<ThreadPage> {
        const Folded *one = find(handle);
        if (one == nullptr)
            return Failure(Error{ErrorCode::NotFound});
        QList<ThreadPost> posts = threadPosts(*one);
        if (from) {
            posts.removeIf([&](const ThreadPost &post) {
                return direction == PageDirection::After ? post.key <= *from : post.key >= *from;
            });
        }
        ThreadPage page;
        page.hasMore = posts.size() > limit;
        page.version = m_version;
        const auto count = std::min<qsizetype>(limit, posts.size());
        page.posts = direction == PageDirection::After ? posts.first(count) : posts.last(count);
        return page;
    });
}

QFuture<Result<QueuePage>> FakeDesk::otherConversations(QString handle, std::optional<QueueCursor> after,
                                                        int limit)
{
    return answer<QueuePage>([=, this]() -> Result<QueuePage> {
        const Folded *one = find(handle);
        if (one == nullptr)
            return Failure(Error{ErrorCode::NotFound});
        QueuePage page;
        for (const Folded &other : folded()) {
            if (other.key.thread == one->key.thread && other.handle != handle) {
                const QueueRow row = rowOf(other, {}, m_clock.now());
                if (!after || precedes(QueueView::Done, *after, row.cursor))
                    page.rows.append(row);
            }
        }
        std::sort(page.rows.begin(), page.rows.end(),
                  [](const auto &a, const auto &b) { return precedes(QueueView::Done, a.cursor, b.cursor); });
        page.hasMore = page.rows.size() > limit;
        page.rows = page.rows.first(std::min<qsizetype>(limit, page.rows.size()));
        page.version = m_version;
        return page;
    });
}

QFuture<Result<QString>> FakeDesk::resolve(QString handleOrPrefix)
{
    return answer<QString>([=, this]() -> Result<QString> {
        QStringList found;
        for (const Folded &one : folded()) {
            if (one.handle.startsWith(handleOrPrefix))
                found.append(one.handle);
        }
        if (found.isEmpty())
            return Failure(Error{ErrorCode::NotFound});
        return found.size() == 1 ? Result<QString>(found.first())
                                 : Result<QString>(Failure(Error{ErrorCode::Conflict, found.first(10)}));
    });
}

QFuture<Result<QString>> FakeDesk::handleOf(ConversationSubject subject)
{
    return answer<QString>([=, this]() -> Result<QString> {
        for (const Folded &one : folded()) {
            if (one.key.customer == subject.customer && one.key.thread == rootOf(subject.anchor))
                return one.handle;
        }
        return Failure(Error{ErrorCode::NotFound});
    });
}

QFuture<Result<QList<QueueRow>>> FakeDesk::answeredSince(PersonId person, Instant since, int limit,
                                                         StoreVersion)
{
    return answer<QList<QueueRow>>([=, this]() -> Result<QList<QueueRow>> {
        QList<QueueRow> rows;
        for (const Folded &one : folded()) {
            const bool isAnswered = std::any_of(m_outbox.begin(), m_outbox.end(), [&](const OutboxRow &row) {
                return row.author == person && row.state == OutboxState::Sent && row.handle == one.handle;
            });
            if (isAnswered && one.view.lastCustomerAt > since)
                rows.append(rowOf(one, person, m_clock.now()));
        }
        std::sort(rows.begin(), rows.end(), [](const QueueRow &a, const QueueRow &b) {
            return a.view.lastCustomerAt > b.view.lastCustomerAt;
        });
        return rows.mid(0, limit);
    });
}

}  // namespace daisychain::test
