#include "core/text/html_to_text.h"

#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QByteArrayList>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain::text;

namespace {

QString textOf(const char *html)
{
    return htmlToText(QByteArrayView(html)).text;
}

/// The content of every post inside a JSON value.
void collectContents(const QJsonValue &value, QList<QByteArray> &contents)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            collectContents(item, contents);
    }
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.key() == u"content" && field.value().isString())
            contents.append(field.value().toString().toUtf8());
        collectContents(field.value(), contents);
    }
}

}  // namespace

TEST_CASE("paragraphs stand apart and br ends a line", "[text][html]")
{
    CHECK(textOf("<p>One</p><p>Two<br>Three<br />Four</p>") == u"One\n\nTwo\nThree\nFour");
    CHECK(textOf("<p>One<br></p><p>Two</p>") == u"One\n\nTwo");
    CHECK(textOf("One<br><br><br>Two") == u"One\n\n\nTwo");
    CHECK(textOf("<p></p><br><p>Alone</p><br><p> </p>") == u"Alone");
    CHECK(textOf("<div>a</div><div>b</div>c") == u"a\nb\nc");
    CHECK(textOf("<h2>Title</h2>text<h3>Next</h3>") == u"Title\n\ntext\n\nNext");
    CHECK(textOf("<P>upper</P><p >spaced</p\n>") == u"upper\n\nspaced");
    CHECK(textOf("") == u"");
}

TEST_CASE("white space is folded but in pre", "[text][html]")
{
    CHECK(textOf("  a \n\t b  <b> c </b> d ") == u"a b c d");
    CHECK(textOf("<p>a </p> <p> b</p>") == u"a\n\nb");
    CHECK(textOf("a&nbsp; &nbsp;b") == u"a\u00A0 \u00A0b");
    CHECK(textOf("<p>see</p><pre><code>int a;\n\n  b();\tc\n</code></pre><p>done</p>") ==
          u"see\n\nint a;\n\n  b();\tc\n\ndone");
    CHECK(textOf("<pre>\nfirst</pre>") == u"first");
    CHECK(textOf("a<pre>\n \t\n </pre>") == u"a");
    CHECK(textOf("run <code>make  all</code> now") == u"run make all now");
}

TEST_CASE("list items stand on lines with their bullet or number", "[text][html]")
{
    CHECK(textOf("<p>Do:</p><ul><li>one</li><li>two</li></ul><p>ok</p>") == u"Do:\n\n• one\n• two\n\nok");
    CHECK(textOf("<ol><li>a</li><li>b</li></ol>") == u"1. a\n2. b");
    CHECK(textOf("<ol start=\"5\"><li>a</li><li value=9>b</li><li>c</li></ol>") == u"5. a\n9. b\n10. c");
    CHECK(textOf("<ol reversed><li>a<ul><li>x</li></ul></li><li>b</li><li>c</li></ol>") ==
          u"3. a\n  • x\n2. b\n1. c");
    CHECK(textOf("<ol reversed start=10><li>a<li>b</ol>") == u"10. a\n9. b");
    CHECK(textOf("<ol start=\"99999999999999\"><li>a</ol>") == u"1. a");
    CHECK(textOf("<ol start=-1><li>a<li>b</ol>") == u"-1. a\n0. b");
    CHECK(textOf("<ul><li><p>loose</p><p>more</p></li><li></li><li>b<br>c</li></ul>") ==
          u"• loose\n\n  more\n\n• b\n  c");
    CHECK(textOf("<li>stray</li>end") == u"• stray\nend");
}

TEST_CASE("quoted lines are marked", "[text][html]")
{
    CHECK(textOf("<p>Hi</p><blockquote><p>a</p><p>b<br>c</p></blockquote><p>bye</p>") ==
          u"Hi\n\n> a\n>\n> b\n> c\n\nbye");
    CHECK(textOf("<blockquote>a<blockquote>b</blockquote></blockquote>") == u"> a\n>\n> > b");
    CHECK(textOf("<blockquote><ul><li>x</li></ul></blockquote>") == u"> • x");
    CHECK(textOf("</blockquote>plain") == u"plain");
}

