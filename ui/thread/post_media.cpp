#include "ui/thread/post_media.h"

#include "core/text/visible_text.h"
#include "ui/picture/picture_book.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

constexpr double MostPictureHeight = 320;
constexpr double TileHeight = 150;
constexpr double SmallestSide = 60;
constexpr double PlateTextLeft = 44;
/// A post that brings more is a hostile one.
constexpr qsizetype MostMedia = 16;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemLayout)
};

QString described(const PostMedia &media)
{
    return media.altText.isEmpty() ? Words::tr("no description")
                                   : text::isolated(text::plainLine(media.altText, 300));
}

/// Host, size, and why it is not there.
QString factsOf(const PostMedia &media, const QUrl &url)
{
    QStringList facts;
    if (!url.host().isEmpty())
        facts.append(text::visibleText(url.host()));
    if (media.width > 0 && media.height > 0)
        facts.append(QStringLiteral("%1 × %2").arg(media.width).arg(media.height));
    facts.append(url.isValid() ? Words::tr("not loaded; i shows it")
                               : Words::tr("its address can't be opened"));
    return facts.join(QStringLiteral(" · "));
}

void addPlate(ItemBuilder &builder, const PostMedia &media, int number)
{
    const QUrl shown = pictureOf(media);
    const QUrl url = shown.isValid() ? shown : openableUrl(media.url);
    const double width = std::min(builder.textWidth(), MostPictureWidth);
    const double room = width - PlateTextLeft - space::Medium;
    TextBlock what =
        builder.block(ThreadWords::mediaKind(media.kind) + QStringLiteral(": ") + described(media),
                      TypeSize::Body, {}, room);
    TextBlock meta = builder.block(factsOf(media, url), TypeSize::Small, {}, room);
    builder.y += space::Unit;
    const double height = what.height() + meta.height() + 2 * space::Small;
    const QRectF rect(ItemTextLeft, builder.y, width, height);
    builder.result.plates.push_back({.rect = rect, .icon = QStringLiteral("picture")});
    const QPointF at = rect.topLeft() + QPointF(PlateTextLeft, space::Small);
    builder.y += height;
    const double below = what.height();
    builder.result.texts.push_back({at, std::move(what), &Tokens::text});
    builder.result.texts.push_back({at + QPointF(0, below), std::move(meta), &Tokens::textMuted});
    if (url.isValid())
        builder.result.spots.push_back({SpotKind::ShowMedia, rect, url, number});
}

/// The shape a picture has on the screen; where the network didn't tell it, a usual one.
QSizeF shapeOf(const PostMedia &media, double mostWidth)
{
    QSizeF shape(media.width, media.height);
    if (media.width <= 0 || media.height <= 0)
        return {mostWidth, std::round(mostWidth * 0.6)};
    shape.scale(mostWidth, MostPictureHeight, Qt::KeepAspectRatio);
    if (media.width < shape.width())
        shape = QSizeF(media.width, media.height);
    return {std::ceil(std::max(shape.width(), SmallestSide)),
            std::ceil(std::max(shape.height(), SmallestSide))};
}

void addPicture(ItemBuilder &builder, const PostMedia &media, int number, const QRectF &rect, bool isTile)
{
    const QUrl url = pictureOf(media);
    builder.result.plates.push_back({.rect = rect, .picture = url, .instead = described(media)});
    builder.result.spots.push_back({SpotKind::ShowMedia, rect, url, number});
    QStringList words;
    if (media.kind != MediaKind::Image)
        words.append(ThreadWords::mediaKind(media.kind));
    words.append(described(media));
    const double room = isTile ? rect.width() : builder.textWidth();
    QString said = words.join(QStringLiteral(": "));
    if (isTile)
        said = QFontMetricsF(builder.context().theme.font(TypeSize::Small))
                   .elidedText(said, Qt::ElideRight, room);
    TextBlock alt = builder.block(said, TypeSize::Small, {}, room, isTile ? 1 : 0);
    builder.result.texts.push_back(
        {QPointF(rect.left(), rect.bottom() + 2), std::move(alt), &Tokens::textMuted});
}

/// Two beside each other, in tiles.
void addTiles(ItemBuilder &builder, const PostFact &post, const QList<int> &numbers)
{
    const double width = std::floor((std::min(builder.textWidth(), MostPictureWidth) - space::Small) / 2);
    for (qsizetype i = 0; i < numbers.size(); i += 2) {
        builder.y += space::Unit;
        double bottom = builder.y;
        for (qsizetype column = 0; column < 2 && i + column < numbers.size(); ++column) {
            const int number = numbers[i + column];
            const QRectF tile(ItemTextLeft + double(column) * (width + space::Small), builder.y, width,
                              TileHeight);
            addPicture(builder, post.media[number], number, tile, true);
            const PlacedText &alt = builder.result.texts.back();
            bottom = std::max(bottom, alt.at.y() + alt.block.height());
        }
        builder.y = bottom;
    }
}

}  // namespace

QUrl pictureOf(const PostMedia &media)
{
    const QUrl preview = openableUrl(media.previewUrl);
    if (preview.isValid())
        return preview;
    return media.kind == MediaKind::Image ? openableUrl(media.url) : QUrl();
}

void addMedia(ItemBuilder &builder, const PostFact &post)
{
    const PictureBook *book = builder.context().pictures;
    QList<int> pictures;
    QList<int> plates;
    for (int i = 0; i < int(std::min(post.media.size(), MostMedia)); ++i) {
        const QUrl url = pictureOf(post.media[i]);
        const bool isShown = book != nullptr && url.isValid() && !book->waitsForPerson(url);
        (isShown ? pictures : plates).append(i);
    }
    if (pictures.size() == 1) {
        const PostMedia &media = post.media[pictures.first()];
        builder.y += space::Unit;
        const QSizeF shape = shapeOf(media, std::min(builder.textWidth(), MostPictureWidth));
        addPicture(builder, media, pictures.first(), {QPointF(ItemTextLeft, builder.y), shape}, false);
        const PlacedText &alt = builder.result.texts.back();
        builder.y = alt.at.y() + alt.block.height();
    } else {
        addTiles(builder, post, pictures);
    }
    for (const int number : plates)
        addPlate(builder, post.media[number], number);
    if (post.media.size() > MostMedia)
        builder.addSmall(Words::tr("and %1 more attachments").arg(post.media.size() - MostMedia));
}

}  // namespace daisychain::ui
