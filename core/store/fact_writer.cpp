#include "core/store/fact_writer.h"

#include "core/desk/erasure.h"
#include "core/store/draft_table.h"
#include "core/store/outbox_table.h"
#include "core/store/post_change_table.h"
#include "core/store/post_codec.h"
#include "core/store/token_source.h"

#include <thread>
#include <utility>

namespace daisychain::store {

namespace {

constexpr qsizetype MaxNamed = 1000;
/// A live transaction costs more than the posts in it: a COMMIT to the disk, a piece of the text index. So
/// they begin at most so often; the first after a pause at once.
constexpr std::chrono::milliseconds LiveInterval{50};
/// How often a live call that waits for it looks at the clock.
constexpr std::chrono::milliseconds Glance{5};
/// More live posts than this don't wait for others, nor become one transaction.
constexpr qsizetype MostTogether = 500;

IngestReport ingestIn(WriteUnit &unit, const QList<PreparedBatch> &batches, const Rules *rules)
{
    for (const PreparedBatch &batch : batches)
        unit.ingest.add(batch);
    unit.settle(rules);
    IngestReport report = unit.ingest.takeReport();
    report.version = unit.version();
    for (const qint64 handle : unit.views.takeRecent()) {
        if (report.conversations.size() == MaxNamed)
            break;
        report.conversations.append(handleText(handle));
    }
    return report;
}

}  // namespace

qsizetype FactWriter::Ready::size() const
{
    qsizetype size = batches.size();
    for (const PreparedBatch &batch : batches)
        size += batch.facts.posts.size();
    return size;
}

PreparedBatch prepared(FactBatch batch, const TokenSource &tokens)
{
    PreparedBatch made;
    made.details.reserve(batch.posts.size());
    made.words.reserve(batch.posts.size());
    for (const PostFact &post : std::as_const(batch.posts)) {
        made.details.append(encodeDetails(post));
        made.words.append(tokens.tokens(indexedText(post)));
    }
    made.facts = std::move(batch);
    return made;
}

FactWriter::FactWriter(Connections &connections)
    : m_connections(connections)
    , m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(QStringLiteral("store facts"));
    m_thread->start();
}

FactWriter::~FactWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread->wait();
}

QFuture<Result<IngestReport>> FactWriter::ingest(QList<FactBatch> batches, IngestMode mode)
{
    QPromise<Result<IngestReport>> promise;
    promise.start();
    QFuture<Result<IngestReport>> future = promise.future();
    {
        const std::lock_guard lock(m_mutex);
        m_handedIn.push_back({std::move(batches), mode, std::move(promise)});
    }
    m_changed.notify_all();
    return future;
}

void FactWriter::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        if (mayWrite()) {
            writeNext();
        } else if (!m_handedIn.empty()) {
            HandedIn next = std::move(m_handedIn.front());
            m_handedIn.pop_front();
            lock.unlock();
            Ready ready{next.mode, std::move(next.promise), {}};
            for (FactBatch &batch : next.batches)
                ready.batches.append(prepared(std::move(batch), m_connections.tokens()));
            lock.lock();
            m_ready.push_back(std::move(ready));
        } else if (m_isWriting || (m_ready.empty() && !m_isEnding)) {
            m_changed.wait(lock);
        } else if (!m_ready.empty()) {
            // Not a wait for the instant: the kernel's clock is not always the one that now() asks
            // (faketime).
            lock.unlock();
            std::this_thread::sleep_for(Glance);
            lock.lock();
        } else {
            return;
        }
    }
}

FactWriter::Next FactWriter::next() const
{
    if (m_ready.front().mode == IngestMode::Bulk)
        return {1, true};
    Next next;
    qsizetype size = 0;
    while (next.count < m_ready.size() && size < MostTogether) {
        if (m_ready[next.count].mode == IngestMode::Bulk)
            return {next.count, true};
        size += m_ready[next.count].size();
        ++next.count;
    }
    next.isFull = size >= MostTogether;
    return next;
}

bool FactWriter::mayWrite() const
{
    if (m_isWriting || m_ready.empty())
        return false;
    if (next().isFull)
        return true;
    if (!m_handedIn.empty())
        return m_handedIn.front().mode == IngestMode::Bulk;
    return m_isEnding || std::chrono::steady_clock::now() >= m_nextLive;
}

void FactWriter::writeNext()
{
    const auto end = m_ready.begin() + qsizetype(next().count);
    const auto run =
        std::make_shared<Run>(std::make_move_iterator(m_ready.begin()), std::make_move_iterator(end));
    m_ready.erase(m_ready.begin(), end);
    if (run->front().mode == IngestMode::Live)
        m_nextLive = std::chrono::steady_clock::now() + LiveInterval;
    m_isWriting = true;
    m_connections.onWriter([this, run](Database *database, const Error &error) {
        write(database, error, *run);
        const std::lock_guard lock(m_mutex);
        m_isWriting = false;
        m_changed.notify_all();
    });
}

