#pragma once

#include "core/base/clock.h"
#include "core/desk/usage_log.h"
#include "core/network/x/parse_messages.h"
#include "core/network/x/parse_posts.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace daisychain::network {

/// What an answer is charged for: the resources that were asked for, not those it includes besides.
QStringList chargedIds(const x::PostList &list);
QStringList chargedIds(const x::MessageList &list);
QStringList chargedIds(const x::UserList &list);
QStringList chargedIds(const QList<Stream> &lists);

/// Who is charged.
struct XPayer {
    AccountId account;
    QString clientId;  ///< accounts may share a developer app; X charges the app once for the same resource
};

/// What a reading may cost, until it is written down or came to nothing.
class XReservation final {
public:
    XReservation(std::shared_ptr<MicroDollars> total, MicroDollars cost);
    ~XReservation();
    XReservation(const XReservation &) = delete;
    XReservation &operator=(const XReservation &) = delete;

    void release();

private:
    std::shared_ptr<MicroDollars> m_total;
    MicroDollars m_cost;
};

/// The ledger of all accounts on X: asks the cap before anything is read, and writes down what was used.
///
/// Threads: the network thread.
class XLedger final : public QObject {
    Q_OBJECT
public:
    /// Whoever has it says when it is over: futures keep what they carried for a while.
    using Ticket = std::shared_ptr<XReservation>;

    /// Both must live longer.
    XLedger(UsageLog &log, const Clock &clock);

    /// Whether so many may be read without passing the cap. Errors: Refused with "spending-cap"; Storage.
    QFuture<Result<Ticket>> admit(UsageKind kind, int most);
    /// The same without reserving anything.
    QFuture<Result<void>> allows(UsageKind kind, int most);
    /// X charges the same resource once a day. After a start some may be counted again: rather more than
    /// less.
    void countRead(const XPayer &payer, UsageKind kind, const QStringList &ids, const Ticket &ticket);
    void countWrite(const XPayer &payer, UsageKind kind);
    void keepWindows(const QList<UsageWindow> &windows);

private:
    void add(const XPayer &payer, UsageKind kind, qint64 count, const Ticket &ticket);

    UsageLog &m_log;
    const Clock &m_clock;
    std::shared_ptr<MicroDollars> m_reserved;
    QDate m_day;
    QSet<QString> m_charged;  ///< on m_day
};

}  // namespace daisychain::network
