#pragma once

#include "core/desk/store_version.h"
#include "core/desk/stream.h"

#include <QObject>
#include <QStringList>

namespace daisychain {

/// What a write changed, so that screens read again only what they show.
struct Notice {
    QStringList conversations;  ///< handles, without doubles; new and old ones of what was joined
    QList<StreamId> streams;    ///< that caught something; without doubles
    QList<StreamId> gaps;       ///< streams whose gaps changed; without doubles
    bool isEverything =
        false;  ///< more than can be named (a rebuild, an import, another process): read again
    bool isQueueChanged = false;
    bool isOutboxChanged = false;
    bool areLikesChanged = false;    ///< or something was undone
    bool areStreamsChanged = false;  ///< accounts, streams, coverage
    bool areDraftsChanged = false;
    bool areSnippetsChanged = false;  ///< or how often they were used
    StoreVersion version;

    bool operator==(const Notice &) const = default;
};

/// Tells what changed, merged to at most 60 times a second.
///
/// Threads: the signal comes on the thread the object lives on.
class Notices : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Notices() override;

Q_SIGNALS:
    void changed(const daisychain::Notice &notice);
};

}  // namespace daisychain

Q_DECLARE_METATYPE(daisychain::Notice)
