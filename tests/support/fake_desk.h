#pragma once

#include "core/base/clock.h"
#include "core/base/when_ready.h"
#include "core/desk/absence_reader.h"
#include "core/desk/account_directory.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/coverage_log.h"
#include "core/desk/customer_reader.h"
#include "core/desk/desk_state.h"
#include "core/desk/draft_store.h"
#include "core/desk/fold_desk.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"
#include "core/desk/queue_reader.h"
#include "core/desk/read_marks.h"
#include "core/desk/stream_reader.h"

#include <functional>
#include <memory>
#include <vector>

namespace daisychain::test {

/// A whole desk in memory: every service that ui calls, answered from the pure folds. Small and slow; what a
/// screen shows on it is what it would show on the store.
///
/// Threads: the one it was made on.
class FakeDesk final : public QueueReader,
                       public ConversationReader,
                       public CustomerReader,
                       public Journal,
                       public DraftStore,
                       public OutboxReader,
                       public ReadMarks,
                       public AccountDirectory,
                       public StreamReader,
                       public CoverageLog,
                       public DeskState,
                       public AbsenceReader {
public:
    explicit FakeDesk(const Clock &clock);
    ~FakeDesk() override;

    // What the test tells the desk.
    void addAccount(const Account &account);
    PersonId addPerson(const QString &name);
    void tell(const FactBatch &batch);
    void addGap(const CoverageSpan &gap);
    /// Records an action of somebody else, or of an earlier time.
    ActionId decides(PersonId actor, Instant at, const Subject &subject, ActionPayload payload);
    /// Moves a reply along as the sender would.
    void setOutboxState(ReplyId reply, OutboxState state);
    void stopReply(ReplyId reply, StopReason reason, const QString &detail = {});
    /// An attempt to send failed, and that came of it.
    void failAttempt(ReplyId reply, const Error &error, OutboxState state, std::optional<Instant> nextTry,
                     std::optional<StopReason> stop = {});
    void confirmReply(ReplyId reply, const PostFact &post);

    /// From here on nothing is answered until release().
    void hold() { m_isHeld = true; }
    void release();
    /// From here on every call fails so; nothing: works again.
    void failWith(std::optional<Error> error) { m_failure = std::move(error); }

    const QList<Recording> &recordings() const { return m_recordings; }
    const QList<Action> &actions() const { return m_actions; }
    QList<Draft> drafts() const { return m_drafts.values(); }
    int draftSaves() const { return m_draftSaves; }
    Notices &notices() { return m_notices; }
    StoreVersion version() const { return m_version; }
    /// Of their one conversation, or of any when there are several.
    QString handleOfCustomer(const IdentityId &customer) const;
    QString handleOfSubject(const ConversationSubject &subject) const;

    // QueueReader
    QFuture<Result<QueuePage>> queuePage(QueueQuery query, std::optional<QueueCursor> from,
                                         PageDirection direction, int limit) override;
    QFuture<Result<QueueCounts>> queueCounts(PersonId me, Instant now, StoreVersion atLeast) override;
    QFuture<Result<ListCount>> listCount(QueueQuery query, int most) override;
    QFuture<Result<std::optional<QueueStanding>>> standing(QString handle, QueueQuery query) override;
    QFuture<Result<std::optional<QueueRow>>> queueRow(QString handle, PersonId me, Instant now,
                                                      StoreVersion atLeast) override;

    // ConversationReader
    QFuture<Result<ConversationDetail>> conversation(QString handle, PersonId me, Instant now,
                                                     StoreVersion atLeast) override;
    QFuture<Result<ThreadPage>> threadPage(QString handle, std::optional<qint64> from,
                                           PageDirection direction, int limit) override;
    QFuture<Result<QueuePage>> otherConversations(QString handle, std::optional<QueueCursor> after,
                                                  int limit) override;
    QFuture<Result<QString>> resolve(QString handleOrPrefix) override;
    QFuture<Result<QString>> handleOf(ConversationSubject subject) override;

    // CustomerReader
    QFuture<Result<CustomerCard>> customer(IdentityId identity, Instant now, StoreVersion atLeast) override;
    QFuture<Result<QueuePage>> customerConversations(IdentityId identity, HistoryFilter filter,
                                                     std::optional<QueueCursor> from, PageDirection direction,
                                                     int limit, StoreVersion atLeast) override;
    QFuture<Result<TimelinePage>> customerTimeline(IdentityId identity, TimelineFilter filter,
                                                   std::optional<TimelineCursor> from,
                                                   PageDirection direction, int limit,
                                                   StoreVersion atLeast) override;
    QFuture<Result<QList<ProfileFact>>> findIdentities(QString text, int limit) override;
    QFuture<Result<CustomerPage>> customers(CustomerQuery query, std::optional<CustomerCursor> from,
                                            PageDirection direction, int limit) override;
    QFuture<Result<QStringList>> detailValues(DetailField field, QString beginning, int limit) override;
    QFuture<Result<qint64>> takeIn(int most) override;

    // Journal
    QFuture<Result<StoreVersion>> record(Recording recording) override;

    // DraftStore
    QFuture<Result<StoreVersion>> saveDraft(Draft draft) override;
    QFuture<Result<StoreVersion>> removeDraft(DraftId draft, Instant now) override;
    QFuture<Result<QList<Draft>>> draftsIn(QString handle, StoreVersion atLeast) override;
    QFuture<Result<QList<Draft>>> draftsOf(PersonId person, StoreVersion atLeast) override;
    QFuture<Result<QStringList>> draftPictures() override;
    QFuture<Result<QList<DraftVersion>>> draftVersions(DraftId draft) override;
    QFuture<Result<QList<DraftVersion>>> leftVersions(PersonId person) override;

    // OutboxReader
    QFuture<Result<QList<OutboxRow>>> pendingReplies(StoreVersion atLeast) override;
    QFuture<Result<QList<OutboxRow>>> recentReplies(int limit, StoreVersion atLeast) override;
    QFuture<Result<std::optional<OutboxRow>>> reply(ReplyId reply, StoreVersion atLeast) override;
    QFuture<Result<QList<OutboxTransition>>> transitions(ReplyId reply) override;
    QFuture<Result<std::optional<ReplyId>>> replyOfPost(PostId post) override;

    // ReadMarks
    QFuture<Result<StoreVersion>> markRead(PersonId person, QString handle, Instant newest) override;

    // AccountDirectory
    QFuture<Result<QList<Account>>> accounts() override;
    QFuture<Result<QList<Stream>>> streams() override;
    QFuture<Result<QList<Person>>> persons() override;
    QFuture<Result<StoreVersion>> saveAccount(Account account) override;
    QFuture<Result<StoreVersion>> removeAccount(AccountId account) override;
    QFuture<Result<StoreVersion>> saveStream(Stream stream) override;
    QFuture<Result<StoreVersion>> removeStream(StreamId stream) override;
    QFuture<Result<StoreVersion>> savePerson(Person person) override;

    // StreamReader
    QFuture<Result<StreamPage>> streamPage(StreamQuery query, std::optional<qint64> from,
                                           PageDirection direction, int limit) override;
    QFuture<Result<StreamPage>> streamRows(StreamQuery query, QList<qint64> keys) override;
    QFuture<Result<NewerPosts>> countNewer(StreamQuery query, qint64 key, int most) override;

    // CoverageLog
    QFuture<Result<StoreVersion>> addSpan(CoverageSpan span) override;
    QFuture<Result<QList<CoverageSpan>>> spans(StreamId stream, Instant from, Instant to) override;
    QFuture<Result<std::optional<Instant>>> watchedUntil(StreamId stream) override;
    QFuture<Result<QString>> cursor(StreamId stream) override;
    QFuture<Result<StoreVersion>> setCursor(StreamId stream, QString cursor) override;

    // AbsenceReader
    QFuture<Result<QList<QueueRow>>> answeredSince(PersonId person, Instant since, int limit,
                                                   StoreVersion atLeast) override;

    // DeskState
    QFuture<Result<std::optional<QByteArray>>> value(QString name) override;
    QFuture<Result<StoreVersion>> setValue(QString name, QByteArray value) override;

private:
    struct Folded {
        ConversationKey key;
        ConversationView view;
        QString handle;
    };

    template <class T>
    QFuture<Result<T>> answer(std::function<Result<T>()> ask);
    void changed(const QStringList &conversations, bool isEverything = false);
    void sendNotice();
    const QList<Folded> &folded() const;
    const Folded *find(const QString &handle) const;
    PostId rootOf(const PostId &post) const;
    bool isAbout(const ConversationSubject &subject, const ConversationKey &key) const;
    QueueRow rowOf(const Folded &folded, PersonId me, Instant now) const;
    QList<QueueRow> rowsOf(QueueView view, PersonId me, Instant now) const;
    bool fits(const Folded &folded, const SearchQuery &conditions) const;
    bool isIn(const Folded &folded, const QueueQuery &query) const;
    QList<ThreadPost> threadPosts(const Folded &folded) const;
    ThreadPost threadPost(const PostId &id) const;
    QList<JournalEntry> journalOf(const Folded &folded) const;
    JournalEntry entryOf(qsizetype index) const;
    void keepVersion(const Draft &draft);
    Result<StoreVersion> apply(const Recording &recording);
    Result<StoreVersion> putReply(const Action &action, const HandOver &content, const SendTerms &terms);
    QList<IdentityId> identitiesOf(const IdentityId &identity) const;
    QList<StandingDetail> detailsOf(const QList<IdentityId> &identities) const;
    std::optional<CustomerLine> customerLine(const IdentityId &identity) const;
    void addPast(const Folded &folded, Instant now, CustomerCard &card) const;
    bool isSaidIn(const Folded &folded, const ThreadPost &post) const;
    void addTimeline(const Folded &folded, const TimelineFilter &filter, QList<TimelineRow> &rows) const;
    ConversationDetail detailOf(const Folded &folded, PersonId me, Instant now) const;

    QList<StreamRow> streamRowsOf(const StreamQuery &query) const;

    const Clock &m_clock;
    Notices m_notices;
    StoreVersion m_version{1};
    QList<Account> m_accounts;
    OwnIdentities m_own;
    QList<Person> m_persons;
    DeskFacts m_facts;
    QHash<PostId, QList<PostFact>> m_posts;  ///< all versions, lowest first
    QSet<PostId> m_deleted;
    QHash<PostId, qint64> m_keys;
    QHash<IdentityId, ProfileFact> m_profiles;
    QList<CoverageSpan> m_gaps;
    QList<CoverageSpan> m_watched;
    QList<Stream> m_streams;
    QHash<StreamId, QSet<PostId>> m_caught;
    QHash<StreamId, Instant> m_watchedUntil;
    QHash<StreamId, QString> m_cursors;
    QList<Action> m_actions;
    QList<Recording> m_recordings;
    QMap<DraftId, Draft> m_drafts;
    QMap<ReplyId, OutboxRow> m_outbox;
    QHash<QString, Instant> m_readUntil;
    QHash<QString, QByteArray> m_state;
    QMap<DraftId, QList<DraftVersion>> m_draftVersions;  ///< newest first
    int m_draftSaves = 0;

    mutable QList<Folded> m_folded;
    mutable Components<PostId> m_threads;
    mutable QMap<PostId, PostBrief> m_briefs;
    mutable QHash<QString, qint64> m_rowKeys;
    mutable bool m_isFolded = false;

    Notice m_notice;
    bool m_isNoticeDue = false;
    bool m_isHeld = false;
    std::optional<Error> m_failure;
    std::vector<std::function<void()>> m_waiting;
};

}  // namespace daisychain::test
