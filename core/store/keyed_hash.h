#pragma once

#include <QByteArray>
#include <QString>

namespace daisychain::store {

class Database;

/// This desk's own key for hashes that nobody else can make; empty when none was made yet.
QByteArray knownHashKey(Database &database);
/// The same; makes one when there is none.
QByteArray hashKey(Database &database);

/// 16 bytes of HMAC-SHA-256.
QByteArray keyedHash(const QByteArray &key, const QString &text);

}  // namespace daisychain::store
