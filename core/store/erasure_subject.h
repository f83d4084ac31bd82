#pragma once

#include "core/base/result.h"
#include "core/store/write_unit.h"

#include <QStringList>

namespace daisychain::store {

/// Whom an erasure is about, by everything that names them.
struct ErasureSubject {
    QList<qint64> identities;   ///< all that are linked, and those that only have the same address
    QString keys;               ///< the same for SQL: "3,17"
    QList<IdentityId> aliases;  ///< by their mail addresses and customer numbers: what a file may call them
    QStringList names;          ///< as ErasedNames::addName() takes them
    QStringList words;          ///< of their name, in lower case
    QStringList beginnings;     ///< of post ids that say whose the post is
    QStringList needles;        ///< one of them is in every text of others that must change
    bool sharesName = false;    ///< somebody else goes by their short name
};

/// Errors: NotFound for somebody not known, or erased already; Invalid for an account of ours.
Result<ErasureSubject> erasureSubject(Database &database, KeyTable &keys, const IdentityId &identity);

/// "(a LIKE … OR b LIKE …)": rows in which one of the columns holds one of the needles.
QString holdsAny(const QStringList &columns, const QStringList &needles);

}  // namespace daisychain::store
