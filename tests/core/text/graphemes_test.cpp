#include "core/text/graphemes.h"

#include "tests/support/catch.h"

using namespace daisychain::text;

TEST_CASE("visible characters are counted as a reader would", "[text][graphemes]")
{
    CHECK(graphemeCount(u"") == 0);
    CHECK(graphemeCount(u"Grüße") == 5);
    CHECK(graphemeCount(u"Gru\u0308ße") == 5);
    CHECK(graphemeCount(u"a\r\nb") == 3);
    CHECK(graphemeCount(u"👩‍👩‍👧‍👦") == 1);
    CHECK(graphemeCount(u"👍🏽👍") == 2);
    CHECK(graphemeCount(u"🇩🇪🇫🇷🇯") == 3);
    CHECK(graphemeCount(u"นี่คือ") == 3);
    CHECK(graphemeCount(u"한국") == 2);
    CHECK(graphemeCount(u"ᄒ\u1161ᆫ") == 1);
    CHECK(graphemeCount(u"1️⃣") == 1);
}

TEST_CASE("an Indic conjunct is one character", "[text][graphemes]")
{
    CHECK(graphemeCount(u"नमस्ते") == 3);
    CHECK(graphemeCount(u"क्\u200Dष") == 1);
    CHECK(graphemeCount(u"क्\u200Cष") == 2);
    CHECK(graphemeCount(u"క్ష") == 1);
    CHECK(graphemeCount(u"க்ஷ") == 2);
}

TEST_CASE("a lone surrogate is a character of its own", "[text][graphemes]")
{
    const char16_t units[] = {u'a', 0xD83C, 0xD83C, 0xDF3C, 0xDC00, u'b'};
    CHECK(graphemeCount(QStringView(units, 6)) == 5);
}
