#include "core/network/feed/feed_date.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::network;

namespace {

QString dateText(const char16_t *written)
{
    const std::optional<FeedDate> date = parseFeedDate(QStringView(written));
    return date ? isoText(date->at) : QStringLiteral("none");
}

}  // namespace

TEST_CASE("dates are read in all the forms that feeds write them", "[network][feed]")
{
    const QString expected = QStringLiteral("2004-01-01T19:48:21.000Z");
    for (const char16_t *written :
         {u"Thu, 01 Jan 2004 19:48:21 GMT", u"Thu, 1 Jan 04 19:48:21 UT", u"01 Jan 2004 20:48:21 +0100",
          u"Thursday, 01-Jan-04 19:48:21 GMT", u"Thu Jan  1 19:48:21 2004", u"Thu, 01 Jan 2004 14:48:21 EST",
          u"Thu, 01 Jan 2004 19:48:21 +00:00", u"Thu, 01 Jan 2004 20:48:21 GMT+1",
          u"January 1st, 2004 7:48:21 PM UTC", u"2004-01-01T19:48:21Z", u"2004-01-01 19:48:21 GMT",
          u"2004/01/01 19:48:21 +0000", u"20040101T19:48:21Z", u"2004-01-01T14:48:21-05:00",
          u"Do, 01 Jan. 2004 20:48:21 CET (Wien)", u"jeu., 01 janv. 2004 19:48:21 GMT",
          u"Πέμ, 01 Ιαν 2004 19:48:21 GMT", u"чт, 01 янв. 2004 22:48:21 MSK",
          u"Fri, 01 Jan 2004 19:48:21 Z"}) {
        INFO(QString::fromUtf16(written).toStdString());
        CHECK(dateText(written) == expected);
    }
    CHECK(dateText(u"2004-01-01") == u"2004-01-01T00:00:00.000Z");
    CHECK(dateText(u"Sat, 28 Feb 98 10:00 GMT") == u"1998-02-28T10:00:00.000Z");
}

TEST_CASE("no date is better than a wrong one", "[network][feed]")
{
    for (const char16_t *written :
         {u"", u"soon", u"2004", u"2004-13", u"2004-02-30", u"02/03/2004", u"31 Feb 2004 10:00 GMT",
          u"Jan 2004", u"Thu, 01 Jan 2004 25:00:00 GMT", u"Thu, 01 Jan 2004 10:00:00 IST",
          u"mar, 02 Apr 2004 10:00 GMT", u"Thu, 01 Jan 2004 13:00 PM GMT", u"1 2 2004",
          u"01 Jan 2004 10:00:00 +9900"}) {
        INFO(QString::fromUtf16(written).toStdString());
        CHECK(dateText(written) == u"none");
    }
}

TEST_CASE("a time without a zone says so", "[network][feed]")
{
    CHECK_FALSE(parseFeedDate(u"2004-01-01T10:00:00")->isZoneKnown);
    CHECK_FALSE(parseFeedDate(u"Thu, 01 Jan 2004 10:00:00")->isZoneKnown);
    CHECK(parseFeedDate(u"2004-01-01")->isZoneKnown);
}
