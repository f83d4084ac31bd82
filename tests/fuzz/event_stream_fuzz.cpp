// The first byte says how large the pieces are that the rest is fed in. However it is split, the events are
// the same.
#include "core/http/event_stream.h"

#include <algorithm>
#include <cstdlib>

using namespace daisychain::http;

namespace {

constexpr qint64 MaxEventBytes = 256;

QList<ServerEvent> eventsOf(QByteArrayView bytes, qsizetype pieceBytes)
{
    EventStream stream(MaxEventBytes);
    QList<ServerEvent> events;
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes)
        events += stream.feed(bytes.sliced(at, std::min(pieceBytes, bytes.size() - at)));
    return events;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype pieceBytes = 1 + data[0] % 16;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const QList<ServerEvent> whole = eventsOf(bytes, std::max<qsizetype>(bytes.size(), 1));
    if (eventsOf(bytes, pieceBytes) != whole)
        std::abort();
    for (const ServerEvent &event : whole) {
        if (event.name.isEmpty() || event.data.size() > MaxEventBytes || event.id.contains('\0'))
            std::abort();
    }
    return 0;
}
