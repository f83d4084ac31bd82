#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/desk/network.h"

#include <QFuture>
#include <QString>

namespace daisychain {

enum class ExportForm : quint8 { Json, Html };

struct CustomerExport {
    qint64 conversations = 0;
    qint64 posts = 0;
    qint64 decisions = 0;  ///< notes, promises, gestures and whatever else was recorded about them
    qint64 bytes = 0;
};

/// Writes down everything that this desk holds of one customer, for that customer.
///
/// Threads: call from any; futures end on a store thread, see whenReady().
class CustomerExporter {
public:
    virtual ~CustomerExporter() = default;

    /// Into a file that is made or replaced at the end, whole or not at all. One post after the other: it
    /// takes little memory. Errors: NotFound; Storage with the file.
    virtual QFuture<Result<CustomerExport>> exportCustomer(IdentityId identity, Instant now, QString file,
                                                           ExportForm form) = 0;
};

}  // namespace daisychain
