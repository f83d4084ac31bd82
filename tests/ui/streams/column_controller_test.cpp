#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/told_fetcher.h"
#include "ui/roster/desk_words.h"
#include "ui/streams/column_controller.h"
#include "ui/streams/column_words.h"

#include <QAbstractItemModelTester>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Heard {
    DeskTown town;
    ToldFetcher fetcher;
    std::unique_ptr<ColumnController> column;

    void start()
    {
        column = std::make_unique<ColumnController>(ColumnController::Services{town.desk, town.desk,
                                                                               town.desk, town.desk.notices(),
                                                                               fetcher, town.clock, town.me},
                                                    DeskTown::mentions());
        settle();
    }
    void say(const QString &name, const QString &by, int minute, const QString &text = u"hello"_s)
    {
        town.says(name, {.by = by, .text = text, .minute = minute});
    }
    void three()
    {
        say(u"a"_s, u"ann"_s, 1, u"first parcel"_s);
        say(u"b"_s, u"bob"_s, 2, u"second"_s);
        say(u"c"_s, u"cem"_s, 3, u"third parcel"_s);
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const StreamRow &row : column->model().list().rows())
            texts.append(row.gap ? u"gap"_s : row.post.post.text);
        return texts;
    }
};

}  // namespace

TEST_CASE("new posts are counted above a column that is looked at, and come in when asked for",
          "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.start();
    REQUIRE(heard.texts() == QStringList{u"third parcel"_s, u"second"_s, u"first parcel"_s});
    heard.column->attention().setAttended(true);
    for (int i = 0; i < 30; ++i)
        heard.say(u"n%1"_s.arg(i), u"new%1"_s.arg(i), 4 + i);
    REQUIRE(eventually([&] { return heard.column->arrivals().count == 30; }));
    heard.town.clock.advance(std::chrono::minutes(5));
    heard.column->tick();
    settle();
    CHECK(heard.texts().size() == 3);
    heard.column->merge();
    REQUIRE(eventually([&] { return heard.texts().size() == 33; }));
    CHECK(heard.column->arrivals().count == 0);
}

TEST_CASE("a column that nobody is at lets new posts in by itself", "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.start();
    heard.say(u"d"_s, u"dana"_s, 4, u"fourth"_s);
    REQUIRE(eventually([&] { return heard.column->arrivals().count == 1; }));
    heard.column->tick();
    settle();
    CHECK(heard.texts().size() == 3);
    heard.town.clock.advance(Attention::AwayAfter);
    heard.column->tick();
    REQUIRE(eventually([&] { return heard.texts().size() == 4; }));
    CHECK(heard.texts().first() == u"fourth"_s);
}

TEST_CASE("a post that comes late takes its place", "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.start();
    heard.say(u"late"_s, u"lea"_s, 2, u"late"_s);
    heard.say(u"d"_s, u"dana"_s, 4, u"fourth"_s);
    REQUIRE(eventually([&] { return heard.column->arrivals().count == 1; }));
    heard.column->merge();
    REQUIRE(eventually([&] { return heard.texts().size() == 5; }));
    CHECK(heard.texts().indexOf(u"late"_s) == 2);
}

TEST_CASE("a gap appears and goes where it belongs, and lets nothing new in", "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.start();
    heard.column->attention().setAttended(true);
    heard.say(u"d"_s, u"dana"_s, 9, u"fourth"_s);
    REQUIRE(eventually([&] { return heard.column->arrivals().count == 1; }));
    const Instant nine{heard.town.fact(u"x"_s, {.by = u"ann"_s, .text = {}, .minute = 0}).created};
    heard.town.desk.addGap({DeskTown::mentions(), nine + std::chrono::minutes(1),
                            nine + std::chrono::minutes(2), GapReason::NoNetwork});
    REQUIRE(eventually([&] { return heard.texts().contains(u"gap"_s); }));
    CHECK(heard.texts() == QStringList{u"third parcel"_s, u"gap"_s, u"second"_s, u"first parcel"_s});
    CHECK(heard.column->arrivals().count == 1);
}

