#include "core/http/answer_error.h"

#include "core/http/rate_limit.h"

namespace daisychain::http {

namespace {

constexpr qsizetype MaxWords = 500;
constexpr qsizetype MaxSearched = 16 * 1024;

/// One line without control characters.
QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : text.left(MaxWords * 4))
        line += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    return line.simplified().left(MaxWords);
}

/// The five entities that error pages use in titles; anything else stays as it was written.
QString withoutEntities(QString text)
{
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    text.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text;
}

/// The <title> of an HTML page; nothing for any other body.
QString htmlTitle(const HttpAnswer &answer)
{
    if (!answer.header("Content-Type").toLower().contains("html"))
        return {};
    const QByteArray head = answer.body.left(MaxSearched);
    const QByteArray lower = head.toLower();
    const qsizetype open = lower.indexOf("<title");
    const qsizetype begin = open < 0 ? -1 : lower.indexOf('>', open);
    const qsizetype end = begin < 0 ? -1 : lower.indexOf("</title", begin);
    if (end < 0)
        return {};
    return withoutEntities(QString::fromUtf8(head.mid(begin + 1, end - begin - 1)));
}

ErrorCode codeOf(int status)
{
    switch (status) {
    case 401:
        return ErrorCode::Unauthorized;
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 429:
        return ErrorCode::RateLimited;
    case 408:
    case 425:
        return ErrorCode::Unavailable;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return ErrorCode::Refused;
    return status >= 500 && status < 600 ? ErrorCode::Unavailable : ErrorCode::Protocol;
}

}  // namespace

Error answerError(const HttpAnswer &answer, Instant now, const QString &serverWords)
{
    Error error{codeOf(answer.status)};
    const QString words = oneLine(serverWords);
    error.arguments = {words.isEmpty() ? oneLine(htmlTitle(answer)) : words, QString::number(answer.status)};
    error.detail = QStringLiteral("status %1 from %2").arg(answer.status).arg(answer.url.host());
    if (error.code == ErrorCode::RateLimited) {
        error.retryAfterSec = waitSec(readRateLimit(answer.headers, now), now);
    } else if (error.code == ErrorCode::Unavailable) {
        error.retryAfterSec = readRateLimit(answer.headers, now).retryAfterSec;
    }
    return error;
}

}  // namespace daisychain::http
