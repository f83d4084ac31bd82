#pragma once

#include "core/desk/queue_reader.h"
#include "ui/queue/bulk_plan.h"

#include <QObject>

namespace daisychain::ui {

/// What became of a piece of bulk work.
struct BulkOutcome {
    struct Refusal {
        QueueRow row;
        Error error;  ///< Conflict: the customer wrote meanwhile
    };
    QueueOrder order;
    QList<QueueRow> done;
    QHash<QString, QList<ActionId>> actionsOf;  ///< of what was done, by handle
    QList<Action> actions;                      ///< all of them
    QList<Refusal> failed;
    int notReached = 0;  ///< it was stopped before them
    StoreVersion version;

    bool isWhole() const { return failed.isEmpty() && notReached == 0; }
};

/// Does one thing to many conversations: looks at each as it stands, shows what would happen, and does it
/// when it is told to, each conversation by itself, so that it can be stopped between any two.
///
/// Threads: the GUI thread.
class BulkWork final : public QObject {
    Q_OBJECT

public:
    enum class State { Nothing, Reading, Planned, Running, Ended };
    struct Services {
        QueueReader &queue;
        DeedRecorder &recorder;
        const Clock &clock;
        PersonId me;
    };

    explicit BulkWork(Services services, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// While Planned and Running.
    const BulkPlan &plan() const { return m_plan; }
    /// When Ended.
    const BulkOutcome &outcome() const { return m_outcome; }
    /// How many were looked at, or dealt with, of how many.
    int reached() const { return m_reached; }
    int total() const;

    /// Reads them and ends Planned. In place of an older plan; nothing while it is Running.
    void prepare(const QueueOrder &order, const QList<MarkedConversation> &marked, StoreVersion atLeast);
    /// Does what was planned.
    void go();
    /// Gives up a plan; what is Running stops after those that are under way.
    void cancel();
    /// The outcome has been read.
    void dismiss();

Q_SIGNALS:
    void changed();
    /// State is Ended; also when it was stopped.
    void ended(const daisychain::ui::BulkOutcome &outcome);

private:
    void setState(State state);
    void readNext();
    void takeRow(qsizetype place, const Result<std::optional<QueueRow>> &row);
    void makePlan();
    void doNext();
    void takeDone(const QueueRow &row, const Result<DeedRecorder::Recorded> &recorded);
    void end();

    Services m_services;
    State m_state = State::Nothing;
    int m_generation = 0;  ///< answers to an older plan are not taken
    StoreVersion m_atLeast;
    QueueOrder m_order;
    QList<MarkedConversation> m_marked;
    QList<std::optional<QueueRow>> m_read;  ///< as m_marked
    BulkPlan m_plan;
    BulkOutcome m_outcome;
    qsizetype m_next = 0;
    int m_reached = 0;
    int m_underWay = 0;
    bool m_isStopped = false;
};

}  // namespace daisychain::ui
