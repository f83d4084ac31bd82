#pragma once

#include <QStringView>

/// First arguments of errors that the program means something by, beside the network's own words: screens
/// say what to do about them.
namespace daisychain::own_words {

inline constexpr QStringView SpendingCap =
    u"spending-cap";                                   ///< Refused: a reading might pass the month's cap
inline constexpr QStringView AppToken = u"app-token";  ///< Refused: the company's app token isn't taken
inline constexpr QStringView ReplyDisabled = u"replyDisabled";  ///< Refused: the author lets us not answer
inline constexpr QStringView TooManyPictures =
    u"too-many-pictures";                        ///< Refused: more than a post or private message takes
inline constexpr QStringView NoEdits = u"edit";  ///< Refused: the network has no edits
inline constexpr QStringView Gone = u"gone";     ///< Refused: a feed was taken away for good
inline constexpr QStringView AppPassword = u"app-password";  ///< Invalid: that is no app password
inline constexpr QStringView EmailCode = u"email-code";      ///< Conflict: a code was sent by mail
inline constexpr QStringView KeyStore = u"key-store";        ///< Storage: what is secret can't be kept

}  // namespace daisychain::own_words
