#include "core/text/promise_words.h"
#include "tests/support/catch.h"

#include <QTimeZone>

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char16_t *text;
    const char16_t *due;  ///< where it is said; '?' behind a guess
};

/// When the only promise of a text is due.
QString dueText(const QString &text, const QDateTime &now, const QLocale &locale = QLocale::c())
{
    const QList<PromiseInText> promises = promisesIn(text, now, locale);
    if (promises.size() != 1)
        return u"%1 promises"_s.arg(promises.size());
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(promises[0].due.ms, now.timeZone());
    return due.toString(u"yyyy-MM-dd HH:mm"_s) + (promises[0].isGuessed ? u"?"_s : QString());
}

QDateTime moment(const char16_t *text, const char *zone = "Europe/Berlin")
{
    const QDateTime plain = QDateTime::fromString(QString::fromUtf16(text), u"yyyy-MM-dd HH:mm"_s);
    return QDateTime(plain.date(), plain.time(), QTimeZone(zone));
}

template <size_t N>
void check(const Row (&rows)[N], const QDateTime &now)
{
    for (const Row &row : rows) {
        const QString text = QString::fromUtf16(row.text);
        INFO(text.toStdString());
        CHECK(dueText(text, now) == QString::fromUtf16(row.due));
    }
}

/// A Wednesday.
const char16_t *const Wednesday = u"2026-11-25 10:00";

}  // namespace

TEST_CASE("English words say when a promise is due", "[text][due]")
{
    const Row rows[] = {
        {u"I'll get back to you by Friday.", u"2026-11-27 18:00"},
        {u"we will call you tomorrow morning", u"2026-11-26 12:00"},
        {u"We'll reply within 24 hours.", u"2026-11-26 10:00"},
        {u"I'll fix it in 2 days", u"2026-11-27 18:00"},
        {u"We'll refund you by the end of the day.", u"2026-11-25 18:00"},
        {u"We'll send it next week", u"2026-12-04 18:00"},
        {u"We will ship it on 3 December", u"2026-12-03 18:00"},
        {u"We'll have an engineer call you on Dec 3rd at 10:30", u"2026-12-03 10:30"},
        {u"We'll send it by December 3, 2027", u"2027-12-03 18:00"},
        {u"I'll call you at 5pm", u"2026-11-25 17:00"},
        {u"I'll call you at 5 p.m. tomorrow", u"2026-11-26 17:00"},
        {u"I'll call you at 5", u"2026-11-25 17:00"},
        {u"I'll call you tomorrow at half past 3", u"2026-11-26 15:30"},
        {u"We'll send it between 2 and 4 pm on Friday", u"2026-11-27 16:00"},
        {u"We'll call you back in half an hour", u"2026-11-25 10:30"},
        {u"We will email you within the hour", u"2026-11-25 11:00"},
        {u"We'll process it within 3-5 business days", u"2026-12-02 18:00"},
        {u"By Monday noon we will send a replacement.", u"2026-11-30 12:00"},
        {u"Tomorrow we'll check with the warehouse", u"2026-11-26 18:00"},
        {u"I'll look into this tonight", u"2026-11-25 21:00"},
        {u"I'll check this afternoon and get back to you by tomorrow evening", u"2026-11-26 21:00"},
        {u"Our team will check this by EOD Thursday.", u"2026-11-26 18:00"},
        {u"We'll refund it by the end of next week", u"2026-12-04 18:00"},
        {u"We'll refund it this week", u"2026-11-27 18:00"},
        {u"We'll send it by the end of January", u"2027-01-31 18:00"},
        {u"We'll fix it by the end of the month", u"2026-11-30 18:00"},
        {u"We'll send it before Friday", u"2026-11-26 18:00"},
        {u"I'll get back to you the day after tomorrow", u"2026-11-27 18:00"},
        {u"We'll fix it by the 15th", u"2026-12-15 18:00"},
        {u"We will let you know by midnight", u"2026-11-25 23:59"},
        {u"We'll update you in the next few hours", u"2026-11-25 13:00?"},
        {u"We'll be in touch shortly.", u"2026-11-26 18:00?"},
        {u"I'll look into it.", u"2026-11-26 18:00?"},
        {u"We'll look into your order from last Monday", u"2026-11-26 18:00?"},
        {u"We'll look into your order of 3 May 2015", u"2026-11-26 18:00?"},
    };
    check(rows, moment(Wednesday));
}

