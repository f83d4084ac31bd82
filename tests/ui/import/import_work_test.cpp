#include "ui/import/import_work.h"

#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/said_importer.h"
#include "ui/import/import_words.h"

#include <QSignalSpy>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

const QString Path = u"customers.csv"_s;

struct Desk {
    FakeClock clock{"2026-03-04T12:00:00Z"};
    SaidImporter importer;
    ImportWork work{importer, clock, {newUuid({1})}};

    explicit Desk(const QByteArray &csv = "name,e-mail,since\nMara,mara@b.example,2020-01-02\n")
    {
        importer.files.insert(Path, csv);
        work.choose(Path);
        REQUIRE(reaches(ImportWork::State::Looked));
    }
    bool reaches(ImportWork::State state)
    {
        return eventually([&] { return work.state() == state; });
    }
    void check(const ImportSummary &summary = someImport())
    {
        work.check();
        REQUIRE(work.state() == ImportWork::State::Checking);
        importer.end(summary);
        REQUIRE(reaches(ImportWork::State::Checked));
    }
};

}  // namespace

TEST_CASE("a file is looked at, tried out and then imported as it was shown", "[ui][import]")
{
    Desk desk;
    CHECK(desk.work.look().mapping.column(ColumnKind::EMail) == 1);
    CHECK(desk.importer.orders.isEmpty());
    desk.work.import();
    CHECK(desk.importer.orders.isEmpty());
    desk.check();
    CHECK(desk.importer.orders.last().isDryRun);
    QSignalSpy imported(&desk.work, &ImportWork::imported);
    desk.work.import();
    REQUIRE(desk.importer.orders.size() == 2);
    CHECK_FALSE(desk.importer.orders.last().isDryRun);
    CHECK(desk.importer.orders.last().choices.mapping == desk.work.look().mapping);
    CHECK(desk.importer.orders.last().fingerprint == desk.work.look().fingerprint);
    desk.importer.watch->percent = 40;
    CHECK(desk.work.percent() == 40);
    desk.importer.end(someImport());
    CHECK(desk.reaches(ImportWork::State::Imported));
    CHECK(imported.size() == 1);
}

TEST_CASE("what somebody says of a file is what it is read by", "[ui][import]")
{
    Desk desk("caf\xe9;2,5\nth\xe9;3,5\n");
    desk.work.setSeparator('|');
    REQUIRE(desk.reaches(ImportWork::State::Looked));
    CHECK(desk.work.look().separator == '|');
    CHECK(desk.work.look().head.size() == 1);
    desk.work.setCharset("windows-1250");
    desk.work.setHasHead(!desk.work.look().hasHead);
    REQUIRE(desk.reaches(ImportWork::State::Looked));
    CHECK(desk.work.look().charset == "windows-1250");
    CHECK(desk.work.choices().table.separator == '|');
    desk.work.setKind(ImportKind::Snippets);
    REQUIRE(desk.reaches(ImportWork::State::Looked));
    CHECK(desk.work.look().kind == ImportKind::Snippets);
}

TEST_CASE("two columns don't hold the same, and something must tell who it is", "[ui][import]")
{
    Desk desk;
    desk.work.setColumn(0, ColumnKind::EMail);
    CHECK(desk.work.look().mapping.columns[1].kind == ColumnKind::Ignored);
    CHECK(desk.work.obstacle() == ImportWork::Obstacle::None);
    desk.work.setColumn(0, ColumnKind::Own);
    CHECK(desk.work.look().mapping.columns[0].name == u"name"_s);
    CHECK(desk.work.obstacle() == ImportWork::Obstacle::NoIdentity);
    CHECK_FALSE(importObstacleWords(desk.work).isEmpty());
    desk.work.check();
    CHECK(desk.importer.orders.isEmpty());
}

TEST_CASE("dates that mean two things want a word", "[ui][import]")
{
    Desk desk("e-mail,customer since\na@b.example,01/02/2015\n");
    CHECK(desk.work.obstacle() == ImportWork::Obstacle::UnclearDate);
    CHECK(desk.work.unclearColumn() == 1);
    desk.work.setDates(1, DateStyle::MonthFirst);
    CHECK(desk.work.obstacle() == ImportWork::Obstacle::None);
    desk.work.check();
    REQUIRE(desk.importer.orders.size() == 1);
    CHECK(desk.importer.orders[0].choices.mapping->columns[1].dateStyle == DateStyle::MonthFirst);
}

TEST_CASE("conversations need a time, a text, and a name for our side", "[ui][import]")
{
    Desk desk("ticket,author,time,text\n1,mara,2020-01-02,hello\n");
    desk.work.setKind(ImportKind::Conversations);
    REQUIRE(desk.reaches(ImportWork::State::Looked));
    CHECK(desk.work.obstacle() == ImportWork::Obstacle::None);
    desk.work.setOwn(u" "_s);
    CHECK(desk.work.obstacle() == ImportWork::Obstacle::NoOwn);
    desk.work.setOwn(u"shop"_s);
    desk.work.setColumn(2, ColumnKind::Ignored);
    CHECK(desk.work.obstacle() == ImportWork::Obstacle::NoTime);
}

TEST_CASE("what is given up goes back to where it came from", "[ui][import]")
{
    Desk desk;
    desk.check();
    desk.work.import();
    desk.work.choose(u"other.csv"_s);
    CHECK(desk.work.state() == ImportWork::State::Importing);
    desk.work.leave();
    CHECK(desk.importer.watch->isGivenUp);
    desk.importer.end(Failure(Error{ErrorCode::Cancelled}));
    CHECK(desk.reaches(ImportWork::State::Checked));
    desk.work.goBack();
    CHECK(desk.work.state() == ImportWork::State::Looked);
    desk.work.leave();
    CHECK(desk.work.state() == ImportWork::State::Nothing);
}

TEST_CASE("a file that can't be read, or changed meanwhile, is said and looked at again", "[ui][import]")
{
    Desk desk;
    desk.work.choose(u"gone.csv"_s);
    REQUIRE(desk.reaches(ImportWork::State::Failed));
    CHECK(desk.work.error().code == ErrorCode::NotFound);
    CHECK_FALSE(importErrorWords(desk.work.error()).isEmpty());
    desk.work.choose(Path);
    REQUIRE(desk.reaches(ImportWork::State::Looked));
    desk.work.check();
    desk.importer.end(Failure(Error{ErrorCode::Conflict}));
    REQUIRE(desk.reaches(ImportWork::State::Failed));
    desk.work.goBack();
    CHECK(desk.reaches(ImportWork::State::Looked));
}

TEST_CASE("nothing new is nothing to import", "[ui][import]")
{
    Desk desk;
    ImportSummary same = someImport();
    same.added = same.changed = 0;
    desk.check(same);
    desk.work.import();
    CHECK(desk.importer.orders.size() == 1);
}
