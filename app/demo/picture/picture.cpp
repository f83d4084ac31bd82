#include "app/demo/picture/picture.h"

#include "app/demo/picture/stroke_font.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <random>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr double Pitch = 5.8;  ///< from one letter to the next, in the units of strokeLetter()
constexpr double Gap = Pitch - 4;

std::mt19937 diceFor(const QString &words)
{
    const QByteArray bytes = words.toUtf8();
    std::seed_seq seed(bytes.begin(), bytes.end());
    return std::mt19937(seed);
}

QColor colourFrom(std::mt19937 &dice, int saturation, int lightness)
{
    return QColor::fromHsl(static_cast<int>(dice() % 360), saturation, lightness);
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void drawDaisy(QPainter &painter, QPointF centre, double radius, int petals, const QColor &petal,
               const QColor &heart)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.translate(centre);
    painter.setBrush(petal);
    for (int i = 0; i < petals; ++i) {
        painter.drawEllipse(QPointF(0, -radius * 0.62), radius * 0.24, radius * 0.38);
        painter.rotate(360.0 / petals);
    }
    painter.setBrush(heart);
    painter.drawEllipse(QPointF(0, 0), radius * 0.34, radius * 0.34);
    painter.restore();
}

void drawWord(QPainter &painter, const QString &word, QRectF box)
{
    const double unit = std::min(box.width() / (Pitch * word.size() - Gap), box.height() / 6);
    QTransform place;
    place.translate(box.center().x() - unit * (Pitch * word.size() - Gap) / 2, box.center().y() - unit * 3);
    place.scale(unit, unit);
    painter.setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < word.size(); ++i) {
        painter.drawPath(place.map(strokeLetter(word[i])));
        place.translate(Pitch, 0);
    }
}

void drawParcel(QPainter &painter, QSize size, std::mt19937 &dice)
{
    const double w = size.width();
    const double h = size.height();
    painter.fillRect(QRectF(0, h * 0.75, w, h * 0.25), QColor(120, 100, 80));
    painter.setPen(QPen(QColor(90, 60, 30), w / 160));
    painter.setBrush(QColor(196, 154, 100));
    const double dent = double(dice() % 20) / 100;
    painter.drawPolygon(QPolygonF{{w * 0.2, h * 0.35},
                                  {w * (0.5 + dent), h * (0.35 + dent)},
                                  {w * 0.8, h * 0.3},
                                  {w * 0.8, h * 0.82},
                                  {w * 0.2, h * 0.85}});
    painter.setPen(QPen(QColor(240, 220, 160), w / 40));
    painter.drawLine(QPointF(w * 0.48, h * 0.37), QPointF(w * 0.48, h * 0.83));
}

void drawBouquet(QPainter &painter, QSize size, std::mt19937 &dice)
{
    const double w = size.width();
    const double h = size.height();
    painter.setPen(QPen(QColor(60, 120, 60), w / 90));
    for (int i = 0; i < 9; ++i)
        painter.drawLine(QPointF(w * 0.5, h * 0.95), QPointF(w * (0.18 + 0.08 * i), h * 0.35));
    for (int i = 0; i < 9; ++i)
        drawDaisy(painter, {w * (0.18 + 0.08 * i), h * (0.28 + double(dice() % 12) / 100)}, h * 0.13,
                  7 + static_cast<int>(dice() % 6), colourFrom(dice, 120, 225), QColor(240, 190, 40));
}

void drawScreen(QPainter &painter, QSize size)
{
    const double w = size.width();
    const double h = size.height();
    painter.fillRect(QRectF(0, 0, w, h * 0.12), QColor(70, 74, 82));
    painter.fillRect(QRectF(w * 0.1, h * 0.2, w * 0.8, h * 0.6), QColor(250, 250, 250));
    painter.setPen(QPen(QColor(180, 40, 40), w / 70));
    drawWord(painter, u"502"_s, QRectF(w * 0.25, h * 0.32, w * 0.5, h * 0.34));
}

