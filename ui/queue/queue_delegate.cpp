#include "ui/queue/queue_delegate.h"

#include "core/text/visible_text.h"
#include "ui/picture/picture_book.h"
#include "ui/queue/queue_words.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/avatar.h"
#include "ui/widget/marks_bar.h"

#include <QPainter>

namespace daisychain::ui {

namespace {

constexpr int BarWidth = 3;
constexpr double FinishedOpacity = 0.45;

}  // namespace

QueueDelegate::QueueDelegate(Look look, const QueueModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_model(model)
{
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, m_look.theme.rowHeight()};
}

QueueDelegate::Places QueueDelegate::places(const QRect &row) const
{
    const bool isCompact = m_look.theme.density() == Density::Compact;
    const int face = isCompact ? 28 : 36;
    const QFontMetrics body(m_look.theme.font(TypeSize::Body));
    const int line = body.height();
    const int gap = isCompact ? 0 : 3;
    const int top = row.top() + (row.height() - 2 * line - gap) / 2;
    const int left = row.left() + BarWidth + space::Small + face + space::Small;
    const int width = row.right() - space::Medium - left;
    Places places;
    places.avatar =
        QRect(row.left() + BarWidth + space::Small, row.top() + (row.height() - face) / 2, face, face);
    places.first = QRect(left, top, width, line);
    places.second = QRect(left, top + line + gap, width, line);
    return places;
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QueueRow &row = m_model.at(index.row());
    const FinishedRow *finished = m_model.finished(row.handle);
    const Canvas canvas{*painter, option.rect, option.direction};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(canvas, option, row);
    if (finished != nullptr)
        painter->setOpacity(FinishedOpacity);
    const Places at = places(option.rect);
    paintFace(canvas, at.avatar, row);
    QRect first = at.first;
    if (finished != nullptr) {
        painter->setOpacity(1);
        paintFinished(canvas, *finished);
        painter->setOpacity(FinishedOpacity);
        first.setRight(std::min(first.right(), undoPlace(option.rect, *finished).left() - space::Small));
    }
    paintFirstLine(canvas, first, row);
    paintSecondLine(canvas, at.second, row);
    painter->restore();
}

/// The face, or the check of a row that is marked for several at once.
void QueueDelegate::paintFace(const Canvas &canvas, const QRect &place, const QueueRow &row) const
{
    QPainter &painter = canvas.painter;
    const QRect at = canvas.turned(place);
    if (m_model.isMarked(row.handle))
        return paintCheck(painter, at, m_look.theme, m_look.icons);
    AvatarLook face{row.customerName, row.view.customer.globalId, {}, networkMark(row.network)};
    if (m_look.pictures != nullptr)
        face.picture = m_look.pictures->face(row.customerAvatarUrl, row.view.customer);
    paintAvatar(painter, at, face, m_look.theme, canvas.direction);
}

void QueueDelegate::paintGround(const Canvas &canvas, const QStyleOptionViewItem &option,
                                const QueueRow &row) const
{
    const Theme &theme = m_look.theme;
    QPainter &painter = canvas.painter;
    const QRect rect = option.rect;
    Token ground = &Tokens::raised;
    if (option.state & QStyle::State_Selected)
        ground = &Tokens::selection;
    else if (option.state & QStyle::State_MouseOver)
        ground = &Tokens::hover;
    painter.fillRect(rect, theme.color(ground));
    painter.fillRect(
        canvas.turned(QRect(rect.left() + space::Medium, rect.bottom(), rect.width() - space::Medium, 1)),
        theme.color(&Tokens::line));
    const AccountId speaksTo = row.view.privateAccount.value_or(
        row.view.accounts.isEmpty() ? AccountId{} : row.view.accounts.first());
    if (const Account *account = m_look.roster.account(speaksTo))
        painter.fillRect(canvas.turned(QRect(rect.left(), rect.top(), BarWidth, rect.height() - 1)),
                         QColor(account->colour));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        painter.setPen(QPen(theme.color(&Tokens::focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    }
}

void QueueDelegate::paintText(const Canvas &canvas, const QRect &rect, const QString &text, const QFont &font,
                              const QColor &color) const
{
    if (rect.width() <= 0)
        return;
    QPainter &painter = canvas.painter;
    painter.setFont(font);
    painter.setPen(color);
    const QString line = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    const Qt::Alignment side = canvas.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(canvas.turned(rect), side | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                     text::isolated(line));
}

void QueueDelegate::paintFirstLine(const Canvas &canvas, QRect line, const QueueRow &row) const
{
    const Theme &theme = m_look.theme;
    const QString time =
        m_model.finished(row.handle) != nullptr ? QString() : rowTime(row, m_look.clock.now());
    if (!time.isEmpty()) {
        const QFont font = theme.tabularFont(TypeSize::Small);
        const int width = QFontMetrics(font).horizontalAdvance(time) + 2;
        paintText(canvas, QRect(line.right() - width + 1, line.top(), width, line.height()), time, font,
                  theme.color(&Tokens::textMuted));
        line.setRight(line.right() - width - space::Small);
    }
    if (const auto chip = rowChip(row, m_look.clock.now())) {
        const QSize size = chipSize(*chip, theme);
        const QRect at(line.right() - size.width() + 1, line.top() + (line.height() - size.height()) / 2,
                       size.width(), size.height());
        paintChip(canvas.painter, canvas.turned(at), *chip, theme, m_look.icons);
        line.setRight(at.left() - space::Small);
    }
    paintText(canvas, line, customerTitle(row), theme.font(row.isUnread ? TypeSize::Strong : TypeSize::Body),
              theme.color(&Tokens::text));
}

void QueueDelegate::paintSecondLine(const Canvas &canvas, QRect line, const QueueRow &row) const
{
    const Theme &theme = m_look.theme;
    line.setRight(line.right() - paintMarks(canvas, line, row));
    paintText(canvas, line, rowText(row), theme.font(TypeSize::Body),
              theme.color(row.isUnread ? &Tokens::text : &Tokens::textMuted));
}

/// Returns the width they take, from the right.
int QueueDelegate::paintMarks(const Canvas &canvas, const QRect &line, const QueueRow &row) const
{
    const Theme &theme = m_look.theme;
    int right = line.right();
    if (!row.view.owner.isNull()) {
        const QString initials = m_look.roster.initials(row.view.owner);
        const QFont font = theme.font(TypeSize::Small);
        const int width = QFontMetrics(font).horizontalAdvance(initials) + 2;
        paintText(canvas, QRect(right - width + 1, line.top(), width, line.height()), initials, font,
                  theme.color(row.view.owner == m_look.roster.me() ? &Tokens::accent : &Tokens::textMuted));
        right -= width + space::Unit;
    }
    const QList<std::pair<bool, QString>> marks{
        {row.view.noteCount > 0, QStringLiteral("note")},
        {row.hasMedia, QStringLiteral("attachment")},
        {row.hasDraft, QStringLiteral("pencil")},
        {row.view.pendingReplies > 0, QStringLiteral("send")},
        {nextPromise(row.view.promises) != nullptr, QStringLiteral("promise")},
        {row.view.isPraise, QStringLiteral("heart")},
        {row.view.privateAccount.has_value(), QStringLiteral("lock")},
        {row.view.hasOtherSide, QStringLiteral("link")},
    };
    for (const auto &[isShown, name] : marks) {
        if (!isShown)
            continue;
        const QPixmap icon = m_look.icons.pixmap(name, &Tokens::textMuted, Icons::Small,
                                                 canvas.painter.device()->devicePixelRatioF());
        const QRect at(right - Icons::Small + 1, line.top() + (line.height() - Icons::Small) / 2,
                       Icons::Small, Icons::Small);
        canvas.painter.drawPixmap(canvas.turned(at), icon);
        right -= Icons::Small + space::Unit;
    }
    return right == line.right() ? 0 : line.right() - right + space::Unit;
}

QRect QueueDelegate::undoRect(const QRect &row, const FinishedRow &finished,
                              Qt::LayoutDirection direction) const
{
    return QStyle::visualRect(direction, row, undoPlace(row, finished));
}

QRect QueueDelegate::undoPlace(const QRect &row, const FinishedRow &finished) const
{
    const QFontMetrics metrics(m_look.theme.font(TypeSize::Small));
    const QRect first = places(row).first;
    QString words = finished.words;
    if (finished.canUndo())
        words += QStringLiteral(" · ") + tr("undo");
    const int width = metrics.horizontalAdvance(words) + 4;
    return {first.right() - width, first.top(), width, first.height()};
}

void QueueDelegate::paintFinished(const Canvas &canvas, const FinishedRow &finished) const
{
    const Theme &theme = m_look.theme;
    const QFont font = theme.font(TypeSize::Small);
    const QRect rect = undoPlace(canvas.row, finished);
    if (!finished.canUndo())
        return paintText(canvas, rect, finished.words, font, theme.color(&Tokens::textMuted));
    const QString before = finished.words + QStringLiteral(" · ");
    const int width = QFontMetrics(font).horizontalAdvance(before);
    paintText(canvas, QRect(rect.left(), rect.top(), width + 2, rect.height()), before, font,
              theme.color(&Tokens::textMuted));
    QFont link = font;
    link.setUnderline(true);
    paintText(canvas, rect.adjusted(width, 0, 4, 0), tr("undo"), link, theme.color(&Tokens::accent));
}

}  // namespace daisychain::ui
