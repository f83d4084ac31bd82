// The fake desk's timelines of customers.
#include "tests/support/fake_desk_answer.h"

namespace daisychain::test {

/// Theirs, and what of ours answers them.
bool FakeDesk::isSaidIn(const Folded &folded, const ThreadPost &post) const
{
    if ((post.post.visibility == Visibility::Direct) != folded.key.privateAccount.has_value())
        return false;
    if (post.post.author == folded.key.customer)
        return true;
    if (!post.ours)
        return false;
    std::optional<PostId> above = m_briefs.value(post.post.id).parent;
    while (above && m_briefs.contains(*above)) {
        const PostBrief brief = m_briefs.value(*above);
        if (!m_own.contains(brief.author))
            return brief.author == folded.key.customer;
        above = brief.parent;
    }
    return false;
}

void FakeDesk::addTimeline(const Folded &folded, const TimelineFilter &filter, QList<TimelineRow> &rows) const
{
    const QueueRow head = rowOf(folded, {}, m_clock.now());
    if (!isMeant(filter.conversations, head))
        return;
    for (const ThreadPost &post : threadPosts(folded)) {
        const bool isWanted = filter.voice == TimelineVoice::Both ||
                              (filter.voice == TimelineVoice::Ours) == post.ours.has_value();
        if (isWanted && isSaidIn(folded, post))
            rows.append({postCursor(post.key), head, post, {}});
    }
    for (const JournalEntry &entry : journalOf(folded)) {
        const ActionPayload &payload = entry.action.payload;
        const bool isShown = std::holds_alternative<Note>(payload) ||
                             std::holds_alternative<Promise>(payload) ||
                             std::holds_alternative<Gesture>(payload);
        if (isShown && entry.isActive && filter.voice == TimelineVoice::Both)
            rows.append({decisionCursor(entry.action.at, entry.position), head, {}, entry});
    }
}

QFuture<Result<TimelinePage>> FakeDesk::customerTimeline(IdentityId identity, TimelineFilter filter,
                                                         std::optional<TimelineCursor> from,
                                                         PageDirection direction, int limit, StoreVersion)
{
    return answer<TimelinePage>([=, this]() -> Result<TimelinePage> {
        const QList<IdentityId> identities = identitiesOf(identity);
        QList<TimelineRow> rows;
        for (const Folded &one : folded()) {
            if (identities.contains(one.key.customer))
                addTimeline(one, filter, rows);
        }
        using Kind = HistoryFilter::Kind;
        const Kind kind = filter.conversations.kind;
        const bool hasOwn = filter.voice == TimelineVoice::Both && (kind == Kind::Any || kind == Kind::Noted);
        for (qsizetype i = 0; hasOwn && i < m_actions.size(); ++i) {
            const auto *subject = std::get_if<CustomerSubject>(&m_actions[i].subject);
            const JournalEntry entry = entryOf(i);
            if (subject != nullptr && identities.contains(subject->customer) && entry.isActive &&
                std::holds_alternative<Note>(entry.action.payload))
                rows.append({decisionCursor(entry.action.at, entry.position), {}, {}, entry});
        }
        const bool isDown = direction == PageDirection::After;
        rows.removeIf([&](const TimelineRow &row) {
            return from && (isDown ? row.cursor >= *from : row.cursor <= *from);
        });
        std::ranges::sort(rows, [](const auto &a, const auto &b) { return b.cursor < a.cursor; });
        TimelinePage page;
        page.version = m_version;
        page.hasMore = rows.size() > limit;
        const qsizetype count = std::min<qsizetype>(limit, rows.size());
        page.rows = isDown ? rows.first(count) : rows.last(count);
        return page;
    });
}

}  // namespace daisychain::test
