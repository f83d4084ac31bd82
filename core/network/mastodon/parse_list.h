#pragma once

#include "core/base/result.h"
#include "core/desk/stream.h"

#include <QByteArrayView>

namespace daisychain::network {

/// A list of List: those with an id, as streams of the account, in the server's order. Pure; errors as in
/// parse_status.h.
Result<QList<Stream>> parseLists(QByteArrayView json, AccountId account);

}  // namespace daisychain::network
