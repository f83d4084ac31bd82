#include "app/demo/bluesky/tid.h"

#include <QCryptographicHash>

#include <algorithm>

namespace daisychain::demo::bluesky {

using namespace Qt::StringLiterals;

namespace {

const QString SortedAlphabet = u"234567abcdefghijklmnopqrstuvwxyz"_s;
const QString PlainAlphabet = u"abcdefghijklmnopqrstuvwxyz234567"_s;
constexpr int TidLength = 13;
constexpr quint64 ClockId = 17;

}  // namespace

bool isTid(const QString &key)
{
    return key.size() == TidLength && u"234567abcdefghij"_s.contains(key[0]) &&
           std::all_of(key.begin(), key.end(), [](QChar one) { return SortedAlphabet.contains(one); });
}

QString TidMint::mint(qint64 ms)
{
    // Something of the past may be told after something newer: then only the later ones count on.
    qint64 micros = ms * 1000;
    if (micros <= m_lastMicros && micros > m_lastMicros - 1'000'000)
        micros = m_lastMicros + 1;
    m_lastMicros = micros;
    const quint64 value = (static_cast<quint64>(micros) << 10) | ClockId;
    QString key;
    for (int shift = 60; shift >= 0; shift -= 5)
        key += SortedAlphabet[static_cast<qsizetype>((value >> shift) & 31)];
    return key;
}

QString cidOf(const QByteArray &bytes, bool isBlob)
{
    const QByteArray binary = QByteArray("\x01", 1) + (isBlob ? '\x55' : '\x71') + QByteArray("\x12\x20", 2) +
                              QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    QString cid = u"b"_s;
    quint32 bits = 0;
    int held = 0;
    for (const char byte : binary) {
        bits = (bits << 8) | static_cast<quint8>(byte);
        held += 8;
        for (; held >= 5; held -= 5)
            cid += PlainAlphabet[static_cast<qsizetype>((bits >> (held - 5)) & 31)];
    }
    return held > 0 ? cid + PlainAlphabet[static_cast<qsizetype>((bits << (5 - held)) & 31)] : cid;
}

}  // namespace daisychain::demo::bluesky
