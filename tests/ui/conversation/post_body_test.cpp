#include "tests/ui/conversation/thread_desk.h"

#include <QClipboard>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

TEST_CASE("hostile words are folded behind one neutral line until somebody wants them", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"a"_s, {.by = u"eve"_s, .text = u"I know where you live"_s, .minute = 1});
    desk.open(u"eve"_s);
    CHECK_FALSE(desk.words(u"a"_s).contains(u"where you live"));
    CHECK(desk.words(u"a"_s).contains(u"one post folded: harsh words · show"));
    CHECK_FALSE(desk.sentence(u"a"_s).contains(u"where you live"));
    desk.focus(u"a"_s);
    QTest::keyClick(desk.pane.thread(), Qt::Key_Return);
    CHECK(desk.words(u"a"_s).contains(u"I know where you live"));
    CHECK(desk.sentence(u"a"_s).contains(u"I know where you live"));
    desk.click(u"a"_s, SpotKind::ToggleHarsh);
    CHECK_FALSE(desk.words(u"a"_s).contains(u"where you live"));
}

TEST_CASE("folding hostile words changes nothing about who waits since when", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"a"_s, {.by = u"eve"_s, .text = u"fuck you and your flowers"_s, .minute = 1});
    desk.open(u"eve"_s);
    const ConversationView &view = desk.controller.detail()->head.view;
    CHECK(view.status == Status::Open);
    CHECK(view.waitingSince == desk.town.fact(u"a"_s, {.by = u"eve"_s, .text = u""_s, .minute = 1}).created);
}

TEST_CASE("our own words are never folded", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"a"_s, {.by = u"eve"_s, .text = u"hm"_s, .minute = 1});
    desk.town.says(
        u"b"_s, {.by = u"shop"_s, .text = u"you wrote “fuck you” to us"_s, .minute = 2, .replyTo = u"a"_s});
    desk.open(u"eve"_s);
    CHECK(desk.words(u"b"_s).contains(u"you wrote"));
}

TEST_CASE("a card number in public is masked until somebody asks for it, an order's number isn't",
          "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(
        u"a"_s, {.by = u"mara"_s, .text = u"order 47110815, paid with 4111 1111 1111 1111"_s, .minute = 1});
    desk.town.says(u"b"_s, {.by = u"bob"_s,
                            .text = u"mine is 4111 1111 1111 1111"_s,
                            .minute = 2,
                            .visibility = Visibility::Direct});
    desk.open(u"mara"_s);
    CHECK_FALSE(desk.words(u"a"_s).contains(u"4111 1111"));
    CHECK_FALSE(desk.sentence(u"a"_s).contains(u"4111 1111"));
    CHECK(desk.words(u"a"_s).contains(u"47110815"));
    CHECK(desk.words(u"a"_s).contains(u"masked: a card number · show"));
    desk.focus(u"a"_s);
    QTest::keyClick(desk.pane.thread(), Qt::Key_Return);
    CHECK(desk.words(u"a"_s).contains(u"4111 1111 1111 1111"));
    desk.click(u"a"_s, SpotKind::ToggleNumbers);
    CHECK_FALSE(desk.words(u"a"_s).contains(u"4111 1111"));
    desk.open(u"bob"_s);
    CHECK(desk.words(u"b"_s).contains(u"4111 1111 1111 1111"));
}

TEST_CASE("an unfolded warning stays open while the conversation does, and folds in the next",
          "[ui][conversation]")
{
    ThreadDesk desk;
    PostFact fact = desk.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"the gory details"_s, .minute = 1});
    fact.contentWarning = u"blood"_s;
    desk.tell(fact);
    desk.town.says(u"x"_s, {.by = u"kim"_s, .text = u"hello"_s, .minute = 2});
    desk.open(u"mara"_s);
    desk.click(u"a"_s, SpotKind::ToggleWarning);
    CHECK(desk.words(u"a"_s).contains(u"gory"));
    desk.town.says(u"b"_s, {.by = u"mara"_s, .text = u"and more"_s, .minute = 3, .replyTo = u"a"_s});
    REQUIRE(eventually([&] { return desk.rowOf(u"b"_s) >= 0; }));
    CHECK(desk.words(u"a"_s).contains(u"gory"));
    desk.open(u"kim"_s);
    desk.open(u"mara"_s);
    CHECK_FALSE(desk.words(u"a"_s).contains(u"gory"));
}

