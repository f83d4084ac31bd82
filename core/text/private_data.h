#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace daisychain::text {

enum class PrivateKind {
    Secret,
    CardNumber,
    BankAccount,
    MailAddress,
    BirthDate,
    Phone,
    Reference,
    PostalAddress
};

/// "secret", "card-number", "bank-account", "mail-address", "birth-date", "phone", "reference",
/// "postal-address".
QString privateKindName(PrivateKind kind);

/// A stretch of text that belongs to one person and not in public, in UTF-16 units: [start, end).
struct PrivateData {
    PrivateKind kind;
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const PrivateData &) const = default;
};

/// How everybody reaches the company: that is nobody's secret.
struct PublicContacts {
    QStringList mailAddresses;  ///< "help@blumen.example", or "@blumen.example" for all of a host
    QStringList phones;         ///< as they are written anywhere, with or without the country

    bool operator==(const PublicContacts &) const = default;
};

/// What a text gives away about somebody. In order, without overlaps.
///
/// - Secret: keys and tokens in the forms of well-known services, private keys, "Bearer …", long random
/// words,
///   passwords, PINs and one-time codes after the word for them.
/// - CardNumber, BankAccount: by their check digits (Luhn; ISO 13616).
/// - MailAddress; Phone, but not numbers that are free to call: only companies have them.
/// - Reference: a number or code of a ticket, order, booking, account, parcel or device: after the word for
///   it, or by itself when it has eight digits or the form of an airline's booking.
/// - BirthDate: after the word for it. PostalAddress: a street with its number.
///
/// Links, mentions and tags hold none. Words in English, German, French and Spanish. Takes any text; the time
/// is linear. Threads: call from any.
QList<PrivateData> findPrivateData(QStringView text, const PublicContacts &contacts = {});

struct MaskedText {
    QString text;               ///< as long as the original, so that places in one are places in the other
    QList<PrivateData> places;  ///< what was masked

    bool operator==(const MaskedText &) const = default;
};

/// The text with a bullet for each letter and digit of its private data; separators stay. To be recognised by
/// who knows them, these are left: the last two to four digits of numbers, the first letter of a mail address
/// and its ending. Nothing is left of a secret, a birth date or a street.
MaskedText maskPrivateData(QStringView text, const PublicContacts &contacts = {});

}  // namespace daisychain::text
