#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace daisychain {

/// How listening and sending stand: what the sentence in the status line is made of.
struct Health {
    bool isStarting = false;              ///< nobody has listened yet since the start
    std::optional<Instant> offlineSince;  ///< nothing: there is a network
    int streams = 0;                      ///< that we listen to
    std::chrono::seconds heardWithin{0};  ///< everything new of these streams is here up to that long ago
    QStringList silentStreams;            ///< names of those that are not heard at the moment
    std::optional<Error> silentReason;    ///< why they aren't, where it is the same for all of them
    QHash<StreamId, Error> troubles;      ///< why streams could not be read when it was last tried
    QStringList signedOut;                ///< handles of accounts that have to be connected again
    int sending = 0;                      ///< replies on their way, or waiting for it
    int later = 0;                        ///< replies that go out at a time to come
    int stopped = 0;                      ///< replies that lie with their author again

    bool operator==(const Health &) const = default;
};

/// Threads: the GUI thread.
class HealthSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~HealthSource() override;

    virtual Health health() const = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace daisychain
