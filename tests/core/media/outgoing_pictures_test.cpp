#include "core/media/outgoing_pictures.h"

#include "core/base/content_name.h"
#include "core/media/picture_codec.h"
#include "tests/support/phone_photo.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::media;
using namespace daisychain::test;
using namespace Qt::StringLiterals;

namespace {

struct Folder {
    QTemporaryDir dir;
    OutgoingPictures pictures{dir.filePath(u"outgoing"_s)};

    QString path(const QString &name) const { return dir.filePath(u"outgoing/"_s + name); }
    QStringList names() const { return QDir(dir.filePath(u"outgoing"_s)).entryList(QDir::Files); }
    QString taken(const QByteArray &bytes) const
    {
        const auto name = pictures.take(bytes);
        REQUIRE(name.has_value());
        return *name;
    }
};

QImage field(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

Instant later(std::chrono::hours by)
{
    return Instant{QDateTime::currentMSecsSinceEpoch()} + by;
}

}  // namespace

TEST_CASE("what is taken tells neither place nor camera, and stands upright", "[media][outgoing]")
{
    const QByteArray photo = phonePhoto(field({400, 200}, Qt::red));
    REQUIRE(photo.contains("Exif"));
    REQUIRE(jpegMarkers(photo).contains(0xe1));
    REQUIRE_FALSE(tellsNothingBeside(photo));
    const Folder folder;
    const QString name = folder.taken(photo);
    const auto kept = folder.pictures.read(name, 0);
    REQUIRE(kept.has_value());
    CHECK(tellsNothingBeside(*kept));
    for (const char *told : {"Exif", "ICC_PROFILE", "taken at home"})
        CHECK_FALSE(kept->contains(told));
    const QImage seen = QImage::fromData(*kept);
    CHECK(seen.size() == QSize(200, 400));
    CHECK(seen.textKeys().isEmpty());
}

TEST_CASE("a picture is kept under the name of its content, for its user alone", "[media][outgoing]")
{
    const Folder folder;
    const QByteArray photo = phonePhoto(field({40, 20}, Qt::blue));
    const QString name = folder.taken(photo);
    CHECK(folder.taken(photo) == name);
    CHECK(folder.names() == QStringList{name});
    QFile file(folder.path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(contentName(file.readAll(), u"jpg") == name);
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(file.permissions() & others);
    const QString glass = folder.taken(imageBytes(field({40, 20}, QColor(255, 0, 0, 128)), "png"));
    CHECK(glass.endsWith(u".png"));
    CHECK(pictureType(folder.pictures.read(glass, 0).value()) == "image/png");
}

TEST_CASE("what is no picture, or too large, is not taken", "[media][outgoing]")
{
    const Folder folder;
    const auto whyNot = [&](const QByteArray &bytes) {
        const auto name = folder.pictures.take(bytes);
        REQUIRE_FALSE(name.has_value());
        CHECK(name.error().code == ErrorCode::Invalid);
        return name.error().arguments.value(0);
    };
    CHECK(whyNot("<svg xmlns='http://www.w3.org/2000/svg'/>") == u"kind");
    CHECK(whyNot({}) == u"kind");
    CHECK(whyNot(QByteArray(MostPictureBytes + 1, 'x')) == u"size");
    CHECK_FALSE(whyNot(imageBytes(field({100, 100}, Qt::red), "png").first(50)).isEmpty());
    CHECK(folder.names().isEmpty());
}

TEST_CASE("what is read is as small as the network wants it", "[media][outgoing]")
{
    const Folder folder;
    const QString name = folder.taken(imageBytes(noise({1500, 1000}), "jpeg"));
    const qint64 whole = folder.pictures.read(name, 0).value().size();
    REQUIRE(whole > 1'000'000);
    CHECK(folder.pictures.read(name, whole).value().size() == whole);
    for (const qint64 most : {whole - 1, qint64(1'000'000), qint64(100'000), qint64(10'000)}) {
        const auto small = folder.pictures.read(name, most);
        REQUIRE(small.has_value());
        const QImage seen = QImage::fromData(*small);
        CAPTURE(most, small->size(), seen.width(), seen.height());
        CHECK(small->size() <= most);
        CHECK(small->size() > most / 10);
        CHECK(std::abs(double(seen.width()) / seen.height() - 1.5) < 0.1);
        CHECK(tellsNothingBeside(*small));
    }
    CHECK(folder.pictures.read(name, 200).error().code == ErrorCode::Invalid);
}

TEST_CASE("what shines through still does when it was shrunk", "[media][outgoing]")
{
    const QByteArray glass = imageBytes(noise({600, 400}, QImage::Format_ARGB32), "png");
    const auto small = fittedPicture(glass, 100'000);
    REQUIRE(small.has_value());
    CHECK(small->size() <= 100'000);
    CHECK(pictureType(*small) == "image/png");
    CHECK(QImage::fromData(*small).hasAlphaChannel());
}

TEST_CASE("a picture that is gone, changed or elsewhere is not read", "[media][outgoing]")
{
    const Folder folder;
    const QString name = folder.taken(imageBytes(field({40, 20}, Qt::green), "png"));
    const auto isGone = [&](const QString &asked) {
        const auto bytes = folder.pictures.read(asked, 0);
        return !bytes && bytes.error().code == ErrorCode::NotFound;
    };
    REQUIRE_FALSE(isGone(name));
    CHECK(isGone(contentName("other", u"jpg")));
    CHECK(isGone({}));
    CHECK(isGone(u"../outgoing/"_s + name));
    CHECK(isGone(folder.path(name)));
    QFile file(folder.path(name));
    REQUIRE(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    CHECK(isGone(name));
    REQUIRE(QFile::remove(folder.path(name)));
    CHECK(isGone(name));
}

TEST_CASE("a sweep takes what nobody names, but not what is new", "[media][outgoing]")
{
    const Folder folder;
    const QString named = folder.taken(imageBytes(field({40, 20}, Qt::green), "png"));
    const QString unnamed = folder.taken(imageBytes(field({40, 20}, Qt::red), "png"));
    CHECK(folder.pictures.sweep({named}, later(std::chrono::hours(-1))) == 0);
    CHECK(folder.names().size() == 2);
    CHECK(folder.pictures.sweep({named}, later(std::chrono::hours(1))) == 1);
    CHECK(folder.names() == QStringList{named});
    CHECK_FALSE(folder.pictures.read(unnamed, 0).has_value());
}
