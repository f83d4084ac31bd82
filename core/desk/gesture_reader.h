#pragma once

#include "core/base/result.h"
#include "core/desk/gesture.h"
#include "core/desk/network.h"
#include "core/desk/store_version.h"

#include <QDate>
#include <QFuture>
#include <QTimeZone>

namespace daisychain {

/// Where a gesture stands in a list by time. `key` only tells equals apart, and is good for one data folder.
struct GestureCursor {
    Instant at;
    qint64 key = 0;

    auto operator<=>(const GestureCursor &) const = default;
};

/// A gesture as a list shows it.
struct GestureRow {
    GestureView gesture;
    QString handle;     ///< of its conversation
    QString giverName;  ///< empty: a person not known here
    Network network = Network::Mastodon;
    QString customerName;  ///< as their network shows it; may be empty
    QString customerHandle;
    GestureCursor cursor;

    bool operator==(const GestureRow &) const = default;
};

struct GesturePage {
    QList<GestureRow> rows;
    bool hasMore = false;
    StoreVersion version;
};

/// What was given for one reason in one week, whoever gave it.
struct GestureTotal {
    QDate week;      ///< its Monday
    QString reason;  ///< as it was written last
    int count = 0;
    QList<Money> amounts;  ///< one a currency, by its name; without gestures that have no amount

    bool operator==(const GestureTotal &) const = default;
};

/// What one person gave.
struct GestureSum {
    int count = 0;
    QList<Money> amounts;  ///< one a currency, by its name

    bool operator==(const GestureSum &) const = default;
};

/// Reads gestures. There is no list by person: it would be one of culprits.
///
/// Threads: call from any; futures end on a store thread, see whenReady(). Errors: Storage.
class GestureReader {
public:
    virtual ~GestureReader();

    /// What a customer was given under any of their identities, or what was given at all; the newest first,
    /// next after `after`.
    virtual QFuture<Result<GesturePage>> gestures(std::optional<IdentityId> customer,
                                                  std::optional<GestureCursor> after, int limit,
                                                  StoreVersion atLeast) = 0;
    /// By week in this zone, the newest first, then by reason; from `from` to before `until`.
    virtual QFuture<Result<QList<GestureTotal>>> gestureTotals(Instant from, Instant until,
                                                               QTimeZone zone) = 0;
    /// What one person gave from `from` to before `until`: what is taken from their allowance.
    virtual QFuture<Result<GestureSum>> givenBy(PersonId person, Instant from, Instant until,
                                                StoreVersion atLeast) = 0;
};

}  // namespace daisychain
