#include "core/network/feed/unpushed_feed.h"

#include <QPointer>

namespace daisychain::network {

UnpushedFeed::UnpushedFeed(const QList<Stream> &streams, std::chrono::milliseconds startedAt)
    : m_startedAt(startedAt)
{
    QMetaObject::invokeMethod(this, [this, streams] { refuseAll(streams); }, Qt::QueuedConnection);
}

void UnpushedFeed::refuseAll(const QList<Stream> &streams)
{
    const QPointer<UnpushedFeed> alive(this);
    for (const Stream &stream : streams) {
        Q_EMIT refused(stream.id, Error{ErrorCode::Invalid, {streamKindName(stream.kind)}});
        if (!alive)
            return;
    }
    Q_EMIT ended(Error{ErrorCode::Invalid});
}

}  // namespace daisychain::network
