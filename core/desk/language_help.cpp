#include "core/desk/language_help.h"

#include <algorithm>

namespace daisychain {

/// "pt" of "pt-BR"; Norwegian is written in two ways that everybody there reads.
static QString primaryOf(const QString &tag)
{
    const QString primary = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    return primary == u"nn" || primary == u"no" ? QStringLiteral("nb") : primary;
}

bool writesLanguage(const Person &person, const QString &language)
{
    const QString wanted = primaryOf(language);
    return !wanted.isEmpty() && std::ranges::any_of(person.languages, [&](const QString &tag) {
        return primaryOf(tag) == wanted;
    });
}

std::optional<LanguageHelp> languageHelp(const QString &language, PersonId me, const QList<Person> &persons)
{
    const auto own = std::ranges::find(persons, me, &Person::id);
    if (language.isEmpty() || own == persons.end() || own->languages.isEmpty() ||
        writesLanguage(*own, language))
        return std::nullopt;
    QList<Person> writers;
    std::ranges::copy_if(persons, std::back_inserter(writers),
                         [&](const Person &person) { return writesLanguage(person, language); });
    std::ranges::stable_sort(writers, {}, &Person::name);
    LanguageHelp help{primaryOf(language), {}};
    for (const Person &writer : std::as_const(writers))
        help.writers.append(writer.id);
    return help;
}

}  // namespace daisychain
