#include "core/store/journal_rows.h"

#include "core/store/database.h"

#include <algorithm>

namespace daisychain::store {

QHash<PersonId, QString> personNames(ReadUnit &unit)
{
    QHash<PersonId, QString> names;
    auto persons = unit.database.query("SELECT id, name FROM person");
    while (persons.next())
        names.insert(persons.id<PersonId>(0), persons.text(1));
    return names;
}

bool isUndone(Database &database, ActionId action, qint64 position)
{
    QList<std::pair<ActionId, qint64>> undos;
    {
        auto query = database.query("SELECT id, position FROM action WHERE target = ? AND position > ?");
        query.bind(action).bind(position);
        while (query.next())
            undos.append({query.id<ActionId>(0), query.number(1)});
    }
    // Each undo stands later in the journal than what it undoes, so this ends.
    return std::ranges::any_of(
        undos, [&](const auto &undo) { return !isUndone(database, undo.first, undo.second); });
}

QList<JournalEntry> journalEntries(ReadUnit &unit, const QList<StoredAction> &actions)
{
    QList<Action> plain;
    for (const StoredAction &action : actions)
        plain.append(action.action);
    const QList<bool> active = activeActions(plain);
    const auto names = personNames(unit);
    QList<JournalEntry> entries;
    for (qsizetype i = 0; i < actions.size(); ++i)
        entries.append(
            {actions[i].position, actions[i].action, names.value(actions[i].action.actor), active[i]});
    return entries;
}

}  // namespace daisychain::store
