#pragma once

#include "core/base/result.h"
#include "core/desk/customer_detail.h"
#include "core/desk/customer_row.h"
#include "core/desk/store_version.h"

#include <QFuture>

namespace daisychain {

/// By what a row was found to be about somebody who is here already.
enum class MatchedBy : quint8 { CustomerNumber, EMail, Handle, Identity };

/// A detail that a row would change, and what stood there.
struct DetailChange {
    CustomerDetail detail;
    QString before;  ///< empty: nothing

    bool operator==(const DetailChange &) const = default;
};

/// A row about somebody who is here already, or in an earlier row.
struct CustomerMatch {
    int line = 0;
    IdentityId identity;
    MatchedBy by = MatchedBy::Identity;
    int earlierLine = 0;          ///< where the same file has them first; 0: nowhere, or not a preview
    QList<DetailChange> changes;  ///< against the desk; what is equal is left out
    bool isChanged = false;       ///< by those, or a note or a handle of theirs is new

    bool operator==(const CustomerMatch &) const = default;
};

inline constexpr qsizetype MostNamedMatches = 1000;

struct CustomerImportReport {
    qint64 rows = 0;               ///< that could be read
    qint64 added = 0;              ///< customers nobody had heard of
    qint64 changed = 0;            ///< rows that change something of somebody known
    qint64 same = 0;               ///< rows that say nothing new
    qint64 refused = 0;            ///< rows that turned out to be about two customers
    QList<CustomerMatch> matches;  ///< the first MostNamedMatches
    StoreVersion version;
};

/// Where rows come from, and who is told. Threads: called on a store's thread until the future ends; whoever
/// made it keeps it until then.
class CustomerSource {
public:
    virtual ~CustomerSource();

    /// The next row that can be read; nothing at the end.
    virtual std::optional<CustomerRow> next() = 0;
    /// The row given last can't be taken; a sentence says why.
    virtual void refuse(const QString &why) = 0;
    /// Asked now and then. False: give up.
    virtual bool goesOn() = 0;
};

/// Who imports, and what tells this import from others.
struct ImportTerms {
    PersonId by;
    Instant at;
    /// Of the file and its mapping. What was recorded under it once is not recorded again.
    QByteArray fingerprint;
};

/// Takes customers in from a table.
///
/// Threads: call from any; futures end on a store thread. Errors: Storage; Cancelled when the source gave up,
/// and then nothing is changed.
class CustomerImporter {
public:
    virtual ~CustomerImporter();

    /// What import() would do, counted the same. Changes nothing.
    virtual QFuture<Result<CustomerImportReport>> preview(CustomerSource &source) = 0;
    /// All of it or nothing, whatever happens meanwhile.
    virtual QFuture<Result<CustomerImportReport>> import(CustomerSource &source, ImportTerms terms) = 0;
};

}  // namespace daisychain
