#include "core/text/bluesky_facets.h"
#include "core/text/measure.h"

#include "tests/support/catch.h"

using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

Measured onBluesky(const QString &text)
{
    return measure(MeasureRule::Bluesky, text, {}, usualLimits(MeasureRule::Bluesky));
}

QStringList facetValues(const QString &text)
{
    QStringList values;
    for (const Facet &facet : findBlueskyFacets(text))
        values.append(entityKindName(facet.kind) + u' ' + facet.value);
    return values;
}

}  // namespace

TEST_CASE("Bluesky counts visible characters, and bytes besides", "[text][measure][bluesky]")
{
    CHECK(onBluesky(u"नमस्ते 👩‍👩‍👧‍👦"_s).length == 5);
    CHECK(onBluesky(u"a"_s).limit == 300);
    CHECK(onBluesky(QString(300, u'日')).valid);
    CHECK_FALSE(onBluesky(QString(301, u'a')).valid);
    CHECK(onBluesky(u"https://shop.com/a/very/long/way"_s).length == 32);
    // 11 bytes and more in one character: 3000 bytes come before 300 of them.
    const QString family = u"👩‍👩‍👧‍👦"_s;
    CHECK(onBluesky(family.repeated(120)).valid);
    CHECK(onBluesky(family.repeated(121)).length == 121);
    CHECK_FALSE(onBluesky(family.repeated(121)).valid);
    CHECK_FALSE(onBluesky(u" "_s).valid);
}

TEST_CASE("facets are placed in bytes of UTF-8", "[text][bluesky]")
{
    const QString text = u"Grüße 🌼 @Mara.Shop.com #Grüße, $acme https://shop.com/ö!"_s;
    const QList<Facet> facets = findBlueskyFacets(text);
    const QByteArray bytes = text.toUtf8();
    REQUIRE(facets.size() == 4);
    const auto written = [&](const Facet &facet) {
        return QString::fromUtf8(bytes.mid(facet.byteStart, facet.byteEnd - facet.byteStart));
    };
    CHECK(written(facets[0]) == u"@Mara.Shop.com"_s);
    CHECK(facets[0].value == u"mara.shop.com"_s);
    CHECK(written(facets[1]) == u"#Grüße"_s);
    CHECK(facets[1].value == u"Grüße"_s);
    CHECK(written(facets[2]) == u"$acme"_s);
    CHECK(facets[2] == Facet{EntityKind::Cashtag, 38, 43, u"$ACME"_s});
    CHECK(written(facets[3]) == u"https://shop.com/ö"_s);
    CHECK(facets[3].value == u"https://shop.com/ö"_s);
    const QList<MeasuredEntity> entities = onBluesky(text).entities;
    REQUIRE(entities.size() == 4);
    CHECK(entities[2] == MeasuredEntity{EntityKind::Cashtag, 38, 43, u"$acme"_s});
}

TEST_CASE("Bluesky facets end before the sentence does", "[text][bluesky]")
{
    CHECK(facetValues(u"(shop.com) shop.com/a_(b). http://x, a.jpg my-shop.com x@shop.com"_s) ==
          QStringList{u"link https://shop.com"_s, u"link https://shop.com/a_(b)"_s, u"link http://x"_s});
    CHECK(facetValues(u"@shop.com. (@a.test) @nobody @a.invalid x@b.com @-.com_x"_s) ==
          QStringList{u"mention shop.com"_s, u"mention a.test"_s});
    CHECK(facetValues(u"#a! ＃b #1 x#c #\u200Bd #e\u200Bf #!?"_s) ==
          QStringList{u"tag a"_s, u"tag b"_s, u"tag e"_s});
    CHECK(facetValues(u"#(shop.com"_s) == QStringList(u"tag (shop.com"_s));
    CHECK(facetValues(u"https:// http://"_s).isEmpty());
    CHECK(facetValues(u'#' + QString(64, u'ü')).size() == 1);
    CHECK(facetValues(u'#' + QString(65, u'a')).isEmpty());
}

TEST_CASE("the length in UTF-8 is the length of what is sent", "[text][bluesky]")
{
    const QString lone = u"a"_s + QChar(0xD83C) + u"ü日🌼"_s + QChar(0xDC00);
    CHECK(utf8Length(lone) == lone.toUtf8().size());
}
