#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette.h"
#include "ui/widget/plain_text.h"

#include <QPainter>

namespace daisychain::ui {

int rowHeight(const Theme &theme)
{
    return std::max(34, QFontMetrics(theme.font(TypeSize::Body)).height() + space::Medium);
}

int paintKeyCap(QPainter &painter, const QRect &rect, const QString &key, const Theme &theme,
                Qt::LayoutDirection direction)
{
    if (key.isEmpty())
        return 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(TypeSize::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = std::max(metrics.horizontalAdvance(key) + 2 * (space::Unit + 2), metrics.height() + 4);
    const int height = metrics.height() + 4;
    const QRect cap = QStyle::visualRect(
        direction, rect,
        QRect(rect.right() + 1 - width, rect.top() + (rect.height() - height) / 2, width, height));
    painter.setPen(theme.color(&Tokens::line));
    painter.setBrush(theme.color(&Tokens::sunken));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), space::Unit, space::Unit);
    painter.setPen(theme.color(&Tokens::textMuted));
    painter.setLayoutDirection(Qt::LeftToRight);  // "Ctrl+[" is no sentence of any language
    painter.drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, key);
    painter.restore();
    return width;
}

PaletteDelegate::PaletteDelegate(const Theme &theme, const Icons &icons, const PaletteModel &model,
                                 QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_model(model)
{
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const PaletteEntry &entry = m_model.at(index.row());
    const Tokens &t = m_theme.tokens();
    const auto mirrored = [&](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? t.selection : t.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), space::Radius, space::Radius);
    }
    painter->setOpacity(entry.isEnabled ? 1.0 : 0.6);
    QRect inner = option.rect.adjusted(space::Small, 0, -space::Small, 0);
    if (!entry.icon.isEmpty()) {
        const QRect place(inner.left(), inner.center().y() - Icons::Small / 2, Icons::Small, Icons::Small);
        painter->drawPixmap(mirrored(place).topLeft(),
                            m_icons.pixmap(entry.icon, &Tokens::textMuted, Icons::Small,
                                           painter->device()->devicePixelRatioF()));
    }
    inner.setLeft(inner.left() + Icons::Small + space::Medium);
    const int cap = paintKeyCap(*painter, mirrored(inner), entry.key, m_theme, option.direction);
    inner.setRight(inner.right() - cap - (cap ? space::Small : 0));

    const int flags = int(Qt::AlignVCenter | Qt::TextSingleLine) |
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    painter->setFont(m_theme.font(TypeSize::Body));
    painter->setPen(t.text);
    const QString title =
        painter->fontMetrics().elidedText(oneLine(entry.title), Qt::ElideRight, inner.width());
    const int titleWidth = painter->fontMetrics().horizontalAdvance(title);
    painter->drawText(mirrored(inner), flags, title);
    inner.setLeft(inner.left() + titleWidth + space::Medium);
    if (inner.width() > 40 && !entry.detail.isEmpty()) {
        painter->setFont(m_theme.font(TypeSize::Small));
        painter->setPen(t.textMuted);
        painter->drawText(
            mirrored(inner), flags,
            painter->fontMetrics().elidedText(oneLine(entry.detail), Qt::ElideRight, inner.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight(m_theme)};
}

}  // namespace daisychain::ui