TEST_CASE("an edit is struck through and underlined, by key and by click", "[ui][conversation]")
{
    ThreadDesk desk;
    const qint64 edited = parseInstant("2026-03-04T09:12:00Z")->ms;
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = u"my parcel 4711 is late"_s, .minute = 1});
    desk.town.says(u"a"_s,
                   {.by = u"mara"_s, .text = u"my parcel 4712 is late"_s, .minute = 1, .version = edited});
    desk.open(u"mara"_s);
    CHECK(desk.words(u"a"_s).contains(u"edited 09:12"));
    desk.click(u"a"_s, SpotKind::ToggleDifference);
    const auto layout = desk.layout(u"a"_s);
    CHECK(layout->texts[layout->body].block.text() == u"my parcel 47114712 is late");
    desk.pane.thread()->toggleChanges();
    CHECK(desk.words(u"a"_s).contains(u"my parcel 4712 is late"));
}

TEST_CASE("of several edits each is shown, and a warning that was added", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one two"_s, .minute = 1, .version = 5});
    PostFact fact =
        desk.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"one two three"_s, .minute = 1, .version = 6});
    fact.contentWarning = u"counting"_s;
    desk.tell(fact);
    desk.open(u"mara"_s);
    CHECK(desk.words(u"a"_s).contains(u"edited"));
    desk.click(u"a"_s, SpotKind::ToggleWarning);
    desk.click(u"a"_s, SpotKind::ToggleDifference);
    CHECK(desk.words(u"a"_s).contains(u"1. change"));
    CHECK(desk.words(u"a"_s).contains(u"2. change"));
    CHECK(desk.words(u"a"_s).contains(u"had no content warning before"));
}

TEST_CASE("a quoted post stands in a frame, and one that is not here as its address", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"q"_s, {.by = u"kim"_s, .text = u"they open at nine"_s, .minute = 0});
    PostFact here = desk.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"is this true?"_s, .minute = 1});
    here.quoted = DeskTown::post(u"q"_s);
    desk.tell(here);
    PostFact gone =
        desk.town.fact(u"b"_s, {.by = u"mara"_s, .text = u"and this?"_s, .minute = 2, .replyTo = u"a"_s});
    gone.quoted = PostId{Network::Mastodon, u"https://far.example/p/9"_s};
    desk.tell(gone);
    desk.open(u"mara"_s);
    CHECK(desk.words(u"a"_s).contains(u"they open at nine"));
    CHECK(desk.words(u"a"_s).contains(u"Kim"));
    CHECK(desk.words(u"b"_s).contains(u"https://far.example/p/9"));
    desk.click(u"b"_s, SpotKind::ShowQuoted);
    CHECK(desk.openedUrls == QList{QUrl(u"https://far.example/p/9"_s)});
}

TEST_CASE("a quote brings in neither hostile nor warned nor private nor deleted words", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"harsh"_s, {.by = u"eve"_s, .text = u"kill yourself"_s, .minute = 0});
    desk.town.says(
        u"private"_s,
        {.by = u"kim"_s, .text = u"my number is"_s, .minute = 0, .visibility = Visibility::Direct});
    desk.town.says(u"gone"_s, {.by = u"kim"_s, .text = u"regretted"_s, .minute = 0});
    PostFact warned = desk.town.fact(u"warned"_s, {.by = u"kim"_s, .text = u"guts"_s, .minute = 0});
    warned.contentWarning = u"blood"_s;
    desk.tell(warned);
    FactBatch batch;
    batch.account = desk.town.account.id;
    batch.deleted.append(DeskTown::post(u"gone"_s));
    desk.town.desk.tell(batch);
    const auto quoting = [&](const QString &name) {
        PostFact fact = desk.town.fact(u"about "_s + name, {.by = u"mara"_s, .text = u"look"_s, .minute = 1});
        fact.quoted = DeskTown::post(name);
        if (name != u"harsh")
            fact.replyTo = DeskTown::post(u"about harsh"_s);
        desk.tell(fact);
    };
    for (const QString &name : {u"harsh"_s, u"private"_s, u"gone"_s, u"warned"_s})
        quoting(name);
    desk.open(u"mara"_s);
    CHECK_FALSE(desk.words(u"about harsh"_s).contains(u"kill"));
    CHECK_FALSE(desk.words(u"about private"_s).contains(u"number"));
    CHECK_FALSE(desk.words(u"about gone"_s).contains(u"regretted"));
    CHECK_FALSE(desk.words(u"about warned"_s).contains(u"guts"));
    CHECK(desk.words(u"about warned"_s).contains(u"blood"));
}

