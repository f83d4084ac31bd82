#include "core/text/measure.h"

#include "tests/support/catch.h"

using namespace daisychain::text;

namespace {

Measured mastodon(const QString &body, const QString &warning = {})
{
    return measure(MeasureRule::Mastodon, body, warning, {});
}

QStringList entityTexts(const QString &body)
{
    QStringList texts;
    for (const MeasuredEntity &entity : mastodon(body).entities)
        texts.append(entityKindName(entity.kind) + u' ' + entity.text);
    return texts;
}

QString letters(int count)
{
    return QString(count, u'a');
}

}  // namespace

TEST_CASE("Mastodon counts every link with a scheme as 23", "[text][measure]")
{
    const QString link = QStringLiteral(" http://") + QString(30, u'b') + QStringLiteral(".com/example");
    CHECK(mastodon(letters(476) + link).length == 500);
    CHECK(mastodon(letters(476) + link).valid);
    CHECK_FALSE(mastodon(letters(477) + link).valid);
    CHECK(mastodon(QStringLiteral("https://a.example/x gemini://b.example")).length == 47);
    CHECK(measure(MeasureRule::Mastodon, u"https://a.example/x", u"", {500, 30}).length == 30);
    CHECK(mastodon(QStringLiteral("see example.com/path")).length == 20);
    // Glued to a letter it is no link.
    CHECK(mastodon(letters(476) + link.mid(1)).length == 476 + link.size() - 1);
    CHECK(mastodon({}, QStringLiteral("https://a.example/x")).length == 19);
    // Longer than any link may be.
    CHECK(mastodon(QStringLiteral("http://example.com/valid?") + QStringLiteral("#foo?").repeated(1000))
              .length == 5025);
}

TEST_CASE("Mastodon counts a mention without its host", "[text][measure]")
{
    CHECK(mastodon(letters(475) + QStringLiteral(" @alice@very.long.host")).length == 482);
    CHECK(mastodon(QStringLiteral("@alice hi")).length == 9);
    CHECK(mastodon(QStringLiteral("mail alice@very.long.host")).length == 25);
}

TEST_CASE("Mastodon counts body and content warning together", "[text][measure]")
{
    CHECK(mastodon(letters(251), letters(250)).length == 501);
    CHECK_FALSE(mastodon(letters(251), letters(250)).valid);
    CHECK(mastodon(letters(250), letters(250)).valid);
    CHECK(mastodon(letters(1)).limit == 500);
}

TEST_CASE("Mastodon counts what is seen as one as one", "[text][measure]")
{
    CHECK(mastodon(QStringLiteral("👩‍👩‍👧‍👦")).length == 1);
    CHECK(mastodon(QStringLiteral("नमस्ते")).length == 3);
    CHECK(mastodon(QStringLiteral("🇩🇪")).length == 1);
}

TEST_CASE("a blank post is not valid", "[text][measure]")
{
    CHECK_FALSE(mastodon({}).valid);
    CHECK_FALSE(mastodon(QStringLiteral(" \n ")).valid);
    CHECK_FALSE(measure(MeasureRule::GoToSocial, u"", u"", {}).valid);
}

TEST_CASE("GoToSocial counts code points without discounts", "[text][measure]")
{
    const MeasureLimits limits{5000, 25};
    CHECK(measure(MeasureRule::GoToSocial, u"👩‍👩‍👧‍👦", u"", limits).length == 7);
    CHECK(measure(MeasureRule::GoToSocial, u"see https://a.example/path @alice@host.example", u"cw", limits)
              .length == 48);
    CHECK(measure(MeasureRule::GoToSocial, letters(5000), u"", limits).valid);
    CHECK_FALSE(measure(MeasureRule::GoToSocial, letters(4999), u"cw", limits).valid);
}

TEST_CASE("entities are placed in the network's own unit", "[text][measure]")
{
    const QString text =
        QStringLiteral("👩‍👩‍👧‍👦 @kim@a.example #daisy https://a.example/ö");
    const QList<MeasuredEntity> seen = mastodon(text).entities;
    REQUIRE(seen.size() == 3);
    CHECK(seen[0] == MeasuredEntity{EntityKind::Mention, 2, 16, QStringLiteral("@kim@a.example")});
    CHECK(seen[1] == MeasuredEntity{EntityKind::Tag, 17, 23, QStringLiteral("#daisy")});
    CHECK(seen[2] == MeasuredEntity{EntityKind::Link, 24, 43, QStringLiteral("https://a.example/ö")});
    const QList<MeasuredEntity> points = measure(MeasureRule::GoToSocial, text, u"", {}).entities;
    REQUIRE(points.size() == 3);
    CHECK(points[0].start == 8);
    CHECK(points[2].end == 49);
}

TEST_CASE("mentions end where a name ends", "[text][measure]")
{
    CHECK(entityTexts(QStringLiteral("@kim, @a.b-c. (@x@y.example.) の@usr @_@ @")) ==
          QStringList{QStringLiteral("mention @kim"), QStringLiteral("mention @a.b-c"),
                      QStringLiteral("mention @x@y.example")});
    CHECK(entityTexts(QStringLiteral("a@b.example x/@y =@z @http://w")).isEmpty());
    CHECK(entityTexts(QStringLiteral("@a@münchen.example")) ==
          QStringList(QStringLiteral("mention @a@münchen.example")));
}

TEST_CASE("tags hold a letter and no punctuation", "[text][measure]")
{
    CHECK(entityTexts(QStringLiteral("#one, #zwei_3 #日本語・東京 #2024 #a· ##x a#b /#c")) ==
          QStringList{QStringLiteral("tag #one"), QStringLiteral("tag #zwei_3"),
                      QStringLiteral("tag #日本語・東京"), QStringLiteral("tag #a"),
                      QStringLiteral("tag #x")});
}

TEST_CASE("links end before the punctuation of the sentence", "[text][measure]")
{
    CHECK(entityTexts(QStringLiteral(
              "(see https://a.example/b_(c)). http://x.example:80/?q=1&r=%20! HTTPS://Ü.example")) ==
          QStringList{QStringLiteral("link https://a.example/b_(c)"),
                      QStringLiteral("link http://x.example:80/?q=1&r=%20"),
                      QStringLiteral("link HTTPS://Ü.example")});
    CHECK(
        entityTexts(QStringLiteral("http://nodot http://1.2.3.4 http://-a.example http:// file://a.example"))
            .isEmpty());
    CHECK(entityTexts(QStringLiteral("https://a.example/@kim https://a.example/#x")) ==
          QStringList{QStringLiteral("link https://a.example/@kim"),
                      QStringLiteral("link https://a.example/#x")});
    CHECK(entityTexts(QStringLiteral("https://a.example. https://b.example/x,")) ==
          QStringList{QStringLiteral("link https://a.example"), QStringLiteral("link https://b.example/x")});
}
