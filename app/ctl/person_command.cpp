#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The person of that name, or a new one; without a name, who sits here.
Outcome<Person> meant(Session &session, const QString &name)
{
    if (name.isEmpty())
        return session.me();
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto persons = wait((*desk)->directory().persons());
    if (!persons)
        return std::unexpected(Trouble(persons.error()));
    for (const Person &person : *persons) {
        if (person.name.compare(name, Qt::CaseInsensitive) == 0)
            return person;
    }
    Person person;
    person.id = {newUuid(session.now())};
    person.signature = name;
    return person;
}

Outcome<Answer> person(Session &session, const Arguments &arguments)
{
    const QString name = arguments.value(u"name").trimmed();
    auto person = meant(session, name);
    if (!person)
        return std::unexpected(person.error());
    if (!name.isEmpty())
        person->name = name;
    if (arguments.has(u"signature"))
        person->signature = arguments.value(u"signature");
    if (arguments.has(u"name") || arguments.has(u"signature")) {
        if (const auto seated = session.sitDown(*person); !seated)
            return std::unexpected(seated.error());
        session.poke();
    }
    return Answer{jsonOf(*person), u"%1, who signs \"%2\""_s.arg(person->name, person->signature)};
}

}  // namespace

QList<Command> personCommands()
{
    return {{u"person"_s,
             {},
             u"Who you are at this desk; a new name makes a new person."_s,
             {{u"name"_s, u"NAME"_s, u"Your name."_s},
              {u"signature"_s, u"TEXT"_s, u"How you sign public answers."_s}},
             person,
             u"Nothing was changed."_s}};
}

}  // namespace daisychain::ctl
