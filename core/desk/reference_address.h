#pragma once

#include "core/desk/action.h"
#include "core/desk/settings.h"

#include <QUrl>

namespace daisychain {

/// Where the numbers of references lead, a line each: a kind, then an address with "{number}" in it, such as
/// "order https://shop.example/orders/{number}".
inline constexpr Setting<QString> ReferenceAddresses{"customer/referenceAddresses", ""};

/// The address of a reference by these lines, its number in percent signs where it has to be. Invalid when
/// there is none for its kind, or it is neither http nor https.
QUrl referenceAddress(const QString &addresses, const CustomerDetail &reference);

}  // namespace daisychain
