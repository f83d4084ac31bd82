#pragma once

#include "core/desk/account.h"
#include "core/desk/stream.h"

namespace daisychain::store {

class Database;
class KeyTable;

QList<Account> readAccounts(Database &database, KeyTable &keys);
QList<Stream> readStreams(Database &database, KeyTable &keys);

/// Returns whether the identity was known before and now counts as ours: then everything must be folded
/// again.
bool saveAccount(Database &database, KeyTable &keys, const Account &account);
/// Fails the connection with Invalid when the account isn't there.
void saveStream(Database &database, KeyTable &keys, const Stream &stream);

}  // namespace daisychain::store