TEST_CASE("a filter shows only what fits, also of what is new", "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.start();
    heard.column->setFilter(u" parcel "_s);
    REQUIRE(eventually([&] { return heard.texts() == QStringList{u"third parcel"_s, u"first parcel"_s}; }));
    heard.say(u"d"_s, u"dana"_s, 4, u"fourth"_s);
    heard.say(u"e"_s, u"eli"_s, 5, u"fifth parcel"_s);
    REQUIRE(eventually([&] { return heard.column->arrivals().count == 1; }));
    heard.column->setFilter({});
    REQUIRE(eventually([&] { return heard.texts().size() == 5; }));
}

TEST_CASE("a row shows how its conversation stands as soon as that changes", "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.start();
    QList<Action> decided;
    QObject::connect(heard.column.get(), &ColumnController::decided, heard.column.get(),
                     [&](const QList<Action> &actions) { decided += actions; });
    heard.column->perform(ColumnDeed::Claim);  // no row is current: nothing
    heard.column->moveCurrent(1);
    heard.column->moveCurrent(1);
    REQUIRE(heard.column->currentRow() != nullptr);
    CHECK(heard.column->currentRow()->post.post.text == u"second"_s);
    heard.column->perform(ColumnDeed::Claim);
    REQUIRE(
        eventually([&] { return heard.column->currentRow()->conversation->view.owner == heard.town.me; }));
    heard.column->perform(ColumnDeed::LikeAndDone);
    REQUIRE(
        eventually([&] { return heard.column->currentRow()->conversation->view.status == Status::Done; }));
    REQUIRE(decided.size() == 3);
    CHECK(std::holds_alternative<Claim>(decided[0].payload));
    CHECK(std::get<Like>(decided[1].payload).post == DeskTown::post(u"b"_s));
    CHECK(std::get<Done>(decided[2].payload).reason == DoneReason::Thanks);
    CHECK(heard.column->model().list().count() == 3);
}

TEST_CASE("a column that can't be read says so and is read again on demand", "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.town.desk.failWith(Error{ErrorCode::Storage, {}});
    heard.start();
    CHECK(heard.column->model().state() == ListState::Failed);
    CHECK(heard.column->error().has_value());
    heard.town.desk.failWith({});
    heard.column->retry();
    REQUIRE(eventually([&] { return heard.texts().size() == 3; }));
    CHECK_FALSE(heard.column->error().has_value());
}

TEST_CASE("a column keeps Qt's rules while it lives", "[ui][streams]")
{
    Heard heard;
    heard.three();
    heard.start();
    const QAbstractItemModelTester tester(&heard.column->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < 20; ++i)
        heard.say(u"n%1"_s.arg(i), u"new%1"_s.arg(i), i % 5);
    settle();
    heard.column->merge();
    REQUIRE(eventually([&] { return heard.texts().size() == 23; }));
    heard.column->setFilter(u"parcel"_s);
    REQUIRE(eventually([&] { return heard.texts().size() == 2; }));
}

TEST_CASE("how far a column was heard is said in words", "[ui][streams]")
{
    const Instant now{1'772'616'600'000};
    CHECK(heardWords({}, now) == u"not heard yet"_s);
    CHECK(heardWords(now, now) == u"heard now"_s);
    CHECK(heardWords(now - std::chrono::seconds(8), now) == u"heard 8 s ago"_s);
    CHECK(heardWords(now - std::chrono::minutes(18), now) == u"not heard for 18 min"_s);
}

