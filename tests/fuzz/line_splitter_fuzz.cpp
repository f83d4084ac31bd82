// The first byte says how large the pieces are that the rest is fed in. However it is split, the lines are
// the same, and they hold all bytes but the line ends.
#include "core/http/line_splitter.h"

#include <algorithm>
#include <cstdlib>

using namespace daisychain::http;

namespace {

constexpr qint64 MaxLineBytes = 64;

struct Split {
    QList<QByteArray> lines;
    QByteArray rest;
    bool fits = true;

    bool operator==(const Split &) const = default;
};

Split splitOf(QByteArrayView bytes, qsizetype pieceBytes)
{
    LineSplitter splitter(MaxLineBytes);
    Split split;
    for (qsizetype at = 0; at < bytes.size() && split.fits; at += pieceBytes)
        split.fits = splitter.feed(bytes.sliced(at, std::min(pieceBytes, bytes.size() - at)), split.lines);
    if (split.fits)
        split.rest = splitter.rest().toByteArray();
    return split;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype pieceBytes = 1 + data[0] % 16;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const Split whole = splitOf(bytes, std::max<qsizetype>(bytes.size(), 1));
    if (splitOf(bytes, pieceBytes) != whole)
        std::abort();
    if (!whole.fits)
        return 0;
    QByteArray expected = bytes.toByteArray();
    expected.replace("\r", "").replace("\n", "");
    if (whole.lines.join() + whole.rest != expected)
        std::abort();
    return 0;
}
