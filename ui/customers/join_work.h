#pragma once

#include "core/base/clock.h"
#include "core/desk/customer_reader.h"
#include "core/desk/detail_conflict.h"
#include "core/desk/journal.h"

#include <QObject>

#include <optional>

namespace daisychain::ui {

/// Several customers become one: reads what each brings, and records it once a person said so. All of it is
/// one step back.
///
/// Threads: the GUI thread.
class JoinWork final : public QObject {
    Q_OBJECT

public:
    struct Services {
        CustomerReader &customers;
        Journal &journal;
        const Clock &clock;
        PersonId me;
    };
    enum class State { Nothing, Reading, Planned, Recording, Failed };
    static constexpr qsizetype MostJoined = 20;

    explicit JoinWork(Services services, QObject *parent = nullptr);

    /// Reads them; nothing is decided. The first is whom the others are joined to. At most MostJoined.
    void plan(const QList<IdentityId> &customers);
    void leave();
    /// They are one from now on, and of what they say differently this holds.
    void go(const QString &evidence, const QList<CustomerDetail> &surviving);

    State state() const { return m_state; }
    /// What each brings, in the order of plan().
    const QList<CustomerCard> &cards() const { return m_cards; }
    const QList<DetailChoice> &choices() const { return m_choices; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    void joined(const QList<daisychain::Action> &actions);

private:
    void readNext();
    void setState(State state);
    void fail(const Error &error);

    const Services m_services;
    State m_state = State::Nothing;
    int m_run = 0;  ///< the number of the last plan: answers to older ones are dropped
    QList<IdentityId> m_left;
    QList<CustomerCard> m_cards;
    QList<DetailChoice> m_choices;
    std::optional<Error> m_error;
};

}  // namespace daisychain::ui
