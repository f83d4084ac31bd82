#include "core/desk/promise_text.h"

#include "tests/support/catch.h"

#include <QTimeZone>

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

/// Of March 2026 in Berlin; the fourth is a Wednesday.
QDateTime berlin(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, minute), QTimeZone("Europe/Berlin"));
}

const QDateTime Now = berlin(4, 10);

}  // namespace

TEST_CASE("a due is said as people say it, with its zone", "[desk][promise]")
{
    CHECK(dueText(u"en", berlin(4, 17), Now) == u"by 17:00 CET today"_s);
    CHECK(dueText(u"en", berlin(5, 9, 5), Now) == u"by 9:05 CET tomorrow"_s);
    CHECK(dueText(u"en", berlin(6, 9), Now) == u"by Friday, 9:00 CET"_s);
    CHECK(dueText(u"en", berlin(14, 9), Now) == u"by 14 March, 9:00 CET"_s);
    CHECK(dueText(u"en", berlin(3, 9), Now) == u"by 3 March, 9:00 CET"_s);
    CHECK(dueText(u"de-AT", berlin(4, 17), Now) == u"bis heute, 17:00 Uhr (CET)"_s);
    CHECK(dueText(u"de", berlin(5, 9), Now) == u"bis morgen, 9:00 Uhr (CET)"_s);
    CHECK(dueText(u"de", berlin(6, 9), Now) == u"bis Freitag, 9:00 Uhr (CET)"_s);
    CHECK(dueText(u"de", berlin(14, 9), Now) == u"bis 14. März, 9:00 Uhr (CET)"_s);
}

TEST_CASE("whoever writes in another language gets English", "[desk][promise]")
{
    CHECK(dueText(u"ja", berlin(4, 17), Now) == u"by 17:00 CET today"_s);
    CHECK(dueText(u"", berlin(4, 17), Now) == u"by 17:00 CET today"_s);
    CHECK(dueText(u"den", berlin(4, 17), Now) == u"by 17:00 CET today"_s);
}

TEST_CASE("texts about promises are whole sentences", "[desk][promise]")
{
    const QDateTime due = berlin(6, 9);
    CHECK(stillOnItText(u"en", due, Now) == u"Still on it: you'll hear from me by Friday, 9:00 CET."_s);
    CHECK(stillOnItText(u"de", due, Now) ==
          u"Ich bin noch dran und melde mich bis Freitag, 9:00 Uhr (CET)."_s);
    CHECK(takenOverText(u"en", u"Mara"_s, u"Jo"_s, due, Now) ==
          u"Hi, Mara here: I'm taking this over from Jo; you'll hear from me by Friday, 9:00 CET."_s);
    CHECK(takenOverText(u"de", u"Mara"_s, u"Jo"_s, due, Now) ==
          u"Hallo, hier ist Mara: Ich übernehme das von Jo und melde mich bis Freitag, 9:00 Uhr (CET)."_s);
    CHECK(takenOverText(u"en", u"Mara"_s, {}, due, Now) ==
          u"Hi, Mara here: I'm taking this over; you'll hear from me by Friday, 9:00 CET."_s);
}

TEST_CASE("a name that looks like a place for another word stays a name", "[desk][promise]")
{
    CHECK(takenOverText(u"en", u"%3"_s, u"%1"_s, berlin(4, 17), Now) ==
          u"Hi, %3 here: I'm taking this over from %1; you'll hear from me by 17:00 CET today."_s);
}
