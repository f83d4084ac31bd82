#include "core/text/visible_text.h"

#include "core/text/graphemes.h"

#include "tests/support/catch.h"

using namespace daisychain::text;

TEST_CASE("what can't be seen in a handle is shown", "[text][visible]")
{
    CHECK(visibleText(u"shop\u202Egnp.exe") == u"shop⟨U+202E⟩gnp.exe");
    CHECK(visibleText(u"he\u200Blp\u200D\u2066\uFEFF") == u"he⟨U+200B⟩lp⟨U+200D⟩⟨U+2066⟩⟨U+FEFF⟩");
    CHECK(visibleText(u"a\u00ADb\u00A0c\u3164d\u034Fe\u2800f\n\t") ==
          u"a⟨U+00AD⟩b⟨U+00A0⟩c⟨U+3164⟩d⟨U+034F⟩e⟨U+2800⟩f⟨U+000A⟩⟨U+0009⟩");
    CHECK(visibleText(u"\U000E0041\uFE0F") == u"⟨U+E0041⟩⟨U+FE0F⟩");
    const char16_t lone[] = {u'a', 0xD800, 0};
    CHECK(visibleText(QStringView(lone, 3)) == u"a⟨U+D800⟩⟨U+0000⟩");
    CHECK(visibleText(u"@kim@münchen.example 日本 🌼 مرحبا") == u"@kim@münchen.example 日本 🌼 مرحبا");
}

TEST_CASE("a foreign text can't turn what stands around it", "[text][visible]")
{
    CHECK(isolated(u"abc") == u"\u2068abc\u2069");
    CHECK(isolated(u"a\u2069b") == u"\u2068ab\u2069");
    CHECK(isolated(u"a\u2067b") == u"\u2068a\u2067b\u2069\u2069");
    CHECK(isolated(u"\u2066a\u2069\u2069\u2069") == u"\u2068\u2066a\u2069\u2069");
    CHECK(isolated(u"a\u2066\nb") == u"\u2068a\u2066\u2069\u2069\n\u2068b\u2069");
}

TEST_CASE("a row of a list is one line", "[text][visible]")
{
    CHECK(plainLine(u" a\r\n\tb\u0001\u0085c\u2028d  ", 80) == u"a b c d");
    CHECK(plainLine(u"\u202Eabc\u202C\u2067", 80) == u"abc");
    CHECK(plainLine(u"", 80) == u"");
    CHECK(plainLine(u"abcdef", 6) == u"abcdef");
    CHECK(plainLine(u"abcdefg", 6) == u"abcde…");
    CHECK(plainLine(u"abcd efg", 6) == u"abcd…");
    CHECK(plainLine(u"👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2) ==
          u"👩‍👩‍👧‍👦…");
    CHECK(plainLine(u"abc", 1) == u"…");
    CHECK(plainLine(u"abc", 0) == u"");
    CHECK(plainLine(QString(1'000'000, u'x'), 100).size() == 100);
    const QString pile = QStringLiteral("a") + QString(100'000, QChar(0x0301));
    CHECK(plainLine(pile, 10).size() <= 10 * 16 + 1);
    CHECK(graphemeCount(plainLine(QString(50, u'日'), 20)) == 20);
}
