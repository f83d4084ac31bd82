#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <optional>

namespace daisychain::ctl {

/// A line of a file that isn't blank.
struct JsonLine {
    QByteArrayView bytes;
    int number = 0;   ///< from 1
    double done = 0;  ///< how much of the file ends with it, from 0 to 1
};

/// Goes through the lines of a file; blank ones are passed over.
class JsonLines final {
public:
    /// `bytes` must stay as long as this.
    explicit JsonLines(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    std::optional<JsonLine> next()
    {
        while (m_at < m_bytes.size()) {
            const qsizetype newline = m_bytes.indexOf('\n', m_at);
            const qsizetype end = newline < 0 ? m_bytes.size() : newline;
            const QByteArrayView line = m_bytes.sliced(m_at, end - m_at).trimmed();
            m_at = std::min(end + 1, m_bytes.size());
            ++m_number;
            if (!line.isEmpty())
                return JsonLine{line, m_number, double(m_at) / double(m_bytes.size())};
        }
        return std::nullopt;
    }

private:
    const QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_number = 0;
};

}  // namespace daisychain::ctl
