#include "core/network/feed/feed_cursor.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::network;

namespace {

FeedCursor cursor()
{
    FeedCursor cursor;
    cursor.memory.address = QUrl(QStringLiteral("https://forum.example/feed?a=%20b"));
    cursor.memory.validator = QUrl(QStringLiteral("https://files.example/feed.xml"));
    cursor.memory.etag = "W/\"a\xE9\\1\"";
    cursor.memory.lastModified = "Wed, 04 Mar 2026 08:00:00 GMT";
    cursor.rhythm = {90, 1U << 23, 1U << 6};
    cursor.asked = *parseInstant("2026-03-04T09:00:00Z");
    cursor.due = *parseInstant("2026-03-04T09:30:00Z");
    cursor.seen.keys = {entryKey(QStringLiteral("b")), entryKey(QStringLiteral("a"))};
    cursor.seen.entries[cursor.seen.keys[0]] = {"hash", true, {}};
    cursor.seen.entries[cursor.seen.keys[1]] = {"other", false, cursor.asked};
    return cursor;
}

}  // namespace

TEST_CASE("a cursor comes back as it was kept, byte for byte", "[network][feed]")
{
    CHECK(decodedFeedCursor(encoded(cursor())) == cursor());
    CHECK(decodedFeedCursor(encoded(FeedCursor{})) == FeedCursor{});
}

TEST_CASE("what is no cursor of ours is none", "[network][feed]")
{
    for (const auto text : {u"", u"{", u"[]", u"109501", u"{\"version\":2}"})
        CHECK_FALSE(decodedFeedCursor(QString::fromUtf16(text)));
    QString broken = encoded(cursor());
    broken.replace(QStringLiteral(" hash +"), QString());
    const std::optional<FeedCursor> read = decodedFeedCursor(broken);
    REQUIRE(read);
    CHECK(read->seen.keys == QList<QByteArray>{cursor().seen.keys[1]});
}

TEST_CASE("an entry's content is what people read in it", "[network][feed]")
{
    FeedEntry entry;
    entry.id = QStringLiteral("a");
    entry.title = QStringLiteral("t");
    entry.text = QStringLiteral("x");
    FeedEntry same = entry;
    same.link = QStringLiteral("https://forum.example/a?session=2");
    same.updated = *parseInstant("2026-03-04T09:00:00Z");
    CHECK(entryContent(same) == entryContent(entry));
    FeedEntry edited = entry;
    edited.text = QStringLiteral("y");
    CHECK(entryContent(edited) != entryContent(entry));
    FeedEntry moved = entry;
    moved.title = QStringLiteral("tx");
    moved.text.clear();
    CHECK(entryContent(moved) != entryContent(entry));
}
