#pragma once

#include "core/desk/past_conversation.h"

#include <expected>

namespace daisychain {

/// Who speaks in a row, as far as it says so itself.
enum class PastSide : quint8 { Unsaid, Theirs, Ours };

/// A message as one row of a table tells of it.
struct PastLine {
    QString ticket;   ///< empty: no column says it
    QString replyTo;  ///< the message it answers, by its id; empty: none
    PastSide side = PastSide::Unsaid;
    CustomerRow customer;  ///< whoever is named in it; the identity is null: nobody
    QString name;          ///< of the customer, where a column of its own says it
    QString subject;
    QStringList tags;
    bool isOpen = false;
    PastMessage message;

    bool operator==(const PastLine &) const = default;
};

/// Reads a row by the mapping; nothing when all of it is blank. The failure is a sentence for people: a
/// number that lost its digits, a time that is none, nothing that was said.
std::expected<std::optional<PastLine>, QString> readPastLine(int line, const QStringList &fields,
                                                             const ColumnMapping &mapping);

/// Whether a ticket of this status waits for somebody.
bool isOpenStatus(const QString &status);
/// Tags as files write several into one cell.
QStringList pastTags(const QString &cell);
/// Fills in who it is by the first there is of a handle, a customer number, an e-mail address, a name.
void identifyPast(CustomerRow &customer, const QString &name);

}  // namespace daisychain
