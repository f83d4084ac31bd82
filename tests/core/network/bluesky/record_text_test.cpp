#include "core/network/bluesky/record_text.h"
#include "tests/core/network/bluesky/answer_fixture.h"

using namespace daisychain;
using namespace daisychain::network::bluesky;

namespace {

RecordFacet linkAt(qint64 start, qint64 end, const char *target = "https://a.example/")
{
    return {start, end, EntityKind::Link, QString::fromLatin1(target)};
}

QStringList shownBy(const RecordText &text)
{
    QStringList shown;
    for (const PostEntity &entity : text.entities)
        shown.append(text.text.mid(entity.start, entity.length));
    return shown;
}

}  // namespace

TEST_CASE("ranges of bytes become ranges of the text on screen", "[network][bluesky]")
{
    // One, two, three and four bytes a character; the last takes two units.
    const std::string_view text = "a\u00e9\u20ac\U0001F33C!";
    const RecordText read =
        readRecordText(text, {linkAt(0, 1), linkAt(1, 3), linkAt(3, 6), linkAt(6, 10), linkAt(10, 11)});
    CHECK(read.text == QString::fromUtf8(text.data(), qsizetype(text.size())));
    CHECK(shownBy(read) == QStringList{QStringLiteral("a"), QStringLiteral("é"), QStringLiteral("€"),
                                       QStringLiteral("🌼"), QStringLiteral("!")});
}

TEST_CASE("facets that make no sense are dropped and the others stay", "[network][bluesky]")
{
    const std::string_view text = "\u20acuro  end";  // 3 + 3 + 2 + 3 bytes
    const QList<RecordFacet> facets{linkAt(9, 8),
                                    linkAt(4, 4),
                                    linkAt(-1, 2),
                                    linkAt(3, 12),
                                    linkAt(0, 2),
                                    linkAt(1, 3),
                                    linkAt(6, 8),
                                    linkAt(8, 11),
                                    linkAt(3, 6),
                                    linkAt(5, 9),
                                    linkAt(0, 4'000'000'000),
                                    linkAt(3, 6, "javascript:alert(1)")};
    const RecordText read = readRecordText(text, facets);
    CHECK(shownBy(read) == QStringList{QStringLiteral("uro"), QStringLiteral("end")});
}

TEST_CASE("a facet that says nothing hides none that lies over it", "[network][bluesky]")
{
    const RecordText read =
        readRecordText("one two", {linkAt(0, 7, ""), linkAt(0, 7, "ftp://a.example/"), linkAt(4, 7)});
    CHECK(shownBy(read) == QStringList{QStringLiteral("two")});
}

TEST_CASE("a byte order mark counts where the author counted it", "[network][bluesky]")
{
    const RecordText read = readRecordText("\ufeffone", {linkAt(3, 6)});
    CHECK(shownBy(read) == QStringList{QStringLiteral("one")});
}

TEST_CASE("broken bytes are no trap", "[network][bluesky]")
{
    const RecordText read =
        readRecordText("\xF0\x9F\xFF\xC3", {linkAt(0, 1), linkAt(0, 2), linkAt(2, 4), linkAt(3, 4)});
    CHECK(read.entities.size() <= 2);
    for (const PostEntity &entity : read.entities)
        CHECK(entity.start + entity.length <= read.text.size());
    CHECK(readRecordText({}, {linkAt(0, 0), linkAt(0, 1)}).entities.isEmpty());
}

TEST_CASE("an address keeps what looks like HTML in it", "[network][bluesky]")
{
    const RecordText read = readRecordText("x", {linkAt(0, 1, "https://a.example/?a=1&copy;=2&amp;b")});
    REQUIRE(read.entities.size() == 1);
    CHECK(read.entities.first().target == u"https://a.example/?a=1&copy;=2&amp;b");
}

TEST_CASE("a link card's address stands below the text once", "[network][bluesky]")
{
    RecordText text = readRecordText("see", {linkAt(0, 3)});
    addCard(text, QStringLiteral("https://a.example/"));
    CHECK(text.text == u"see");
    addCard(text, QStringLiteral("https://b.example/"));
    CHECK(text.text == u"see\nhttps://b.example/");
    CHECK(shownBy(text).last() == u"https://b.example/");
    addCard(text, QStringLiteral("data:text/html,x"));
    CHECK(text.entities.size() == 2);
}