void FactWriter::write(Database *database, const Error &error, std::span<Ready> run)
{
    bool isBegun = false;
    const Result<QList<IngestReport>> written = database != nullptr
                                                    ? writeTogether(*database, run, isBegun)
                                                    : Result<QList<IngestReport>>(Failure(error));
    if (!written && isBegun && run.size() > 1) {
        // Whichever is wrong shall fail alone.
        for (size_t i = 0; i < run.size(); ++i)
            write(database, error, run.subspan(i, 1));
        return;
    }
    for (size_t i = 0; i < run.size(); ++i) {
        run[i].promise.addResult(written ? Result<IngestReport>(written->at(qsizetype(i)))
                                         : Result<IngestReport>(Failure(written.error())));
        run[i].promise.finish();
    }
}

Result<QList<IngestReport>> FactWriter::writeTogether(Database &database, std::span<const Ready> run,
                                                      bool &isBegun)
{
    const auto work = [&](WriteUnit &unit) -> Result<QList<IngestReport>> {
        isBegun = !database.failure();
        QList<IngestReport> reports;
        for (const Ready &ready : run) {
            reports.append(ingestIn(unit, ready.batches, m_connections.rules()));
            if (const auto &failed = database.failure())
                return Failure(*failed);
        }
        return reports;
    };
    return m_connections.writeNow<QList<IngestReport>>(database, work, run.front().mode == IngestMode::Live);
}

namespace {

/// Nobody writes about somebody who was erased: what was on screen when it happened must not bring them back.
void refuseWordsOnErased(WriteUnit &unit, const Action &action)
{
    const bool hasWords =
        std::holds_alternative<Note>(action.payload) || std::holds_alternative<HandOver>(action.payload) ||
        std::holds_alternative<EditPost>(action.payload) || std::holds_alternative<Promise>(action.payload) ||
        std::holds_alternative<Gesture>(action.payload) ||
        std::holds_alternative<CustomerDetails>(action.payload);
    if (!hasWords || unit.keys.erased().isEmpty())
        return;
    const auto *conversation = std::get_if<ConversationSubject>(&action.subject);
    const IdentityId &customer =
        conversation != nullptr ? conversation->customer : std::get<CustomerSubject>(action.subject).customer;
    if (unit.keys.erased().holds(customer))
        unit.database.fail({ErrorCode::Refused, {ErasedHandle.toString()}});
}

/// The account of ours that a network hears of it from.
std::optional<AccountId> speakingAccount(const ActionPayload &payload)
{
    if (const auto *handOver = std::get_if<HandOver>(&payload))
        return handOver->account;
    if (const auto *removal = std::get_if<RemovePost>(&payload))
        return removal->account;
    const auto *edit = std::get_if<EditPost>(&payload);
    return edit != nullptr ? std::optional(edit->account) : std::nullopt;
}

/// What of our posts is to be changed, or not any more.
void followChange(WriteUnit &unit, const Action &action)
{
    PostChangeTable changes(unit.database, unit.keys, unit.briefs);
    if (std::holds_alternative<Undo>(action.payload))
        changes.follow(action);
    else if (std::holds_alternative<RemovePost>(action.payload) ||
             std::holds_alternative<EditPost>(action.payload))
        changes.add(action);
    else
        return;
    unit.notice.isOutboxChanged = true;
}

}  // namespace

void recordIn(WriteUnit &unit, const QList<Action> &actions, const QHash<ReplyId, SendTerms> &terms)
{
    OutboxTable outbox(unit.database, unit.keys, unit.briefs);
    for (const Action &action : actions) {
        if (const auto account = speakingAccount(action.payload); account && !unit.keys.account(*account))
            return unit.database.fail(
                {ErrorCode::Invalid, {account->text()}, QStringLiteral("account not known")});
        if (const auto *handOver = std::get_if<HandOver>(&action.payload);
            handOver != nullptr && !areValid(handOver->pictures))
            return unit.database.fail({ErrorCode::Invalid, {QStringLiteral("pictures")}});
        refuseWordsOnErased(unit, action);
        if (!unit.actions.append(action))
            continue;
        followChange(unit, action);
        if (const auto *handOver = std::get_if<HandOver>(&action.payload)) {
            outbox.handOver(action, terms.value(handOver->reply));
            unit.notice.isOutboxChanged = true;
            unit.notice.areSnippetsChanged = unit.notice.areSnippetsChanged || !handOver->snippets.isEmpty();
        } else if (std::holds_alternative<Withdraw>(action.payload)) {
            outbox.withdraw(action);
            unit.notice.isOutboxChanged = true;
        } else if (std::holds_alternative<DeskSubject>(action.subject)) {
            unit.notice.areSnippetsChanged = true;
        } else if (std::holds_alternative<Like>(action.payload) ||
                   std::holds_alternative<Undo>(action.payload)) {
            unit.notice.areLikesChanged = true;
        }
    }
}

QFuture<Result<StoreVersion>> JournalWriter::record(Recording recording)
{
    return m_connections.write<StoreVersion>(
        [recording = std::move(recording)](WriteUnit &unit) -> Result<StoreVersion> {
            recordIn(unit, recording.actions, recording.terms);
            DraftTable drafts(unit.database, unit.keys, unit.briefs, unit.posts);
            for (const DraftId draft : recording.finishedDrafts) {
                drafts.remove(draft);
                unit.notice.areDraftsChanged = true;
            }
            if (const auto &failed = unit.database.failure())
                return Failure(*failed);
            return unit.version();
        });
}

}  // namespace daisychain::store
