#include "app/engine_room/desk_file_import.h"

#include "app/engine_room/open_desk.h"
#include "core/desk/address.h"
#include "core/desk/past_conversation.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace daisychain;
using namespace Qt::StringLiterals;
using engine_room::DataFolder;
using engine_room::DeskFileImport;
using engine_room::OpenDesk;

namespace {

const Instant Now = *parseInstant("2026-03-04T12:00:00Z");
const PersonId Sam{uuidFromName("sam")};

template <class T>
Result<T> resultOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    REQUIRE(future.resultCount() == 1);
    return future.result();
}

struct Desk {
    QTemporaryDir dir;
    DataFolder folder = *DataFolder::open(dir.filePath(u"desk"_s));
    std::unique_ptr<sync::EngineLock> lock = std::move(*sync::EngineLock::take(folder.path()));
    std::unique_ptr<OpenDesk> desk = std::move(*OpenDesk::asEngine(folder, *lock));
    DeskFileImport importer{desk->store()};

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(dir.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    ImportLook look(const QString &path, const ImportChoices &choices = {})
    {
        const auto look = resultOf(importer.look(path, choices));
        REQUIRE(look);
        return *look;
    }
    Result<ImportSummary> run(const ImportLook &look, bool isDryRun, bool isGivenUp = false)
    {
        auto watch = std::make_shared<ImportWatch>();
        watch->isGivenUp = isGivenUp;
        ImportOrder order{look.path, {look.kind, {}, {}, u"support"_s}, look.fingerprint, isDryRun, Sam, Now};
        if (!look.isJson)
            order.choices.mapping = look.mapping;
        return resultOf(importer.run(order, watch));
    }
    bool knows(const QString &handle)
    {
        return !resultOf(desk->store().customers().findIdentities(handle, 50))->isEmpty();
    }
};

QList<RowFate> fatesOf(const ImportSummary &summary)
{
    QList<RowFate> fates;
    for (const ImportedRow &row : summary.shown)
        fates.append(row.fate);
    return fates;
}

}  // namespace

TEST_CASE("a file of customers is looked at, tried out and imported", "[engine-room][import]")
{
    Desk desk;
    const QString path = desk.write(u"c.csv"_s, "name;e-mail;plan\nMara;mara@b.example;Gold\n"
                                                "Mara;mara@b.example;Basic\nBen;keine;Gold\n");
    const ImportLook look = desk.look(path);
    CHECK(look.kind == ImportKind::Customers);
    CHECK(look.separator == ';');
    CHECK(look.rows.size() == 3);
    const auto preview = desk.run(look, true);
    REQUIRE(preview);
    CHECK(fatesOf(*preview) == QList{RowFate::New, RowFate::Repeated, RowFate::Refused});
    CHECK(preview->refusedFile == "name;e-mail;plan\r\nBen;keine;Gold\r\n");
    CHECK_FALSE(desk.knows(u"mara@b.example"_s));
    const auto done = desk.run(look, false);
    REQUIRE(done);
    CHECK(done->added == preview->added);
    CHECK(done->changed == preview->changed);
    CHECK(done->refused == 1);
    CHECK(desk.knows(u"mara@b.example"_s));
}

TEST_CASE("a row whose note alone is new changes somebody, and refused ones are shown in their letters",
          "[engine-room][import]")
{
    Desk desk;
    REQUIRE(desk.run(desk.look(desk.write(u"c.csv"_s, "name,e-mail\nMara,mara@b.example\n")), false));
    const auto noted = desk.run(desk.look(desk.write(u"n.csv"_s, "name,e-mail,note\n"
                                                                 "Mara,mara@b.example,likes daisies\n"
                                                                 "B\xf6,keine,\n")),
                                true);
    REQUIRE(noted);
    CHECK(fatesOf(*noted) == QList{RowFate::Changed, RowFate::Refused});
    CHECK(noted->shown.last().what == u"B\u00f6,keine,"_s);
}

TEST_CASE("what is in a file is told by how it begins and its columns", "[engine-room][import]")
{
    Desk desk;
    CHECK(desk.look(desk.write(u"t.json"_s, "{\"id\":1,\"comments\":[]}\n")).kind ==
          ImportKind::Conversations);
    CHECK(desk.look(desk.write(u"s.json"_s, "{\"snippets\":[]}")).kind == ImportKind::Snippets);
    CHECK(desk.look(desk.write(u"s.csv"_s, "name,text\nhi,Hello {customer}\n")).kind == ImportKind::Snippets);
    const QString path = desk.write(u"p.csv"_s, "ticket,author,time,text\n1,mara,2020-01-02,hello\n");
    CHECK(desk.look(path).kind == ImportKind::Conversations);
    ImportChoices choices;
    choices.kind = ImportKind::Customers;
    CHECK(desk.look(path, choices).kind == ImportKind::Customers);
    const auto gone = resultOf(desk.importer.look(desk.dir.filePath(u"gone"_s), {}));
    CHECK((!gone && gone.error().code == ErrorCode::NotFound));
    const auto empty = resultOf(desk.importer.look(desk.write(u"e.csv"_s, ""), {}));
    CHECK((!empty && empty.error().code == ErrorCode::Invalid));
}

TEST_CASE("tickets and saved replies are imported, and replies may be taken back", "[engine-room][import]")
{
    Desk desk;
    const ImportLook tickets = desk.look(desk.write(
        u"t.json"_s,
        R"({"id":7,"status":"open","requester":{"id":9,"name":"Mara","email":"m@b.example"},"comments":[)"
        R"({"id":1,"author_id":9,"body":"help","created_at":"2019-05-01T10:00:00Z"}]})"
        "\n{\"id\":8}\n"));
    CHECK(tickets.isJson);
    const auto done = desk.run(tickets, false);
    REQUIRE(done);
    CHECK(done->added == 1);
    CHECK(done->open == 1);
    CHECK(done->refused == 1);
    CHECK(done->refusedFile == "{\"id\":8}\n");
    CHECK(fatesOf(*done) == QList{RowFate::New, RowFate::Refused});
    CHECK(fatesOf(*desk.run(tickets, true)) == QList{RowFate::Same, RowFate::Refused});

    const ImportLook replies = desk.look(desk.write(u"s.csv"_s, "name,text\nhi,Hello\nhi,Again\n"));
    const auto saved = desk.run(replies, false);
    REQUIRE(saved);
    CHECK(saved->recorded.size() == 1);
    CHECK(fatesOf(*saved) == QList{RowFate::New, RowFate::Refused});
}

TEST_CASE("a file that changed since it was looked at isn't imported, nor one that is given up",
          "[engine-room][import]")
{
    Desk desk;
    const QString path = desk.write(u"c.csv"_s, "name,e-mail\nMara,mara@b.example\n");
    const ImportLook look = desk.look(path);
    const auto given = desk.run(look, false, true);
    CHECK((!given && given.error().code == ErrorCode::Cancelled));
    desk.write(u"c.csv"_s, "name,e-mail\nBo,bo@b.example\n");
    const auto changed = desk.run(look, false);
    CHECK((!changed && changed.error().code == ErrorCode::Conflict));
    CHECK_FALSE(desk.knows(u"mara@b.example"_s));
    CHECK_FALSE(desk.knows(u"bo@b.example"_s));
}
