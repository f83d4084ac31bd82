#include "core/text/graphemes.h"

#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

using namespace daisychain::text;

namespace {

QString fromCodePoints(const QByteArray &line, QList<qsizetype> &boundaries)
{
    QString text;
    for (const QByteArray &part : line.split(' ')) {
        if (part == "÷")
            boundaries.append(text.size());
        else if (part != "×" && !part.isEmpty())
            text += QChar::fromUcs4(part.toUInt(nullptr, 16));
    }
    return text;
}

}  // namespace

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

TEST_CASE("character boundaries are those of Unicode 16's test file", "[text][graphemes][shared]")
{
    const auto path =
        daisychain::test::sharedData(QStringLiteral("conformance/unicode/GraphemeBreakTest.txt"));
    if (!path)
        return;
    int cases = 0;
    for (const QByteArray &line : daisychain::test::fileBytes(*path).split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QList<qsizetype> expected;
        const QString text = fromCodePoints(line, expected);
        QList<qsizetype> found{0};
        while (found.last() < text.size())
            found.append(graphemeEnd(text, found.last()));
        INFO(line.toStdString());
        CHECK(found == expected);
        ++cases;
    }
    CHECK(cases > 300);
}

TEST_CASE("every emoji sequence is one character", "[text][graphemes][shared]")
{
    const auto path = daisychain::test::sharedData(QStringLiteral("conformance/unicode/emoji-test.txt"));
    if (!path)
        return;
    int cases = 0;
    for (const QByteArray &line : daisychain::test::fileBytes(*path).split('\n')) {
        if (!line.contains("; fully-qualified"))
            continue;
        QList<qsizetype> none;
        const QString text = fromCodePoints(line.left(line.indexOf(';')).trimmed(), none);
        INFO(line.toStdString());
        CHECK(graphemeCount(text) == 1);
        ++cases;
    }
    CHECK(cases > 1000);
}
