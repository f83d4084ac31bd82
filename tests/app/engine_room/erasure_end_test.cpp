#include "app/engine_room/erasure_end.h"

#include "app/engine_room/desk_eraser.h"
#include "app/engine_room/open_desk.h"
#include "core/base/clock.h"
#include "core/media/picture_shelf.h"
#include "core/store/stored_erasure.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace daisychain;
using namespace Qt::StringLiterals;
using engine_room::DataFolder;
using engine_room::OpenDesk;

namespace {

const IdentityId Mara{Network::Mastodon, u"https://blumen.example/@mara_zq17"_s};

template <class T>
T valueOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    REQUIRE(result.has_value());
    return *result;
}

/// A data folder with somebody in every file that may name them.
struct Folder {
    QTemporaryDir dir;
    DataFolder folder = *DataFolder::open(dir.filePath(u"desk"_s));
    std::unique_ptr<sync::EngineLock> lock = std::move(*sync::EngineLock::take(folder.path()));
    std::unique_ptr<OpenDesk> desk = std::move(*OpenDesk::asEngine(folder, *lock));
    const SystemClock clock;

    Folder()
    {
        Account account;
        account.id = {newUuid({1})};
        account.network = Network::Mastodon;
        account.identity = {Network::Mastodon, u"https://shop.example/@shop"_s};
        account.handle = u"shop@shop.example"_s;
        (void)valueOf(desk->store().directory().saveAccount(account));
        FactBatch facts;
        facts.account = account.id;
        facts.received = clock.now();
        facts.profiles = {{Mara, u"mara_zq17@blumen.example"_s, u"Mara"_s, {}, {}, {}, {}}};
        PostFact post;
        post.id = {Network::Mastodon, u"https://blumen.example/users/mara_zq17/statuses/1"_s};
        post.author = Mara;
        post.created = facts.received;
        post.text = u"quittengelee"_s;
        post.mentions = {{account.identity, {}, {}}};
        facts.posts = {post};
        (void)valueOf(desk->store().facts().ingest({facts}, IngestMode::Live));
        media::PictureShelf shelf(folder.pictureFolder(), 1'000'000);
        REQUIRE(shelf.put(u"identity mastodon "_s + Mara.globalId, u"a"_s, "face"));
        REQUIRE(shelf.put(u"post mastodon "_s + post.id.globalId, u"b"_s, "picture"));
        REQUIRE(shelf.put(u"identity mastodon https://blumen.example/@nils"_s, u"c"_s, "other"));
        write(u"log/daisychain.log"_s, "asked for https://blumen.example/@mara_zq17 twice\n");
        write(u"notes.txt"_s, "nothing here\n");
        (void)valueOf(desk->store().upkeep().backup(folder.path() + u"/desk.sqlite.before-0017"_s));
        write(u"keys"_s, "mara_zq17 is what the token happens to hold");
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = folder.path() + u'/' + name;
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(folder.path() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList filesWith(const QByteArray &word) const
    {
        QStringList found;
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(word))
                found.append(QDir(folder.path()).relativeFilePath(file.fileName()));
        }
        return found;
    }
    void checkClean(const ErasureReceipt &receipt) const
    {
        CHECK(filesWith("mara_zq17") == QStringList{u"keys"_s});
        CHECK(filesWith("quittengelee") == QStringList());
        CHECK(receipt.pictures == 2);
        CHECK(receipt.copiesRemoved == QStringList{u"desk.sqlite.before-0017"_s});
        CHECK(receipt.filesMasked == QStringList{u"log/daisychain.log"_s});
        CHECK(receipt.filesLeft == QStringList());
        CHECK(read(u"log/daisychain.log"_s) == "asked for https://blumen.example/@********* twice\n");
        CHECK(read(u"notes.txt"_s) == "nothing here\n");
    }
};

}  // namespace

TEST_CASE("an erasure takes the customer out of every file of the folder", "[engine_room][erasure]")
{
    const Folder town;
    engine_room::DeskEraser eraser(town.desk->store(), town.folder, town.clock);
    const auto progress = std::make_shared<ErasureProgress>();
    const ErasureReceipt receipt = valueOf(eraser.erase(Mara, {newUuid({1})}, progress));
    town.checkClean(receipt);
    CHECK(progress->percent == 100);
    CHECK(progress->isFinal);
}

TEST_CASE("an erasure that was decided ends at the next start", "[engine_room][erasure]")
{
    Folder town;
    const auto progress = std::make_shared<ErasureProgress>();
    (void)valueOf(town.desk->store().erasure().erase(Mara, {newUuid({1})}, town.clock.now(), progress));
    REQUIRE(town.filesWith("mara_zq17").size() > 1);
    town.desk.reset();
    town.desk = std::move(*OpenDesk::asEngine(town.folder, *town.lock));
    CHECK(town.filesWith("mara_zq17") == QStringList{u"keys"_s});
    CHECK(valueOf(town.desk->store().erasure().pending()).isEmpty());
}

TEST_CASE("an erasure that is called off at once leaves the folder alone", "[engine_room][erasure]")
{
    const Folder town;
    const QStringList before = town.filesWith("mara_zq17");
    engine_room::DeskEraser eraser(town.desk->store(), town.folder, town.clock);
    const auto progress = std::make_shared<ErasureProgress>();
    progress->isCancelled = true;
    auto future = eraser.erase(Mara, {newUuid({1})}, progress);
    future.waitForFinished();
    REQUIRE_FALSE(future.result().has_value());
    CHECK(future.result().error().code == ErrorCode::Cancelled);
    CHECK(town.filesWith("mara_zq17") == before);
}
