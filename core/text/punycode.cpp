#include "core/text/punycode.h"

#include "core/text/utf16.h"

#include <QList>

#include <algorithm>

namespace daisychain::text {

namespace {

// RFC 3492 §5
constexpr int Base = 36;
constexpr int LowestThreshold = 1;
constexpr int HighestThreshold = 26;
constexpr int Skew = 38;
constexpr int Damp = 700;
constexpr int InitialBias = 72;
constexpr char32_t FirstBeyondAscii = 0x80;
constexpr int PrefixLength = 4;

int adaptedBias(qint64 delta, qint64 points, bool isFirst)
{
    delta = isFirst ? delta / Damp : delta / 2;
    delta += delta / points;
    int bias = 0;
    for (; delta > (Base - LowestThreshold) * HighestThreshold / 2; bias += Base)
        delta /= Base - LowestThreshold;
    return bias + int((Base - LowestThreshold + 1) * delta / (delta + Skew));
}

int digitCount(qint64 delta, int bias)
{
    int digits = 1;
    for (int k = Base;; k += Base, ++digits) {
        const int threshold = std::clamp(k - bias, LowestThreshold, HighestThreshold);
        if (delta < threshold)
            return digits;
        delta = (delta - threshold) / (Base - threshold);
    }
}

/// Of at most 63 code points, not all of them ASCII: no sum here outgrows 64 bits.
int encodedLength(const QList<char32_t> &points)
{
    const auto basic =
        std::count_if(points.begin(), points.end(), [](char32_t c) { return c < FirstBeyondAscii; });
    int length = PrefixLength + int(basic) + (basic > 0 ? 1 : 0);
    int bias = InitialBias;
    char32_t next = FirstBeyondAscii;
    qint64 delta = 0;
    qint64 done = basic;
    while (done < points.size()) {
        char32_t lowest = ~char32_t(0);
        for (const char32_t c : points)
            lowest = c >= next ? std::min(lowest, c) : lowest;
        delta += qint64(lowest - next) * (done + 1);
        for (const char32_t c : points) {
            if (c < lowest)
                ++delta;
            if (c != lowest)
                continue;
            length += digitCount(delta, bias);
            bias = adaptedBias(delta, done + 1, done == basic);
            delta = 0;
            ++done;
        }
        ++delta;
        next = lowest + 1;
    }
    return length;
}

}  // namespace

int asciiLabelLength(QStringView label, int most)
{
    QList<char32_t> points;
    bool isAscii = true;
    for (qsizetype at = 0; at < label.size();) {
        if (points.size() == most)
            return most + 1;
        points.append(codePointAt(label, at));
        isAscii = isAscii && points.last() < FirstBeyondAscii;
    }
    return isAscii ? int(points.size()) : std::min(encodedLength(points), most + 1);
}

}  // namespace daisychain::text
