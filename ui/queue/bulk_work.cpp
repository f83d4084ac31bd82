#include "ui/queue/bulk_work.h"

#include "core/base/when_ready.h"

namespace daisychain::ui {

namespace {

/// How many are asked for or written at once: enough to keep the store busy, few enough to stop soon.
constexpr int AtOnce = 8;

}  // namespace

BulkWork::BulkWork(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

int BulkWork::total() const
{
    return int(m_state == State::Reading ? m_marked.size() : m_plan.rows.size());
}

void BulkWork::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void BulkWork::prepare(const QueueOrder &order, const QList<MarkedConversation> &marked, StoreVersion atLeast)
{
    if (m_state == State::Running || marked.isEmpty())
        return;
    ++m_generation;
    m_order = order;
    m_marked = marked;
    m_atLeast = atLeast;
    m_read = QList<std::optional<QueueRow>>(marked.size());
    m_next = 0;
    m_reached = m_underWay = 0;
    setState(State::Reading);
    readNext();
}

void BulkWork::readNext()
{
    while (m_underWay < AtOnce && m_next < m_marked.size()) {
        ++m_underWay;
        const qsizetype place = m_next++;
        whenReady(m_services.queue.queueRow(m_marked[place].handle, m_services.me, m_services.clock.now(),
                                            m_atLeast),
                  this, [this, place, generation = m_generation](const Result<std::optional<QueueRow>> &row) {
                      if (generation == m_generation)
                          takeRow(place, row);
                  });
    }
}

void BulkWork::takeRow(qsizetype place, const Result<std::optional<QueueRow>> &row)
{
    --m_underWay;
    ++m_reached;
    // What can't be read is told as gone: nothing is done to it.
    if (row && row->has_value() && row->value().handle == m_marked[place].handle)
        m_read[place] = row->value();
    if (m_reached == m_marked.size())
        return makePlan();
    Q_EMIT changed();
    readNext();
}

void BulkWork::makePlan()
{
    m_plan = {};
    m_plan.order = m_order;
    const Instant now = m_services.clock.now();
    for (qsizetype i = 0; i < m_marked.size(); ++i) {
        const MarkedConversation &marked = m_marked[i];
        if (!m_read[i]) {
            QueueRow gone;
            gone.handle = marked.handle;
            m_plan.omitted.append({gone, LeftOut::Gone});
            continue;
        }
        const QueueRow &row = *m_read[i];
        if (const auto why = leftOut(m_order.deed, row, marked.shownUntil, m_services.me, now)) {
            m_plan.omitted.append({row, *why});
            continue;
        }
        m_plan.rows.append(row);
        m_plan.mine += row.view.owner == m_services.me ? 1 : 0;
        m_plan.unclaimed += row.view.owner.isNull() ? 1 : 0;
    }
    setState(State::Planned);
}

void BulkWork::go()
{
    if (m_state != State::Planned || m_plan.rows.isEmpty())
        return;
    m_outcome = {};
    m_outcome.order = m_plan.order;
    m_next = 0;
    m_reached = m_underWay = 0;
    m_isStopped = false;
    setState(State::Running);
    doNext();
}

void BulkWork::doNext()
{
    while (m_underWay < AtOnce && m_next < m_plan.rows.size() && !m_isStopped) {
        ++m_underWay;
        const QueueRow row = m_plan.rows[m_next++];
        m_services.recorder.record(
            this, m_plan.order, row, std::nullopt, DeedRecorder::Newer::Refuse, m_atLeast,
            [this, row](const Result<DeedRecorder::Recorded> &recorded) { takeDone(row, recorded); });
    }
}

void BulkWork::takeDone(const QueueRow &row, const Result<DeedRecorder::Recorded> &recorded)
{
    --m_underWay;
    ++m_reached;
    if (recorded) {
        m_outcome.done.append(row);
        m_outcome.version = std::max(m_outcome.version, recorded->version);
        m_outcome.actions += recorded->actions;
        for (const Action &action : recorded->actions)
            m_outcome.actionsOf[row.handle].append(action.id);
    } else {
        m_outcome.failed.append({row, recorded.error()});
    }
    const bool isLast = m_isStopped ? m_underWay == 0 : m_reached == m_plan.rows.size();
    if (isLast)
        return end();
    Q_EMIT changed();
    doNext();
}

void BulkWork::end()
{
    m_outcome.notReached = int(m_plan.rows.size()) - m_reached;
    setState(State::Ended);
    Q_EMIT ended(m_outcome);
}

void BulkWork::cancel()
{
    if (m_state == State::Running) {
        m_isStopped = true;
        return;
    }
    ++m_generation;
    setState(State::Nothing);
}

void BulkWork::dismiss()
{
    if (m_state == State::Ended)
        setState(State::Nothing);
}

}  // namespace daisychain::ui
