#pragma once

#include "core/desk/cell_value.h"
#include "core/desk/network.h"

#include <QList>
#include <QStringList>

namespace daisychain {

/// What a table of rows is about.
enum class ImportKind : quint8 { Customers, Snippets, Conversations };

/// What a column holds.
enum class ColumnKind : quint8 {
    Ignored,
    // Customers.
    Name,
    Handle,
    Network,
    EMail,
    Phone,
    Organisation,
    Plan,
    Note,
    CustomerNumber,
    Reference,  ///< ColumnMeaning::name: what kind of
    Since,
    Birthday,
    Renewal,
    Mark,
    Own,  ///< ColumnMeaning::name: what the company calls the field
    // Snippets; Name above.
    Text,  ///< of conversations too
    Language,
    Owner,
    Expiry,
    // Conversations; the customer's Name, Handle, Network, EMail and CustomerNumber above.
    Id,
    Author,
    Created,
    ReplyTo,
    Url,
    Ticket,    ///< rows of one ticket are one conversation (Zendesk)
    Subject,   ///< of a ticket
    IsPublic,  ///< false: a note that the customer never saw (Zendesk)
    Side,      ///< who speaks: the customer or one of us
    Status,    ///< of a ticket
    Tags,      ///< several, with commas or blanks between them
};

struct ColumnMeaning {
    ColumnKind kind = ColumnKind::Ignored;
    QString name;                          ///< see ColumnKind
    DateStyle dateStyle = DateStyle::Iso;  ///< of Since, Birthday, Renewal, Expiry, Created
    QList<DateStyle> otherStyles;          ///< in which the sample can be read as well: a person has to say

    bool operator==(const ColumnMeaning &) const = default;
};

/// What each column holds, in the order of the file.
struct ColumnMapping {
    QList<ColumnMeaning> columns;
    Network network = Network::X;  ///< of handles, where no column says it

    bool operator==(const ColumnMapping &) const = default;
    /// The first column of the kind; below 0 when there is none.
    qsizetype column(ColumnKind kind) const;
};

/// A guess by the names of the columns, as people and the exports of Zendesk, HubSpot, Salesforce and Shopify
/// write them in English, German, French and Spanish, and by what stands below them. What nothing speaks for
/// is Ignored. Without names (`head` empty) the values alone speak. `rows` are the first of the file.
ColumnMapping guessMapping(ImportKind kind, const QStringList &head, const QList<QStringList> &rows);

/// How dates of a column are written, as its cells say.
void guessDates(ColumnMeaning &meaning, const QStringList &cells);

/// The kinds that make sense for such a table, Ignored first.
QList<ColumnKind> columnKinds(ImportKind kind);

/// The stable name of a kind: "customer-number".
QString columnKindName(ColumnKind kind);
/// "e-mail", "reference:order", "field:Favourite flower".
std::optional<ColumnMeaning> meaningFromName(const QString &name);

/// Something short that is the same for the same mapping only.
QByteArray fingerprint(const ColumnMapping &mapping);

}  // namespace daisychain
