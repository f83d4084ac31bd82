#include "core/network/feed/feed_fetch.h"

#include "core/http/answer_error.h"

#include <QDateTime>

#include <algorithm>

namespace daisychain::network {

namespace {

using std::chrono::seconds;

constexpr qsizetype MaxValidator = 1'000;

/// A header's value as it may be sent back; empty when it may not.
QByteArray validator(const QByteArray &value)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    const bool isSound = value.size() <= MaxValidator && std::ranges::none_of(value, isControl);
    return isSound ? value : QByteArray();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

seconds within(seconds wait)
{
    return std::clamp<seconds>(wait, MinFeedWait, MaxFeedWait);
}

/// Cache-Control: max-age (RFC 9111 §5.2.2.1).
std::optional<seconds> freshFor(const http::HttpAnswer &answer)
{
    const QList<QByteArray> directives = answer.header("Cache-Control").toLower().split(',');
    for (const QByteArray &each : directives) {
        const QByteArray directive = each.trimmed();
        if (!directive.startsWith("max-age"))
            continue;
        bool isNumber = false;
        const qint64 age = directive.mid(directive.indexOf('=') + 1)
                               .replace('"', QByteArray())
                               .trimmed()
                               .toLongLong(&isNumber);
        if (isNumber && age > 0)
            return seconds(std::min<qint64>(age, seconds(MaxFeedWait).count()));
    }
    return std::nullopt;
}

bool isSkipped(const FeedRhythm &rhythm, Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC);
    return (rhythm.skippedHours >> time.time().hour() & 1U) != 0 ||
           (rhythm.skippedDays >> (time.date().dayOfWeek() - 1) & 1U) != 0;
}

/// Twice as long with each failure, from the usual one on.
seconds waitAfterFailures(int failures)
{
    const int doublings = std::clamp(failures - 1, 0, 10);
    return within(seconds(UsualFeedWait) * (1 << doublings));
}

FetchDecision tryLater(const FeedMemory &memory, const Error &error)
{
    FetchDecision decision;
    decision.memory = memory;
    ++decision.memory.failures;
    const seconds asked(error.retryAfterSec.value_or(0));
    decision.wait = within(std::max(asked, waitAfterFailures(decision.memory.failures)));
    decision.error = error;
    return decision;
}

Error protocolError(const QString &why)
{
    return {ErrorCode::Protocol, {why}};
}

FetchDecision follow(const FeedMemory &memory, const FeedTrip &trip, const http::HttpAnswer &answer)
{
    const QUrl at = trip.at.isEmpty() ? memory.address : trip.at;
    const QUrl to = at.resolved(QUrl::fromEncoded(answer.header("Location").trimmed(), QUrl::TolerantMode));
    const bool isWeb = to.isValid() && !to.host().isEmpty() && to.userInfo().isEmpty() &&
                       (to.scheme() == u"https" || (to.scheme() == u"http" && at.scheme() == u"http"));
    if (answer.header("Location").trimmed().isEmpty() || !isWeb)
        return tryLater(memory, protocolError(QStringLiteral("redirect leads nowhere")));
    if (trip.redirects >= MaxFeedRedirects)
        return tryLater(memory, protocolError(QStringLiteral("too many redirects")));
    FetchDecision decision;
    decision.step = FetchStep::Follow;
    decision.memory = memory;
    decision.next = trip;
    decision.next.at = to;
    ++decision.next.redirects;
    decision.next.isPermanent = trip.isPermanent && (answer.status == 301 || answer.status == 308);
    if (decision.next.isPermanent)
        decision.next.permanent = to;
    return decision;
}

/// What is kept after a good answer.
FeedMemory remembered(const FeedMemory &memory, const FeedTrip &trip, const http::HttpAnswer &answer)
{
    FeedMemory kept = memory;
    kept.failures = 0;
    if (!trip.permanent.isEmpty())
        kept.address = trip.permanent;
    const QByteArray etag = validator(answer.header("ETag"));
    const QByteArray modified = validator(answer.header("Last-Modified"));
    const bool isNew = answer.status != 304;
    if (isNew || !etag.isEmpty())
        kept.etag = etag;
    if (isNew || !modified.isEmpty())
        kept.lastModified = modified;
    if (isNew)
        kept.validator = trip.at;
    return kept;
}

FetchDecision good(FetchStep step, const FeedMemory &memory, const FeedTrip &trip,
                   const http::HttpAnswer &answer)
{
    FetchDecision decision;
    decision.step = step;
    decision.memory = remembered(memory, trip, answer);
    const std::optional<seconds> fresh = freshFor(answer);
    decision.wait = within(fresh.value_or(UsualFeedWait));
    decision.isWaitSaid = fresh.has_value();
    return decision;
}

FetchDecision gone(const FeedMemory &memory, const http::HttpAnswer &answer, Instant now)
{
    FetchDecision decision;
    decision.step = FetchStep::Gone;
    decision.memory = memory;
    decision.memory.isGone = true;
    decision.wait = MaxFeedWait;
    decision.error = http::answerError(answer, now);
    return decision;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

QList<http::HttpHeader> feedRequestHeaders(const FeedMemory &memory, const FeedTrip &trip)
{
    QList<http::HttpHeader> headers{
        {"Accept", "application/feed+json, application/atom+xml, application/rss+xml;q=0.9, */*;q=0.5"}};
    const QUrl &at = trip.at.isEmpty() ? memory.address : trip.at;
    if (!isSameOrigin(at, memory.validator.isEmpty() ? memory.address : memory.validator))
        return headers;
    if (!memory.etag.isEmpty())
        headers.append({"If-None-Match", memory.etag});
    if (!memory.lastModified.isEmpty())
        headers.append({"If-Modified-Since", memory.lastModified});
    return headers;
}

FetchDecision decideFetch(const FeedMemory &memory, const FeedTrip &trip, const http::HttpAnswer &answer,
                          Instant now)
{
    const bool hasValidator = !memory.etag.isEmpty() || !memory.lastModified.isEmpty();
    if (answer.status == 304 && hasValidator)
        return good(FetchStep::Unchanged, memory, trip, answer);
    if (answer.status == 200 || answer.status == 203)
        return good(FetchStep::Read, memory, trip, answer);
    if (isRedirect(answer.status))
        return follow(memory, trip, answer);
    if (answer.status == 410 && trip.isPermanent)
        return gone(memory, answer, now);
    Error error = answer.isSuccess() || answer.status == 304
                      ? protocolError(QStringLiteral("no feed with status %1").arg(answer.status))
                      : http::answerError(answer, now);
    FetchDecision decision = tryLater(memory, error);
    if (answer.status == 412 || answer.status == 304) {  // the validators are to blame
        decision.memory.etag.clear();
        decision.memory.lastModified.clear();
    }
    return decision;
}

FetchDecision failedToRead(const FeedMemory &memory, const Error &error)
{
    return tryLater(memory, error);
}

seconds waitAfter(const FetchDecision &decision, const FeedRhythm &rhythm, Instant now)
{
    const seconds asked = std::chrono::minutes(rhythm.refreshMin.value_or(0));
    const bool isOurChoice = !decision.isWaitSaid && rhythm.refreshMin;
    seconds wait = within(isOurChoice ? asked : std::max(decision.wait, asked));
    while (wait < MaxFeedWait && isSkipped(rhythm, now + wait))
        wait += std::chrono::minutes(1);
    return within(wait);
}

}  // namespace daisychain::network
