#include "core/http/line_splitter.h"

namespace daisychain::http {

LineSplitter::LineSplitter(qint64 maxLineBytes)
    : m_maxLineBytes(maxLineBytes)
{
}

bool LineSplitter::feed(QByteArrayView bytes, QList<QByteArray> &lines)
{
    while (!m_tooLong && !bytes.isEmpty()) {
        if (m_afterCr) {
            m_afterCr = false;
            if (bytes.front() == '\n') {
                bytes = bytes.sliced(1);
                continue;
            }
        }
        const qsizetype feedAt = bytes.indexOf('\n');
        const QByteArrayView upTo = feedAt < 0 ? bytes : bytes.first(feedAt);
        const qsizetype returnAt = upTo.indexOf('\r');
        if (feedAt < 0 && returnAt < 0) {
            m_tooLong = m_rest.size() + bytes.size() > m_maxLineBytes;
            if (!m_tooLong)
                m_rest.append(bytes);
            break;
        }
        const qsizetype end = returnAt < 0 ? feedAt : returnAt;
        m_afterCr = returnAt >= 0;
        if (!take(bytes.first(end), lines))
            break;
        bytes = bytes.sliced(end + 1);
    }
    return !m_tooLong;
}

bool LineSplitter::take(QByteArrayView line, QList<QByteArray> &lines)
{
    m_tooLong = m_rest.size() + line.size() > m_maxLineBytes;
    if (m_tooLong)
        return false;
    if (m_rest.isEmpty()) {
        lines.append(line.toByteArray());
    } else {
        m_rest.append(line);
        lines.append(std::exchange(m_rest, {}));
    }
    return true;
}

}  // namespace daisychain::http
