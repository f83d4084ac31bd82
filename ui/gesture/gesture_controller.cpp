#include "ui/gesture/gesture_controller.h"

#include "core/base/when_ready.h"
#include "ui/roster/gesture_words.h"

#include <algorithm>

namespace daisychain::ui {

GestureController::GestureController(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    connect(&m_services.conversation, &ConversationController::changed, this, &GestureController::changed);
}

QString GestureController::currency() const
{
    return allowanceOf(m_services.settings, {}).month.currency;
}

void GestureController::readAllowance()
{
    const auto [from, until] = monthAround(now(), m_services.zone);
    whenReady(m_services.gestures.givenBy(m_services.me, from, until, m_version), this,
              [this](const Result<GestureSum> &given) {
                  // Without it nothing is said; giving needs it not.
                  m_allowance =
                      given ? std::optional(allowanceOf(m_services.settings, *given)) : std::nullopt;
                  Q_EMIT changed();
              });
}

std::optional<GestureView> GestureController::unanswered() const
{
    if (!isHere())
        return std::nullopt;
    const QList<GestureView> &gestures = m_services.conversation.detail()->head.view.gestures;
    const auto newest = std::find_if(gestures.rbegin(), gestures.rend(),
                                     [](const GestureView &one) { return !one.reaction.has_value(); });
    return newest == gestures.rend() ? std::nullopt : std::optional(*newest);
}

void GestureController::give(const Gesture &gesture)
{
    if (isHere())
        record(m_services.conversation.detail()->head.subject, gesture,
               tr("Given: %1.").arg(gestureWords(gesture)));
}

void GestureController::react(const GestureView &gesture, Reaction reaction)
{
    record(gesture.subject, GestureReaction{gesture.id, reaction, {}},
           tr("Noted: %1.", "what a customer made of a gesture").arg(reactionWords(reaction)));
}

void GestureController::record(const Subject &subject, ActionPayload payload, const QString &sentence)
{
    Recording recording;
    recording.actions.append(newAction(m_services.me, now(), subject, std::move(payload)));
    whenReady(m_services.journal.record(recording), this,
              [this, sentence, actions = recording.actions](const Result<StoreVersion> &version) {
                  if (!version)
                      return Q_EMIT failed(version.error());
                  m_version = std::max(m_version, *version);
                  Q_EMIT decided(actions);
                  Q_EMIT said(sentence);
              });
}

}  // namespace daisychain::ui