TEST_CASE("German words say when a promise is due", "[text][due]")
{
    const Row rows[] = {
        {u"Ich melde mich bis Freitag.", u"2026-11-27 18:00"},
        {u"Wir rufen Sie morgen früh an.", u"2026-11-26 12:00"},
        {u"Wir melden uns innerhalb von 24 Stunden.", u"2026-11-26 10:00"},
        {u"Ich schreibe Ihnen heute noch.", u"2026-11-25 18:00"},
        {u"Wir melden uns bis zum 3. Dezember um 15 Uhr.", u"2026-12-03 15:00"},
        {u"Wir prüfen das am Freitag Nachmittag.", u"2026-11-27 18:00"},
        {u"Ich rufe Sie übermorgen um halb drei an.", u"2026-11-27 14:30"},
        {u"Wir schicken es nächste Woche los.", u"2026-12-04 18:00"},
        {u"Ich melde mich in den nächsten drei Werktagen.", u"2026-11-30 18:00"},
        {u"Wir erstatten es bis Ende der Woche.", u"2026-11-27 18:00"},
        {u"Ich rufe Sie heute Abend an.", u"2026-11-25 21:00"},
        {u"Ich rufe Sie um 14:30 Uhr an.", u"2026-11-25 14:30"},
        {u"Ich rufe Sie zwischen 8 und 12 Uhr an.", u"2026-11-25 12:00"},
        {u"Wir melden uns am 15. bei Ihnen.", u"2026-12-15 18:00"},
        {u"Wir melden uns bis spätestens 5.12.2026", u"2026-12-05 18:00"},
        {u"Ich melde mich in einer halben Stunde.", u"2026-11-25 10:30"},
        {u"Ich melde mich morgen Abend.", u"2026-11-26 21:00"},
        {u"Wir melden uns im Laufe des Tages.", u"2026-11-25 18:00"},
        {u"Wir melden uns in Kürze.", u"2026-11-26 18:00?"},
        {u"Ich prüfe Ihre Bestellung vom letzten Montag.", u"2026-11-26 18:00?"},
    };
    check(rows, moment(Wednesday));
}

TEST_CASE("French words say when a promise is due", "[text][due]")
{
    const Row rows[] = {
        {u"Je reviens vers vous d'ici vendredi.", u"2026-11-27 18:00"},
        {u"Nous vous appellerons demain matin.", u"2026-11-26 12:00"},
        {u"Nous vous répondrons sous 48 heures.", u"2026-11-27 10:00"},
        {u"Nous vous répondrons sous 24 à 48 heures.", u"2026-11-27 10:00"},
        {u"Je vous rappelle cet après-midi.", u"2026-11-25 18:00"},
        {u"Nous vous rembourserons avant la fin de la semaine.", u"2026-11-27 18:00"},
        {u"Nous vous écrirons la semaine prochaine.", u"2026-12-04 18:00"},
        {u"Je vous appelle à 15h30.", u"2026-11-25 15:30"},
        {u"Je vous rappellerai mardi à 10 heures.", u"2026-12-01 10:00"},
        {u"Nous vous répondrons le 3 décembre.", u"2026-12-03 18:00"},
        {u"Nous vous répondrons sous 2 jours ouvrés.", u"2026-11-27 18:00"},
        {u"Je vous rappelle dans une demi-heure.", u"2026-11-25 10:30"},
        {u"Nous vous contacterons dans la journée.", u"2026-11-25 18:00"},
        {u"Nous vous contacterons ce soir avant 20h.", u"2026-11-25 20:00"},
        {u"Nous vous contacterons après-demain.", u"2026-11-27 18:00"},
        {u"Nous vous contacterons lundi au plus tard.", u"2026-11-30 18:00"},
        {u"Nous vous répondrons bientôt.", u"2026-11-26 18:00?"},
    };
    check(rows, moment(Wednesday));
}

