#pragma once

#include <QStringView>

namespace daisychain::text {

enum class AddressScheme { Required, Optional };

/// Whether a text is, from end to end, the address of something on the web: http or https, perhaps a user, a
/// host by name (in any script) or number, perhaps port, path, query and fragment. (RFC 3986 and 3987; names
/// by RFC 1035, but an underscore may stand in what is before the last two labels.)
bool isWebAddress(QStringView text, AddressScheme scheme);

}  // namespace daisychain::text
