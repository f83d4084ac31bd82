#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/desk/network.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace daisychain {

/// What a network may charge for. The numbers are stored: they never change.
enum class UsageKind : quint8 {
    PostRead = 1,
    OwnPostRead = 2,  ///< a post of ours, or one that mentions us
    PersonRead = 3,
    MessageRead = 4,  ///< private
    ListRead = 5,
    PostWrite = 6,
    LinkPostWrite = 7,  ///< a post with an address in it
    SummonedReply = 8,  ///< to somebody who named or quoted us
    MessageWrite = 9,   ///< private
    Removal = 10,
    PersonWrite = 11,  ///< muted, blocked
    AltTextWrite = 12,
};

/// Every kind, in the order in which people are shown them.
QList<UsageKind> usageKinds();
/// Whether something is read; else something is written.
bool isReading(UsageKind kind);

using UsageCounts = QMap<UsageKind, qint64>;

/// The days by which networks count.
QDate utcDay(Instant at);

/// What an account used in a day.
struct UsageEntry {
    Network network = Network::X;
    AccountId account;
    QDate day;  ///< of UTC
    UsageCounts counts;

    bool operator==(const UsageEntry &) const = default;
};

/// Millionths of a US dollar.
struct MicroDollars {
    qint64 amount = 0;

    auto operator<=>(const MicroDollars &) const = default;
    friend MicroDollars operator+(MicroDollars a, MicroDollars b) { return {a.amount + b.amount}; }
    friend MicroDollars operator*(MicroDollars each, qint64 count) { return {each.amount * count}; }
};

/// What one of a kind costs; a kind without a price is free.
using PriceTable = QMap<UsageKind, MicroDollars>;

/// What the network is known to ask where nobody entered other prices. X: docs.x.com, "Pricing",
/// as of 2026. All others: nothing.
PriceTable usualPrices(Network network);

/// What a network may cost. It is the company's: all its accounts on the network together are held to it.
struct UsageRules {
    PriceTable prices;
    std::optional<MicroDollars> monthlyCap;  ///< of a calendar month in UTC; nothing: no cap

    bool operator==(const UsageRules &) const = default;
};

MicroDollars costOf(const UsageCounts &counts, const PriceTable &prices);
/// Of all entries: give those of a day, a month, an account.
MicroDollars costOf(const QList<UsageEntry> &entries, const PriceTable &prices);
/// Adds them up, whosever they are.
UsageCounts totalOf(const QList<UsageEntry> &entries);

/// How a network stands in a month.
struct UsageStanding {
    UsageRules rules;
    MicroDollars spent;

    /// Whether `more` may still be spent on reading without passing the cap. What costs nothing always may.
    bool allows(MicroDollars more) const;
    bool operator==(const UsageStanding &) const = default;
};

/// How much may still be asked of one of a network's calls.
struct UsageWindow {
    AccountId account;
    QString call;              ///< in our own words: "mentions"; those of one day have a suffix
    std::optional<int> limit;  ///< of the whole window
    int remaining = 0;
    Instant reset;  ///< from then on all of it may be asked again
    Instant told;   ///< when the network said so

    bool operator==(const UsageWindow &) const = default;
};

}  // namespace daisychain