TEST_CASE("Spanish words say when a promise is due", "[text][due]")
{
    const Row rows[] = {
        {u"Te llamo el viernes.", u"2026-11-27 18:00"},
        {u"Le llamaremos mañana por la mañana.", u"2026-11-26 12:00"},
        {u"Le contestaremos en 24 horas.", u"2026-11-26 10:00"},
        {u"Le escribiremos a más tardar el lunes.", u"2026-11-30 18:00"},
        {u"Te aviso hoy mismo.", u"2026-11-25 18:00"},
        {u"Te llamo a las 15:00.", u"2026-11-25 15:00"},
        {u"Te llamamos antes de las 18 horas.", u"2026-11-25 18:00"},
        {u"Le devolveremos el dinero el 3 de diciembre.", u"2026-12-03 18:00"},
        {u"Haremos la devolución la próxima semana.", u"2026-12-04 18:00"},
        {u"Haremos la devolución la semana que viene.", u"2026-12-04 18:00"},
        {u"Te escribo pasado mañana.", u"2026-11-27 18:00"},
        {u"Te llamo esta tarde.", u"2026-11-25 18:00"},
        {u"Te llamo esta noche.", u"2026-11-25 21:00"},
        {u"Le contestaremos en los próximos 5 días hábiles.", u"2026-12-02 18:00"},
        {u"Te llamo en media hora.", u"2026-11-25 10:30"},
        {u"Te respondo mañana a las 5 de la tarde.", u"2026-11-26 17:00"},
        {u"Te avisaremos pronto.", u"2026-11-26 18:00?"},
    };
    check(rows, moment(Wednesday));
}

TEST_CASE("what is over rolls on, and a named day is never today", "[text][due]")
{
    const Row friday[] = {
        {u"I'll call you on Friday", u"2026-12-04 18:00"},
        {u"I'll call you by Saturday", u"2026-11-28 18:00"},
        {u"I'll call you this week", u"2026-11-27 23:59"},
        {u"I'll call you today", u"2026-11-27 23:59"},
        {u"I'll call you this morning", u"2026-11-28 12:00"},
        {u"I'll call you at 9", u"2026-11-28 09:00"},
        {u"I'll call you soon", u"2026-11-30 18:00?"},
        {u"I'll call you within 2 working days", u"2026-12-01 18:00"},
    };
    check(friday, moment(u"2026-11-27 19:00"));
    const Row lastDay[] = {
        {u"I'll call you tomorrow", u"2027-01-01 18:00"},
        {u"I'll call you on 2 January", u"2027-01-02 18:00"},
        {u"I'll call you on 30 December", u"2027-12-30 18:00"},
        {u"I'll call you in 24 hours", u"2027-01-01 23:30"},
        {u"I'll send it on 29 February", u"2028-02-29 18:00"},
        {u"I'll send it next month", u"2027-01-31 18:00"},
        {u"I'll send it in 2 months", u"2027-02-28 18:00"},
    };
    check(lastDay, moment(u"2026-12-31 23:30"));
}

TEST_CASE("hours are exact and days end by the clock when it is changed", "[text][due]")
{
    // Europe/Berlin goes from 02:00 to 03:00 on 2026-03-29 and from 03:00 to 02:00 on 2026-10-25.
    const QDateTime spring = moment(u"2026-03-28 10:00");
    CHECK(dueText(u"We'll reply within 24 hours"_s, spring) == u"2026-03-29 11:00");
    CHECK(dueText(u"We'll reply in 1 day"_s, spring) == u"2026-03-29 18:00");
    CHECK(dueText(u"We'll reply tomorrow at 2:30 am"_s, spring) == u"2026-03-29 03:30");
    const QDateTime autumn = moment(u"2026-10-24 10:00");
    CHECK(dueText(u"We'll reply within 24 hours"_s, autumn) == u"2026-10-25 09:00");
    CHECK(dueText(u"We'll reply tomorrow morning"_s, autumn) == u"2026-10-25 12:00");
    const auto promise = promisesIn(u"We'll call tomorrow morning"_s, autumn).value(0);
    CHECK(promise.due.ms == QDateTime(QDate(2026, 10, 25), QTime(11, 0), Qt::UTC).toMSecsSinceEpoch());
    CHECK(dueText(u"We'll call you tomorrow at noon"_s, moment(u"2026-12-24 01:00", "Pacific/Auckland")) ==
          u"2026-12-25 12:00");
}

TEST_CASE("the locale says what comes first in a date of digits", "[text][due]")
{
    const QDateTime now = moment(Wednesday);
    const QString text = u"We'll fix it by 12/3"_s;
    CHECK(dueText(text, now) == u"2027-03-12 18:00");
    CHECK(dueText(text, now, QLocale(QLocale::English, QLocale::UnitedKingdom)) == u"2027-03-12 18:00");
    CHECK(dueText(text, now, QLocale(QLocale::English, QLocale::UnitedStates)) == u"2026-12-03 18:00");
    CHECK(dueText(u"We'll fix it by 13/13"_s, now) == u"2026-11-26 18:00?");
}
