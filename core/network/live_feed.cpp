#include "core/network/live_feed.h"

#include <QPointer>

namespace daisychain::network {

LiveFeed::~LiveFeed() = default;

void LiveFeed::listenTo(const QList<IdentityId> &) {}

bool LiveFeed::keepTaken(QList<Stream> &streams, bool (*takes)(const Stream &))
{
    const QPointer<LiveFeed> alive(this);
    for (const Stream &stream : QList<Stream>(streams)) {
        if (!takes(stream))
            Q_EMIT refused(stream.id, Error{ErrorCode::Refused, {streamKindName(stream.kind)}});
        if (!alive)
            return false;
    }
    streams.removeIf([takes](const Stream &stream) { return !takes(stream); });
    return true;
}

}  // namespace daisychain::network
