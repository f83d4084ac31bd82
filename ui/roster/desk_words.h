#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/desk/account.h"
#include "core/desk/action.h"
#include "core/desk/queue.h"
#include "core/desk/stream.h"

#include <QString>

#include <optional>

namespace daisychain::ui {

class Roster;

// Words that several panes share.

/// "09:41" today, "Tue 09:41" within six days, "4 Mar 09:41", "4 Mar 2025": in the reader's zone.
QString dayTime(Instant at, Instant now);

/// How a conversation stands: "claimed by you", "waiting for the customer".
QString standingWords(const QueueRow &row, const Roster &roster, Instant now);

/// "@mara@blumen.example", isolated: the writing around it can't move its parts.
QString handleText(const QString &handle);
/// The same of an account of ours; of that for feeds, which has no handle on any network, its name.
QString accountText(const Account &account);
/// "@shop" of "shop@flowers.example".
QString shortAccountText(const Account &account);

/// "content warning: wilted flowers": stands for what the warning folds.
QString warnedText(const QString &warning);

/// Stands for words that are folded because they are harsh.
QString harshText();

/// What a conversation quotes in a list: one line, without direction tricks. Harsh words are folded here as
/// they are in the thread, and what everybody can read and shouldn't is masked.
QString rowText(const QueueRow &row);

/// What a stream listens to: "mentions", "#parcel", "\"is it down\"".
QString streamTitle(const Stream &stream);

/// When a stream was heard last: "heard 8 s ago".
QString heardWords(std::optional<Instant> until, Instant now);

/// Who can read a post: "in public".
QString visibilityWords(Visibility visibility);

/// Why a reply lies with its author; `detail` holds the network's own words when it refused.
QString stopWords(StopReason reason, const QString &detail);

/// What was just decided, as a step that can be taken back: "20 done". Empty for nothing.
QString stepWords(const QList<Action> &actions);
/// The same for a step about one customer's conversation: "closed the conversation with Mara". Empty: as
/// above.
QString stepWords(const QList<Action> &actions, const QString &customer);

/// What happened, and what became of the work, when something could not be recorded.
QString failureWords(const Error &error);

}  // namespace daisychain::ui
