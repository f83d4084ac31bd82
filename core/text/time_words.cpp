#include "core/text/time_words.h"

#include <QHash>
#include <QList>

#include <span>

namespace daisychain::text {

namespace {

using enum TimeKind;

struct Entry {
    QStringView words;  ///< apart by blanks; values of days, months and numbers count up from `first`
    TimeKind kind;
    int first = 0;
    int step = 0;
};

constexpr int Hourly = 60;

constexpr Entry English[] = {
    {u"one two three four five six seven eight nine ten eleven twelve", Number, 1, 1},
    {u"a an", Number, 1},
    {u"few several couple", Vague, 3},
    {u"half", Half},
    {u"minute minutes min mins", Minutes, 1},
    {u"hour hours hr hrs", Minutes, Hourly},
    {u"day days", Days, 1},
    {u"week weeks", Days, 7},
    {u"fortnight", Days, 14},
    {u"workday workdays weekday weekdays", WorkDays},
    {u"business working", Work},
    {u"month months", Months},
    {u"weekend", Weekend},
    {u"today tomorrow", Day, 0, 1},
    {u"tmrw tmr tomorow tommorow tommorrow", Day, 1},
    {u"monday tuesday wednesday thursday friday saturday sunday", Weekday, 1, 1},
    {u"mon tue wed thu fri sat sun", ShortWeekday, 1, 1},
    {u"tues", ShortWeekday, 2},
    {u"thur thurs", ShortWeekday, 4},
    {u"january february march april may june july august september october november december", Month, 1, 1},
    {u"jan feb mar apr may jun jul aug sep oct nov dec", Month, 1, 1},
    {u"sept", Month, 9},
    {u"morning", Part, Morning},
    {u"noon midday lunchtime", Part, Noon},
    {u"afternoon", Part, Afternoon},
    {u"evening night", Part, Evening},
    {u"midnight", Part, Midnight},
    {u"tonight tonite", Tonight},
    {u"eod cob", EndOfDay},
    {u"eow", EndOfWeek},
    {u"end close", End},
    {u"in within inside over", In},
    {u"on", On},
    {u"by until till til latest", By},
    {u"before", Before},
    {u"at around about between from", At},
    {u"and or to", And},
    {u"after", After},
    {u"this", This},
    {u"next coming following", Next},
    {u"since last ago yesterday past", Past},
    {u"am", Am},
    {u"pm", Pm},
    {u"clock", Hour},
    {u"st nd rd th", Ordinal},
    {u"the of o , no later than later early late sometime or so m first thing approximately", Filler},
};

constexpr Entry German[] = {
    {u"ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf", Number, 1, 1},
    {u"eine einer einem eines einen", Number, 1},
    {u"wenigen wenige einigen einige paar", Vague, 3},
    {u"halben halbe", Half},
    {u"minute minuten min", Minutes, 1},
    {u"stunde stunden std h", Minutes, Hourly},
    {u"tag tage tagen tages", Days, 1},
    {u"woche wochen", Days, 7},
    {u"werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werktages", WorkDays},
    {u"monat monate monaten monats", Months},
    {u"wochenende", Weekend},
    {u"heute", Day, 0},
    {u"ubermorgen", Day, 2},
    {u"morgen", Morrow},
    {u"montag dienstag mittwoch donnerstag freitag samstag sonntag", Weekday, 1, 1},
    {u"sonnabend", Weekday, 6},
    {u"mo di mi do fr sa so", ShortWeekday, 1, 1},
    {u"januar februar marz april mai juni juli august september oktober november dezember", Month, 1, 1},
    {u"vormittag", Part, Morning},
    {u"mittag", Part, Noon},
    {u"nachmittag", Part, Afternoon},
    {u"abend abends nacht", Part, Evening},
    {u"mitternacht", Part, Midnight},
    {u"fruh vormittags morgens", LoosePart, Morning},
    {u"mittags", LoosePart, Noon},
    {u"nachmittags", LoosePart, Afternoon},
    {u"tagesende feierabend geschaftsschluss", EndOfDay},
    {u"ende laufe verlauf", End},
    {u"in innerhalb binnen", In},
    {u"am", On},
    {u"bis spatestens", By},
    {u"vor", Before},
    {u"um gegen ab zwischen von", At},
    {u"und oder", And},
    {u"diese dieser diesen diesem", This},
    {u"nachste nachsten nachster kommende kommenden kommender", Next},
    {u"seit letzten letzte letzter gestern vorigen vergangenen", Past},
    {u"uhr", Hour},
    {u"noch zum zur im der des dem den die das , ca etwa circa ungefahr auch zu von", Filler},
};

constexpr Entry French[] = {
    {u"un deux trois quatre cinq six sept huit neuf dix onze douze", Number, 1, 1},
    {u"une", Number, 1},
    {u"quelques", Vague, 3},
    {u"demi demie", Half},
    {u"minute minutes min mn", Minutes, 1},
    {u"heure heures h", Minutes, Hourly},
    {u"jour jours journee", Days, 1},
    {u"semaine semaines", Days, 7},
    {u"ouvre ouvres ouvrable ouvrables", Work},
    {u"mois", Months},
    {u"weekend", Weekend},
    {u"aujourd hui", Day, 0},
    {u"demain", Day, 1},
    {u"lundi mardi mercredi jeudi vendredi samedi dimanche", Weekday, 1, 1},
    {u"janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre", Month, 1, 1},
    {u"matin matinee", Part, Morning},
    {u"midi", Part, Noon},
    {u"soir soiree nuit", Part, Evening},
    {u"minuit", Part, Midnight},
    {u"fin", End},
    {u"dans sous en", In},
    {u"le", On},
    {u"ici jusqu tard", By},
    {u"avant", Before},
    {u"a vers entre autour", At},
    {u"et ou", And},
    {u"apres", After},
    {u"ce cet cette", This},
    {u"prochain prochaine prochains prochaines", Next},
    {u"depuis dernier derniere hier passe passee", Past},
    {u"er", Ordinal},
    {u"d l la les de du des au aux plus courant , que des dans heures environ", Filler},
};

constexpr Entry Spanish[] = {
    {u"un dos tres cuatro cinco seis siete ocho nueve diez once doce", Number, 1, 1},
    {u"una", Number, 1},
    {u"unos unas pocos pocas algunos algunas", Vague, 3},
    {u"media medio", Half},
    {u"minuto minutos min", Minutes, 1},
    {u"hora horas h hs", Minutes, Hourly},
    {u"dia dias", Days, 1},
    {u"semana semanas", Days, 7},
    {u"laborable laborables habil habiles", Work},
    {u"mes meses", Months},
    {u"hoy", Day, 0},
    {u"manana", Morrow},
    {u"lunes martes miercoles jueves viernes sabado domingo", Weekday, 1, 1},
    {u"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", Month, 1,
     1},
    {u"mediodia", Part, Noon},
    {u"tarde", Part, Afternoon},
    {u"noche", Part, Evening},
    {u"medianoche", Part, Midnight},
    {u"fin final finales", End},
    {u"en dentro", In},
    {u"el", On},
    {u"hasta tardar", By},
    {u"antes", Before},
    {u"a sobre entre", At},
    {u"y o u", And},
    {u"esta este", This},
    {u"proximo proxima proximos proximas siguiente siguientes viene entrante", Next},
    {u"desde pasado pasada hace ayer ultimo ultima", Past},
    {u"la las los del de mas por que al lo plazo , mismo misma transcurso curso", Filler},
};

std::span<const Entry> entriesOf(PromiseLanguage language)
{
    switch (language) {
    case PromiseLanguage::English:
        return English;
    case PromiseLanguage::German:
        return German;
    case PromiseLanguage::French:
        return French;
    case PromiseLanguage::Spanish:
        return Spanish;
    }
    Q_UNREACHABLE();
}

using Table = QHash<QStringView, TimeWord>;

/// A word that stands in several entries is what the first says.
Table tableOf(PromiseLanguage language)
{
    Table table;
    for (const Entry &entry : entriesOf(language)) {
        int value = entry.first;
        for (const QStringView word : entry.words.split(u' ')) {
            if (!table.contains(word))
                table.insert(word, {entry.kind, value});
            value += entry.step;
        }
    }
    return table;
}

const Table &tableFor(PromiseLanguage language)
{
    static const Table tables[] = {tableOf(PromiseLanguage::English), tableOf(PromiseLanguage::German),
                                   tableOf(PromiseLanguage::French), tableOf(PromiseLanguage::Spanish)};
    return tables[static_cast<size_t>(language)];
}

}  // namespace

TimeWord timeWord(QStringView word, PromiseLanguage language)
{
    constexpr qsizetype MostDigits = 4;
    bool isNumber = false;
    const int number = word.size() <= MostDigits ? word.toInt(&isNumber) : 0;
    if (isNumber)
        return {TimeKind::Number, number};
    return tableFor(language).value(word);
}

}  // namespace daisychain::text
