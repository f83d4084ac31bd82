#include "core/http/event_stream.h"

#include <algorithm>
#include <limits>

namespace daisychain::http {

namespace {

constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");

/// Milliseconds of digits only; nothing for anything else.
std::optional<int> retryOf(QByteArrayView value)
{
    if (value.isEmpty() || value.size() > 9 ||
        !std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return value.toInt();
}

}  // namespace

EventStream::EventStream(qint64 maxEventBytes)
    : m_maxEventBytes(maxEventBytes)
    , m_splitter(maxEventBytes)
{
}

QList<ServerEvent> EventStream::feed(QByteArrayView bytes)
{
    QList<ServerEvent> events;
    if (m_tooLarge)
        return events;
    QList<QByteArray> lines;
    const bool fits = m_splitter.feed(bytes, lines);
    for (const QByteArray &line : lines) {
        if (auto event = feedLine(line))
            events.append(std::move(*event));
    }
    m_tooLarge = m_tooLarge || !fits;
    return events;
}

std::optional<ServerEvent> EventStream::feedLine(QByteArrayView line)
{
    if (m_tooLarge)
        return std::nullopt;
    if (std::exchange(m_atStart, false) && line.startsWith(ByteOrderMark))
        line = line.sliced(ByteOrderMark.size());
    if (line.isEmpty())
        return dispatch();
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return std::nullopt;
    if (colon < 0) {
        setField(line, {});
        return std::nullopt;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    setField(line.first(colon), value);
    return std::nullopt;
}

void EventStream::setField(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data")) {
        if (m_data.size() + value.size() + 1 > m_maxEventBytes) {
            m_tooLarge = true;
            return;
        }
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
        m_hasData = true;
    } else if (name == QByteArrayView("event")) {
        m_name = value.toByteArray();
    } else if (name == QByteArrayView("id")) {
        if (!value.contains('\0'))
            m_id = value.toByteArray();
    } else if (name == QByteArrayView("retry")) {
        if (const auto ms = retryOf(value))
            m_retryMs = ms;
    }
}

std::optional<ServerEvent> EventStream::dispatch()
{
    ServerEvent event{std::exchange(m_name, {}), std::exchange(m_data, {}), m_id};
    if (!std::exchange(m_hasData, false))
        return std::nullopt;
    if (event.name.isEmpty())
        event.name = "message";
    return event;
}

}  // namespace daisychain::http
