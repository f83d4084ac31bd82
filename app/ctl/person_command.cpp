#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostInitials = 8;

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

/// "en de", "en,de": what isn't letters stands between.
QStringList languagesFrom(const QString &given)
{
    static const QRegularExpression between(u"[^a-z]+"_s);
    return given.toLower().split(between, Qt::SkipEmptyParts);
}

bool changesSomething(const Arguments &arguments)
{
    constexpr std::array Options{u"name", u"signature", u"initials", u"languages"};
    return std::any_of(Options.begin(), Options.end(), [&](auto option) { return arguments.has(option); });
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
    if (arguments.has(u"initials"))
        person->initials = arguments.value(u"initials").simplified().left(MostInitials);
    if (arguments.has(u"languages"))
        person->languages = languagesFrom(arguments.value(u"languages"));
    if (changesSomething(arguments)) {
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
              {u"signature"_s, u"TEXT"_s, u"How you sign public answers."_s},
              {u"initials"_s, u"TEXT"_s, u"Your initials, where your name's are somebody else's."_s},
              {u"languages"_s, u"CODES"_s, u"The languages you write, such as \"en de\"."_s}},
             person,
             u"Nothing was changed."_s}};
}

}  // namespace daisychain::ctl
