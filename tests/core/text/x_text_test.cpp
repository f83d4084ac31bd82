#include "core/text/measure.h"
#include "core/text/top_level_domain.h"
#include "core/text/web_address.h"
#include "core/text/x_entities.h"
#include "core/text/x_length.h"

#include "tests/support/catch.h"

using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

Measured onX(const QString &text)
{
    return measure(MeasureRule::X, text, {}, usualLimits(MeasureRule::X));
}

QStringList entitiesOnX(const QString &text)
{
    QStringList texts;
    for (const MeasuredEntity &entity : onX(text).entities)
        texts.append(entityKindName(entity.kind) + u' ' + entity.text);
    return texts;
}

}  // namespace

TEST_CASE("X weighs alphabets as one and all else as two", "[text][measure][x]")
{
    CHECK(onX(u"Grüße, кофе"_s).length == 11);
    CHECK(onX(u"日本"_s).length == 4);
    CHECK(onX(u"한국"_s).length == 4);
    CHECK(onX(QString(280, u'a')).valid);
    CHECK_FALSE(onX(QString(281, u'a')).valid);
    CHECK(onX(QString(140, u'日')).valid);
    CHECK_FALSE(onX(QString(140, u'日') + u'a').valid);
    CHECK(onX(u"a"_s).limit == 280);
    // Composed before it is counted.
    CHECK(onX(u"Gru\u0308ße"_s).length == 5);
}

TEST_CASE("X counts every emoji as two, however it is put together", "[text][measure][x]")
{
    for (const QString &emoji :
         {u"😀"_s, u"👍🏽"_s, u"👩‍👩‍👧‍👦"_s, u"🇩🇪"_s, u"1️⃣"_s, u"1⃣"_s, u"❤️"_s,
          u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s, u"👨🏻‍❤️‍💋‍👨🏻"_s, u"©️"_s}) {
        INFO(emoji.toStdString());
        CHECK(onX(emoji).length == 2);
        CHECK(onX(emoji + emoji).length == 4);
    }
    CHECK(onX(u"©"_s).length == 1);
    CHECK(onX(u"7"_s).length == 1);
    // A family nobody has drawn is shown, and counted, as its members.
    CHECK(onX(u"🐄‍🐄"_s).length == 5);
}

TEST_CASE("X counts a link as 23, with a scheme or without", "[text][measure][x]")
{
    CHECK(onX(u"https://shop.example.com/a/very/long/way?to=something#or-other"_s).length == 23);
    CHECK(onX(u"see t.co or münchen.de/x"_s).length == 4 + 23 + 4 + 23);
    CHECK(onX(u"see shop.example"_s).length == 16);
    CHECK(measure(MeasureRule::X, u"t.co", {}, {280, 30}).length == 30);
    CHECK(onX(u"http://"_s + QString(64, u'a') + u".com"_s).length == 75);
    CHECK(onX(u"http://"_s + QString(63, u'a') + u".com"_s).length == 23);
    CHECK(onX(u"http://"_s + QString(60, u'ü') + u".com"_s).length > 23);
}

TEST_CASE("X takes no blank text and no refused characters", "[text][measure][x]")
{
    CHECK_FALSE(onX({}).valid);
    CHECK_FALSE(onX(u" \n\u3000"_s).valid);
    CHECK_FALSE(onX(u"a\uFEFFb"_s).valid);
    CHECK_FALSE(onX(u"a\uFFFFb"_s).valid);
    CHECK(onX(u"\u2066a\u2069"_s).valid);
    const XLength cut = xLength(u"ab\uFEFFcd", {});
    CHECK(cut.fitsUntil == 2);
    CHECK(cut.isRefused);
}

TEST_CASE("what X finds is placed in UTF-16 units", "[text][measure][x]")
{
    const QList<MeasuredEntity> entities =
        onX(u"👩‍💻 @kim #daisy $ACME https://shop.example.com/ö?x"_s).entities;
    REQUIRE(entities.size() == 4);
    CHECK(entities[0] == MeasuredEntity{EntityKind::Mention, 6, 10, u"@kim"_s});
    CHECK(entities[1] == MeasuredEntity{EntityKind::Tag, 11, 17, u"#daisy"_s});
    CHECK(entities[2] == MeasuredEntity{EntityKind::Cashtag, 18, 23, u"$ACME"_s});
    CHECK(entities[3] == MeasuredEntity{EntityKind::Link, 24, 52, u"https://shop.example.com/ö?x"_s});
}

