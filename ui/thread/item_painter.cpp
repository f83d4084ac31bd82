#include "ui/thread/item_painter.h"

#include "ui/picture/picture_book.h"
#include "ui/widget/avatar.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemPainter)
};

void paintLine(QPainter &painter, double width, const ItemLayout &layout, const Theme &theme)
{
    const PlacedText &words = layout.texts.front();
    const double y = std::round(words.at.y() + words.block.height() / 2) + 0.5;
    const double left = words.at.x() - space::Medium;
    const double right = words.at.x() + words.block.naturalWidth() + space::Medium;
    QPen pen(theme.color(layout.isTorn ? &Tokens::soon : &Tokens::line), 1);
    painter.setPen(pen);
    const double end = width - space::Large;
    if (!layout.isTorn) {
        painter.drawLine(QPointF(space::Large, y), QPointF(left, y));
        painter.drawLine(QPointF(right, y), QPointF(end, y));
        return;
    }
    for (const auto &[from, to] : {std::pair(double(space::Large), left), std::pair(right, end)}) {
        QPainterPath torn(QPointF(from, y));
        bool isUp = true;
        for (double x = from + 4; x <= to; x += 4, isUp = !isUp)
            torn.lineTo(x, isUp ? y - 3 : y + 3);
        painter.drawPath(torn);
    }
}

/// The picture, or what is said while it is not here. Nothing is cut off: it may be what the matter is about.
void paintPicture(QPainter &painter, const Plate &plate, const PostId &post, const ItemLook &look)
{
    const QPixmap pixmap = look.pictures->pixmap(plate.picture, post, PictureUse::Thread);
    if (!pixmap.isNull()) {
        QSizeF size = pixmap.size();
        size.scale(plate.rect.size(), Qt::KeepAspectRatio);
        QRectF place(QPointF(), size);
        place.moveCenter(plate.rect.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        return painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()));
    }
    const auto state = look.pictures->stateOf(plate.picture, post, PictureUse::Thread);
    const QString words = state == PictureBook::State::Failed
                              ? Words::tr("could not be loaded; i tries again")
                              : Words::tr("loading …");
    painter.setFont(look.theme.font(TypeSize::Small));
    painter.setPen(look.theme.color(&Tokens::textMuted));
    painter.drawText(plate.rect.adjusted(space::Small, space::Small, -space::Small, -space::Small),
                     Qt::AlignCenter | Qt::TextWordWrap, words);
}

void paintPlate(QPainter &painter, const Plate &plate, const ThreadItem &item, const ItemLook &look,
                bool isMirrored)
{
    const Theme &theme = look.theme;
    QPainterPath outline;
    outline.addRoundedRect(plate.isFramed ? plate.rect.adjusted(0.5, 0.5, -0.5, -0.5) : plate.rect,
                           space::Radius, space::Radius);
    painter.fillPath(outline, theme.color(plate.ground));
    if (plate.isFramed)
        painter.strokePath(outline, QPen(theme.color(&Tokens::line), 1));
    if (plate.filled > 0 || !plate.picture.isEmpty()) {
        painter.save();
        painter.setClipPath(outline, Qt::IntersectClip);
        QRectF filled = plate.rect;
        filled.setWidth(filled.width() * plate.filled);
        if (isMirrored)
            filled.moveRight(plate.rect.right());
        painter.fillRect(filled, theme.color(&Tokens::selection));
        if (!plate.picture.isEmpty() && look.pictures != nullptr)
            paintPicture(painter, plate, item.post.post.id, look);
        painter.restore();
    }
    if (plate.icon.isEmpty())
        return;
    const QPixmap icon = look.icons.pixmap(plate.icon, &Tokens::textMuted, Icons::Large,
                                           painter.device()->devicePixelRatioF());
    const double x =
        isMirrored ? plate.rect.right() - space::Medium - Icons::Large : plate.rect.left() + space::Medium;
    painter.drawPixmap(QPointF(x, plate.rect.top() + space::Medium), icon);
}

void paintFace(QPainter &painter, const ThreadItem &item, const ItemLayout &layout, const ItemLook &look)
{
    AvatarLook face;
    if (item.kind == ThreadItemKind::Post) {
        const ProfileFact &author = item.post.author;
        face.name = author.displayName.isEmpty() ? author.handle : author.displayName;
        face.key = item.post.post.author.globalId;
        if (look.pictures != nullptr)
            face.picture = look.pictures->face(author.avatarUrl, item.post.post.author);
        face.mark = networkMark(item.post.post.id.network);
    } else if (const auto *reply = std::get_if<HandOver>(&item.entry.action.payload)) {
        if (const Account *account = look.roster.account(reply->account)) {
            face.name = account->displayName.isEmpty() ? account->handle : account->displayName;
            face.key = account->identity.globalId;
            if (look.pictures != nullptr)
                face.picture = look.pictures->face(account->avatarUrl, account->identity);
            face.mark = networkMark(account->network);
        }
    }
    paintAvatar(painter, layout.avatar, face, look.theme,
                layout.isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
}

}  // namespace

void paintItem(QPainter &painter, const QRect &rect, const ThreadItem &item, const ItemLayout &layout,
               const ItemLook &look, const ItemState &state)
{
    const Theme &theme = look.theme;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    if (layout.ground) {
        QPainterPath panel;
        panel.addRoundedRect(*layout.ground, space::Radius, space::Radius);
        painter.fillPath(panel, theme.color(layout.groundColor));
    }
    if (layout.bar && !layout.barColor.isEmpty())
        painter.fillRect(*layout.bar, QColor(layout.barColor));
    if (layout.isLine)
        paintLine(painter, rect.width(), layout, theme);
    for (const Plate &plate : layout.plates)
        paintPlate(painter, plate, item, look, layout.isMirrored);
    if (!layout.avatar.isEmpty())
        paintFace(painter, item, layout, look);
    for (int i = 0; i < layout.texts.size(); ++i) {
        const PlacedText &placed = layout.texts[i];
        const bool isBody = i == layout.body;
        placed.block.paint(painter, placed.at, theme.color(placed.color), isBody ? state.selectedFrom : 0,
                           isBody ? state.selectedTo : 0, theme.color(&Tokens::selection));
    }
    if (state.hasFocus) {
        painter.setPen(QPen(theme.color(&Tokens::focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(2, 1, rect.width() - 4, layout.height - 2), space::Radius,
                                space::Radius);
    }
    painter.restore();
}

}  // namespace daisychain::ui
