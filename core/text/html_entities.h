#pragma once

#include <QtGlobal>

namespace daisychain::text {

/// Where a character reference stands: in an attribute, one without semicolon before "=" or a letter is
/// literal, so that `?a=1&lt=2` stays as it is.
enum class ReferencePlace { Text, Attribute };

struct CharacterReference {
    char32_t code = 0;
    qsizetype length = 0;  ///< bytes it takes, from the "&"; 0: it is none, and the "&" is literal
};

/// The character reference at `at`, which points to "&". Knows the names of HTML 4 and `apos`, decimal and
/// hexadecimal numbers; numbers that name no character give U+FFFD, 128 to 159 are read as windows-1252 (HTML
/// Living Standard §13.2.5.80). Only amp, lt, gt and quot may lack the semicolon.
CharacterReference characterReference(const char *at, const char *end, ReferencePlace place);

}  // namespace daisychain::text
