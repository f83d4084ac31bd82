#include "core/text/due_words.h"
#include "tests/support/catch.h"

#include <QTimeZone>

using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

/// A Wednesday in Berlin.
QDateTime wednesday()
{
    return QDateTime(QDate(2026, 11, 25), QTime(10, 0), QTimeZone("Europe/Berlin"));
}

QString due(QStringView words, const QLocale &locale = QLocale::c())
{
    const auto found = dueInWords(words, wednesday(), locale);
    return found ? found->at.toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

}  // namespace

TEST_CASE("a time typed into a field is read in four languages", "[text][due]")
{
    CHECK(due(u"friday 10:00") == u"2026-11-27 10:00");
    CHECK(due(u"Friday") == u"2026-11-27 18:00");
    CHECK(due(u"tomorrow morning") == u"2026-11-26 12:00");
    CHECK(due(u"in 2 hours") == u"2026-11-25 12:00");
    CHECK(due(u"5pm") == u"2026-11-25 17:00");
    CHECK(due(u"17:30") == u"2026-11-25 17:30");
    CHECK(due(u"3 december") == u"2026-12-03 18:00");
    CHECK(due(u"freitag 10 uhr") == u"2026-11-27 10:00");
    CHECK(due(u"in zwei Stunden") == u"2026-11-25 12:00");
    CHECK(due(u"vendredi") == u"2026-11-27 18:00");
    CHECK(due(u"mañana por la mañana") == u"2026-11-26 12:00");
}

TEST_CASE("a sentence that names its time is read too", "[text][due]")
{
    CHECK(due(u"call back by friday 10:00") == u"2026-11-27 10:00");
    CHECK(due(u"send the label tomorrow") == u"2026-11-26 18:00");
}

TEST_CASE("what names no time is none", "[text][due]")
{
    CHECK(due(u"").isEmpty());
    CHECK(due(u"soonish").isEmpty());
    CHECK(due(u"call back").isEmpty());
    CHECK(due(QString(100'000, u'7')).isEmpty());
    CHECK(due(u"\xD800 \x202E\x0000 friday"_s).isEmpty() == false);
}
