#include "app/console/console_health.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::console {

using namespace std::chrono_literals;

namespace {

constexpr auto LookEvery = 3s;
/// Longer than any pause between two words of a stream that is heard.
constexpr auto SilentAfter = 75s;
constexpr auto LookBack = 30min;

QString nameOf(const Stream &stream, const QList<Account> &accounts)
{
    if (stream.kind == StreamKind::Tag)
        return u'#' + stream.argument;
    if (!stream.argument.isEmpty())
        return stream.title.isEmpty() ? stream.argument : stream.title;
    for (const Account &account : accounts) {
        if (account.id == stream.account)
            return u'@' + account.handle;
    }
    return streamKindName(stream.kind);
}

}  // namespace

ConsoleHealth::ConsoleHealth(const Services &services)
    : m_services(services)
{
    m_health.isStarting = true;
    connect(&services.notices, &Notices::changed, this, [this](const Notice &notice) {
        if (notice.areStreamsChanged || notice.isEverything)
            readAccounts();
        if (notice.isOutboxChanged || notice.isEverything)
            readOutbox(notice.version);
    });
    m_look.setInterval(LookEvery);
    connect(&m_look, &QTimer::timeout, this, &ConsoleHealth::readCoverage);
    m_look.start();
    readAccounts();
    readOutbox({});
}

void ConsoleHealth::caughtUp()
{
    Health next = m_health;
    next.isStarting = false;
    tell(next);
    readCoverage();
}

void ConsoleHealth::streamRead(StreamId stream, const std::optional<Error> &error)
{
    Health next = m_health;
    if (error)
        next.troubles.insert(stream, *error);
    else
        next.troubles.remove(stream);
    tell(next);
    weigh();
}

void ConsoleHealth::readAccounts()
{
    whenReady(m_services.directory.accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return;  // the line goes on with what it knows; the screens say what failed
        Health next = m_health;
        next.signedOut.clear();
        for (const Account &account : *accounts) {
            if (account.needsSignIn)
                next.signedOut.append(account.handle);
        }
        tell(next);
        readStreams(*accounts);
    });
}

void ConsoleHealth::readStreams(const QList<Account> &accounts)
{
    whenReady(m_services.directory.streams(), this, [this, accounts](const Result<QList<Stream>> &streams) {
        if (!streams)
            return;
        QHash<StreamId, Heard> heard;
        for (const Stream &stream : *streams) {
            if (!isHeard(stream))
                continue;
            heard[stream.id] = m_heard.value(stream.id);
            heard[stream.id].name = nameOf(stream, accounts);
        }
        m_heard = heard;
        Health next = m_health;
        next.troubles.removeIf([&](const auto &trouble) { return !heard.contains(trouble.key()); });
        next.streams = int(heard.size());
        tell(next);
        readCoverage();
    });
}

void ConsoleHealth::readOutbox(StoreVersion atLeast)
{
    whenReady(m_services.outbox.pendingReplies(atLeast), this, [this](const Result<QList<OutboxRow>> &rows) {
        if (!rows)
            return;
        Health next = m_health;
        next.sending = 0;
        next.later = 0;
        next.stopped = 0;
        const Instant now = m_services.clock.now();
        for (const OutboxRow &row : *rows)
            ++(isSettled(row.state) ? next.stopped : isForLater(row, now) ? next.later : next.sending);
        tell(next);
    });
}

void ConsoleHealth::readCoverage()
{
    const Instant now = m_services.clock.now();
    for (auto stream = m_heard.cbegin(); stream != m_heard.cend(); ++stream) {
        whenReady(m_services.coverage.spans(stream.key(), now - LookBack, now + 1min), this,
                  [this, id = stream.key()](const Result<QList<CoverageSpan>> &spans) {
                      if (!spans || spans->isEmpty() || !m_heard.contains(id))
                          return;
                      Heard &heard = m_heard[id];
                      const CoverageSpan &last = spans->last();
                      heard.gap = last.gap ? std::optional(last) : std::nullopt;
                      if (!last.gap)
                          heard.until = last.to;
                      weigh();
                  });
    }
}

void ConsoleHealth::weigh()
{
    const Instant now = m_services.clock.now();
    Health next = m_health;
    next.silentStreams.clear();
    QList<std::optional<Error>> reasons;
    next.offlineSince.reset();
    next.heardWithin = 0s;
    for (auto stream = m_heard.cbegin(); stream != m_heard.cend(); ++stream) {
        const Heard &heard = *stream;
        if (heard.gap && heard.gap->gap == GapReason::NoNetwork && now - heard.gap->to < SilentAfter)
            next.offlineSince = std::min(next.offlineSince.value_or(heard.gap->from), heard.gap->from);
        if (!heard.until)
            continue;
        const auto age = std::chrono::duration_cast<std::chrono::seconds>(now - *heard.until);
        if (heard.gap || age > SilentAfter) {
            next.silentStreams.append(heard.name);
            const auto trouble = next.troubles.constFind(stream.key());
            reasons.append(trouble == next.troubles.cend() ? std::nullopt : std::optional(*trouble));
        } else
            next.heardWithin = std::max(next.heardWithin, (age / 10s + 1) * 10s);
    }
    next.silentStreams.sort();
    const bool isOne = !reasons.isEmpty() && reasons.count(reasons.first()) == reasons.size();
    next.silentReason = isOne ? reasons.first() : std::nullopt;
    tell(next);
}

void ConsoleHealth::tell(const Health &health)
{
    if (m_health == health)
        return;
    m_health = health;
    Q_EMIT changed();
}

}  // namespace daisychain::console
