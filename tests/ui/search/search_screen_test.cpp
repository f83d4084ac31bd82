#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_settings.h"
#include "ui/search/search_pane.h"
#include "ui/search/search_screen.h"
#include "ui/shell/commands.h"
#include "ui/widget/state_view.h"

#include "core/base/when_ready.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// Finds so many posts for any words, 20 a page.
class ToldSearch final : public SearchReader {
public:
    QFuture<Result<SearchPage>> search(SearchQuery query, SearchOrder order, std::optional<SearchCursor> from,
                                       int limit, SearchContext) override
    {
        asked.append(query);
        orders.append(order);
        if (error)
            return readyFuture<SearchPage>(Failure(*error));
        SearchPage page;
        const int first = from ? int(from->key) : 0;
        for (int i = first; i < std::min({first + limit, first + 20, total}); ++i) {
            SearchRow row;
            row.key = i + 1;
            row.post = {Network::Mastodon, u"post%1"_s.arg(i)};
            row.authorHandle = u"mara@x.example"_s;
            row.text = u"the parcel number %1"_s.arg(i);
            row.textMarks = {{4, 6}};
            row.conversation = i == 1 ? QString() : u"k3m9x2p7qa"_s;
            page.rows.append(row);
        }
        if (first + 20 < total)
            page.next = SearchCursor{first + 20, {}};
        for (const SearchFilter &filter : query.filters) {
            if (filter.value == u"nobody")
                page.unknown.append(filter);
        }
        return readyFuture<SearchPage>(Result<SearchPage>(page));
    }
    QFuture<Result<QStringList>> completions(SearchOperator, QString beginning, int) override
    {
        return readyFuture<QStringList>(Result<QStringList>(QStringList{beginning + u"ra@x.example"_s}));
    }

    int total = 0;
    std::optional<Error> error;
    QList<SearchQuery> asked;
    QList<SearchOrder> orders;
};

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
    int rows() const { return pane->list()->model()->rowCount(); }
    ListState state() const { return pane->findChild<StateView *>()->state(); }
};

}  // namespace

TEST_CASE("what is typed is searched a moment later, and goes on as one reads down", "[ui][search]")
{
    Fixture f;
    f.search.total = 130;
    CHECK(f.state() == ListState::Empty);
    QTest::keyClicks(f.pane->field(), u"parcel"_s);
    REQUIRE(eventually([&] { return f.rows() >= 50; }));
    CHECK(f.search.asked.first().words.first().text == u"parcel"_s);
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
    f.search.total = 3;
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

TEST_CASE("what nobody is called is said, and a search that fails can be made again", "[ui][search]")
{
    Fixture f;
    f.screen.search(u"from:nobody parcel"_s);
    REQUIRE(eventually([&] { return f.state() == ListState::Empty && !f.search.asked.isEmpty(); }));
    f.search.error = Error{ErrorCode::Storage, {}, {}};
    f.screen.search(u"parcel"_s);
    REQUIRE(eventually([&] { return f.state() == ListState::Failed; }));
    f.search.error.reset();
    f.search.total = 1;
    QTest::mouseClick(f.pane->findChild<StateView *>()->findChild<QPushButton *>(), Qt::LeftButton);
    REQUIRE(eventually([&] { return f.rows() == 1; }));
}
