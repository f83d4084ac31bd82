#include "app/demo/world/id_mint.h"

#include <array>

namespace daisychain::demo {

namespace {

constexpr size_t RememberedMilliseconds = 4096;

/// A fixed scramble (the finaliser of SplitMix64), so that ids look random and are the same in every run.
quint64 scrambled(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

QString ulid(qint64 ms, quint16 sequence)
{
    static constexpr char Digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString text(26, u'0');
    auto time = static_cast<quint64>(ms);
    for (int i = 9; i >= 0; --i, time >>= 5)
        text[i] = QLatin1Char(Digits[time & 31]);
    quint64 order = sequence;
    for (int i = 13; i >= 10; --i, order >>= 5)
        text[i] = QLatin1Char(Digits[order & 31]);
    quint64 rest = scrambled(static_cast<quint64>(ms) * 65536 + sequence);
    for (int i = 25; i >= 14; --i, rest >>= 5)
        text[i] = QLatin1Char(Digits[rest & 31]);
    return text;
}

QString flake(qint64 ms, quint16 sequence)
{
    static constexpr char Digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static constexpr quint32 Worker[] = {0xda15, 0xc4a1, 0x0001};
    const auto time = static_cast<quint64>(ms);
    std::array<quint32, 8> words = {static_cast<quint32>(time >> 48) & 0xffff,
                                    static_cast<quint32>(time >> 32) & 0xffff,
                                    static_cast<quint32>(time >> 16) & 0xffff,
                                    static_cast<quint32>(time) & 0xffff,
                                    sequence,
                                    Worker[0],
                                    Worker[1],
                                    Worker[2]};
    QString text(18, u'0');
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        quint32 remainder = 0;
        for (quint32 &word : words) {
            const quint32 value = remainder << 16 | word;
            word = value / 62;
            remainder = value % 62;
        }
        text[i] = QLatin1Char(Digits[remainder]);
    }
    return text;
}

}  // namespace

std::optional<IdKind> idKindFromName(QStringView name)
{
    if (name == u"numeric")
        return IdKind::Numeric;
    if (name == u"ulid")
        return IdKind::Ulid;
    if (name == u"flake")
        return IdKind::Flake;
    return std::nullopt;
}

QString IdMint::mint(qint64 ms)
{
    const quint16 sequence = m_sequence[ms]++;
    while (m_sequence.size() > RememberedMilliseconds)
        m_sequence.erase(m_sequence.begin());
    switch (m_kind) {
    case IdKind::Ulid:
        return ulid(ms, sequence);
    case IdKind::Flake:
        return flake(ms, sequence);
    case IdKind::Numeric:
        break;
    }
    return QString::number(static_cast<quint64>(ms) << 16 | sequence);
}

}  // namespace daisychain::demo
