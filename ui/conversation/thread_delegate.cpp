#include "ui/conversation/stream_delegate.h"

#include "ui/widget/avatar.h"

#include <QPainter>
#include <QPainterPath>

namespace daisychain::ui {

StreamDelegate::StreamDelegate(Look look, const StreamModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_words(look.roster)
    , m_model(model)
{
}

void StreamDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    forget();
}

void StreamDelegate::forget()
{
    m_heights.clear();
    m_layouts.clear();
}

void StreamDelegate::forget(const QString &id)
{
    m_heights.remove(id);
    m_layouts.remove(id);
}

std::shared_ptr<const ItemLayout> StreamDelegate::layout(int row) const
{
    const StreamItem &item = m_model.at(row);
    if (const auto *known = m_layouts.object(item.id))
        return *known;
    const LayoutContext context{m_look.theme, m_look.roster, m_words, m_look.clock.now(), unfolded};
    auto laidOut = std::make_shared<const ItemLayout>(layOutItem(item, m_width, context));
    m_layouts.insert(item.id, new std::shared_ptr<const ItemLayout>(laidOut));
    m_heights.insert(item.id, {item.at, int(laidOut->height)});
    return laidOut;
}

QSize StreamDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const StreamItem &item = m_model.at(index.row());
    if (const auto known = m_heights.find(item.id); known != m_heights.end())
        return {m_width, known->second};
    return {m_width, int(layout(index.row())->height)};
}

std::pair<int, int> StreamDelegate::selectedIn(int row, const ItemLayout &layout) const
{
    if (selection.isEmpty() || layout.body < 0)
        return {0, 0};
    int first = m_model.find(selection.fromId);
    int last = m_model.find(selection.toId);
    int from = selection.from;
    int to = selection.to;
    if (first < 0 || last < 0)
        return {0, 0};
    if (first > last || (first == last && from > to)) {
        std::swap(first, last);
        std::swap(from, to);
    }
    if (row < first || row > last)
        return {0, 0};
    const int length = int(layout.texts[layout.body].block.text().size());
    return {row == first ? from : 0, row == last ? to : length};
}

void StreamDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const StreamItem &item = m_model.at(index.row());
    const std::shared_ptr<const ItemLayout> layout = this->layout(index.row());
    const Theme &theme = m_look.theme;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option.rect.topLeft());
    if (layout->ground) {
        QPainterPath panel;
        panel.addRoundedRect(*layout->ground, space::Radius, space::Radius);
        painter->fillPath(panel, theme.color(layout->groundColor));
    }
    if (layout->bar && !layout->barColor.isEmpty())
        painter->fillRect(*layout->bar, QColor(layout->barColor));
    if (layout->isLine)
        paintLine(*painter, option.rect, *layout);
    paintPlates(*painter, *layout);
    if (!layout->avatar.isEmpty())
        paintFace(*painter, item, *layout);
    const auto [from, to] = selectedIn(index.row(), *layout);
    for (int i = 0; i < layout->texts.size(); ++i) {
        const PlacedText &placed = layout->texts[i];
        const bool isBody = i == layout->body;
        placed.block.paint(*painter, placed.at, theme.color(placed.color), isBody ? from : 0, isBody ? to : 0,
                           theme.color(&Tokens::selection));
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        painter->setPen(QPen(theme.color(&Tokens::focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(2, 1, option.rect.width() - 4, layout->height - 2), space::Radius,
                                 space::Radius);
    }
    painter->restore();
}

void StreamDelegate::paintLine(QPainter &painter, const QRect &rect, const ItemLayout &layout) const
{
    const PlacedText &words = layout.texts.front();
    const double y = std::round(words.at.y() + words.block.height() / 2) + 0.5;
    const double left = words.at.x() - space::Medium;
    const double right = words.at.x() + words.block.naturalWidth() + space::Medium;
    QPen pen(m_look.theme.color(layout.isTorn ? &Tokens::soon : &Tokens::line), 1);
    painter.setPen(pen);
    const double end = rect.width() - space::Large;
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

void StreamDelegate::paintPlates(QPainter &painter, const ItemLayout &layout) const
{
    const Theme &theme = m_look.theme;
    for (const Plate &plate : layout.plates) {
        QPainterPath outline;
        outline.addRoundedRect(plate.rect, space::Radius, space::Radius);
        painter.fillPath(outline, theme.color(plate.ground));
        if (plate.filled > 0) {
            painter.save();
            painter.setClipPath(outline, Qt::IntersectClip);
            QRectF filled = plate.rect;
            filled.setWidth(filled.width() * plate.filled);
            painter.fillRect(filled, theme.color(&Tokens::selection));
            painter.restore();
        }
        if (plate.icon.isEmpty())
            continue;
        const QPixmap icon = m_look.icons.pixmap(plate.icon, &Tokens::textMuted, Icons::Large,
                                                 painter.device()->devicePixelRatioF());
        painter.drawPixmap(plate.rect.topLeft() + QPointF(space::Medium, space::Medium), icon);
    }
}

void StreamDelegate::paintFace(QPainter &painter, const StreamItem &item, const ItemLayout &layout) const
{
    AvatarLook face;
    if (item.kind == StreamItemKind::Post) {
        const ProfileFact &author = item.post.author;
        face.name = author.displayName.isEmpty() ? author.handle : author.displayName;
        face.key = item.post.post.author.globalId;
        face.mark = networkMark(item.post.post.id.network);
    } else if (const auto *reply = std::get_if<HandOver>(&item.entry.action.payload)) {
        if (const Account *account = m_look.roster.account(reply->account)) {
            face.name = account->displayName.isEmpty() ? account->handle : account->displayName;
            face.key = account->identity.globalId;
            face.mark = networkMark(account->network);
        }
    }
    paintAvatar(painter, layout.avatar, face, m_look.theme);
}

}  // namespace daisychain::ui
