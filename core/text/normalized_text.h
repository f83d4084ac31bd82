#pragma once

#include "core/text/plain_text.h"

namespace daisychain::text {

/// The form in which the text of a reply and what the network shows of it are the same, to find out after a
/// lost answer whether it arrived (design.md 4). Never shown, never stored.
///
/// - Unicode NFC; every run of white space is one space, none at the ends.
/// - `@User@host` and `@user` are `@user`: networks show a mention without its host. Two users of the same
/// name on
///   two hosts become the same.
/// - Of a link, scheme and host are in lower case, a lone "/" as path is dropped, what isn't ASCII is written
/// in
///   percent signs with capital digits.
QString normalizedText(QStringView text);

/// The same of a post as it was read: a link that the network shows shortened counts with its real target.
QString normalizedText(const PlainText &post);

}  // namespace daisychain::text
