#pragma once

#include "core/desk/network.h"

namespace daisychain {

// Identities of customers who were known before any network told of them. Equal texts give equal identities
// on every desk.

/// By an e-mail address; case doesn't count.
IdentityId mailIdentity(const QString &address);
/// By a phone number as phoneText() gives it.
IdentityId phoneIdentity(const QString &number);
/// By a customer number of the company's own.
IdentityId numberIdentity(const QString &number);
/// By a handle alone, of which nobody knows yet what the network's own id for it is.
IdentityId handleIdentity(Network network, const QString &handle);

/// By a name alone, where a file tells nothing else; case and blanks don't count.
IdentityId nameIdentity(const QString &name);

/// What people call such an identity: the address, number or handle. Else the global id.
QString addressText(const IdentityId &identity);

}  // namespace daisychain
