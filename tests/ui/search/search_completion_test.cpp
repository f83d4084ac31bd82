#include "tests/support/catch.h"
#include "ui/search/search_completion.h"
#include "ui/search/search_delegate.h"

using namespace daisychain;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a word may become an operator, an operator asks for its values", "[ui][search]")
{
    CHECK(completionAt(u"par fr"_s, 6).choices == QStringList{u"from:"_s});
    CHECK(completionAt(u"par fr"_s, 6).start == 4);
    CHECK(completionAt(u"par -fr"_s, 7).start == 5);
    CHECK(completionAt(u"zzz"_s, 3).choices.isEmpty());
    CHECK(completionAt({}, 0).choices.isEmpty());
    CHECK(completionAt(u"parcel "_s, 7).choices.isEmpty());

    const SearchCompletion is = completionAt(u"is:op"_s, 5);
    CHECK(is.choices == QStringList{u"open"_s});
    CHECK(is.start == 3);
    CHECK(is.length == 2);
    CHECK(completionAt(u"IS:"_s, 3).choices.contains(u"unclaimed"_s));
    CHECK(completionAt(u"is:open"_s, 7).choices.isEmpty());

    const SearchCompletion from = completionAt(u"from:ma"_s, 7);
    CHECK(from.op == SearchOperator::From);
    CHECK(from.beginning == u"ma"_s);
    CHECK(from.start == 5);
    CHECK(completionAt(u"#dai"_s, 4).op == SearchOperator::Tag);
}

TEST_CASE("nothing is completed in a phrase, and any cursor is taken", "[ui][search]")
{
    CHECK(completionAt(u"\"is it fr"_s, 9).choices.isEmpty());
    CHECK_FALSE(completionAt(u"\"is it\" fr"_s, 10).choices.isEmpty());
    for (const int cursor : {-5, 0, 3, 99})
        (void)completionAt(u"from:"_s, cursor);
    CHECK(completionAt(u"-"_s, 1).choices.isEmpty());
    CHECK(completionAt(u"-"_s, 0).choices.isEmpty());
}

TEST_CASE("an excerpt shows the first mark, on one line", "[ui][search]")
{
    const Excerpt whole = excerptOf(u"is it\ndown"_s, {{6, 4}}, 400);
    CHECK(whole.text == u"is it down"_s);
    CHECK(whole.marks == QList<SearchMark>{{6, 4}});

    const QString text = u"word "_s.repeated(60) + u"parcel lost"_s;
    const Excerpt late = excerptOf(text, {{300, 6}}, 100);
    REQUIRE(late.text.startsWith(u'…'));
    REQUIRE(late.marks.size() == 1);
    CHECK(late.text.mid(late.marks[0].start, late.marks[0].length) == u"parcel"_s);
    CHECK(late.text.size() <= 101);
    CHECK(excerptOf({}, {}, 100).text.isEmpty());
    CHECK(excerptOf(u"short"_s, {{0, 500}}, 100).marks.isEmpty());

    SearchRow row;
    CHECK(excerptOf(row).text == u"a picture or file, without words"_s);
    row.elsewhere = {u"a torn label"_s};
    CHECK(excerptOf(row).text == u"a torn label"_s);
    row.text = u"I know where you live."_s;
    CHECK(excerptOf(row).text == u"folded: harsh words"_s);
    row.isDeleted = true;
    CHECK(excerptOf(row).text == u"deleted by its author"_s);
}

TEST_CASE("what a content warning folds stays folded among what was found", "[ui][search]")
{
    SearchRow row;
    row.contentWarning = u"spoilers"_s;
    row.text = u"the gardener did it"_s;
    row.textMarks = {{4, 8}};
    CHECK(excerptOf(row).text == u"content warning: \u2068spoilers\u2069"_s);
    CHECK(excerptOf(row).marks.isEmpty());
    row.warningMarks = {{0, 8}};
    CHECK(excerptOf(row).text == u"spoilers"_s);
    CHECK(excerptOf(row).marks.size() == 1);
}
