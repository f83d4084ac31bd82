#include "core/store/database.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::store;
using namespace Qt::StringLiterals;

namespace {

/// A file, who writes it, and who keeps its log short.
struct TwoHands {
    TwoHands()
        : writer(Database::open(file, OpenMode::ReadWrite).value())
        , keeper(Database::open(file, OpenMode::ReadWrite).value())
    {
        writer->run(u"CREATE TABLE filler (content BLOB)"_s);
    }

    void write(int pages)
    {
        for (int page = 0; page < pages; ++page)
            writer->query("INSERT INTO filler (content) VALUES (randomblob(4000))").run();
        REQUIRE_FALSE(writer->failure());
    }

    const QTemporaryDir folder;
    const QString file = folder.filePath(u"desk.db"_s);
    std::unique_ptr<Database> writer;
    std::unique_ptr<Database> keeper;
};

}  // namespace

TEST_CASE("the log gets short again by another hand than the writer's", "[store][log]")
{
    TwoHands hands;
    hands.write(100);
    CHECK(hands.writer->logPages() >= 100);
    CHECK(hands.keeper->shortenLog());
    hands.write(1);
    CHECK(hands.writer->logPages() < 20);
}

TEST_CASE("a log that somebody still reads is not copied beyond what they see", "[store][log]")
{
    TwoHands hands;
    const auto reader = Database::open(hands.file, OpenMode::QueryOnly).value();
    reader->run(u"BEGIN"_s);
    CHECK(reader->value(u"SELECT count(*) FROM filler"_s) == u"0");
    hands.write(50);
    CHECK_FALSE(hands.keeper->shortenLog());
    CHECK(reader->value(u"SELECT count(*) FROM filler"_s) == u"0");
    reader->run(u"COMMIT"_s);
    CHECK(hands.keeper->shortenLog());
    CHECK(reader->value(u"SELECT count(*) FROM filler"_s) == u"50");
}
