#pragma once

#include "core/desk/action.h"

#include <QHash>

namespace daisychain {

/// A snippet as it stands today.
struct StandingSnippet {
    Snippet snippet;
    ActionId action;  ///< that said it last: what Undo takes back
    PersonId by;
    Instant at;
    qint64 order = 0;  ///< of the action in the log

    bool operator==(const StandingSnippet &) const = default;
};

/// What stands after these actions, given in the order of the log: of each snippet what was saved last,
/// unless it was removed after that. By name; two may have the same one, when two desks chose it.
QList<StandingSnippet> foldSnippets(const QList<Action> &actions);

/// That a reply was made from a snippet.
struct SnippetUse {
    ReplyId reply;
    SnippetId snippet;
    Instant at;

    bool operator==(const SnippetUse &) const = default;
};

/// The uses that count after these actions: of each reply those of its last handing over, unless it was
/// withdrawn. By reply, in the order its snippets were taken.
QHash<ReplyId, QList<SnippetUse>> foldSnippetUses(const QList<Action> &actions);

}  // namespace daisychain
