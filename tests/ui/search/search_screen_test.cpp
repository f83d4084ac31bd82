#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_settings.h"
#include "tests/support/told_search.h"
#include "ui/search/search_pane.h"
#include "ui/search/search_screen.h"
#include "ui/shell/commands.h"
#include "ui/widget/state_view.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    ToldSearch search;
    FakeClock clock;
    MemorySettings settings;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Commands commands{settings, icons};
    SearchScreen screen{{search, clock, {}}, {theme, icons, commands}};
    std::unique_ptr<SearchPane> pane{static_cast<SearchPane *>(screen.panes().main)};

    Fixture()
    {
        pane->resize(900, 600);
        pane->show();
        pane->activateWindow();
        screen.activate();
    }
    /// So many posts are found; the second belongs to no conversation.
    void fill(int posts)
    {
        search.rows.clear();
        for (int post = 0; post < posts; ++post)
            search.says(u"the parcel number %1"_s.arg(post), u"mara@x.example"_s, u"parcel"_s);
        if (posts > 1)
            search.rows[1].conversation.clear();
    }
    int rows() const { return pane->list()->model()->rowCount(); }
    ListState state() const { return pane->findChild<StateView *>()->state(); }
};

}  // namespace

TEST_CASE("what is typed is searched a moment later, and goes on as one reads down", "[ui][search]")
{
    Fixture f;
    f.fill(130);
    CHECK(f.state() == ListState::Empty);
    QTest::keyClicks(f.pane->field(), u"parcel"_s);
    REQUIRE(eventually([&] { return f.rows() >= 50; }));
    REQUIRE(eventually([&] { return f.search.asked.last().words.first().text == u"parcel"_s; }));
    REQUIRE(eventually([&] {
        f.pane->list()->model()->fetchMore({});
        return f.rows() == 130;
    }));
    CHECK_FALSE(f.pane->list()->model()->canFetchMore({}));
    f.pane->field()->clear();
    REQUIRE(eventually([&] { return f.rows() == 0; }));
    CHECK(f.state() == ListState::Empty);
}

TEST_CASE("by keys from the field into the list, to the post and back", "[ui][search]")
{
    Fixture f;
    f.fill(3);
    f.screen.search(u"parcel"_s);
    REQUIRE(eventually([&] { return f.rows() == 3; }));
    QList<std::pair<QString, PostId>> chosen;
    QStringList said;
    QObject::connect(&f.screen, &SearchScreen::postChosen, &f.screen,
                     [&](const QString &handle, const PostId &post) { chosen.append({handle, post}); });
    QObject::connect(&f.screen, &Screen::said, &f.screen, [&](const QString &words) { said.append(words); });
    f.pane->field()->setFocus();
    QTest::keyClick(f.pane->field(), Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].second.globalId == u"post0"_s);
    chosen.clear();
    QTest::keyClick(f.pane->field(), Qt::Key_Down);
    QTest::keyClick(f.pane->list(), Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].second.globalId == u"post0"_s);
    QTest::keyClick(f.pane->list(), Qt::Key_Down);
    QTest::keyClick(f.pane->list(), Qt::Key_Return);
    CHECK(chosen.size() == 1);
    CHECK(said.size() == 1);
    QTest::keyClick(f.pane->list(), Qt::Key_Up);
    QTest::keyClick(f.pane->list(), Qt::Key_Up);
    CHECK(f.pane->field()->hasFocus());
}

TEST_CASE("while a search runs, what is typed waits, and only the last of it is searched", "[ui][search]")
{
    Fixture f;
    f.fill(3);
    f.search.isHeld = true;
    f.pane->field()->setText(u"p"_s);
    REQUIRE(eventually([&] { return f.search.asked.size() == 1; }));
    f.pane->field()->setText(u"pa"_s);
    f.pane->field()->setText(u"par"_s);
    QApplication::processEvents();
    CHECK(f.search.asked.size() == 1);
    f.search.release();
    REQUIRE(eventually([&] { return f.search.asked.size() == 2; }));
    CHECK(f.search.asked.last().words.first().text == u"par"_s);
    f.search.release();
    CHECK(eventually([&] { return f.rows() == 3; }));
    CHECK(f.search.asked.size() == 2);
}

TEST_CASE("Enter searches what was typed, and Tab takes the first that is offered", "[ui][search]")
{
    Fixture f;
    f.pane->field()->setFocus();
    REQUIRE(eventually([&] { return f.pane->field()->hasFocus(); }));
    const auto popup = [&] { return f.pane->findChild<QCompleter *>()->popup(); };
    QTest::keyClicks(f.pane->field(), u"fr"_s);
    REQUIRE(eventually([&] { return popup()->isVisible(); }));
    QTest::keyClick(popup(), Qt::Key_Return);
    CHECK(f.pane->field()->text() == u"fr"_s);
    REQUIRE(eventually([&] { return !f.search.asked.isEmpty(); }));
    CHECK(f.search.asked.last().words.first().text == u"fr"_s);
    QTest::keyClicks(f.pane->field(), u"o"_s);
    REQUIRE(eventually([&] { return popup()->isVisible(); }));
    QTest::keyClick(popup(), Qt::Key_Tab);
    CHECK(f.pane->field()->text() == u"from:"_s);
}

TEST_CASE("what nobody is called is said, and a search that fails can be made again", "[ui][search]")
{
    Fixture f;
    f.screen.search(u"from:nobody parcel"_s);
    REQUIRE(eventually([&] { return f.state() == ListState::Empty && !f.search.asked.isEmpty(); }));
    f.search.error = Error{ErrorCode::Storage, {}, {}};
    f.screen.search(u"parcel"_s);
    REQUIRE(eventually([&] { return f.state() == ListState::Failed; }));
    f.search.error.reset();
    f.fill(1);
    QTest::mouseClick(f.pane->findChild<StateView *>()->findChild<QPushButton *>(), Qt::LeftButton);
    REQUIRE(eventually([&] { return f.rows() == 1; }));
}
