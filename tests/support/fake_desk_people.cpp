// The fake desk's customers, drafts, replies and accounts, for reading.
#include "tests/support/fake_desk_answer.h"

#include <algorithm>

namespace daisychain::test {

QFuture<Result<CustomerCard>> FakeDesk::customer(IdentityId identity, Instant now, StoreVersion)
{
    return answer<CustomerCard>([=, this]() -> Result<CustomerCard> {
        if (!m_profiles.contains(identity))
            return Failure(Error{ErrorCode::NotFound});
        CustomerCard card;
        card.identities.append(m_profiles.value(identity));
        const QList<bool> active = activeActions(m_actions);
        QSet<IdentityId> identities{identity};
        for (qsizetype i = 0; i < m_actions.size(); ++i) {
            const auto *subject = std::get_if<CustomerSubject>(&m_actions[i].subject);
            const auto *link = std::get_if<LinkIdentity>(&m_actions[i].payload);
            if (!active[i] || subject == nullptr || link == nullptr)
                continue;
            if (subject->customer != identity && link->other != identity)
                continue;
            const IdentityId other = subject->customer == identity ? link->other : subject->customer;
            identities.insert(other);
            card.identities.append(m_profiles.value(other));
            card.links.append(IdentityLink{subject->customer, link->other, link->evidence, m_actions[i].id});
        }
        for (qsizetype i = m_actions.size() - 1; i >= 0; --i) {
            const IdentityId about = customerOf(m_actions[i].subject);
            if (std::holds_alternative<Note>(m_actions[i].payload) && identities.contains(about))
                card.notes.append(entryOf(i));
        }
        for (const Folded &one : folded()) {
            if (!identities.contains(one.key.customer))
                continue;
            ++card.conversationCount;
            card.dueCount += isDue(one.view, now) ? 1 : 0;
        }
        for (const auto &versions : m_posts) {
            const PostFact &post = versions.last();
            if (identities.contains(post.author) && (!card.firstPost || post.created < *card.firstPost))
                card.firstPost = post.created;
        }
        card.version = m_version;
        return card;
    });
}

QFuture<Result<QueuePage>> FakeDesk::customerConversations(IdentityId identity,
                                                           std::optional<QueueCursor> after, int limit,
                                                           StoreVersion)
{
    return answer<QueuePage>([=, this]() -> Result<QueuePage> {
        QueuePage page;
        for (const Folded &one : folded()) {
            if (one.key.customer != identity)
                continue;
            QueueRow row = rowOf(one, {}, m_clock.now());
            row.cursor.rank = QueueRank::Ordinary;
            row.cursor.at = one.view.lastAt;
            if (!after || row.cursor < *after)
                page.rows.append(row);
        }
        std::sort(page.rows.begin(), page.rows.end(),
                  [](const auto &a, const auto &b) { return b.cursor < a.cursor; });
        page.hasMore = page.rows.size() > limit;
        page.rows = page.rows.first(std::min<qsizetype>(limit, page.rows.size()));
        page.version = m_version;
        return page;
    });
}

QFuture<Result<QList<ProfileFact>>> FakeDesk::findIdentities(QString text, int limit)
{
    return answer<QList<ProfileFact>>([=, this]() -> Result<QList<ProfileFact>> {
        const QString start = text.startsWith(u'@') ? text.sliced(1) : text;
        QList<ProfileFact> found;
        for (const ProfileFact &profile : m_profiles) {
            if (profile.handle.startsWith(start, Qt::CaseInsensitive) && found.size() < limit)
                found.append(profile);
        }
        return found;
    });
}

QFuture<Result<QList<CustomerLine>>> FakeDesk::listCustomers(QString text, int limit)
{
    return answer<QList<CustomerLine>>([=, this]() -> Result<QList<CustomerLine>> {
        QList<CustomerLine> found;
        for (const ProfileFact &profile : m_profiles) {
            QList<Action> actions = m_actions;
            actions.removeIf([&](const Action &action) {
                const auto *subject = std::get_if<CustomerSubject>(&action.subject);
                return subject == nullptr || subject->customer != profile.id;
            });
            const QList<StandingDetail> details = foldDetails(actions);
            const bool isMeant = std::ranges::any_of(details, [&](const StandingDetail &one) {
                return foldedDetail(one.detail).startsWith(text.toLower());
            });
            if (isMeant && found.size() < limit)
                found.append({profile, details});
        }
        return found;
    });
}

QFuture<Result<QList<Draft>>> FakeDesk::draftsIn(QString handle, StoreVersion)
{
    return answer<QList<Draft>>([=, this]() -> Result<QList<Draft>> {
        const Folded *one = find(handle);
        QList<Draft> drafts;
        for (const Draft &draft : m_drafts) {
            if (one != nullptr && draft.subject && draft.subject->customer == one->key.customer &&
                rootOf(draft.subject->anchor) == one->key.thread)
                drafts.append(draft);
        }
        return drafts;
    });
}

QFuture<Result<QList<Draft>>> FakeDesk::draftsOf(PersonId person, StoreVersion)
{
    return answer<QList<Draft>>([=, this]() -> Result<QList<Draft>> {
        QList<Draft> drafts;
        for (const Draft &draft : m_drafts) {
            if (draft.person == person)
                drafts.append(draft);
        }
        return drafts;
    });
}

QFuture<Result<QStringList>> FakeDesk::draftPictures()
{
    return answer<QStringList>([this]() -> Result<QStringList> {
        QStringList files;
        for (const Draft &draft : m_drafts) {
            for (const ReplyPicture &picture : draft.pictures)
                files.append(picture.file);
        }
        return files;
    });
}

QFuture<Result<QList<DraftVersion>>> FakeDesk::draftVersions(DraftId draft)
{
    return answer<QList<DraftVersion>>(
        [this, draft]() -> Result<QList<DraftVersion>> { return m_draftVersions.value(draft); });
}

/// Everybody's: tests have one who writes.
QFuture<Result<QList<DraftVersion>>> FakeDesk::leftVersions(PersonId)
{
    return answer<QList<DraftVersion>>([this]() -> Result<QList<DraftVersion>> {
        QList<DraftVersion> left;
        for (auto it = m_draftVersions.cbegin(); it != m_draftVersions.cend(); ++it) {
            if (!m_drafts.contains(it.key()))
                left += *it;
        }
        return left;
    });
}

QFuture<Result<QList<OutboxRow>>> FakeDesk::pendingReplies(StoreVersion)
{
    return answer<QList<OutboxRow>>([this]() -> Result<QList<OutboxRow>> {
        QList<OutboxRow> rows;
        for (const OutboxRow &row : m_outbox) {
            if (row.state != OutboxState::Sent && row.state != OutboxState::Withdrawn)
                rows.append(row);
        }
        return rows;
    });
}

QFuture<Result<QList<OutboxRow>>> FakeDesk::recentReplies(int limit, StoreVersion)
{
    return answer<QList<OutboxRow>>([this, limit]() -> Result<QList<OutboxRow>> {
        QList<OutboxRow> rows = m_outbox.values();
        std::reverse(rows.begin(), rows.end());
        return rows.first(std::min<qsizetype>(limit, rows.size()));
    });
}

QFuture<Result<std::optional<OutboxRow>>> FakeDesk::reply(ReplyId reply, StoreVersion)
{
    return answer<std::optional<OutboxRow>>([this, reply]() -> Result<std::optional<OutboxRow>> {
        return m_outbox.contains(reply) ? std::optional(m_outbox.value(reply)) : std::nullopt;
    });
}

QFuture<Result<QList<OutboxTransition>>> FakeDesk::transitions(ReplyId)
{
    return answer<QList<OutboxTransition>>(
        []() -> Result<QList<OutboxTransition>> { return QList<OutboxTransition>(); });
}

QFuture<Result<std::optional<ReplyId>>> FakeDesk::replyOfPost(PostId post)
{
    return answer<std::optional<ReplyId>>([this, post]() -> Result<std::optional<ReplyId>> {
        for (const Action &action : m_actions) {
            const auto *sent = std::get_if<Sent>(&action.payload);
            if (sent != nullptr && sent->post == post)
                return std::optional(sent->reply);
        }
        return std::optional<ReplyId>();
    });
}

QFuture<Result<QList<Account>>> FakeDesk::accounts()
{
    return answer<QList<Account>>([this]() -> Result<QList<Account>> { return m_accounts; });
}

QFuture<Result<QList<Person>>> FakeDesk::persons()
{
    return answer<QList<Person>>([this]() -> Result<QList<Person>> { return m_persons; });
}

QFuture<Result<std::optional<QByteArray>>> FakeDesk::value(QString name)
{
    return answer<std::optional<QByteArray>>([=, this]() -> Result<std::optional<QByteArray>> {
        return m_state.contains(name) ? std::optional(m_state.value(name)) : std::nullopt;
    });
}

QFuture<Result<StoreVersion>> FakeDesk::setValue(QString name, QByteArray value)
{
    return answer<StoreVersion>([=, this]() -> Result<StoreVersion> {
        m_state.insert(name, value);
        return m_version;
    });
}

}  // namespace daisychain::test
