#include "core/text/token_places.h"

#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace daisychain::text;

namespace {

QString joinedTokens(const QString &text)
{
    QStringList tokens;
    for (const TokenPlace &place : searchTokenPlaces(text))
        tokens.append(place.token);
    return tokens.join(u' ');
}

/// The text with [brackets] around what is found.
QString marked(QString text, const QString &typed)
{
    QList<TextRange> ranges;
    const auto places = searchTokenPlaces(text);
    for (const QueryToken &token : queryTokens(typed))
        ranges += findToken(places, token);
    ranges = mergedRanges(ranges);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        text.insert(range->start + range->length, u']');
        text.insert(range->start, u'[');
    }
    return text;
}

}  // namespace

TEST_CASE("places have the tokens of the index", "[text][search]")
{
    for (const QString &text :
         {QStringLiteral("The PARCEL, isn't here! A-4711 (3.5 kg) …“Well”"),
          QStringLiteral("Über die Straße GRÜẞE Łódź smørrebrød œuvre ﬁn ＡＢＣ x² ½ re\u00ADfund"),
          QStringLiteral("iPhoneの電源。ｶﾞﾗｽ 花 日本語"), QStringLiteral("เว็บล่มหรือเปล่าครับ नमस्ते दुनिया।"),
          QStringLiteral("السَّلَامُ عَلَيْكُم שָׁלוֹם ΟΔΟΣ Ещё 안녕하세요"),
          QStringLiteral("❤️ 🇩🇪🇫🇷 👩‍💻 thanks🌼🌼 👍🏽!"), QString(1000, u'A'),
          QStringLiteral("ก") + QString(100, QChar(0x0E49)), QString()}) {
        INFO(text.toStdString());
        CHECK(joinedTokens(text) == searchTokens(text));
    }
}

TEST_CASE("places of hostile strings have the tokens of the index", "[text][search]")
{
    const auto file = daisychain::test::sharedData(QStringLiteral("data/unicode-strings/blns.json"));
    if (!file)
        return;
    const auto strings = QJsonDocument::fromJson(daisychain::test::fileBytes(*file)).array();
    REQUIRE(strings.size() > 300);
    for (const QJsonValue value : strings) {
        const QString text = value.toString();
        INFO(text.toStdString());
        CHECK(joinedTokens(text) == searchTokens(text));
        for (const TokenPlace &place : searchTokenPlaces(text)) {
            CHECK(place.start >= 0);
            CHECK(place.length > 0);
            CHECK(place.start + place.length <= text.size());
        }
    }
}

TEST_CASE("what was searched is marked in the text as it was written", "[text][search]")
{
    CHECK(marked(QStringLiteral("Die Straße ist gesperrt"), QStringLiteral("STRASSE ist")) ==
          u"Die [Straße] [ist] gesperrt");
    CHECK(marked(QStringLiteral("u\u0308ber re\u00ADfund"), QStringLiteral("uber refund")) ==
          u"[u\u0308ber] [re\u00ADfund]");
    CHECK(marked(QStringLiteral("荷物がまだ届きません"), QStringLiteral("届きません")) ==
          u"荷物がまだ[届きません]");
    CHECK(marked(QStringLiteral("السَّلَامُ عَلَيْكُم"), QStringLiteral("السلام")) == u"[السَّلَامُ] عَلَيْكُم");
    CHECK(marked(QStringLiteral("order A-4711!"), QStringLiteral("a-4711")) == u"order [A-4711]!");
    CHECK(marked(QStringLiteral("great 👍🏿 job"), QStringLiteral("👍")) == u"great [👍🏿] job");
    CHECK(marked(QStringLiteral("nothing here"), QStringLiteral("else")) == u"nothing here");
}

TEST_CASE("the last word of a query may be the beginning of one", "[text][search]")
{
    const auto places = searchTokenPlaces(u"refunds and a refund");
    CHECK(findToken(places, {{QStringLiteral("refun")}, true}) == QList<TextRange>{{0, 7}, {14, 6}});
    CHECK(findToken(places, {{QStringLiteral("a"), QStringLiteral("re")}, true}) ==
          QList<TextRange>{{12, 8}});
    CHECK(findToken(places, {{QStringLiteral("refun")}, false}).isEmpty());
}

TEST_CASE("ranges that overlap or touch become one", "[text][search]")
{
    CHECK(mergedRanges({{5, 2}, {0, 3}, {2, 2}, {7, 1}}) == QList<TextRange>{{0, 4}, {5, 3}});
    CHECK(mergedRanges({}).isEmpty());
}
