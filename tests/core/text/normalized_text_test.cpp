#include "core/text/normalized_text.h"

#include "core/text/html_to_text.h"

#include "tests/support/catch.h"

using namespace daisychain::text;

TEST_CASE("white space and composition don't make a reply another", "[text][normalized]")
{
    CHECK(normalizedText(u" Gru\u0308ße \n\n an\u00A0alle\t") == u"Grüße an alle");
    CHECK(normalizedText(u"") == u"");
    CHECK(normalizedText(u"a") != normalizedText(u"b"));
    CHECK(normalizedText(u"Sorry!") != normalizedText(u"sorry!"));
}

TEST_CASE("mentions are the same with and without host", "[text][normalized]")
{
    CHECK(normalizedText(u"@Mara@blumen.example hi") == normalizedText(u"@mara hi"));
    CHECK(normalizedText(u"@mara@a.example") != normalizedText(u"@maria@a.example"));
}

TEST_CASE("links are the same however they are written", "[text][normalized]")
{
    CHECK(normalizedText(u"see HTTPS://Shop.Example/") == normalizedText(u"see https://shop.example"));
    CHECK(normalizedText(u"https://a.example/ö?q=%c3%bc") == normalizedText(u"https://a.example/%C3%B6?q=ü"));
    CHECK(normalizedText(u"https://a.example/A") != normalizedText(u"https://a.example/a"));
}

TEST_CASE("a reply equals what Mastodon shows of it", "[text][normalized]")
{
    const PlainText shown =
        htmlToText("<p><span class=\"h-card\"><a href=\"https://blumen.example/@mara\" class=\"u-url "
                   "mention\">@<span>mara</span></a></span> "
                   "Sorry &amp; thanks:<br /><a "
                   "href=\"https://www.track.example/parcels/998877665544332211\" target=\"_blank\">"
                   "<span class=\"invisible\">https://www.</span><span "
                   "class=\"ellipsis\">track.example/parcels/99887766</span>"
                   "<span class=\"invisible\">5544332211</span></a>.</p><p>Kim <a "
                   "href=\"https://shop.example/tags/daisy\" "
                   "class=\"mention hashtag\" rel=\"tag\">#<span>daisy</span></a></p>");
    CHECK(normalizedText(shown) ==
          normalizedText(u"@mara@blumen.example Sorry & thanks:\n"
                         u"https://www.track.example/parcels/998877665544332211.\n\n\nKim #daisy\n"));
    CHECK(normalizedText(shown) != normalizedText(u"@mara@blumen.example Sorry & thanks"));
}
