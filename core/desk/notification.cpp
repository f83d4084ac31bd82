#include "core/desk/notification.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace daisychain {

namespace {

constexpr qsizetype MostWaiting = 200;
constexpr qsizetype MostKnown = 1000;
constexpr qsizetype MostNamed = 3;
constexpr int MostStretches = 8;

struct Stretch {
    Instant from;
    Instant to;
};

Instant wallTime(QDate date, int minute, const QTimeZone &zone)
{
    const QDate day = date.addDays(minute / QuietHours::MinutesADay);
    const int within = minute % QuietHours::MinutesADay;
    return {QDateTime(day, QTime(within / 60, within % 60), zone).toMSecsSinceEpoch()};
}

/// The quiet hours that begin on this day.
std::optional<Stretch> stretchOf(const QuietHours &hours, QDate date, const QTimeZone &zone)
{
    if ((hours.days & (1 << (date.dayOfWeek() - 1))) == 0)
        return std::nullopt;
    const int from = std::clamp(hours.fromMinute, 0, QuietHours::MinutesADay - 1);
    const int to = std::clamp(hours.toMinute, 0, QuietHours::MinutesADay - 1);
    return Stretch{wallTime(date, from, zone),
                   wallTime(date, to > from ? to : to + QuietHours::MinutesADay, zone)};
}

/// The end of the stretch that holds `at`, of those that began today or yesterday.
std::optional<Instant> endOfStretch(const QuietHours &hours, Instant at, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(at.ms, zone).date();
    for (const QDate date : {today, today.addDays(-1)}) {
        const auto stretch = stretchOf(hours, date, zone);
        if (stretch && stretch->from <= at && at < stretch->to)
            return stretch->to;
    }
    return std::nullopt;
}

bool isWanted(const NotificationRules &rules, const Happening &happening)
{
    switch (rules.levelOf(happening.stream)) {
    case NotificationLevel::AllNew:
        return true;
    case NotificationLevel::MineOrLate:
        return happening.isMine || happening.kind != HappeningKind::Post;
    case NotificationLevel::Nothing:
        return false;
    }
    return false;
}

void take(NotificationState &state, const QList<Happening> &came, const OnScreen &seen,
          const NotificationRules &rules)
{
    for (const Happening &happening : came) {
        if (state.known.contains(happening.id) || seen.shows(happening) || !isWanted(rules, happening))
            continue;
        state.known.append(happening.id);
        if (state.waiting.size() < MostWaiting)
            state.waiting.append(happening);
        else
            ++state.further;
    }
    if (state.known.size() > MostKnown)
        state.known.remove(0, state.known.size() - MostKnown);
}

Notification summary(const NotificationState &state)
{
    Notification told;
    told.posts = state.further;
    told.isAfterQuiet = state.isFromQuiet;
    for (const Happening &happening : state.waiting) {
        told.posts += happening.kind == HappeningKind::Post ? 1 : 0;
        told.late += happening.kind == HappeningKind::Late ? 1 : 0;
        told.notSent += happening.kind == HappeningKind::NotSent ? 1 : 0;
        told.promised += happening.kind == HappeningKind::Promised ? 1 : 0;
        told.mine += happening.isMine ? 1 : 0;
    }
    told.first = state.waiting.mid(0, MostNamed);
    return told;
}

}  // namespace

std::optional<Instant> quietEnd(const QuietHours &hours, Instant now, const QTimeZone &zone)
{
    if (!hours.isOn)
        return std::nullopt;
    std::optional<Instant> end = endOfStretch(hours, now, zone);
    for (int i = 1; end && i < MostStretches; ++i) {
        const auto next = endOfStretch(hours, *end, zone);
        if (!next)
            break;
        end = next;
    }
    return end;
}

std::optional<Instant> quietEnd(const NotificationRules &rules, Instant now, const QTimeZone &zone)
{
    std::optional<Instant> end = quietEnd(rules.quiet, now, zone);
    if (rules.quietUntil && *rules.quietUntil > now)
        end = std::max(end.value_or(*rules.quietUntil), *rules.quietUntil);
    return end;
}

bool OnScreen::shows(const Happening &happening) const
{
    if (!isLooking)
        return false;
    if (!happening.handle.isEmpty() && happening.handle == conversation)
        return true;
    return happening.kind == HappeningKind::Post && (isQueue || streams.contains(happening.stream));
}

NotificationStep nextNotification(NotificationState state, const QList<Happening> &came, const OnScreen &seen,
                                  const NotificationRules &rules, Instant now, const QTimeZone &zone)
{
    take(state, came, seen, rules);
    state.waiting.removeIf([&](const Happening &happening) { return seen.shows(happening); });
    if (state.waiting.isEmpty()) {
        state.further = 0;
        state.isFromQuiet = false;
        return {std::move(state), std::nullopt, std::nullopt};
    }
    if (const auto end = quietEnd(rules, now, zone)) {
        state.isFromQuiet = true;
        return {std::move(state), std::nullopt, end};
    }
    // A clock that was set back must not hold things up.
    if (state.toldAt && *state.toldAt <= now && now - *state.toldAt < NotificationPause) {
        const Instant wake = *state.toldAt + NotificationPause;
        return {std::move(state), std::nullopt, wake};
    }
    NotificationStep step;
    step.told = summary(state);
    state.waiting.clear();
    state.further = 0;
    state.isFromQuiet = false;
    state.toldAt = now;
    step.state = std::move(state);
    return step;
}

}  // namespace daisychain