void drawGraph(QPainter &painter, QSize size, std::mt19937 &dice)
{
    const double w = size.width();
    const double h = size.height();
    QPolygonF line;
    for (int i = 0; i <= 20; ++i) {
        const double peak = i > 11 && i < 17 ? 0.5 : 0;
        line << QPointF(w * (0.05 + 0.045 * i), h * (0.8 - peak - double(dice() % 12) / 100));
    }
    painter.setPen(QPen(QColor(40, 90, 160), w / 120));
    painter.drawPolyline(line);
    painter.drawLine(QPointF(w * 0.05, h * 0.9), QPointF(w * 0.95, h * 0.9));
}

void drawCat(QPainter &painter, QSize size)
{
    const double w = size.width();
    const double h = size.height();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(70, 64, 60));
    painter.drawEllipse(QPointF(w * 0.5, h * 0.6), w * 0.22, h * 0.26);
    painter.drawPolygon(QPolygonF{{w * 0.31, h * 0.5}, {w * 0.33, h * 0.22}, {w * 0.46, h * 0.4}});
    painter.drawPolygon(QPolygonF{{w * 0.69, h * 0.5}, {w * 0.67, h * 0.22}, {w * 0.54, h * 0.4}});
    painter.setBrush(QColor(220, 210, 90));
    painter.drawEllipse(QPointF(w * 0.42, h * 0.54), w * 0.035, h * 0.05);
    painter.drawEllipse(QPointF(w * 0.58, h * 0.54), w * 0.035, h * 0.05);
}

}  // namespace

QByteArray avatarPng(const QString &username)
{
    std::mt19937 dice = diceFor(username);
    QImage image(160, 160, QImage::Format_RGB32);
    image.fill(colourFrom(dice, 110, 95));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawDaisy(painter, {double(20 + dice() % 120), double(20 + dice() % 120)}, 110,
              8 + static_cast<int>(dice() % 7), QColor(255, 255, 255, 26), QColor(255, 255, 255, 40));
    painter.setPen(QPen(Qt::white, 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawWord(painter, username.first(std::min<qsizetype>(username.size(), 2)), QRectF(34, 46, 92, 68));
    painter.end();
    return png(image);
}

QByteArray headerPng(const QString &username)
{
    std::mt19937 dice = diceFor(u"header "_s + username);
    QImage image(600, 200, QImage::Format_RGB32);
    image.fill(colourFrom(dice, 90, 190));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, 120, 600, 80, QColor(110, 160, 90));
    for (int i = 0; i < 24; ++i)
        drawDaisy(painter, {double(dice() % 600), double(115 + dice() % 80)}, double(8 + dice() % 12), 9,
                  colourFrom(dice, 80, 235), QColor(240, 190, 40));
    painter.end();
    return png(image);
}

QByteArray emojiPng(const QString &shortcode)
{
    std::mt19937 dice = diceFor(shortcode);
    QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (shortcode.contains(u"daisy")) {
        drawDaisy(painter, {32, 32}, 31, 11, QColor(250, 250, 250), QColor(240, 190, 40));
    } else if (shortcode.contains(u"parcel")) {
        drawParcel(painter, {64, 64}, dice);
    } else {
        painter.setBrush(colourFrom(dice, 180, 130));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(32, 36), 22, 22);
        painter.drawPolygon(QPolygonF{{16, 24}, {32, 2}, {48, 24}});
    }
    painter.end();
    return png(image);
}

QByteArray platePng(const QString &plate, QSize size)
{
    std::mt19937 dice = diceFor(plate);
    QImage image(size, QImage::Format_RGB32);
    image.fill(colourFrom(dice, 60, 215));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (plate.startsWith(u"parcel"))
        drawParcel(painter, size, dice);
    else if (plate.startsWith(u"bouquet"))
        drawBouquet(painter, size, dice);
    else if (plate.startsWith(u"screen"))
        drawScreen(painter, size);
    else if (plate.startsWith(u"graph"))
        drawGraph(painter, size, dice);
    else if (plate.startsWith(u"cat"))
        drawCat(painter, size);
    painter.end();
    return png(image);
}

}  // namespace daisychain::demo
