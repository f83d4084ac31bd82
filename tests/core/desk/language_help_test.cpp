#include "core/desk/language_help.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

Person person(const char *name, const QStringList &languages)
{
    return {{uuidFromName(name)}, QString::fromUtf8(name), {}, languages, {}};
}

}  // namespace

TEST_CASE("who doesn't write a post's language is told who does, by name", "[desk][language]")
{
    const Person jo = person("Jo", {u"en"_s, u"de"_s});
    const Person ines = person("Inês", {u"pt-BR"_s});
    const Person ana = person("Ana", {u"PT"_s, u"es"_s});
    const QList<Person> team{jo, ines, ana, person("Sam", {})};
    CHECK(languageHelp(u"pt"_s, jo.id, team) == LanguageHelp{u"pt"_s, {ana.id, ines.id}});
    CHECK(languageHelp(u"ja"_s, jo.id, team) == LanguageHelp{u"ja"_s, {}});
    CHECK_FALSE(languageHelp(u"de-AT"_s, jo.id, team).has_value());
    CHECK_FALSE(languageHelp(u"pt"_s, ines.id, team).has_value());
}

TEST_CASE("nothing is said where nothing is known", "[desk][language]")
{
    const Person jo = person("Jo", {u"en"_s});
    const Person sam = person("Sam", {});
    CHECK_FALSE(languageHelp({}, jo.id, {jo, sam}).has_value());
    CHECK_FALSE(languageHelp(u"pt"_s, sam.id, {jo, sam}).has_value());
    CHECK_FALSE(languageHelp(u"pt"_s, person("Ada", {}).id, {jo, sam}).has_value());
    CHECK_FALSE(languageHelp(u"pt"_s, {}, {}).has_value());
}

TEST_CASE("Norwegian is one language", "[desk][language]")
{
    const Person kari = person("Kari", {u"no"_s});
    CHECK(writesLanguage(kari, u"nb"_s));
    CHECK(writesLanguage(kari, u"nn-NO"_s));
    CHECK_FALSE(writesLanguage(kari, u"sv"_s));
    CHECK_FALSE(writesLanguage(kari, {}));
}
