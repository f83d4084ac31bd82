#include "core/desk/fold_snippets.h"

#include <algorithm>

namespace daisychain {

QList<StandingSnippet> foldSnippets(const QList<Action> &actions)
{
    const QList<bool> active = activeActions(actions);
    QHash<SnippetId, StandingSnippet> standing;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const Action &action = actions[i];
        if (!active[i] || !std::holds_alternative<DeskSubject>(action.subject))
            continue;
        if (const auto *saved = std::get_if<SnippetSaved>(&action.payload))
            standing.insert(saved->snippet.id, {saved->snippet, action.id, action.actor, action.at, i});
        else if (const auto *removed = std::get_if<SnippetRemoved>(&action.payload))
            standing.remove(removed->snippet);
    }
    QList<StandingSnippet> snippets = standing.values();
    std::sort(snippets.begin(), snippets.end(), [](const StandingSnippet &a, const StandingSnippet &b) {
        const QString first = foldedSnippetName(a.snippet.name);
        const QString second = foldedSnippetName(b.snippet.name);
        return first == second ? a.order < b.order : first < second;
    });
    return snippets;
}

QHash<ReplyId, QList<SnippetUse>> foldSnippetUses(const QList<Action> &actions)
{
    QHash<ReplyId, QList<SnippetUse>> uses;
    for (const Action &action : actions) {
        if (const auto *withdraw = std::get_if<Withdraw>(&action.payload)) {
            uses.remove(withdraw->reply);
            continue;
        }
        const auto *reply = std::get_if<HandOver>(&action.payload);
        if (reply == nullptr)
            continue;
        uses.remove(reply->reply);
        for (const SnippetId &snippet : reply->snippets)
            uses[reply->reply].append({reply->reply, snippet, action.at});
    }
    return uses;
}

}  // namespace daisychain
