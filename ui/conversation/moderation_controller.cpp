#include "ui/conversation/moderation_controller.h"

#include "core/base/when_ready.h"

namespace daisychain::ui {

namespace {

constexpr std::chrono::milliseconds StaysFor{600};
constexpr std::chrono::minutes GoodFor{10};

}  // namespace

ModerationController::ModerationController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_stay.setSingleShot(true);
    m_stay.setInterval(StaysFor);
    connect(&m_stay, &QTimer::timeout, this, &ModerationController::look);
}

QString ModerationController::keyOf(const Encounter &encounter)
{
    return encounter.account.text() + u' ' + encounter.who.globalId;
}

void ModerationController::meet(const std::optional<Encounter> &somebody)
{
    if (somebody == m_met)
        return;
    m_met = somebody;
    m_stay.stop();
    if (m_met && !m_met->handle.isEmpty()) {
        const auto known = m_known.constFind(keyOf(*m_met));
        if (known == m_known.constEnd() || m_services.clock.steady() - known->at > GoodFor)
            m_stay.start();
    }
    Q_EMIT standingChanged();
}

std::optional<Standing> ModerationController::standing() const
{
    if (!m_met)
        return std::nullopt;
    const auto known = m_known.constFind(keyOf(*m_met));
    return known == m_known.constEnd() ? std::nullopt : std::optional(known->standing);
}

void ModerationController::look()
{
    if (!m_met)
        return;
    // A network that can't say, or nobody to ask: nothing is shown, and the reply goes its way.
    whenReady(m_services.moderator.standing(*m_met), this,
              [this, about = *m_met](const Result<Standing> &standing) {
                  if (standing)
                      remember(about, *standing);
              });
}

void ModerationController::remember(const Encounter &about, const Standing &standing)
{
    m_known.insert(keyOf(about), {standing, m_services.clock.steady()});
    if (m_met && keyOf(*m_met) == keyOf(about))
        Q_EMIT standingChanged();
}

void ModerationController::keepOff(const KeepOffOrder &order, const ConversationSubject &where)
{
    whenReady(m_services.moderator.keepOff(order), this,
              [this, order, where](const Result<Standing> &standing) {
                  if (!standing)
                      return Q_EMIT failed(standing.error());
                  remember(order.about, *standing);
                  record(order, where);
              });
}

void ModerationController::record(const KeepOffOrder &order, const ConversationSubject &where)
{
    Recording recording;
    recording.actions.append(newAction(
        m_services.me, m_services.clock.now(), where,
        KeepOff{order.about.who, order.about.handle, order.about.account, order.kind, order.reason}));
    whenReady(m_services.journal.record(recording), this,
              [this, order](const Result<StoreVersion> &recorded) {
                  if (recorded)
                      Q_EMIT kept(order);
                  else
                      Q_EMIT failed(recorded.error());
              });
}

}  // namespace daisychain::ui
