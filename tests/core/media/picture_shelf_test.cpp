#include "core/media/picture_shelf.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::media;
using namespace Qt::StringLiterals;

TEST_CASE("a picture that was put is found again, by another program too", "[media]")
{
    const QTemporaryDir folder;
    PictureShelf shelf(folder.filePath(u"pictures"_s), 1'000'000);
    CHECK_FALSE(shelf.find(u"post a"_s, u"https://a.example/1"_s));
    CHECK(QDir(folder.path()).isEmpty());
    REQUIRE(shelf.put(u"post a"_s, u"https://a.example/1"_s, "bytes"));
    CHECK(
        PictureShelf(folder.filePath(u"pictures"_s), 1'000'000).find(u"post a"_s, u"https://a.example/1"_s) ==
        QByteArray("bytes"));
    CHECK_FALSE(shelf.find(u"post b"_s, u"https://a.example/1"_s));
    CHECK_FALSE(shelf.find(u"post a"_s, u"https://a.example/2"_s));
}

TEST_CASE("names of files tell nothing, and nobody else may read them", "[media]")
{
    const QTemporaryDir folder;
    PictureShelf shelf(folder.filePath(u"pictures"_s), 1'000'000);
    REQUIRE(shelf.put(u"../../post"_s, u"https://a.example/../../mara.jpg"_s, "bytes"));
    const QStringList inside =
        QDir(folder.filePath(u"pictures"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    REQUIRE(inside.size() == 1);
    CHECK(inside.first().size() == 32);
    CHECK_FALSE(QFileInfo(folder.filePath(u"pictures"_s)).permission(QFile::ReadGroup));
    CHECK_FALSE(QFileInfo(folder.filePath(u"pictures"_s)).permission(QFile::ReadOther));
}

TEST_CASE("what belongs to one owner goes at once and leaves the others", "[media]")
{
    const QTemporaryDir folder;
    PictureShelf shelf(folder.path(), 1'000'000);
    REQUIRE(shelf.put(u"post a"_s, u"1"_s, "x"));
    REQUIRE(shelf.put(u"post a"_s, u"2"_s, "x"));
    REQUIRE(shelf.put(u"post b"_s, u"1"_s, "yy"));
    CHECK(shelf.owners().size() == 2);
    REQUIRE(shelf.remove(u"post a"_s));
    CHECK(shelf.owners() == QStringList{u"post b"_s});
    CHECK_FALSE(shelf.find(u"post a"_s, u"1"_s));
    CHECK(shelf.find(u"post b"_s, u"1"_s) == QByteArray("yy"));
    CHECK(shelf.bytes() == 2);
    CHECK(shelf.remove(u"nobody"_s));
}

TEST_CASE("the shelf never grows over its bound, and what was looked at stays longest", "[media]")
{
    const QTemporaryDir folder;
    PictureShelf shelf(folder.path(), 1'000);
    const QByteArray picture(200, 'x');
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-1);
    for (int i = 0; i < 4; ++i) {
        REQUIRE(shelf.put(QString::number(i), u"1"_s, picture));
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadWrite));
            REQUIRE(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
        }
    }
    REQUIRE(shelf.find(u"0"_s, u"1"_s));
    REQUIRE(shelf.put(u"4"_s, u"1"_s, picture));
    REQUIRE(shelf.put(u"5"_s, u"1"_s, picture));
    CHECK(shelf.find(u"0"_s, u"1"_s));
    CHECK_FALSE((shelf.find(u"1"_s, u"1"_s) && shelf.find(u"2"_s, u"1"_s) && shelf.find(u"3"_s, u"1"_s)));
    for (int i = 6; i < 30; ++i) {
        REQUIRE(shelf.put(QString::number(i), u"1"_s, picture));
        CHECK(shelf.bytes() <= 1'000);
    }
    CHECK(shelf.find(u"29"_s, u"1"_s));
    CHECK(shelf.owners().size() <= 5);
}

TEST_CASE("a shelf that can't be written says so", "[media]")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    PictureShelf shelf(folder.filePath(u"file"_s), 1'000);
    const auto put = shelf.put(u"a"_s, u"1"_s, "x");
    REQUIRE_FALSE(put);
    CHECK(put.error().code == ErrorCode::Storage);
}
