#pragma once

#include "core/desk/guards.h"
#include "core/desk/settings.h"

namespace daisychain {

// Which guards a person wants, each setting declared once.
inline constexpr Setting<bool> GuardPrivateData{"guards/privateData", true};
inline constexpr Setting<bool> GuardEmptyApology{"guards/emptyApology", true};
inline constexpr Setting<bool> GuardSmallWords{"guards/smallWords", true};
inline constexpr Setting<bool> GuardOtherLanguage{"guards/otherLanguage", true};
inline constexpr Setting<bool> GuardOtherAccount{"guards/otherAccount", true};
inline constexpr Setting<bool> GuardThirdReader{"guards/thirdReader", true};
/// How everybody reaches the company: mail addresses and phones, one a line.
inline constexpr Setting<QString> GuardContacts{"guards/contacts"};

Guards guards(const Settings &settings);
text::PublicContacts publicContacts(const Settings &settings);

}  // namespace daisychain
