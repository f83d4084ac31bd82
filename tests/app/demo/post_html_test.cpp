#include "app/demo/text/post_html.h"

#include "tests/support/catch.h"

using namespace daisychain::demo;
using namespace Qt::StringLiterals;

namespace {

PostHtml rendered(const QString &text)
{
    return postHtml(text, u"https://here.example/tags/"_s, [](const QString &user, const QString &host) {
        if (user != u"help" || !(host.isEmpty() || host == u"here.example"))
            return std::optional<MentionTarget>();
        return std::optional(MentionTarget{u"42"_s, user, u"https://here.example/@help"_s});
    });
}

}  // namespace

TEST_CASE("lines and blank lines become breaks and paragraphs, and markup in a text stays text", "[demo]")
{
    CHECK(rendered(u"one\ntwo\n\n<b>three</b> & 'four'"_s).html ==
          u"<p>one<br />two</p><p>&lt;b&gt;three&lt;/b&gt; &amp; &#39;four&#39;</p>"_s);
}

TEST_CASE("a long link hides its scheme and its tail", "[demo]")
{
    const QString html = rendered(u"see https://track.example/parcels/00112233445566 now."_s).html;
    CHECK(html.contains(u"href=\"https://track.example/parcels/00112233445566\""_s));
    CHECK(html.contains(
        u"<span class=\"invisible\">https://</span><span class=\"ellipsis\">track.example/parcels/00112233</span><span class=\"invisible\">445566</span>"_s));
    CHECK(rendered(u"(https://a.example/x_(y))."_s).html.contains(u"href=\"https://a.example/x_(y)\""_s));
}

TEST_CASE("mentions and tags are found once each, and only those that exist", "[demo]")
{
    const PostHtml post =
        rendered(u"@help @help@here.example @nobody mail@help.example #Daisy #daisy #ヒナギク #12"_s);
    CHECK(post.mentionIds == QStringList{u"42"_s});
    CHECK(post.tags == QStringList{u"daisy"_s, u"ヒナギク"_s});
    CHECK(post.html.contains(
        u"<a href=\"https://here.example/@help\" class=\"u-url mention\">@<span>help</span></a>"_s));
    CHECK(post.html.contains(u"@nobody"_s));
}

TEST_CASE("length counts clusters, links as 23 and mentions without their host", "[demo]")
{
    CHECK(postLength(QString(476, u'a') + u" http://a-very-long-name.example/with/a/path"_s, {}) == 500);
    CHECK(postLength(QString(475, u'a') + u" @alice@very.long.host"_s, {}) == 482);
    CHECK(postLength(QString(251, u'b'), QString(250, u'w')) == 501);
    CHECK(postLength(u"👩‍👩‍👧‍👦"_s, {}) == 1);
    CHECK(postLength({}, u"https://a.example/bcd"_s) == 21);
    CHECK(postLengthInCodePoints(u"👩‍👩‍👧‍👦 @a@b.example"_s, {}) == 20);
}
