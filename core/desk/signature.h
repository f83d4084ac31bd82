#pragma once

#include "core/desk/person.h"

#include <QString>

#include <optional>

namespace daisychain {

// How an account signs what it says in public, so that everybody sees who wrote it. Pure.

/// What stands behind the text. The numbers are stored: they never change.
enum class SignatureStyle : quint8 {
    OwnWords = 0,   ///< "– Mara", as the person signs
    None = 1,       ///< nothing
    Initials = 2,   ///< "^MK"
    FirstName = 3,  ///< "– Maria"
    FullName = 4,   ///< "– Maria Kowalska"
    Pattern = 5,    ///< the account's own, such as "{first} from the shop"
};

struct SignatureRule {
    SignatureStyle style = SignatureStyle::OwnWords;
    QString pattern = {};        ///< Pattern only; knows {initials}, {first}, {name} and {signature}
    bool isInEveryPart = false;  ///< of a reply that goes out as several posts; else only the last has it

    bool operator==(const SignatureRule &) const = default;
};

inline constexpr qsizetype LongestSignature = 100;

/// What a person's public answers end with by a rule: one line of at most LongestSignature units. Empty when
/// nothing is signed, or nobody knows how.
QString signatureOf(const SignatureRule &rule, const Person &person);

/// The rule's name in files and for daisychainctl: "initials".
QString signatureStyleName(SignatureStyle style);
std::optional<SignatureStyle> signatureStyleFromName(QStringView name);

}  // namespace daisychain
