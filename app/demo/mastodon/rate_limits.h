#pragma once

#include "app/demo/http/http_message.h"

namespace daisychain::demo {

/// Counts calls as Mastodon does (networks.md 1.7), in fixed windows.
///
/// Threads: one.
class RateLimits final {
public:
    /// `scale` multiplies every limit; tests that make thousands of calls raise it.
    explicit RateLimits(int scale)
        : m_scale(scale)
    {
    }

    /// Counts the request of `who` (a token, or empty) at `nowMs`. Nothing: go on; else the answer that
    /// refuses it.
    std::optional<Response> count(const Request &request, const QString &who, qint64 nowMs);
    /// Adds the headers of the most nearly exhausted limit, as it stood after count(); on a 429 nothing is
    /// left.
    void addHeaders(Response &response) const;

private:
    struct Window {
        qint64 endMs = 0;
        int used = 0;
    };
    struct Limit {
        QString name;
        int calls;
        qint64 windowMs;
    };
    static QList<Limit> limitsFor(const Request &request, const QString &who);

    int m_scale;
    QHash<QString, Window> m_windows;
    int m_shownLimit = 0;
    int m_shownRemaining = 0;
    qint64 m_shownResetMs = 0;
};

}  // namespace daisychain::demo