TEST_CASE("a shortened link keeps its real target", "[text][html]")
{
    const PlainText text = htmlToText(
        R"(<p><span class="h-card"><a href="https://shop.example/@help" class="u-url mention">@<span>help</span></a></span> Paket <strong>fehlt</strong>, siehe <a href="https://track.example/p/998877" rel="nofollow noopener" target="_blank"><span class="invisible">https://</span><span class="ellipsis">track.example/p/99</span><span class="invisible">8877</span></a> <a href="https://shop.example/tags/daisy" class="mention hashtag" rel="tag">#<span>daisy</span></a></p>)");
    CHECK(text.text == u"@help Paket fehlt, siehe track.example/p/99… #daisy");
    REQUIRE(text.links.size() == 3);
    CHECK(text.links[0] == TextLink{0, 5, QStringLiteral("https://shop.example/@help"), LinkKind::Mention});
    CHECK(text.links[1] ==
          TextLink{25, 19, QStringLiteral("https://track.example/p/998877"), LinkKind::Link});
    CHECK(text.links[2] ==
          TextLink{45, 6, QStringLiteral("https://shop.example/tags/daisy"), LinkKind::Hashtag});
}

TEST_CASE("a mention or hashtag without class is known by text and target", "[text][html]")
{
    const PlainText text = htmlToText(
        "<a href='https://a.example/@mara'>@mara</a> <a href=https://a.example/tags/x>#x</a> "
        "<a href='https://a.example/users/kim'>@kim</a> <a href='https://a.example/about'>@about</a>");
    REQUIRE(text.links.size() == 4);
    CHECK(text.links[0].kind == LinkKind::Mention);
    CHECK(text.links[1].kind == LinkKind::Hashtag);
    CHECK(text.links[1].href == u"https://a.example/tags/x");
    CHECK(text.links[2].kind == LinkKind::Mention);
    CHECK(text.links[3].kind == LinkKind::Link);
}

TEST_CASE("only http and https targets are links", "[text][html]")
{
    const QByteArrayList targets =
        QByteArray(
            "javascript:alert(1)|file:///etc/passwd|java\nscript:alert(1)|data:text/html,x|//host/path|"
            "/path||&#106;avascript:x|http:/one|https://a\033/b")
            .split('|');
    for (const QByteArray &href : targets) {
        const QByteArray html = QByteArray("<a href=\"") + href + "\">text</a>";
        INFO(href.toStdString());
        const PlainText text = htmlToText(html);
        CHECK(text.text == u"text");
        CHECK(text.links.isEmpty());
    }
    const PlainText kept = htmlToText(
        "<a href=\" HTTPS://A.example/?a=1&amp;b=2&lt=3&#x26;c \">x</a><a href='http://b.example'> </a>");
    REQUIRE(kept.links.size() == 1);
    CHECK(kept.links[0].href == u"HTTPS://A.example/?a=1&b=2&lt=3&c");
    CHECK(htmlToText(QByteArray("<a href='https://a.example/") + QByteArray(5000, 'x') + "'>x</a>")
              .links.isEmpty());
}

TEST_CASE("links neither overlap nor reach into white space", "[text][html]")
{
    const PlainText text = htmlToText("<a href=http://a.example> one <a href=http://b.example>two </a> "
                                      "three</a> <a href=http://c.example>four ");
    CHECK(text.text == u"one two three four");
    REQUIRE(text.links.size() == 3);
    CHECK(text.links[0] == TextLink{0, 3, QStringLiteral("http://a.example"), LinkKind::Link});
    CHECK(text.links[1] == TextLink{4, 3, QStringLiteral("http://b.example"), LinkKind::Link});
    CHECK(text.links[2] == TextLink{14, 4, QStringLiteral("http://c.example"), LinkKind::Link});
}

TEST_CASE("character references are decoded and broken ones stay", "[text][html]")
{
    CHECK(textOf("&lt;b&gt; &amp;amp; &quot;x&quot; &#39;y&#x27; &apos;") == u"<b> &amp; \"x\" 'y' '");
    CHECK(textOf("&euro;&auml;&Auml;&hellip;&thetasym;&#128522;&#x1F33C;") == u"€äÄ…ϑ😊🌼");
    CHECK(textOf("&#128; &#150; &#0; &#xD800; &#x110000; &#99999999999999;") ==
          u"€ – \uFFFD \uFFFD \uFFFD \uFFFD");
    CHECK(textOf("AT&T &; &# &#; &#x; &bogus; &ltx &amp &notaverylongname; &") ==
          u"AT&T &; &# &#; &#x; &bogus; <x & &notaverylongname; &");
    CHECK(textOf("a&#10;b&#9;c&#13;d&#7;e") == u"a b c de");
    CHECK(textOf("<pre>a&#10;b</pre>") == u"a\nb");
}

TEST_CASE("script, style, comments and declarations are dropped", "[text][html]")
{
    CHECK(textOf("a<script>if (a<b) alert('</p>')</script>b") == u"ab");
    CHECK(textOf("a<STYLE type=x>p{}</style >b<script>never closed <p>x") == u"ab");
    CHECK(textOf("a<!-- <p>x</p> -- > -->b<!-->c<!--->d<!doctype html>e<?xml x?>f") == u"abcdef");
    CHECK(textOf("a<!-- never closed <p>x</p>") == u"a");
    CHECK(textOf("<title>t</title><iframe src=x>y</iframe>z<img src=x onerror=alert(1)>") == u"z");
}

TEST_CASE("broken markup loses no text", "[text][html]")
{
    CHECK(textOf("a < b, 1<2 and <3") == u"a < b, 1<2 and <3");
    CHECK(textOf("<p>a<b>b<i>c</b>d") == u"abcd");
    CHECK(textOf("a<unknown x=y>b</unknown></nothing>c</>d") == u"abcd");
    CHECK(textOf("end <a href=\"http://a.example") == u"end <a href=\"http://a.example");
    CHECK(textOf("<a title=\"never closed>text</a> more") == u"text more");
    CHECK(textOf("<a title='>' class=\"a>b\">text</a>") == u"text");
    CHECK(textOf("a<b/c") == u"a<b/c");
    CHECK(textOf("<b>") == u"");
    CHECK(textOf("x<") == u"x<");
}

TEST_CASE("an invisible span ends with the block or link around it", "[text][html]")
{
    CHECK(textOf("<p>a<span class=invisible>hidden</p><p>shown</p>") == u"a\n\nshown");
    CHECK(textOf("<a href=http://a.example><span class='x invisible y'>hi<b>dd</b>&amp;en</a>shown") ==
          u"shown");
    CHECK(textOf("<span class=invisible>a<span>b</span>c</span>d") == u"d");
    CHECK(textOf("<span class=not-invisible>a</span>") == u"a");
    CHECK(textOf("</span></span>a<span class=ellipsis>b") == u"ab…");
}

TEST_CASE("bytes that are no UTF-8 become replacement characters", "[text][html]")
{
    CHECK(textOf("a\xFFz") == u"a\uFFFDz");
    CHECK(textOf("\xE3\x81\x82 \xE3\x81") == u"あ \uFFFD");
    CHECK(textOf("\xED\xA0\x80") == u"\uFFFD\uFFFD\uFFFD");
    CHECK(textOf("\xC0\x80\xF4\x90\x80\x80") == QString(6, QChar(0xFFFD)));
    CHECK(textOf("\xF0\x9F\x8C\xBC") == u"🌼");
    CHECK(htmlToText(QByteArrayView("a\0b\x1B\x7F"
                                    "c",
                                    6))
              .text == u"abc");
    const PlainText text = htmlToText("<a href='https://a.example/\xFF'>x</a>");
    REQUIRE(text.links.size() == 1);
    CHECK(text.links[0].href == u"https://a.example/\uFFFD");
}

TEST_CASE("huge and deep input is bounded and takes linear time", "[text][html][hostile]")
{
    constexpr int Size = 10'000'000;
    QElapsedTimer timer;
    for (const QByteArray &piece :
         {QByteArray("<"), QByteArray("<b>"), QByteArray("<a href=\""), QByteArray("<ol reversed><li>"),
          QByteArray("<ol reversed><script><ol></script></ol>"), QByteArray("<blockquote><ul><li>x<br><br>"),
          QByteArray("<a <a <a>"), QByteArray("<!--"), QByteArray("&"), QByteArray("&#"), QByteArray("</"),
          QByteArray("<a x=\"><b y='>"), QByteArray("<span class=ellipsis>"), QByteArray("<script></scrip"),
          QByteArray("<a href=http://a.example>x"), QByteArray("a "), QByteArray("\xF0"),
          QByteArray(1, '\0')}) {
        const QByteArray html = piece.repeated(Size / piece.size());
        INFO(piece.toStdString());
        timer.start();
        const PlainText text = htmlToText(html);
        CHECK(timer.elapsed() < 20'000);
        CHECK(text.text.size() <= MaxPlainText);
        CHECK(text.links.size() <= 10'000);
    }
    const QByteArray deep =
        QByteArray("<b>").repeated(100'000) + "core" + QByteArray("</b>").repeated(100'000);
    CHECK(htmlToText(deep).text == u"core");
    const QString cut = htmlToText(QByteArray("<").repeated(Size)).text;
    CHECK(cut.size() == MaxPlainText);
    CHECK(cut.endsWith(u'…'));
    CHECK(htmlToText(QByteArray("<ul><li>").repeated(1000) + "x").text.size() < 30);
}

TEST_CASE("the contents of real posts leave no markup", "[text][html][shared]")
{
    const auto folder = daisychain::test::sharedData(QStringLiteral("data/mastodon"));
    if (!folder)
        return;
    QList<QByteArray> contents;
    QDirIterator files(*folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QJsonDocument json = QJsonDocument::fromJson(daisychain::test::fileBytes(files.next()));
        collectContents(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), contents);
    }
    CHECK(contents.size() > 20);
    for (const QByteArray &html : contents) {
        const PlainText text = htmlToText(html);
        INFO(html.toStdString());
        for (const char16_t *markup : {u"<p", u"</", u"<br", u"<a ", u"<span", u"&amp;"})
            CHECK_FALSE(text.text.contains(QStringView(markup)));
        for (const TextLink &link : text.links) {
            CHECK(link.length > 0);
            CHECK(link.start + link.length <= text.text.size());
        }
    }
}
