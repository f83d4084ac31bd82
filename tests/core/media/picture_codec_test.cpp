#include "core/media/picture_codec.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

using namespace daisychain;
using namespace daisychain::media;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

QImage field(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

QString whyNot(const QByteArray &bytes)
{
    const auto pixels = decodePicture(bytes, {100, 100});
    REQUIRE_FALSE(pixels);
    CHECK(pixels.error().code == ErrorCode::Invalid);
    return pixels.error().arguments.value(0);
}

/// A JPEG that carries a comment and says where it was taken, turned by 90 degrees.
QByteArray tellingJpeg()
{
    QByteArray jpeg = written(field({400, 200}, Qt::red), "jpeg");
    const QByteArray exif =
        QByteArray("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    const QByteArray place = "taken at 51.0N 7.0E";
    const auto segment = [](char marker, const QByteArray &content) {
        QByteArray bytes("\xff");
        bytes.append(marker);
        const auto length = qToBigEndian(quint16(content.size() + 2));
        bytes.append(reinterpret_cast<const char *>(&length), 2);
        return bytes + content;
    };
    return jpeg.insert(2, segment(char(0xe1), exif) + segment(char(0xfe), place));
}

}  // namespace

TEST_CASE("a picture is shrunk to fit and never enlarged", "[media]")
{
    const auto large = decodePicture(written(field({800, 200}, Qt::blue), "png"), {100, 100});
    REQUIRE(large);
    CHECK(large->width == 100);
    CHECK(large->height == 25);
    CHECK(large->argb.size() == 100 * 25 * 4);
    CHECK(*reinterpret_cast<const QRgb *>(large->argb.constData()) == qRgb(0, 0, 255));
    const auto small = decodePicture(written(field({10, 20}, Qt::blue), "jpeg"), {100, 100});
    REQUIRE(small);
    CHECK(QSize(small->width, small->height) == QSize(10, 20));
}

TEST_CASE("only pictures are opened, by what they are and not by what they say", "[media]")
{
    CHECK(whyNot({}) == u"kind");
    CHECK(whyNot("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>") == u"kind");
    CHECK(whyNot("<html>") == u"kind");
    CHECK(whyNot(QByteArray("P6 1 1 255 aaa")) == u"kind");
    CHECK_FALSE(whyNot(written(field({10, 10}, Qt::blue), "png").first(40)).isEmpty());
    CHECK(whyNot(QByteArray(MostPictureBytes + 1, 'x')) == u"size");
}

TEST_CASE("a small file that says it is huge is not opened", "[media]")
{
    QByteArray png = written(field({10, 10}, Qt::blue), "png");
    qToBigEndian(quint32(60'000), png.data() + 16);
    qToBigEndian(quint32(60'000), png.data() + 20);
    const QString why = whyNot(png);
    CHECK((why == u"size" || why == u"kind"));
}

TEST_CASE("what is kept of a picture stands upright and tells nothing else", "[media]")
{
    const QByteArray telling = tellingJpeg();
    REQUIRE(telling.contains("51.0N"));
    const auto kept = strippedPicture(telling, {100, 100});
    REQUIRE(kept);
    CHECK_FALSE(kept->contains("51.0N"));
    CHECK_FALSE(kept->contains("Exif"));
    const auto pixels = decodePicture(*kept, {1000, 1000});
    REQUIRE(pixels);
    CHECK(QSize(pixels->width, pixels->height) == QSize(50, 100));
}

TEST_CASE("what shines through goes on shining through", "[media]")
{
    const auto kept = strippedPicture(written(field({10, 10}, QColor(255, 0, 0, 128)), "png"), {100, 100});
    REQUIRE(kept);
    const auto pixels = decodePicture(*kept, {100, 100});
    REQUIRE(pixels);
    CHECK(qAlpha(*reinterpret_cast<const QRgb *>(pixels->argb.constData())) == 128);
}
