#include "core/store/journal_rows.h"

#include "core/store/database.h"

namespace daisychain::store {

QHash<PersonId, QString> personNames(ReadUnit &unit)
{
    QHash<PersonId, QString> names;
    auto persons = unit.database.query("SELECT id, name FROM person");
    while (persons.next())
        names.insert(persons.id<PersonId>(0), persons.text(1));
    return names;
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
