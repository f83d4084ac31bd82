#pragma once

#include "core/desk/settings.h"

#include <QString>
#include <QUrl>

namespace daisychain {

// What is said in public when a matter goes on in private, in the customer's language: English, German,
// French and Spanish, English for all others. It repeats nothing of what they wrote. Offered in the composer,
// never sent unread. Pure.

/// The company's own words for it: a line a language, "de: …"; a line without a language is for all others.
inline constexpr Setting<QString> PrivateLineWords{"private/words"};
/// Where somebody whom a network lets nobody write to reaches us in private: an address of the web.
inline constexpr Setting<QString> PrivateLineAddress{"private/address"};

/// That they were written to. `words`: as PrivateLineWords; empty: ours.
QString wroteInPrivateText(QStringView language, const QString &words);

/// Where it goes on; empty when there is no address.
QString goOnThereText(QStringView language, const QString &address);

/// The address as it may be sent: http or https with a host; empty for anything else.
QString sendableAddress(const QString &written);

}  // namespace daisychain