TEST_CASE("a poll shows its shares and when it ends or ended", "[ui][conversation]")
{
    ThreadDesk desk;
    PostFact fact = desk.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"which?"_s, .minute = 1});
    fact.poll =
        Poll{{{u"tulips"_s, 3}, {u"roses"_s, 1}}, desk.town.clock.now() + std::chrono::hours(2), true};
    desk.tell(fact);
    PostFact over =
        desk.town.fact(u"b"_s, {.by = u"mara"_s, .text = u"and?"_s, .minute = 2, .replyTo = u"a"_s});
    over.poll = Poll{{{u"yes"_s, {}}, {u"no"_s, {}}}, desk.town.clock.now() - std::chrono::minutes(5), false};
    desk.tell(over);
    desk.open(u"mara"_s);
    const QString running = desk.words(u"a"_s);
    CHECK(running.contains(u"75 %"));
    CHECK(running.contains(u"4 votes · several answers allowed · ends"));
    CHECK(desk.words(u"b"_s).contains(u"votes are not shown yet · ended"));
}

TEST_CASE("one goes to what was not read yet and to what a post answers", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = u"first"_s, .minute = 1});
    desk.open(u"mara"_s);
    REQUIRE(eventually([&] { return !desk.controller.detail()->head.isUnread; }));
    desk.controller.open({});
    desk.town.says(u"b"_s, {.by = u"mara"_s, .text = u"second"_s, .minute = 2, .replyTo = u"a"_s});
    desk.town.says(u"c"_s, {.by = u"mara"_s, .text = u"third"_s, .minute = 3, .replyTo = u"a"_s});
    desk.open(u"mara"_s);
    CHECK(desk.controller.firstUnread() == DeskTown::post(u"b"_s));
    desk.pane.showFirstUnread();
    CHECK(desk.pane.thread()->currentId() == postItemId(DeskTown::post(u"b"_s)));
    desk.focus(u"c"_s);
    desk.pane.thread()->showAnswered();
    CHECK(desk.pane.thread()->currentId() == postItemId(DeskTown::post(u"a"_s)));
    desk.pane.thread()->showAnswered();
    CHECK(desk.saidSentences.value(0) == u"This post answers none.");
}

TEST_CASE("text and address of the post with the focus are copied, and it opens in the browser",
          "[ui][conversation]")
{
    ThreadDesk desk;
    PostFact fact = desk.town.fact(u"a"_s, {.by = u"mara"_s, .text = u"hello"_s, .minute = 1});
    fact.url = u"https://flowers.example/@mara/1"_s;
    desk.tell(fact);
    PostFact local =
        desk.town.fact(u"b"_s, {.by = u"mara"_s, .text = u"bye"_s, .minute = 2, .replyTo = u"a"_s});
    local.url = u"file:///etc/passwd"_s;
    desk.tell(local);
    desk.open(u"mara"_s);
    desk.focus(u"a"_s);
    desk.pane.thread()->copyText();
    CHECK(QApplication::clipboard()->text() == u"hello");
    desk.pane.thread()->copyAddress();
    CHECK(QApplication::clipboard()->text() == u"https://flowers.example/@mara/1");
    desk.pane.thread()->openInBrowser();
    desk.focus(u"b"_s);
    desk.pane.thread()->openInBrowser();
    CHECK(desk.openedUrls == QList{QUrl(u"https://flowers.example/@mara/1"_s)});
}

TEST_CASE("in a window read from right to left faces stand on the right", "[ui][conversation]")
{
    ThreadDesk desk;
    desk.town.says(u"a"_s, {.by = u"mara"_s, .text = u"hello"_s, .minute = 1});
    desk.open(u"mara"_s);
    const double width = desk.pane.thread()->viewport()->width();
    CHECK(desk.layout(u"a"_s)->avatar.right() < width / 2);
    desk.pane.setLayoutDirection(Qt::RightToLeft);
    settle();
    const auto mirrored = desk.layout(u"a"_s);
    CHECK(mirrored->avatar.left() > width / 2);
    for (const PlacedText &placed : mirrored->texts) {
        CHECK(placed.at.x() >= 0);
        CHECK(placed.at.x() + placed.width() <= width);
    }
    (void)desk.pane.grab();
}
