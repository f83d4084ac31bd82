#pragma once

#include <QString>

namespace daisychain::demo::bluesky {

/// A record key: 53 bits of microseconds and 10 of clock id in 13 characters that sort by time.
bool isTid(const QString &key);

/// Makes record keys, each greater than the one before for the same or a later time.
class TidMint final {
public:
    QString mint(qint64 ms);

private:
    qint64 m_lastMicros = 0;
};

/// CIDv1 of a record ("bafyrei…") or, with `isBlob`, of a file ("bafkrei…"). What is hashed for a record is
/// its JSON: no client can tell.
QString cidOf(const QByteArray &bytes, bool isBlob = false);

}  // namespace daisychain::demo::bluesky
