#include "app/demo/mastodon/rate_limits.h"

#include "app/demo/mastodon/entity_writer.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;

}  // namespace

QList<RateLimits::Limit> RateLimits::limitsFor(const Request &request, const QString &who)
{
    QList<Limit> limits{{who.isEmpty() ? u"address"_s : u"token"_s, 300, 5 * Minute}};
    const bool isStatus = request.path.startsWith(u"/api/v1/statuses");
    if (request.has(u"max_id"_s) || request.has(u"min_id"_s) || request.has(u"since_id"_s))
        limits << Limit{u"paged"_s, 300, 15 * Minute};
    if (request.method == "POST" && (request.path == u"/api/v2/media" || request.path == u"/api/v1/media"))
        limits << Limit{u"media"_s, 30, 30 * Minute};
    if (isStatus && (request.method == "DELETE" || request.path.endsWith(u"/unreblog")))
        limits << Limit{u"delete"_s, 30, 30 * Minute};
    if (isStatus &&
        (request.path == u"/api/v1/statuses" ? request.method == "POST" : request.method == "PUT"))
        limits << Limit{u"post"_s, 300, 180 * Minute};
    return limits;
}

std::optional<Response> RateLimits::count(const Request &request, const QString &who, qint64 nowMs)
{
    bool isOver = false;
    double leastLeft = 2;
    for (const Limit &limit : limitsFor(request, who)) {
        const int calls = limit.calls * m_scale;
        Window &window = m_windows[limit.name + u'/' + who];
        if (window.endMs <= nowMs)
            window = {(nowMs / limit.windowMs + 1) * limit.windowMs, 0};
        ++window.used;
        isOver = isOver || window.used > calls;
        const double left = double(calls - window.used) / calls;
        if (left >= leastLeft)
            continue;
        leastLeft = left;
        m_shownLimit = calls;
        m_shownRemaining = std::max(calls - window.used, 0);
        m_shownResetMs = window.endMs;
    }
    if (isOver)
        return errorResponse(429, u"Too many requests"_s);
    return std::nullopt;
}

void RateLimits::addHeaders(Response &response) const
{
    const int remaining = response.status == 429 ? 0 : m_shownRemaining;
    response.headers << Header("X-RateLimit-Limit", QByteArray::number(m_shownLimit))
                     << Header("X-RateLimit-Remaining", QByteArray::number(remaining))
                     << Header("X-RateLimit-Reset", apiTime(m_shownResetMs).toLatin1());
}

}  // namespace daisychain::demo
