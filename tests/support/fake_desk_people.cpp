// The fake desk's drafts, replies and accounts, for reading.
#include "tests/support/fake_desk_answer.h"

#include <algorithm>

namespace daisychain::test {

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
