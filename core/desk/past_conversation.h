#pragma once

#include "core/desk/account.h"
#include "core/desk/customer_row.h"

namespace daisychain {

// Conversations that were held elsewhere before, and are taken in from a file.

/// Longer messages are refused, in UTF-16 units.
inline constexpr qsizetype MostPastText = 100'000;
/// So are longer numbers of tickets and messages.
inline constexpr qsizetype MostPastId = 300;

struct PastMessage {
    int line = 0;
    QString id;  ///< within its conversation; empty: known by what it says
    bool isOurs = false;
    bool isNote = false;  ///< the customer never saw it
    QString author;       ///< as people write them; of ours whoever it was
    Instant created;
    QString text;
    QString language;
    QString url;

    bool operator==(const PastMessage &) const = default;
};

struct PastConversation {
    QString id;  ///< of the ticket
    CustomerRow customer;
    QString name;  ///< of the customer; empty: the file doesn't say
    QString subject;
    QStringList tags;     ///< lower case
    bool isOpen = false;  ///< where it was held, nobody had solved it
    QList<PastMessage> messages;

    bool operator==(const PastConversation &) const = default;
};

/// Our side of what was said elsewhere: an account on no network. It tells nothing, and nobody signs in.
/// Equal names give equal accounts on every desk.
Account pastAccount(const QString &name);
/// Whether it is such an account.
bool isPast(const Account &account);

/// Under which a conversation's posts are known: a post's global id is this and its tail.
QString pastPrefix(const Account &own, const PastConversation &conversation);
/// What tells a message from the others of its conversation.
QString pastTail(const PastMessage &message);

/// A message of a conversation that the desk has.
struct KnownPast {
    PostId id;
    Instant created;
    bool isOurs = false;

    bool operator==(const KnownPast &) const = default;
};

/// What a conversation becomes: posts that hang together, notes, and the decision that it is done. Pure.
struct PastRecord {
    FactBatch facts;
    QList<Action> actions;
    PostId anchor;  ///< null: it has notes alone, and nothing came of it
};

/// `known` are those of its posts that are here, in any order; they aren't made again. Our answers answer
/// what the customer said last before them, so that they count as answers. By e-mail it was private.
PastRecord pastRecord(const PastConversation &conversation, const Account &own, const QList<KnownPast> &known,
                      PersonId by, Instant now);

}  // namespace daisychain
