#include "ui/customer/erase_work.h"

#include "core/base/when_ready.h"
#include "core/desk/address.h"

#include <chrono>

namespace daisychain::ui {

using namespace std::chrono_literals;

EraseWork::EraseWork(Eraser &eraser, PersonId me, QObject *parent)
    : QObject(parent)
    , m_eraser(eraser)
    , m_me(me)
{
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &EraseWork::changed);
}

void EraseWork::setState(State state)
{
    m_state = state;
    if (state == State::Running)
        m_timer.start();
    else
        m_timer.stop();
    Q_EMIT changed();
}

void EraseWork::fail(const Error &error)
{
    m_error = error;
    setState(error.code == ErrorCode::Cancelled ? State::Nothing : State::Failed);
}

QString EraseWork::name() const
{
    for (const ProfileFact &profile : m_plan.identities) {
        if (!profile.handle.isEmpty())
            return profile.handle;
    }
    return addressText(m_customer);
}

bool EraseWork::isName(const QString &typed) const
{
    const QString trimmed = typed.trimmed();
    const QString bare = trimmed.startsWith(u'@') ? trimmed.mid(1) : trimmed;
    return !bare.isEmpty() && bare.compare(name(), Qt::CaseInsensitive) == 0;
}

int EraseWork::percent() const
{
    return m_progress ? m_progress->percent.load() : 0;
}

bool EraseWork::isFinal() const
{
    return m_state == State::Running && m_progress && m_progress->isFinal;
}

void EraseWork::prepare(const IdentityId &customer)
{
    if (m_state == State::Running)
        return;
    m_customer = customer;
    m_plan = {};
    setState(State::Reading);
    whenReady(m_eraser.plan(customer), this, [this, customer](const Result<ErasurePlan> &plan) {
        if (m_state != State::Reading || m_customer != customer)
            return;
        if (!plan)
            return fail(plan.error());
        m_plan = *plan;
        setState(State::Planned);
    });
}

bool EraseWork::go(const QString &typed)
{
    if (m_state != State::Planned || !isName(typed))
        return false;
    m_progress = std::make_shared<ErasureProgress>();
    const auto future = m_eraser.erase(m_customer, m_me, m_progress);
    setState(State::Running);
    whenReady(future, this, [this](const Result<ErasureReceipt> &receipt) {
        if (!receipt)
            return fail(receipt.error());
        m_receipt = *receipt;
        m_plan = {};
        setState(State::Ended);
        Q_EMIT erased();
    });
    return true;
}

void EraseWork::leave()
{
    if (m_state == State::Running) {
        m_progress->isCancelled = true;
        return;
    }
    m_plan = {};
    setState(State::Nothing);
}

}  // namespace daisychain::ui
