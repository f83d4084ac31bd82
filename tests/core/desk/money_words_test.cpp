#include "core/desk/money_words.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

QString read(QStringView words)
{
    const auto money = moneyIn(words, u"EUR"_s);
    return money ? moneyText(*money) : QString();
}

}  // namespace

TEST_CASE("an amount is found in a user's words, with its currency or the usual one", "[desk][money]")
{
    CHECK(read(u"give him 10 euros") == u"10.00 EUR");
    CHECK(read(u"give her €5") == u"5.00 EUR");
    CHECK(read(u"5,50 €") == u"5.50 EUR");
    CHECK(read(u"$20 for the wait") == u"20.00 USD");
    CHECK(read(u"20 bucks") == u"20.00 USD");
    CHECK(read(u"chf 15") == u"15.00 CHF");
    CHECK(read(u"1500 yen") == u"1500 JPY");
    CHECK(read(u"credit 12.5") == u"12.50 EUR");
    CHECK(read(u"10") == u"10.00 EUR");
    CHECK(read(u"7.25 EUR") == u"7.25 EUR");
}

TEST_CASE("with several numbers the one with a currency is meant, and without one none", "[desk][money]")
{
    CHECK(read(u"order 4711: give 10 euros") == u"10.00 EUR");
    CHECK(read(u"between 10 and 20").isEmpty());
    CHECK(read(u"10 euros or 20 euros").isEmpty());
}

TEST_CASE("what holds no amount gives none", "[desk][money]")
{
    CHECK(read(u"").isEmpty());
    CHECK(read(u"give him flowers").isEmpty());
    CHECK(read(u"1.234567 EUR").isEmpty());
    CHECK(read(u"#4711").isEmpty());
    CHECK(read(u"A10 3B").isEmpty());
    CHECK(read(QString(100'000, u'9')).isEmpty());
    CHECK(read(u"١٠ euros").isEmpty());
}

TEST_CASE("the rest of the words is what it is for", "[desk][money]")
{
    CHECK(withoutMoney(u"give him 10 euros for the wait") == u"give him for the wait");
    CHECK(withoutMoney(u"waive the fee") == u"waive the fee");
}
