#include "core/desk/detail_conflict.h"
#include "core/desk/reference_address.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

QUrl address(const QString &lines, const QString &number, const QString &kind = u"order"_s)
{
    return referenceAddress(lines, {DetailField::Reference, number, kind});
}

StandingDetail standing(DetailField field, const QString &name, const QString &value)
{
    return {{field, name, value}, {}, {}, 0};
}

}  // namespace

TEST_CASE("a reference leads where its kind's line says", "[desk][details]")
{
    const QString lines =
        u"order https://shop.example/orders/{number}\n\nbug  http://bugs.example/?id={number}"_s;
    CHECK(address(lines, u"4711"_s) == QUrl(u"https://shop.example/orders/4711"_s));
    CHECK(address(lines, u"7"_s, u"Bug"_s) == QUrl(u"http://bugs.example/?id=7"_s));
    CHECK_FALSE(address(lines, u"7"_s, u"ticket"_s).isValid());
    CHECK_FALSE(address(lines, {}).isValid());
    CHECK_FALSE(address({}, u"7"_s).isValid());
    CHECK_FALSE(referenceAddress(lines, {DetailField::Own, u"order"_s, u"4711"_s}).isValid());
}

TEST_CASE("a number can't lead elsewhere", "[desk][details]")
{
    CHECK(address(u"order https://shop.example/orders/{number}"_s, u"../admin?x=1#y"_s).toEncoded() ==
          "https://shop.example/orders/..%2Fadmin%3Fx%3D1%23y");
    CHECK_FALSE(address(u"order https://{number}/"_s, u"evil.example"_s).isValid());
    CHECK_FALSE(address(u"order https://shop.example{number}"_s, u".evil.example"_s).isValid());
    CHECK_FALSE(address(u"order javascript:alert({number})"_s, u"1"_s).isValid());
    CHECK_FALSE(address(u"order file:///etc/{number}"_s, u"passwd"_s).isValid());
    CHECK_FALSE(address(u"order https://shop.example/orders"_s, u"1"_s).isValid());
    (void)address(u"order https://shop.example/{number}"_s, QString(QChar(0xd800)) + QChar(0) + u"\u202e"_s);
}

TEST_CASE("what two customers say differently is found field by field", "[desk][details]")
{
    const QList<StandingDetail> mine{standing(DetailField::Plan, {}, u"Basic"_s),
                                     standing(DetailField::Own, u"pots"_s, u"3"_s),
                                     standing(DetailField::Name, {}, u"Mara"_s)};
    const QList<StandingDetail> theirs{standing(DetailField::Plan, {}, u"Gold"_s),
                                       standing(DetailField::Own, u"cats"_s, u"3"_s),
                                       standing(DetailField::Name, {}, u"Mara"_s)};
    CHECK(detailConflicts(mine, theirs) ==
          QList<DetailConflict>{{DetailField::Plan, {}, u"Basic"_s, u"Gold"_s}});
    CHECK(detailConflicts(mine, {}).isEmpty());
    // Of three: each value once, in the order of the customers.
    const QList<DetailChoice> choices = detailChoices({mine, theirs, mine, {}});
    REQUIRE(choices.size() == detailConflicts(mine, theirs).size());
    CHECK(choices.first().values.size() == 2);
    CHECK(choices.first().values.first() == detailConflicts(mine, theirs).first().mine);
}
