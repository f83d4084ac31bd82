#include "core/desk/cell_value.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

QString moment(const char *cell, DateStyle style)
{
    const auto read = readMoment(QString::fromUtf8(cell), style);
    return read ? isoText(*read).left(16) : QString();
}

}  // namespace

TEST_CASE("dates are read as their column writes them", "[desk][cells]")
{
    CHECK(moment("2015-02-24", DateStyle::Iso) == u"2015-02-24T00:00"_s);
    CHECK(moment("2015-02-24 11:35", DateStyle::Iso) == u"2015-02-24T11:35"_s);
    CHECK(moment("2015-02-24T11:35:00+02:00", DateStyle::Iso) == u"2015-02-24T09:35"_s);
    CHECK(moment("24-02-2015 11.35", DateStyle::DayFirst) == u"2015-02-24T11:35"_s);
    CHECK(moment("4.3.15", DateStyle::DayFirst) == u"2015-03-04T00:00"_s);
    CHECK(moment("4/3/1969 9:05", DateStyle::DayFirst) == u"1969-03-04T09:05"_s);
    CHECK(moment("3/4/69", DateStyle::MonthFirst) == u"1969-03-04T00:00"_s);
    CHECK(moment("2/24/2015 11:35 PM", DateStyle::MonthFirst) == u"2015-02-24T23:35"_s);
    CHECK(moment("2/24/2015 12:05 AM", DateStyle::MonthFirst) == u"2015-02-24T00:05"_s);
    CHECK(moment("42059.4832407407", DateStyle::Serial) == u"2015-02-24T11:35"_s);
    CHECK(moment("42059", DateStyle::Serial) == u"2015-02-24T00:00"_s);
    CHECK(moment("Tue Oct 31 22:14:00 +0000 2017", DateStyle::Archive) == u"2017-10-31T22:14"_s);
    for (const char *none :
         {"", "30.02.2015", "24-13-2015", "24-02-2015 25.00", "soon", "2/24/2015 13:00 PM"})
        CHECK(moment(none, DateStyle::DayFirst).isEmpty());
    for (const char *none : {"nan", "inf", "-1", "1e5", "99999999999", "42059 x"})
        CHECK(moment(none, DateStyle::Serial).isEmpty());
    CHECK(moment("2015-02-30", DateStyle::Iso).isEmpty());
}

TEST_CASE("a column says how its dates are written, unless two ways fit", "[desk][cells]")
{
    using enum DateStyle;
    CHECK(dateStylesOf({u"24-02-2015 11.35"_s, u""_s, u"01-02-2015 09.00"_s}) == QList{DayFirst});
    CHECK(dateStylesOf({u"02/24/2015"_s, u"01/02/2015"_s}) == QList{MonthFirst});
    CHECK(dateStylesOf({u"01/02/2015"_s}) == QList{DayFirst, MonthFirst});
    CHECK(dateStylesOf({u"42059.48"_s, u"NA"_s}) == QList{Serial});
    CHECK(dateStylesOf({u"2015-02-24"_s}) == QList{Iso});
    CHECK(dateStylesOf({u"yes"_s}).isEmpty());
    CHECK(dateStylesOf({u""_s, u"NA"_s}).isEmpty());
}

TEST_CASE("numbers that a spreadsheet cut down are found", "[desk][cells]")
{
    for (const char *lost : {"5.70306E+17", "5,70306E+17", "4.91701E+11", "1e9", " 5E+17 "})
        CHECK(hasLostDigits(QString::fromLatin1(lost)));
    for (const char *whole : {"570306133677760000", "1.25E+2", "E+17", "5.7", "3E", "1E+", "ME+17", ""})
        CHECK_FALSE(hasLostDigits(QString::fromLatin1(whole)));
    CHECK(numberText(u" 3379.0 "_s) == u"3379"_s);
    CHECK(numberText(u"3379.5"_s) == u"3379.5"_s);
    CHECK(numberText(u"A-17"_s) == u"A-17"_s);
}

TEST_CASE("addresses and phone numbers are brought into one form", "[desk][cells]")
{
    CHECK(mailText(u" Mara@Blumen.Example "_s) == u"mara@blumen.example"_s);
    CHECK(mailText(u"Mara K <mara@blumen.example>"_s) == u"mara@blumen.example"_s);
    CHECK(mailText(u"mailto:m+1@b.example"_s) == u"m+1@b.example"_s);
    for (const QString &none :
         {u"mara"_s, u"mara@blumen"_s, u"a@b@c.de"_s, u"@x.de"_s, u"a b@c.de"_s, u"a@.de"_s,
          u"a@b.example,c@d.example"_s, QString(400, u'a') + u"@b.example"_s})
        CHECK_FALSE(mailText(none));
    CHECK(phoneText(u"+49 (30) 123-456"_s) == u"+4930123456"_s);
    CHECK(phoneText(u"0049 30 123456"_s) == u"+4930123456"_s);
    CHECK(phoneText(u"030/123456"_s) == u"030123456"_s);
    CHECK(phoneText(u"4930123456.0"_s) == u"4930123456"_s);
    for (const QString &none : {u"123"_s, u"call me"_s, u"12345678901234567"_s, u"4.9E+10"_s})
        CHECK_FALSE(phoneText(none));
    CHECK(isBlankCell(u" NA "_s));
    CHECK_FALSE(isBlankCell(u"Na"_s));
}
