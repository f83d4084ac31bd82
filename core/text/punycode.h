#pragma once

#include <QStringView>

namespace daisychain::text {

/// How many characters a label of a host name has in ASCII: as it is, or with "xn--" before its Punycode
/// (RFC 3492). More than `most` comes back as `most` + 1.
int asciiLabelLength(QStringView label, int most);

}  // namespace daisychain::text
