#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_fetcher.h"
#include "ui/roster/desk_words.h"
#include "ui/shell/commands.h"
#include "ui/shell/undo_stack.h"
#include "ui/streams/column_list_view.h"
#include "ui/streams/columns_area.h"
#include "ui/streams/streams_screen.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// As titles name it: its direction is its own.
const QString Parcel = u"\u2068#parcel\u2069"_s;

struct Streams {
    DeskTown town;
    MemorySettings settings;
    ToldFetcher fetcher;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    UndoStack undo{town.desk, town.clock, town.me};
    QList<QUrl> opened;
    std::unique_ptr<StreamsScreen> screen;
    std::unique_ptr<ColumnsArea> area;

    Streams() { keepStream(StreamKind::Mentions, {}); }

    Stream stream(StreamKind kind, const QString &argument) const
    {
        const bool isMentions = kind == StreamKind::Mentions;
        return {isMentions ? DeskTown::mentions() : streamIdFor(town.account.id, kind, argument),
                town.account.id, kind, argument};
    }
    void keepStream(StreamKind kind, const QString &argument)
    {
        (void)town.desk.saveStream(stream(kind, argument));
    }
    void start()
    {
        screen = std::make_unique<StreamsScreen>(
            StreamsController::Services{
                {town.desk, town.desk, town.desk, town.desk.notices(), fetcher, town.clock, town.me},
                town.desk,
                settings},
            StreamsScreen::Surroundings{theme, icons, commands, undo,
                                        [this](const QUrl &url) { opened.append(url); }});
        area.reset(static_cast<ColumnsArea *>(screen->panes().main));
        area->resize(1100, 700);
        area->show();
        settle();
    }
    ~Streams() { area.reset(); }
    StreamsController &columns() { return screen->streams(); }
    void run(const char *id) { commands.action(QString::fromLatin1(id))->trigger(); }
    QStringList titles() const
    {
        QStringList titles;
        for (int at = 0; at < screen->streams().columns().size(); ++at)
            titles.append(area->pane(at)->title());
        return titles;
    }
    QList<PaletteEntry> find(const QString &typed)
    {
        return screen->finder().find(typed, 20).result().value();
    }
    void choose(const QString &typed, const QString &title)
    {
        for (const PaletteEntry &entry : find(typed)) {
            if (entry.title == title)
                return entry.run();
        }
        FAIL("not offered: " << title.toStdString());
    }
};

}  // namespace

TEST_CASE("there is a column for each stream until the person chooses", "[ui][streams]")
{
    Streams streams;
    streams.keepStream(StreamKind::Tag, u"parcel"_s);
    streams.start();
    CHECK(streams.titles() == QStringList{u"mentions"_s, Parcel});
    streams.run("streams.remove");
    CHECK(streams.titles() == QStringList{Parcel});
    StreamsController again(
        {{streams.town.desk, streams.town.desk, streams.town.desk, streams.town.desk.notices(),
          streams.fetcher, streams.town.clock, streams.town.me},
         streams.town.desk,
         streams.settings});
    settle();
    CHECK(again.columns() == streams.columns().columns());
}

TEST_CASE("a new hashtag column takes its name, and its stream is listened to from then on", "[ui][streams]")
{
    Streams streams;
    streams.start();
    QSignalSpy wanted(&streams.columns(), &StreamsController::columnWanted);
    streams.choose(u"#Parcel"_s, u"New column: "_s + Parcel);
    REQUIRE(eventually([&] { return streams.titles() == QStringList{u"mentions"_s, Parcel}; }));
    CHECK(streams.columns().current() == 1);
    CHECK(wanted.count() == 1);
    const auto kept = streams.town.desk.streams().result().value();
    CHECK(kept.contains(streams.stream(StreamKind::Tag, u"parcel"_s)));
    // Once it is there, it is gone to, not doubled.
    streams.columns().setCurrent(0);
    streams.choose(u"parcel"_s, u"Column: "_s + Parcel);
    CHECK(streams.columns().current() == 1);
    CHECK(wanted.count() == 2);
    CHECK(streams.titles().size() == 2);
    streams.choose(u"is it down"_s, u"New column: “is it down”"_s);
    REQUIRE(eventually([&] { return streams.titles().size() == 3; }));
    for (const PaletteEntry &entry : streams.find(u"not a tag!"_s))
        CHECK_FALSE(entry.title.contains(u'#'));
}

TEST_CASE("words that say nothing of a column offer one below all else that they find", "[ui][streams]")
{
    Streams streams;
    streams.start();
    const int ofPosts = PaletteEntry().score;
    for (const QString &typed : {u"peering"_s, u"any word on that peering"_s}) {
        const QList<PaletteEntry> found = streams.find(typed);
        REQUIRE_FALSE(found.isEmpty());
        for (const PaletteEntry &entry : found)
            CHECK(entry.score < ofPosts);
    }
    CHECK(streams.find(u"#peering"_s).first().score > ofPosts);
}

