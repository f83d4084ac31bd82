#include "core/desk/promise.h"

#include <algorithm>

namespace daisychain {

using namespace std::chrono_literals;

PromiseState stateOf(const PromiseView &promise, Instant now)
{
    if (promise.kept)
        return promise.missed ? PromiseState::KeptLate : PromiseState::Kept;
    return promise.missed || promise.due < now ? PromiseState::Broken : PromiseState::Open;
}

QString promiseStateName(PromiseState state)
{
    switch (state) {
    case PromiseState::Open:
        return QStringLiteral("open");
    case PromiseState::Broken:
        return QStringLiteral("broken");
    case PromiseState::Kept:
        return QStringLiteral("kept");
    case PromiseState::KeptLate:
        return QStringLiteral("kept-late");
    }
    Q_UNREACHABLE();
}

Instant nudgeFor(Instant from, Instant due)
{
    const auto ahead = std::clamp<std::chrono::milliseconds>((due - from) / 4, 10min, 2h);
    return std::max(from, due - ahead);
}

std::optional<Instant> wakeFor(const QList<PromiseView> &promises, std::optional<Instant> snoozedUntil)
{
    std::optional<Instant> wake = snoozedUntil;
    for (const PromiseView &promise : promises) {
        if (promise.kept || (snoozedUntil && *snoozedUntil < promise.due))
            continue;
        wake = std::min(wake.value_or(promise.nudge), promise.nudge);
    }
    return wake;
}

const PromiseView *nextPromise(const QList<PromiseView> &promises)
{
    const PromiseView *next = nullptr;
    for (const PromiseView &promise : promises) {
        if (!promise.kept && (next == nullptr || promise.due < next->due))
            next = &promise;
    }
    return next;
}

}  // namespace daisychain
