#include "core/network/feed/feed_search.h"
#include "tests/support/catch.h"

using namespace daisychain::network;

namespace {

bool finds(QStringView words, const QString &title, const QString &text)
{
    FeedEntry entry;
    entry.title = title;
    entry.text = text;
    return FeedSearch(words).finds(entry);
}

}  // namespace

TEST_CASE("all words must stand in title or text, phrases in one piece", "[network][feed]")
{
    const QString title = QStringLiteral("Gärtnerei Daisy: Störung");
    const QString text = QStringLiteral("The checkout is down since nine.");
    CHECK(finds(u"daisy", title, text));
    CHECK(finds(u"stoerung", title, text) == finds(u"stoerung", QStringLiteral("Störung"), {}));
    CHECK(finds(u"STÖRUNG checkout", title, text));
    CHECK(finds(u"gartnerei", title, text));
    CHECK_FALSE(finds(u"daisy closed", title, text));
    CHECK_FALSE(finds(u"dais", title, text));
    CHECK(finds(u"\"checkout is down\"", title, text));
    CHECK_FALSE(finds(u"\"down checkout\"", title, text));
    CHECK(finds(u"closed OR daisy", title, text));
    CHECK(finds(u"closed OR \"checkout is down\" daisy", title, text));
    CHECK_FALSE(finds(u"closed OR daisy open", title, text));
    CHECK_FALSE(finds(u"daisy or checkout", title, text));
    CHECK(finds(u"OR daisy OR", title, text));
    CHECK(finds(u"日本", {}, QStringLiteral("これは日本語です")));
    CHECK(finds(u"", title, text));
    CHECK(FeedSearch(u" … ").isEverything());
    CHECK(FeedSearch(u"OR").isEverything());
}