TEST_CASE("columns are moved, widened and taken away by key, and taking away is undone", "[ui][streams]")
{
    Streams streams;
    streams.keepStream(StreamKind::Tag, u"parcel"_s);
    streams.keepStream(StreamKind::Search, u"flowers"_s);
    streams.start();
    const QStringList before = streams.titles();
    REQUIRE(before.size() == 3);
    streams.run("streams.right");
    CHECK(streams.titles() == QStringList{before[1], before[0], before[2]});
    CHECK(streams.columns().current() == 1);
    streams.run("streams.wider");
    CHECK(streams.columns().columns()[1].width == Column::UsualWidth + 40);
    settle();
    CHECK(streams.area->pane(1)->width() == Column::UsualWidth + 40);
    streams.columns().setFilter(1, u"parcel"_s);
    const Column kept = streams.columns().columns()[1];
    streams.run("streams.remove");
    CHECK(streams.titles() == QStringList{before[1], before[2]});
    CHECK(streams.undo.undoWords() == u"column mentions taken away"_s);
    streams.undo.undo();
    CHECK(streams.titles() == QStringList{before[1], before[0], before[2]});
    CHECK(streams.columns().columns()[1] == kept);
}

TEST_CASE("a column is pulled to its place by its head", "[ui][streams]")
{
    Streams streams;
    streams.keepStream(StreamKind::Tag, u"parcel"_s);
    streams.keepStream(StreamKind::Search, u"flowers"_s);
    streams.start();
    const QStringList before = streams.titles();
    QWidget *head = streams.area->pane(0)->findChild<QWidget *>(u"head"_s);
    REQUIRE(head != nullptr);
    const QPoint from(60, 12);
    QTest::mousePress(head, Qt::LeftButton, {}, from);
    QMouseEvent moved(QEvent::MouseMove, QPointF(from + QPoint(520, 0)),
                      QPointF(head->mapToGlobal(from + QPoint(520, 0))), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(head, &moved);
    QTest::mouseRelease(head, Qt::LeftButton, {}, from + QPoint(520, 0));
    CHECK(streams.titles() == QStringList{before[1], before[0], before[2]});
}

TEST_CASE("a layout is saved under a name and comes back", "[ui][streams]")
{
    Streams streams;
    streams.keepStream(StreamKind::Tag, u"parcel"_s);
    streams.start();
    LayoutFinder layouts(streams.columns());
    const auto run = [&](const QString &typed, const QString &title) {
        const QList<PaletteEntry> found = layouts.find(typed, 20).result().value();
        for (const PaletteEntry &entry : found) {
            if (entry.title == title)
                return entry.run();
        }
        FAIL("not offered: " << title.toStdString());
    };
    CHECK(layouts.find({}, 20).result().value().isEmpty());
    run(u"night"_s, u"Save these columns as night"_s);
    streams.columns().remove(0);
    CHECK(streams.titles() == QStringList{Parcel});
    run(u"ni"_s, u"Show layout: night"_s);
    CHECK(streams.titles() == QStringList{u"mentions"_s, Parcel});
    run({}, u"Forget layout: night"_s);
    CHECK(streams.columns().layouts().isEmpty());
}

TEST_CASE("rows under the eye stay where they are while posts arrive and are let in", "[ui][streams]")
{
    Streams streams;
    for (int i = 0; i < 60; ++i)
        streams.town.says(
            u"p%1"_s.arg(i),
            {.by = u"c%1"_s.arg(i), .text = u"words of %1 "_s.arg(i).repeated(i % 9 + 1), .minute = i});
    streams.start();
    ColumnPane *pane = streams.area->pane(0);
    ColumnListView *list = pane->list();
    REQUIRE(eventually([&] { return pane->controller().model().rowCount() == 60; }));
    settle();
    list->verticalScrollBar()->setValue(900);
    const QModelIndex read = list->indexAt({20, 200});
    REQUIRE(read.isValid());
    const QString id = rowId(pane->controller().model().at(read.row()));
    pane->controller().setCurrent(id);
    settle();
    const int top = list->visualRect(list->currentIndex()).top();
    pane->controller().attention().setAttended(true);
    for (int i = 0; i < 40; ++i)
        streams.town.says(u"n%1"_s.arg(i), {.by = u"d%1"_s.arg(i), .text = u"new"_s, .minute = 100 + i});
    REQUIRE(eventually([&] { return pane->controller().arrivals().count == 40; }));
    settle();
    CHECK(list->visualRect(list->currentIndex()).top() == top);
    auto *bar = pane->findChild<QPushButton *>(u"arrivals"_s);
    REQUIRE(bar->isVisible());
    CHECK(bar->text().startsWith(u"40 new"_s));
    QTest::mouseClick(bar, Qt::LeftButton);
    REQUIRE(eventually([&] { return pane->controller().model().rowCount() == 100; }));
    settle();
    CHECK(list->visualRect(list->currentIndex()).top() == top);
    CHECK(rowId(pane->controller().model().at(list->currentIndex().row())) == id);
}

TEST_CASE("from a post one key opens its conversation, its page, or the reply", "[ui][streams]")
{
    Streams streams;
    streams.town.says(u"a"_s, {.by = u"ann"_s, .text = u"where?"_s, .minute = 1});
    streams.start();
    REQUIRE(eventually([&] { return streams.columns().column(0).model().rowCount() == 1; }));
    QList<std::pair<QString, bool>> chosen;
    QObject::connect(streams.screen.get(), &StreamsScreen::conversationChosen, streams.screen.get(),
                     [&](const QString &handle, bool toReply) { chosen.append({handle, toReply}); });
    streams.run("streams.open");
    CHECK(chosen.isEmpty());
    streams.run("streams.next");
    streams.run("streams.open");
    streams.run("streams.reply");
    const QString handle = streams.town.handle(u"ann"_s);
    CHECK(chosen == QList<std::pair<QString, bool>>{{handle, false}, {handle, true}});
    QTest::keyClick(streams.area->pane(0)->list(), Qt::Key_Return);
    CHECK(chosen.size() == 3);
    streams.run("streams.claim");
    REQUIRE(eventually([&] { return streams.undo.undoWords() == u"claim"_s; }));
}

TEST_CASE("a column goes into a window of its own and comes back when that is closed", "[ui][streams]")
{
    Streams streams;
    streams.keepStream(StreamKind::Tag, u"parcel"_s);
    streams.start();
    streams.run("streams.window");
    QWidget *window = streams.area->pane(0)->window();
    CHECK(window != streams.area->window());
    CHECK(window->windowTitle().startsWith(u"mentions"_s));
    CHECK(streams.columns().columns()[0].isWindow);
    window->close();
    REQUIRE(eventually([&] { return !streams.columns().columns()[0].isWindow; }));
    CHECK(streams.area->pane(0)->window() == streams.area->window());
    CHECK(streams.area->pane(0)->isVisible());
}

TEST_CASE("without columns the screen says how to get one", "[ui][streams]")
{
    Streams streams;
    set(streams.settings, StreamColumns, QString());
    streams.start();
    bool isAsked = false;
    QObject::connect(streams.screen.get(), &Screen::choiceWanted, streams.screen.get(),
                     [&] { isAsked = true; });
    auto *state = streams.area->findChild<StateView *>();
    REQUIRE(state != nullptr);
    CHECK(state->state() == ListState::Empty);
    auto *button = state->findChild<QPushButton *>();
    REQUIRE(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(isAsked);
}

TEST_CASE("somebody's posts and the account's lists become columns", "[ui][streams]")
{
    Streams streams;
    const AccountId account = streams.town.account.id;
    const Stream florists{streamIdFor(account, StreamKind::List, u"7"_s), account, StreamKind::List, u"7"_s,
                          u"Florists"_s};
    const Stream mara{streamIdFor(account, StreamKind::Account, u"12"_s), account, StreamKind::Account,
                      u"12"_s, u"mara@blumen.example"_s};
    streams.fetcher.streams = {florists, mara};
    streams.start();
    streams.run("streams.add");
    REQUIRE(eventually([&] { return streams.columns().lists().size() == 1; }));
    streams.choose(u"flor"_s, u"New column: "_s + streamTitle(florists));
    REQUIRE(eventually([&] { return streams.columns().find(florists.id) >= 0; }));
    CHECK(streams.fetcher.asked == QStringList{QString()});
    streams.choose(u"@mara@blumen.example"_s, u"New column: "_s + streamTitle(mara));
    REQUIRE(eventually([&] { return streams.columns().find(mara.id) >= 0; }));
    CHECK(streams.fetcher.asked.last() == u"@mara@blumen.example"_s);
    CHECK(streams.titles().contains(streamTitle(mara)));
}

TEST_CASE("a handle that nobody has makes no column, and that is said", "[ui][streams]")
{
    Streams streams;
    streams.start();
    QStringList said;
    QObject::connect(streams.screen.get(), &Screen::said, streams.screen.get(),
                     [&](const QString &sentence) { said.append(sentence); });
    for (const PaletteEntry &entry : streams.find(u"@nobody@a.example"_s)) {
        if (entry.title.contains(u"posts of"))
            entry.run();
    }
    REQUIRE(eventually([&] { return said.size() == 1; }));
    CHECK(streams.columns().columns().size() == 1);
}
