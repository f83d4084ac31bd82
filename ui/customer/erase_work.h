#pragma once

#include "core/desk/erasure.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace daisychain::ui {

/// Erases one customer: reads what would go, waits until a person has typed whom they mean, and does it.
///
/// Threads: the GUI thread.
class EraseWork final : public QObject {
    Q_OBJECT

public:
    enum class State { Nothing, Reading, Planned, Running, Ended, Failed };

    EraseWork(Eraser &eraser, PersonId me, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// While Planned and Running.
    const ErasurePlan &plan() const { return m_plan; }
    /// What has to be typed: their handle or address.
    QString name() const;
    bool isName(const QString &typed) const;
    /// When Ended.
    const ErasureReceipt &receipt() const { return m_receipt; }
    /// When Failed.
    const Error &error() const { return m_error; }
    int percent() const;
    /// Running, and it can't be called off any more.
    bool isFinal() const;

    /// In place of a plan; nothing while one is Running.
    void prepare(const IdentityId &customer);
    /// Does what was planned if `typed` is the name. Whether it began.
    bool go(const QString &typed);
    /// Gives up a plan; calls off what is Running while that is possible; puts away what Ended or Failed.
    void leave();

Q_SIGNALS:
    void changed();
    void erased();

private:
    void setState(State state);
    void fail(const Error &error);

    Eraser &m_eraser;
    const PersonId m_me;
    State m_state = State::Nothing;
    IdentityId m_customer;
    ErasurePlan m_plan;
    ErasureReceipt m_receipt;
    Error m_error{ErrorCode::Cancelled, {}};
    std::shared_ptr<ErasureProgress> m_progress;
    QTimer m_timer;
};

}  // namespace daisychain::ui
