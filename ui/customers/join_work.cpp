#include "ui/customers/join_work.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::ui {

JoinWork::JoinWork(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

void JoinWork::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void JoinWork::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void JoinWork::plan(const QList<IdentityId> &customers)
{
    if (customers.size() < 2 || m_state == State::Recording)
        return;
    ++m_run;
    m_left = customers.first(std::min(MostJoined, customers.size()));
    m_cards.clear();
    m_choices.clear();
    m_error.reset();
    setState(State::Reading);
    readNext();
}

void JoinWork::readNext()
{
    if (m_left.isEmpty()) {
        QList<QList<StandingDetail>> details;
        for (const CustomerCard &card : std::as_const(m_cards))
            details.append(card.details);
        m_choices = detailChoices(details);
        return setState(State::Planned);
    }
    whenReady(m_services.customers.customer(m_left.takeFirst(), m_services.clock.now(), {}), this,
              [this, run = m_run](const Result<CustomerCard> &card) {
                  if (run != m_run)
                      return;
                  if (!card)
                      return fail(card.error());
                  m_cards.append(*card);
                  readNext();
              });
}

void JoinWork::leave()
{
    if (m_state == State::Recording)
        return;
    ++m_run;
    setState(State::Nothing);
}

void JoinWork::go(const QString &evidence, const QList<CustomerDetail> &surviving)
{
    if (m_state != State::Planned)
        return;
    const IdentityId first = m_cards.first().identities.first().id;
    Recording recording;
    const auto add = [&](const ActionPayload &payload) {
        recording.actions.append(
            newAction(m_services.me, m_services.clock.now(), CustomerSubject{first}, payload));
    };
    for (const CustomerCard &card : m_cards.sliced(1))
        add(LinkIdentity{card.identities.first().id, evidence});
    if (!surviving.isEmpty())
        add(CustomerDetails{surviving});
    setState(State::Recording);
    whenReady(m_services.journal.record(recording), this,
              [this, actions = recording.actions](const Result<StoreVersion> &recorded) {
                  if (!recorded)
                      return fail(recorded.error());
                  setState(State::Nothing);
                  Q_EMIT joined(actions);
              });
}

}  // namespace daisychain::ui