TEST_CASE("a gap is asked for once at a time, and the answer is told", "[ui][streams]")
{
    Heard heard;
    heard.three();
    const Instant nine{heard.town.fact(u"x"_s, {.by = u"ann"_s, .text = {}, .minute = 0}).created};
    heard.town.desk.addGap({DeskTown::mentions(), nine + std::chrono::seconds(70),
                            nine + std::chrono::seconds(100), GapReason::Forgotten});
    heard.start();
    QList<int> told;
    QObject::connect(heard.column.get(), &ColumnController::gapFetched, heard.column.get(),
                     [&](const FetchedGap &fetched) { told.append(fetched.posts); });
    heard.fetcher.fetched.posts = 4;
    QString gap;
    QString post;
    for (const StreamRow &row : heard.column->model().list().rows())
        (row.gap ? gap : post) = rowId(row);
    REQUIRE_FALSE(gap.isEmpty());
    heard.column->fetchGap(post);
    CHECK(heard.fetcher.gaps.isEmpty());
    heard.column->fetchGap(gap);
    heard.column->fetchGap(gap);
    REQUIRE(eventually([&] { return told == QList<int>{4}; }));
    CHECK(heard.fetcher.gaps.size() == 1);
    CHECK_FALSE(heard.column->model().isFetching(gap));
}

TEST_CASE("more new posts than are read at once come in above, and nothing that is read moves",
          "[ui][streams]")
{
    constexpr int Flood = 1020;
    Heard heard;
    heard.three();
    heard.start();
    const QString read = rowId(heard.column->model().at(1));
    heard.column->setCurrent(read);
    heard.column->attention().setAttended(true);
    for (int post = 0; post < Flood; ++post)
        heard.say(u"flood%1"_s.arg(post), u"dora"_s, 4 + post);
    REQUIRE(eventually([&] { return heard.column->arrivals().count == Flood; }));
    CHECK_FALSE(heard.column->arrivals().isMore);
    CHECK(heard.column->model().rowCount() == 3);
    heard.column->merge();
    REQUIRE(eventually([&] { return heard.column->model().rowCount() > 3; }));
    CHECK(heard.column->arrivals().count == 0);
    CHECK(heard.column->current() == read);
    const auto &list = heard.column->model().list();
    CHECK_FALSE(list.isAtTop());
    CHECK(list.find(read) == list.count() - 2);
    heard.column->model().noteVisible(0, 5);
    heard.say(u"later"_s, u"ann"_s, 4 + Flood);
    REQUIRE(eventually([&] { return heard.column->arrivals().count == 1; }));
}

TEST_CASE("a column goes to a day and back to now", "[ui][streams]")
{
    Heard heard;
    for (int hour = 0; hour < 600; ++hour)
        heard.say(u"p%1"_s.arg(hour), u"c%1"_s.arg(hour), hour * 60, u"post %1"_s.arg(hour));
    heard.start();
    heard.column->attention().setAttended(true);
    REQUIRE(heard.texts().first() == u"post 599"_s);
    const Instant noon = heard.column->model().at(99).post.post.created;  // post 500
    const auto current = [&] {
        const StreamRow *row = heard.column->currentRow();
        return row != nullptr ? row->post.post.text : QString();
    };

    heard.column->goTo(noon);
    REQUIRE(eventually([&] { return current() == u"post 499"_s; }));
    settle();
    CHECK(heard.column->model().list().isUnknown() == false);
    heard.column->model().noteVisible(0, 10);
    REQUIRE(eventually([&] { return heard.texts().first() == u"post 599"_s; }));
    CHECK(current() == u"post 499"_s);

    SECTION("what comes meanwhile is counted, and there on return")
    {
        heard.column->goTo(noon);
        REQUIRE(eventually([&] { return current() == u"post 499"_s; }));
        heard.say(u"new"_s, u"new"_s, 600 * 60, u"brand new"_s);
        REQUIRE(eventually([&] { return heard.column->arrivals().count == 1; }));
        heard.column->goToNewest();
        REQUIRE(eventually([&] { return current() == u"brand new"_s; }));
        CHECK(heard.column->arrivals().count == 0);
    }
    SECTION("before everything stands the oldest")
    {
        heard.column->goTo(Instant{0});
        REQUIRE(eventually([&] { return current() == u"post 0"_s; }));
    }
    SECTION("nothing fits the filter, then or now")
    {
        heard.column->setFilter(u"nowhere"_s);
        heard.column->goTo(noon);
        REQUIRE(eventually([&] { return heard.column->model().state() == ListState::Empty; }));
    }
}
