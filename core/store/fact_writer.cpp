#include "core/store/fact_writer.h"

#include "core/store/draft_table.h"
#include "core/store/outbox_table.h"
#include "core/store/post_codec.h"
#include "core/store/token_source.h"

#include <algorithm>
#include <utility>

namespace daisychain::store {

namespace {

constexpr qsizetype MaxNamed = 1000;

Result<IngestReport> ingestIn(WriteUnit &unit, const QList<PreparedBatch> &batches, const Rules *rules)
{
    for (const PreparedBatch &batch : batches)
        unit.ingest.add(batch);
    unit.settle(rules);
    IngestReport report = unit.ingest.report();
    report.version = unit.version();
    for (const qint64 handle : unit.views.changed()) {
        if (report.conversations.size() == MaxNamed)
            break;
        report.conversations.append(handleText(handle));
    }
    if (const auto &failed = unit.database.failure())
        return Failure(*failed);
    return report;
}

}  // namespace

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
{
    m_preparing.setMaxThreadCount(1);
    m_preparing.setExpiryTimeout(-1);
}

FactWriter::~FactWriter()
{
    m_preparing.waitForDone();
}

QFuture<Result<IngestReport>> FactWriter::ingest(QList<FactBatch> batches, IngestMode mode)
{
    auto promise = std::make_shared<QPromise<Result<IngestReport>>>();
    promise->start();
    QFuture<Result<IngestReport>> future = promise->future();
    m_preparing.start([this, promise, mode, batches = std::move(batches)]() mutable {
        QList<PreparedBatch> ready;
        for (FactBatch &batch : batches)
            ready.append(prepared(std::move(batch), m_connections.tokens()));
        const auto work = [ready = std::move(ready), rules = m_connections.rules(),
                           promise](WriteUnit &unit) { return ingestIn(unit, ready, rules); };
        m_connections.writeTo<IngestReport>(promise, work, mode == IngestMode::Live);
    });
    return future;
}

void recordIn(WriteUnit &unit, const QList<Action> &actions, const QHash<ReplyId, SendTerms> &terms)
{
    OutboxTable outbox(unit.database, unit.keys, unit.briefs);
    for (const Action &action : actions) {
        if (const auto *handOver = std::get_if<HandOver>(&action.payload);
            handOver != nullptr && !unit.keys.account(handOver->account))
            return unit.database.fail(
                {ErrorCode::Invalid, {handOver->account.text()}, QStringLiteral("account not known")});
        if (!unit.actions.append(action))
            continue;
        if (const auto *handOver = std::get_if<HandOver>(&action.payload)) {
            outbox.handOver(action, terms.value(handOver->reply));
            unit.notice.isOutboxChanged = true;
        } else if (std::holds_alternative<Withdraw>(action.payload)) {
            outbox.withdraw(action);
            unit.notice.isOutboxChanged = true;
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
