#include "tests/support/fake_desk.h"
#include "core/desk/post_key.h"

#include "tests/support/fake_desk_answer.h"

#include <algorithm>

namespace daisychain::test {

FakeDesk::FakeDesk(const Clock &clock)
    : m_clock(clock)
{
}

FakeDesk::~FakeDesk() = default;

void FakeDesk::addAccount(const Account &account)
{
    m_accounts.removeIf([&](const Account &known) { return known.id == account.id; });
    m_accounts.append(account);
    m_own.insert(account.identity, account.id);
    changed({}, true);
}

PersonId FakeDesk::addPerson(const QString &name)
{
    Person person;
    person.id = {uuidFromName("person " + name.toUtf8())};
    person.name = name;
    m_persons.append(person);
    return person.id;
}

void FakeDesk::tell(const FactBatch &batch)
{
    m_facts.apply(batch);
    for (const ProfileFact &profile : batch.profiles)
        m_profiles.insert(profile.id, profile);
    for (const PostFact &post : batch.posts) {
        QList<PostFact> &versions = m_posts[post.id];
        const auto at = std::lower_bound(versions.begin(), versions.end(), post,
                                         [](const auto &a, const auto &b) { return a.version < b.version; });
        versions.insert(at, post);
        if (!m_keys.contains(post.id))
            m_keys.insert(post.id, firstPostKey(post.created) + m_keys.size() % PostKeysPerMs);
    }
    for (const PostId &id : batch.deleted)
        m_deleted.insert(id);
    for (const CaughtFact &caught : batch.caught) {
        m_caught[caught.stream].insert(caught.post);
        if (!m_notice.streams.contains(caught.stream))
            m_notice.streams.append(caught.stream);
    }
    m_isFolded = false;
    QStringList handles;
    for (const PostFact &post : batch.posts) {
        for (const Folded &one : folded()) {
            if (one.key.thread == rootOf(post.id) && !handles.contains(one.handle))
                handles.append(one.handle);
        }
    }
    changed(handles, !batch.deleted.isEmpty() || handles.isEmpty());
}

void FakeDesk::addGap(const CoverageSpan &gap)
{
    m_gaps.append(gap);
    m_notice.gaps.append(gap.stream);
    changed({}, true);
}

ActionId FakeDesk::decides(PersonId actor, Instant at, const Subject &subject, ActionPayload payload)
{
    Recording recording;
    recording.actions.append(Action{{newUuid(at)}, actor, at, Audience::Desk, subject, std::move(payload)});
    const ActionId id = recording.actions.first().id;
    (void)apply(recording);  // the test looks at what became of it
    return id;
}

void FakeDesk::setOutboxState(ReplyId reply, OutboxState state)
{
    m_outbox[reply].state = state;
    changed({m_outbox[reply].handle});
}

void FakeDesk::stopReply(ReplyId reply, StopReason reason, const QString &detail)
{
    m_outbox[reply].state = reason == StopReason::Refused ? OutboxState::Refused : OutboxState::Stopped;
    decides({}, m_clock.now(), m_outbox[reply].subject, Stop{reply, reason, detail});
}

void FakeDesk::failAttempt(ReplyId reply, const Error &error, OutboxState state,
                           std::optional<Instant> nextTry, std::optional<StopReason> stop)
{
    OutboxRow &row = m_outbox[reply];
    row.state = state;
    ++row.attempts;
    row.lastError = error;
    row.nextTry = nextTry;
    if (stop)
        decides({}, m_clock.now(), row.subject, Stop{reply, *stop, refusalWords(error)});
    else
        changed({row.handle});
}

void FakeDesk::confirmReply(ReplyId reply, const PostFact &post)
{
    m_outbox[reply].state = OutboxState::Sent;
    (void)folded();
    const OutboxRow row = m_outbox[reply];
    decides({}, m_clock.now(), row.subject, Sent{reply, post.id});
    const auto *from = std::get_if<ConversationSubject>(&row.subject);
    const bool leaves = from != nullptr && post.visibility == Visibility::Direct &&
                        m_briefs.value(from->anchor).visibility != Visibility::Direct;
    if (leaves)
        decides({}, m_clock.now(), ConversationSubject{post.id, from->customer},
                BeganInPublic{from->anchor, row.author});
    FactBatch batch;
    batch.account = m_outbox[reply].content.account;
    batch.received = m_clock.now();
    batch.posts.append(post);
    tell(batch);
}

void FakeDesk::release()
{
    m_isHeld = false;
    for (const auto &job : std::exchange(m_waiting, {}))
        job();
}

QString FakeDesk::handleOfCustomer(const IdentityId &customer) const
{
    for (const Folded &one : folded()) {
        if (one.key.customer == customer)
            return one.handle;
    }
    return {};
}

QString FakeDesk::handleOfSubject(const ConversationSubject &subject) const
{
    for (const Folded &one : folded()) {
        if (isAbout(subject, one.key))
            return one.handle;
    }
    return {};
}

void FakeDesk::changed(const QStringList &conversations, bool isEverything)
{
    ++m_version.number;
    for (const QString &handle : conversations) {
        if (!m_notice.conversations.contains(handle))
            m_notice.conversations.append(handle);
    }
    m_notice.isEverything = m_notice.isEverything || isEverything;
    m_notice.isQueueChanged = m_notice.isOutboxChanged = m_notice.areDraftsChanged = true;
    m_notice.version = m_version;
    if (m_isNoticeDue)
        return;
    m_isNoticeDue = true;
    QMetaObject::invokeMethod(&m_notices, [this] { sendNotice(); }, Qt::QueuedConnection);
}

void FakeDesk::sendNotice()
{
    m_isNoticeDue = false;
    Q_EMIT m_notices.changed(std::exchange(m_notice, {}));
}

const QList<FakeDesk::Folded> &FakeDesk::folded() const
{
    if (m_isFolded)
        return m_folded;
    m_isFolded = true;
    m_briefs = m_facts.posts();
    m_threads = threadsOf(m_briefs, m_actions);
    m_folded.clear();
    const auto views = foldDesk(m_briefs, m_actions, m_own);
    for (auto it = views.begin(); it != views.end(); ++it) {
        Folded one{it.key(), it.value(), {}};
        one.handle =
            conversationHandle(one.view.anchor, one.view.customer, one.view.privateAccount.has_value());
        if (!m_rowKeys.contains(one.handle))
            m_rowKeys.insert(one.handle, m_rowKeys.size() + 1);
        m_folded.append(one);
    }
    return m_folded;
}

const FakeDesk::Folded *FakeDesk::find(const QString &handle) const
{
    for (const Folded &one : folded()) {
        if (one.handle == handle)
            return &one;
    }
    return nullptr;
}

PostId FakeDesk::rootOf(const PostId &post) const
{
    (void)folded();
    return m_threads.root(post);
}

/// Whether that is the conversation an action with this subject is about.
bool FakeDesk::isAbout(const ConversationSubject &subject, const ConversationKey &key) const
{
    (void)folded();
    std::optional<AccountId> privateWith;
    const auto anchor = m_briefs.constFind(subject.anchor);
    if (anchor != m_briefs.constEnd() && anchor->visibility == Visibility::Direct) {
        const auto sides = privateSides(*anchor, m_own);
        privateWith = sides ? std::optional(sides->account) : std::nullopt;
    }
    return key == ConversationKey{m_threads.root(subject.anchor), subject.customer, privateWith};
}

QFuture<Result<StoreVersion>> FakeDesk::record(Recording recording)
{
    m_recordings.append(recording);
    return answer<StoreVersion>([this, recording] { return apply(recording); });
}

Result<StoreVersion> FakeDesk::apply(const Recording &recording)
{
    QStringList handles;
    for (const Action &action : recording.actions) {
        if (const auto *content = std::get_if<HandOver>(&action.payload)) {
            const auto put = putReply(action, *content, recording.terms.value(content->reply));
            if (!put)
                return put;
        }
        if (const auto *withdraw = std::get_if<Withdraw>(&action.payload)) {
            OutboxRow &row = m_outbox[withdraw->reply];
            if (row.state != OutboxState::Held && row.state != OutboxState::Ready &&
                row.state != OutboxState::Stopped && row.state != OutboxState::Refused)
                return Failure(Error{ErrorCode::Conflict});
            row.state = OutboxState::Withdrawn;
        }
        m_actions.append(action);
        m_isFolded = false;
        m_notice.areSnippetsChanged = true;
        if (const auto *subject = std::get_if<ConversationSubject>(&action.subject)) {
            for (const Folded &one : folded()) {
                if (one.key.customer == subject->customer &&
                    one.key.thread == m_threads.root(subject->anchor) && !handles.contains(one.handle))
                    handles.append(one.handle);
            }
        }
    }
    for (const DraftId &draft : recording.finishedDrafts)
        keepVersion(m_drafts.take(draft));
    changed(handles, handles.isEmpty());
    return m_version;
}

Result<StoreVersion> FakeDesk::putReply(const Action &action, const HandOver &content, const SendTerms &terms)
{
    if (!std::any_of(m_accounts.begin(), m_accounts.end(),
                     [&](const Account &account) { return account.id == content.account; }))
        return Failure(Error{ErrorCode::Invalid, {QStringLiteral("account")}});
    OutboxRow &row = m_outbox[content.reply];
    if (row.state == OutboxState::Sent || row.state == OutboxState::Sending)
        return Failure(Error{ErrorCode::Conflict});
    row.reply = content.reply;
    row.subject = action.subject;
    if (const auto *subject = std::get_if<ConversationSubject>(&action.subject))
        row.handle = handleOfSubject(*subject);
    row.author = action.actor;
    row.content = content;
    row.terms = terms;
    row.state = terms.notBefore ? OutboxState::Held : OutboxState::Ready;
    row.created = row.changed = action.at;
    return m_version;
}

QFuture<Result<StoreVersion>> FakeDesk::saveDraft(Draft draft)
{
    ++m_draftSaves;
    return answer<StoreVersion>([this, draft]() -> Result<StoreVersion> {
        const Draft before = m_drafts.value(draft.id);
        const auto versions = m_draftVersions.constFind(draft.id);
        const bool isFirst = versions == m_draftVersions.constEnd() || versions->isEmpty();
        if (before.text != draft.text &&
            (isFirst || draft.updated - versions->first().updated >= std::chrono::seconds(10)))
            keepVersion(before);
        m_drafts.insert(draft.id, draft);
        changed(draft.subject ? QStringList{handleOfSubject(*draft.subject)} : QStringList{});
        return m_version;
    });
}

void FakeDesk::keepVersion(const Draft &draft)
{
    if (!draft.text.isEmpty())
        m_draftVersions[draft.id].prepend({draft.id, draft.updated, draft.text, draft.contentWarning});
}

QFuture<Result<StoreVersion>> FakeDesk::removeDraft(DraftId draft, Instant)
{
    return answer<StoreVersion>([this, draft]() -> Result<StoreVersion> {
        keepVersion(m_drafts.take(draft));
        changed({}, true);
        return m_version;
    });
}

QFuture<Result<StoreVersion>> FakeDesk::markRead(PersonId, QString handle, Instant newest)
{
    return answer<StoreVersion>([this, handle, newest]() -> Result<StoreVersion> {
        if (m_readUntil.value(handle) >= newest)
            return m_version;
        m_readUntil.insert(handle, newest);
        changed({handle});
        return m_version;
    });
}

QFuture<Result<StoreVersion>> FakeDesk::saveAccount(Account account)
{
    return answer<StoreVersion>([this, account]() -> Result<StoreVersion> {
        addAccount(account);
        return m_version;
    });
}

QFuture<Result<StoreVersion>> FakeDesk::removeAccount(AccountId account)
{
    return answer<StoreVersion>([this, account]() -> Result<StoreVersion> {
        m_accounts.removeIf([account](const Account &known) { return known.id == account; });
        changed({}, true);
        return m_version;
    });
}

QFuture<Result<StoreVersion>> FakeDesk::savePerson(Person person)
{
    return answer<StoreVersion>([this, person]() -> Result<StoreVersion> {
        m_persons.removeIf([&person](const Person &known) { return known.id == person.id; });
        m_persons.append(person);
        m_notice.areStreamsChanged = true;
        changed({});
        return m_version;
    });
}

}  // namespace daisychain::test
