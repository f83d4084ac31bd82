#pragma once

#include "core/desk/allowance.h"
#include "core/desk/gesture_reader.h"
#include "ui/conversation/conversation_controller.h"

#include <QTimeZone>

namespace daisychain::ui {

/// Gives something small to the customer on screen, without asking anybody, and remembers what they made of
/// it.
///
/// Threads: the GUI thread.
class GestureController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        GestureReader &gestures;
        Journal &journal;
        const Settings &settings;
        const Clock &clock;
        PersonId me;
        ConversationController &conversation;
        QTimeZone zone = QTimeZone::systemTimeZone();
    };

    explicit GestureController(Services services, QObject *parent = nullptr);

    bool isHere() const { return m_services.conversation.detail().has_value(); }
    Instant now() const { return m_services.clock.now(); }
    /// What the company reckons in.
    QString currency() const;
    /// Nothing until it was read.
    const std::optional<Allowance> &allowance() const { return m_allowance; }
    void readAllowance();
    /// The newest in this conversation of which nobody has said how it was taken.
    std::optional<GestureView> unanswered() const;

    void give(const Gesture &gesture);
    void react(const GestureView &gesture, Reaction reaction);

Q_SIGNALS:
    void changed();
    void decided(const QList<daisychain::Action> &actions);
    void said(const QString &sentence);
    void failed(const daisychain::Error &error);

private:
    void record(const Subject &subject, ActionPayload payload, const QString &sentence);

    Services m_services;
    std::optional<Allowance> m_allowance;
    StoreVersion m_version;
};

}  // namespace daisychain::ui
