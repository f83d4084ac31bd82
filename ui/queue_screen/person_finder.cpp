#include "ui/queue_screen/person_finder.h"

#include "core/base/when_ready.h"
#include "core/desk/language_help.h"
#include "core/text/fuzzy.h"
#include "core/text/language.h"
#include "core/text/visible_text.h"

#include <QLocale>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int MostName = 60;
constexpr qsizetype MostLanguages = 6;

}  // namespace

PersonFinder::PersonFinder(const Roster &roster, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
{
}

PaletteWords PersonFinder::words()
{
    return {tr("Give it to whom? A name"), {}, tr("Nobody else is called so.")};
}

QList<Person> PersonFinder::others() const
{
    QList<Person> others;
    for (const Person &person : m_roster.persons()) {
        if (person.id != m_roster.me() && !person.name.isEmpty())
            others.append(person);
    }
    std::ranges::stable_sort(others, {}, [this](const Person &person) {
        return std::pair(!writesLanguage(person, m_language), person.name.toCaseFolded());
    });
    return others;
}

QString PersonFinder::detailOf(const Person &person) const
{
    QStringList languages;
    for (const QString &tag : person.languages.mid(0, MostLanguages))
        languages.append(text::languageNameIn(tag, QLocale().bcp47Name()));
    return languages.isEmpty()
               ? QString()
               : tr("writes %1", "names of languages").arg(languages.join(QStringLiteral(", ")));
}

QFuture<Result<QList<PaletteEntry>>> PersonFinder::find(QString query, int limit)
{
    QList<PaletteEntry> entries;
    const QList<Person> persons = others();
    for (const Person &person : persons) {
        PaletteEntry entry;
        entry.title = text::isolated(text::plainLine(person.name, MostName));
        entry.detail = detailOf(person);
        if (!query.isEmpty() && !text::plainScore(query, person.name, entry.detail))
            continue;
        entry.icon = QStringLiteral("person");
        entry.score = int(persons.size() - entries.size());
        entry.run = [this, id = person.id] { Q_EMIT chosen(id); };
        if (entries.size() < limit)
            entries.append(entry);
    }
    return readyFuture<QList<PaletteEntry>>(entries);
}

}  // namespace daisychain::ui
