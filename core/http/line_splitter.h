#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace daisychain::http {

/// Cuts a stream of bytes into lines, wherever the reads happen to be split. LF, CR and CRLF end a line.
class LineSplitter {
public:
    explicit LineSplitter(qint64 maxLineBytes);

    /// Adds to `lines` each line that `bytes` completes. False once a line is longer than allowed: nothing is
    /// taken from then on. A line that has no end yet is never added; a stream that breaks off drops it.
    [[nodiscard]] bool feed(QByteArrayView bytes, QList<QByteArray> &lines);

    /// The bytes of the line that has no end yet.
    QByteArrayView rest() const { return m_rest; }

private:
    bool take(QByteArrayView line, QList<QByteArray> &lines);

    qint64 m_maxLineBytes;
    QByteArray m_rest;
    bool m_afterCr = false;  ///< an LF that comes next belongs to the line end before it
    bool m_tooLong = false;
};

}  // namespace daisychain::http
