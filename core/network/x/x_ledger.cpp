#include "core/network/x/x_ledger.h"

#include "core/desk/own_words.h"

#include "core/base/when_ready.h"
#include "core/network/chain.h"

namespace daisychain::network {

namespace {

QString resourceOf(UsageKind kind)
{
    switch (kind) {
    case UsageKind::PostRead:
    case UsageKind::OwnPostRead:
        return QStringLiteral("post");
    case UsageKind::PersonRead:
        return QStringLiteral("person");
    case UsageKind::MessageRead:
        return QStringLiteral("message");
    default:
        return QStringLiteral("other");
    }
}

}  // namespace

QStringList chargedIds(const x::PostList &list)
{
    QStringList ids;
    for (const x::ListedPost &post : list.posts)
        ids.append(post.localId);
    return ids;
}

QStringList chargedIds(const x::MessageList &list)
{
    QStringList ids;
    for (const PostFact &post : list.facts.posts) {
        if (post.visibility == Visibility::Direct)
            ids.append(post.id.globalId);
    }
    return ids;
}

QStringList chargedIds(const x::UserList &list)
{
    QStringList ids;
    for (int i = 0; i < list.listed; ++i)
        ids.append(list.people[i].localId);
    return ids;
}

QStringList chargedIds(const QList<Stream> &lists)
{
    QStringList ids;
    for (const Stream &list : lists)
        ids.append(list.argument);
    return ids;
}

XReservation::XReservation(std::shared_ptr<MicroDollars> total, MicroDollars cost)
    : m_total(std::move(total))
    , m_cost(cost)
{
    m_total->amount += m_cost.amount;
}

XReservation::~XReservation()
{
    release();
}

void XReservation::release()
{
    m_total->amount -= m_cost.amount;
    m_cost = {};
}

XLedger::XLedger(UsageLog &log, const Clock &clock)
    : m_log(log)
    , m_clock(clock)
    , m_reserved(std::make_shared<MicroDollars>())
{
}

QFuture<Result<XLedger::Ticket>> XLedger::admit(UsageKind kind, int most)
{
    return mapped(m_log.standing(Network::X, utcDay(m_clock.now())), this,
                  [this, kind, most](const UsageStanding &standing) -> Result<Ticket> {
                      const MicroDollars cost = standing.rules.prices.value(kind) * most;
                      if (cost.amount > 0 && !standing.allows(*m_reserved + cost))
                          return Failure(Error{ErrorCode::Refused, {own_words::SpendingCap.toString()}});
                      return std::make_shared<XReservation>(m_reserved, cost);
                  });
}

QFuture<Result<void>> XLedger::allows(UsageKind kind, int most)
{
    return mapped(admit(kind, most), this, [](const Ticket &ticket) -> Result<void> {
        ticket->release();
        return {};
    });
}

void XLedger::countRead(const XPayer &payer, UsageKind kind, const QStringList &ids, const Ticket &ticket)
{
    const QDate today = utcDay(m_clock.now());
    if (m_day != today) {
        m_day = today;
        m_charged.clear();
    }
    const qsizetype before = m_charged.size();
    for (const QString &id : ids)
        m_charged.insert(QStringList({payer.clientId, resourceOf(kind), id}).join(u'|'));
    add(payer, kind, m_charged.size() - before, ticket);
}

void XLedger::countWrite(const XPayer &payer, UsageKind kind)
{
    add(payer, kind, 1, {});
}

void XLedger::add(const XPayer &payer, UsageKind kind, qint64 count, const Ticket &ticket)
{
    const auto release = [ticket] {
        if (ticket != nullptr)
            ticket->release();
    };
    if (count == 0)
        return release();
    const UsageEntry entry{Network::X, payer.account, utcDay(m_clock.now()), {{kind, count}}};
    // Until it is stored, the ticket stands for it. What the store can't write stays uncounted.
    whenReady(m_log.addUsage(entry), this, [release](const Result<StoreVersion> &) { release(); });
}

void XLedger::keepWindows(const QList<UsageWindow> &windows)
{
    if (!windows.isEmpty())
        (void)m_log.keepWindows(windows);  // the next answer tells them again
}

}  // namespace daisychain::network
