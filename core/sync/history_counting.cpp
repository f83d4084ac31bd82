#include "core/sync/history_counting.h"

#include "core/base/when_ready.h"
#include "core/sync/desk_rules.h"

#include <algorithm>
#include <utility>

namespace daisychain::sync {

/// A desk that is only a thought: what came in, and what the rule makes of it.
class HistoryCounting::Facts final : public FactSink {
public:
    Facts(const Stream &stream, OwnIdentities own)
        : m_own(std::move(own))
    {
        m_facts.setStreamAccount(stream.id, stream.account);
    }

    QFuture<Result<IngestReport>> ingest(QList<FactBatch> batches, IngestMode) override
    {
        IngestReport report;
        for (const FactBatch &batch : batches) {
            m_facts.apply(batch);
            for (const PostFact &post : batch.posts) {
                if (!m_arrived.contains(post.id))
                    m_arrived.insert(post.id, {post, batch.received});
            }
            for (const CaughtFact &caught : batch.caught) {
                report.caught += m_caught.contains(caught.post) ? 0 : 1;
                m_caught.insert(caught.post);
            }
        }
        return readyFuture<IngestReport>(report);
    }

    struct Outcome {
        int mentions = 0;
        int open = 0;
        std::optional<Instant> oldest;  ///< when the oldest mention was written
    };
    Outcome outcome() const
    {
        const QMap<PostId, PostBrief> posts = m_facts.posts();
        const QList<Action> decided = decisions(posts);
        Outcome outcome;
        for (const PostBrief &post : posts) {
            if (post.caughtBy.isEmpty() || post.isDeleted || m_own.contains(post.author))
                continue;
            ++outcome.mentions;
            outcome.oldest = std::min(outcome.oldest.value_or(post.created), post.created);
        }
        for (const ConversationView &view : foldDesk(posts, decided, m_own))
            outcome.open += view.openCount;
        return outcome;
    }

private:
    struct Arrival {
        PostFact post;
        Instant received;
    };

    /// What the rule does with each post that concerns us, as when it enters the log.
    QList<Action> decisions(const QMap<PostId, PostBrief> &posts) const
    {
        const DeskRules rule;
        const auto views = foldDesk(posts, {}, m_own);
        Components<PostId> threads = threadsOf(posts, {});
        QList<Action> actions;
        for (const PostBrief &post : posts) {
            const auto key = conversationOf(post, threads, m_own);
            const auto view = key ? views.constFind(*key) : views.cend();
            const auto arrival = m_arrived.constFind(post.id);
            if (view == views.cend() || arrival == m_arrived.cend() || !concernsUs(post, m_own))
                continue;
            const Instant received = arrival->received;  // nothing was watched before
            actions += rule.actionsFor({arrival->post, post.caughtBy, post.clockFrom.value_or(post.created),
                                        received, received, *view});
        }
        return actions;
    }

    OwnIdentities m_own;
    DeskFacts m_facts;
    QHash<PostId, Arrival> m_arrived;
    QSet<PostId> m_caught;
};

namespace {

CollectServices servicesOf(FactSink &facts, const Clock &clock)
{
    CollectServices services;
    services.facts = &facts;
    services.clock = &clock;
    return services;
}

OwnIdentities with(OwnIdentities own, const Account &account)
{
    own.insert(account.identity, account.id);
    return own;
}

}  // namespace

HistoryCounting::HistoryCounting(const ConnectionPtr &connection, const Stream &stream, const Clock &clock,
                                 OwnIdentities others, QObject *parent, HistoryBounds bounds,
                                 std::chrono::milliseconds patience)
    : QObject(parent)
    , m_clock(clock)
    , m_bounds(bounds)
    , m_hasOthers(!others.isEmpty())
    , m_facts(std::make_unique<Facts>(stream, with(std::move(others), connection->account)))
    , m_reading(connection, stream, servicesOf(*m_facts, clock), nullptr, bounds)
{
    connect(&m_reading, &HistoryReading::stored, this, [this](const IngestReport &report) {
        if (report.caught > 0)
            Q_EMIT counted(m_mentions += report.caught);
    });
    connect(&m_reading, &HistoryReading::finished, this, &HistoryCounting::end);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_patience.callOnTimeout(this, [this] { end(Error{ErrorCode::Unanswered}); });
}

HistoryCounting::~HistoryCounting() = default;

void HistoryCounting::start()
{
    m_patience.start();
    m_reading.start();
}

void HistoryCounting::end(const std::optional<Error> &error)
{
    if (std::exchange(m_isOver, true))
        return;
    m_patience.stop();
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT finished(count());
}

HistoryCount HistoryCounting::count() const
{
    const Facts::Outcome outcome = m_facts->outcome();
    HistoryCount count;
    count.mentions = outcome.mentions;
    count.open = outcome.open;
    count.isCut = m_reading.isStreamCut();
    if (count.isCut)
        count.mentions = std::min(count.mentions, m_bounds.caught);
    const Instant lastOpen = m_clock.now() - HistoryRule::OlderIsDone;
    if (count.isCut && outcome.oldest && *outcome.oldest > lastOpen)
        count.worth = HistoryCount::Worth::AtLeast;
    else if (count.open > 0 && (m_hasOthers || m_reading.isOwnCut()))
        count.worth = HistoryCount::Worth::AtMost;
    return count;
}

}  // namespace daisychain::sync
