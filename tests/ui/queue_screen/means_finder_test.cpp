#include "tests/support/catch.h"
#include "ui/queue_screen/means_finder.h"

using namespace daisychain;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

std::optional<MeantGesture> meant(const QString &words)
{
    return meantGesture(words, u"EUR"_s);
}

}  // namespace

TEST_CASE("a user's words lead to a daisy with its amount, kind and reason", "[ui][palette]")
{
    CHECK(meant(u"give him 10 euros"_s) == MeantGesture{GestureKind::Credit, Money{1000, u"EUR"_s}, {}});
    CHECK(meant(u"Give them €5 for the long wait"_s) ==
          MeantGesture{GestureKind::Credit, Money{500, u"EUR"_s}, u"long wait"_s});
    CHECK(meant(u"refund 20"_s) == MeantGesture{GestureKind::Credit, Money{2000, u"EUR"_s}, {}});
    CHECK(meant(u"waive the fee"_s) == MeantGesture{GestureKind::WaivedFee, {}, {}});
    CHECK(meant(u"give her flowers for her birthday"_s) ==
          MeantGesture{GestureKind::Gift, {}, u"birthday"_s});
    CHECK(meant(u"handwritten card"_s) == MeantGesture{GestureKind::HandwrittenNote, {}, {}});
}

TEST_CASE("words that speak of no gift are none", "[ui][palette]")
{
    for (const QString &words : {u""_s, u"10 euros"_s, u"give"_s, u"quiet for an hour"_s, u"order 4711"_s,
                                 u"mara"_s, QString(100'000, u'g')}) {
        CAPTURE(words.left(30));
        CHECK_FALSE(meant(words).has_value());
    }
}

TEST_CASE("what begins like a promise is one, in the words behind", "[ui][palette]")
{
    CHECK(meantPromise(u"promise to call back by friday"_s) == u"call back by friday"_s);
    CHECK(meantPromise(u"promise her a new bouquet"_s) == u"a new bouquet"_s);
    CHECK(meantPromise(u"Promise a refund tomorrow"_s) == u"a refund tomorrow"_s);
    CHECK_FALSE(meantPromise(u"promise"_s).has_value());
    CHECK_FALSE(meantPromise(u"promise to "_s).has_value());
    CHECK_FALSE(meantPromise(u"compromise on it"_s).has_value());
}

TEST_CASE("the palette's line is greyed while no conversation is open", "[ui][palette]")
{
    MeansFinder finder;
    CHECK(finder.findNow(u"give him 10 euros"_s).isEmpty());
    finder.setCurrency([] { return u"EUR"_s; });
    bool isHere = false;
    finder.setHere([&] { return isHere; });
    REQUIRE(finder.findNow(u"give him 10 euros"_s).size() == 1);
    CHECK_FALSE(finder.findNow(u"give him 10 euros"_s).first().isEnabled);
    isHere = true;
    const PaletteEntry entry = finder.findNow(u"give him 10 euros"_s).first();
    CHECK(entry.isEnabled);
    CHECK(entry.title.contains(u"10.00 EUR"));
    QList<MeantGesture> gestures;
    QObject::connect(&finder, &MeansFinder::gestureMeant, &finder,
                     [&](const MeantGesture &gesture) { gestures.append(gesture); });
    entry.run();
    CHECK(gestures == QList{MeantGesture{GestureKind::Credit, Money{1000, u"EUR"_s}, {}}});
}
