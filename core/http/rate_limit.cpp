#include "core/http/rate_limit.h"

#include <algorithm>
#include <array>
#include <limits>

namespace daisychain::http {

namespace {

constexpr qint64 FirstUnixSecond = 1'000'000'000;  ///< a smaller number is a wait, not a date (2001-09-09)
constexpr qint64 FirstUnixMs =
    100'000'000'000;  ///< a larger number counts milliseconds (year 5138 in seconds)
constexpr qint64 LastUnixMs = 253'402'300'799'999;  ///< the end of the year 9999

/// The digits at the start, e.g. of "100, 100;w=60"; nothing when there are none or too many.
std::optional<qint64> leadingNumber(QByteArrayView text)
{
    text = text.trimmed();
    qint64 number = 0;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        if (digits == 16)
            return std::nullopt;
        number = number * 10 + (text[digits++] - '0');
    }
    return digits > 0 ? std::optional(number) : std::nullopt;
}

/// The three families of names: Mastodon's, X's, and those of Bluesky and the IETF's draft.
constexpr std::array<QByteArrayView, 3> Families{"X-RateLimit-", "X-Rate-Limit-", "RateLimit-"};

std::optional<int> countHeader(const QList<HttpHeader> &headers, const char *what)
{
    for (const QByteArrayView family : Families) {
        if (const auto number = leadingNumber(headerValue(headers, family.toByteArray() + what)))
            return int(std::min<qint64>(*number, std::numeric_limits<int>::max()));
    }
    return std::nullopt;
}

std::optional<Instant> readReset(QByteArrayView text, Instant now)
{
    text = text.trimmed();
    if (const auto at = parseInstant(text))
        return at;
    if (const auto at = parseHttpDate(text))
        return at;
    const auto number = leadingNumber(text);
    if (!number)
        return std::nullopt;
    if (*number < FirstUnixSecond)
        return now + std::chrono::seconds(*number);
    return Instant{std::min(*number < FirstUnixMs ? *number * 1000 : *number, LastUnixMs)};
}

int secondsUntil(Instant at, Instant now)
{
    const qint64 ms = (at - now).count();
    return int(std::clamp<qint64>(ms <= 0 ? 0 : (ms + 999) / 1000, 0, MaxWaitSec));
}

std::optional<int> readRetryAfter(QByteArrayView text, Instant now)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    if (const auto at = parseHttpDate(text))
        return secondsUntil(*at, now);
    if (const auto number = leadingNumber(text))
        return int(std::min<qint64>(*number, MaxWaitSec));
    return std::nullopt;
}

/// A date's words, between spaces, commas and hyphens ("Sunday, 06-Nov-94 08:49:37 GMT").
QList<QByteArray> wordsOf(QByteArrayView text)
{
    QList<QByteArray> words;
    QByteArray word;
    for (const char c : text) {
        if (c != ' ' && c != ',' && c != '-') {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// "01" … "12", or empty.
QByteArray monthNumber(QByteArrayView name)
{
    constexpr std::array<const char *, 12> Months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
    for (size_t i = 0; i < Months.size(); ++i) {
        if (name.compare(QByteArrayView(Months[i]), Qt::CaseInsensitive) == 0)
            return QByteArray::number(int(i + 1)).rightJustified(2, '0');
    }
    return {};
}

/// A year of two digits that seems more than 50 years ahead lies in the past (RFC 9110 §5.6.7); dates we are
/// told are near, so the border can stand still.
QByteArray fullYear(const QByteArray &year)
{
    if (year.size() != 2)
        return year;
    return (year.toInt() < 70 ? "20" : "19") + year;
}

}  // namespace

std::optional<Instant> parseHttpDate(QByteArrayView text)
{
    const QList<QByteArray> words = wordsOf(text.trimmed());
    QByteArray day;
    QByteArray month;
    QByteArray year;
    QByteArray time;
    if (words.size() == 6 && words[5] == "GMT") {  // Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 …
        day = words[1];
        month = monthNumber(words[2]);
        year = fullYear(words[3]);
        time = words[4];
    } else if (words.size() == 5) {  // Sun Nov  6 08:49:37 1994
        month = monthNumber(words[1]);
        day = words[2].rightJustified(2, '0');
        time = words[3];
        year = words[4];
    }
    if (month.isEmpty() || time.size() != 8)
        return std::nullopt;
    return parseInstant(year + '-' + month + '-' + day + 'T' + time + 'Z');
}

RateLimit readRateLimit(const QList<HttpHeader> &headers, Instant now)
{
    RateLimit rate;
    rate.limit = countHeader(headers, "Limit");
    rate.remaining = countHeader(headers, "Remaining");
    for (const QByteArrayView family : Families) {
        if (!rate.reset)
            rate.reset = readReset(headerValue(headers, family.toByteArray() + "Reset"), now);
    }
    rate.retryAfterSec = readRetryAfter(headerValue(headers, "Retry-After"), now);
    return rate;
}

std::optional<int> waitSec(const RateLimit &rate, Instant now)
{
    if (rate.retryAfterSec)
        return rate.retryAfterSec;
    if (rate.reset)
        return secondsUntil(*rate.reset, now);
    return std::nullopt;
}

}  // namespace daisychain::http
