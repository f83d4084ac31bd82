#pragma once

#include "core/base/clock.h"
#include "core/desk/journal.h"
#include "core/desk/moderator.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace daisychain::ui {

/// How the customer on screen and the account that would answer stand to each other, and keeping people off.
/// What the network has done is recorded; what it refused is not.
///
/// Threads: the GUI thread.
class ModerationController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        Moderator &moderator;
        Journal &journal;
        const Clock &clock;
        PersonId me;
    };

    explicit ModerationController(Services services, QObject *parent = nullptr);

    /// Whom the person has on screen, and as which account; nothing: nobody. The network is asked when they
    /// stay for a moment, and not again within some minutes.
    void meet(const std::optional<Encounter> &somebody);
    const std::optional<Encounter> &met() const { return m_met; }
    /// Nothing as long as the network hasn't said.
    std::optional<Standing> standing() const;

    /// In the conversation `where`.
    void keepOff(const KeepOffOrder &order, const ConversationSubject &where);

Q_SIGNALS:
    void standingChanged();
    /// The network has done it, and it is in the journal.
    void kept(const daisychain::KeepOffOrder &order);
    void failed(const daisychain::Error &error);

private:
    struct Known {
        Standing standing;
        std::chrono::milliseconds at{};
    };
    static QString keyOf(const Encounter &encounter);
    void look();
    void remember(const Encounter &about, const Standing &standing);
    void record(const KeepOffOrder &order, const ConversationSubject &where);

    Services m_services;
    std::optional<Encounter> m_met;
    QHash<QString, Known> m_known;
    QTimer m_stay;
};

}  // namespace daisychain::ui
