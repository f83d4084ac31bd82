#include "core/desk/money.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

TEST_CASE("an amount is read in the smallest unit of its currency", "[desk][money]")
{
    CHECK(parseMoney(u"10", u"EUR"_s) == Money{1000, u"EUR"_s});
    CHECK(parseMoney(u"10.5", u"EUR"_s) == Money{1050, u"EUR"_s});
    CHECK(parseMoney(u"10,05", u"EUR"_s) == Money{1005, u"EUR"_s});
    CHECK(parseMoney(u"0.99", u"USD"_s) == Money{99, u"USD"_s});
    CHECK(parseMoney(u"1500", u"JPY"_s) == Money{1500, u"JPY"_s});
    CHECK(parseMoney(u"1.234", u"KWD"_s) == Money{1234, u"KWD"_s});
}

TEST_CASE("what is no amount is refused", "[desk][money]")
{
    const QStringList wrong{u""_s,
                            u"."_s,
                            u"10."_s,
                            u".5"_s,
                            u"-1"_s,
                            u"1.234"_s,
                            u"1e3"_s,
                            u"1.000.000"_s,
                            u"1 000"_s,
                            u"ten"_s,
                            u"١٠"_s,
                            u"+10"_s,
                            QString(10'000, u'9'),
                            u"12345678901234"_s};
    for (const QString &text : wrong) {
        CAPTURE(text.left(20));
        CHECK_FALSE(parseMoney(text, u"EUR"_s).has_value());
    }
    CHECK_FALSE(parseMoney(u"1.5", u"JPY"_s).has_value());
    CHECK_FALSE(parseMoney(u"1", u"eur"_s).has_value());
    CHECK_FALSE(parseMoney(u"1", u"EURO"_s).has_value());
}

TEST_CASE("an amount is written with all digits of its currency", "[desk][money]")
{
    CHECK(moneyText({1050, u"EUR"_s}) == u"10.50 EUR"_s);
    CHECK(moneyText({5, u"EUR"_s}) == u"0.05 EUR"_s);
    CHECK(moneyText({0, u"EUR"_s}) == u"0.00 EUR"_s);
    CHECK(moneyText({1500, u"JPY"_s}) == u"1500 JPY"_s);
    CHECK(moneyText({7, u"KWD"_s}) == u"0.007 KWD"_s);
}