TEST_CASE("X mentions people and lists, and no mail addresses", "[text][x]")
{
    CHECK(entitiesOnX(u"@kim/vip-list hi, kim@shop.com; @a@b @c＠d @e:// .@f RT@g xrt@h"_s) ==
          QStringList{u"mention @kim/vip-list"_s, u"mention @f"_s, u"mention @g"_s});
    CHECK(entitiesOnX(u"@aaaaaaaaaaaaaaaaaaaaaaaaa"_s) == QStringList(u"mention @aaaaaaaaaaaaaaaaaaaa"_s));
    CHECK(xReplyTarget(u" @kim hello") == u"kim"_s);
    CHECK(xReplyTarget(u"hello @kim").isEmpty());
    CHECK(xReplyTarget(u"").isEmpty());
}

TEST_CASE("X tags hold a letter, and money has letters only", "[text][x]")
{
    CHECK(entitiesOnX(u"#one,#zwei #2024 a#b &#x ##c #d#e #ｆ"_s) ==
          QStringList{u"tag #one"_s, u"tag #zwei"_s, u"tag #c"_s, u"tag #ｆ"_s});
    CHECK(entitiesOnX(u"$ACME, $a.b $A.BCD $1 $ABCDEFG x$Y $OK$NO"_s) ==
          QStringList{u"cashtag $ACME"_s, u"cashtag $a.b"_s, u"cashtag $A"_s, u"cashtag $OK"_s});
}

TEST_CASE("X links end before the sentence does", "[text][x]")
{
    CHECK(entitiesOnX(u"(see https://shop.com/b_(c)). shop.com/?q=1&r=%20! go to a.co.uk."_s) ==
          QStringList{u"link https://shop.com/b_(c)"_s, u"link shop.com/?q=1&r=%20"_s, u"link a.co.uk"_s});
    CHECK(entitiesOnX(u"file.tar.bz2 a..com -a.com _a.com x@a.com #a.com /a.com"_s) ==
          QStringList{u"tag #a"_s});
    CHECK(entitiesOnX(u"http://日本.com 日本.com shop.comです"_s) ==
          QStringList{u"link http://日本.com"_s, u"link shop.com"_s});
    CHECK(entitiesOnX(u"http://t.co/abc's http://T.CO/"_s + QString(41, u'a')) ==
          QStringList(u"link http://t.co/abc"_s));
}

TEST_CASE("an ending of a host name must exist", "[text]")
{
    for (const QString &ending :
         {u"com"_s, u"DE"_s, u"中国"_s, u"xn--fiqs8s"_s, u"za"_s, u"bd"_s, u"vermögensberater"_s})
        CHECK(isTopLevelDomain(ending));
    for (const QString &ending :
         {u"jpg"_s, u"example"_s, u"co.uk"_s, u""_s, u"c m"_s, u"intel"_s, QString(QChar(0xD800)) + u'a'})
        CHECK_FALSE(isTopLevelDomain(ending));
    CHECK(isTopLevelDomainOnX(u"intel"));
    CHECK(isTopLevelDomainOnX(u"bl"));
    CHECK_FALSE(isTopLevelDomainOnX(u"jpg"));
}

TEST_CASE("a web address is one from end to end", "[text]")
{
    for (const QString &address :
         {u"https://shop.example"_s, u"HTTP://a:b@shop.example:8080/x?y#z"_s, u"http://10.0.0.1/"_s,
          u"http://[::1]:80"_s, u"https://bücher.example/ö%20"_s, u"http://a_b.shop.example"_s})
        CHECK(isWebAddress(address, AddressScheme::Required));
    for (const QString &address :
         {u""_s, u"https://"_s, u"shop.example"_s, u"ftp://shop.example"_s, u"https://shop"_s,
          u"https://shop.example/a b"_s, u"https://shop.example/%zz"_s, u"http://300.0.0.1"_s,
          u"https://shop.example:x"_s, u"https://-a.example"_s, u"https://a_b.example"_s, u"https:///x"_s})
        CHECK_FALSE(isWebAddress(address, AddressScheme::Required));
    CHECK(isWebAddress(u"shop.example/x?u=http://a.example", AddressScheme::Optional));
    CHECK_FALSE(isWebAddress(u"a b.example", AddressScheme::Optional));
}
