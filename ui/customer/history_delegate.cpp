#include "ui/customer/history_delegate.h"

#include "core/text/visible_text.h"
#include "ui/customer/history_words.h"
#include "ui/roster/desk_words.h"
#include "ui/theme/mark.h"
#include "ui/thread/item_builder.h"
#include "ui/widget/time_text.h"

#include <QDateTime>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

namespace {

/// A history is for looking over; a long post is read to its end on demand.
constexpr int MostLines = 6;
constexpr int MarkSize = 14;

/// A promise or a gesture: who and how it stands, then its words; an icon stands where a face would.
ItemLayout layOutGiven(const GivenWords &given, const QString &time, double width,
                       const LayoutContext &context)
{
    ItemBuilder builder(width, context);
    builder.addHeader(given.title, {}, time);
    builder.result.body = builder.add(builder.block(given.words, TypeSize::Body), &Tokens::text);
    if (!given.beside.isEmpty())
        builder.addSmall(given.beside, given.isLate ? &Tokens::late : &Tokens::textMuted);
    builder.result.height = std::ceil(std::max(builder.y, space::Small + FaceSize) + space::Small);
    if (context.direction == Qt::RightToLeft)
        mirror(builder.result, width);
    return std::move(builder.result);
}

}  // namespace

HistoryDelegate::HistoryDelegate(const ItemLook &look, const HistoryModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_model(model)
{
}

void HistoryDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    forget();
}

void HistoryDelegate::setDirection(Qt::LayoutDirection direction)
{
    if (direction == m_direction)
        return;
    m_direction = direction;
    forget();
}

void HistoryDelegate::forget()
{
    m_heights.clear();
    m_days.clear();
    m_layouts.clear();
}

void HistoryDelegate::forget(const QString &id)
{
    m_heights.remove(id);
    m_layouts.remove(id);
}

ItemLayout HistoryDelegate::layOut(const TimelineRow &row) const
{
    const Instant now = m_look.clock.now();
    const ThreadWords words(m_look.roster);
    // Pictures are plates here: a history of two years doesn't fetch what nobody asks for.
    const LayoutContext context{m_look.theme, m_look.roster, words,   now,
                                unfolded,     MostLines,     nullptr, m_direction};
    if (const auto given = givenWords(row, m_look.roster, now))
        return layOutGiven(*given, dayTime(row.cursor.at, now), m_width, context);
    return layOutItem(historyItem(row), m_width, context);
}

std::shared_ptr<const ItemLayout> HistoryDelegate::layout(int row) const
{
    const TimelineRow &shown = m_model.at(row);
    const QString id = rowId(shown);
    if (const auto *known = m_layouts.object(id))
        return *known;
    auto kept = std::make_shared<const ItemLayout>(layOut(shown));
    m_layouts.insert(id, new std::shared_ptr<const ItemLayout>(kept));
    m_heights.insert(id, int(kept->height));
    return kept;
}

qint64 HistoryDelegate::dayOf(const TimelineRow &row) const
{
    const QString id = rowId(row);
    if (const auto known = m_days.constFind(id); known != m_days.constEnd())
        return *known;
    return *m_days.insert(id, QDateTime::fromMSecsSinceEpoch(row.cursor.at.ms).date().toJulianDay());
}

bool HistoryDelegate::beginsDay(int row) const
{
    const TimelineRow *above = m_model.above(row);
    return above == nullptr || dayOf(*above) != dayOf(m_model.at(row));
}

int HistoryDelegate::dayHeight() const
{
    return QFontMetrics(m_look.theme.font(TypeSize::Small)).height() + 2 * space::Small;
}

int HistoryDelegate::sceneHeight() const
{
    return QFontMetrics(m_look.theme.font(TypeSize::Small)).height() + 2 * space::Unit;
}

int HistoryDelegate::headHeight(int row) const
{
    return (beginsDay(row) ? dayHeight() : 0) +
           (beginsScene(m_model.at(row), m_model.above(row)) ? sceneHeight() : 0);
}

QRect HistoryDelegate::sceneRect(int row) const
{
    if (!beginsScene(m_model.at(row), m_model.above(row)))
        return {};
    return {0, beginsDay(row) ? dayHeight() : 0, m_width, sceneHeight()};
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int head = headHeight(index.row());
    const auto known = m_heights.constFind(rowId(m_model.at(index.row())));
    return {m_width, head + (known != m_heights.constEnd() ? *known : int(layout(index.row())->height))};
}

/// The day between two hairlines; then the conversation's network and standing.
void HistoryDelegate::paintHead(QPainter &painter, const QRect &rect, int row,
                                Qt::LayoutDirection direction) const
{
    const Theme &theme = m_look.theme;
    const Instant now = m_look.clock.now();
    const QFont font = theme.font(TypeSize::Small);
    const QFontMetrics metrics(font);
    painter.fillRect(rect, theme.color(&Tokens::raised));
    painter.setFont(font);
    int top = rect.top();
    if (beginsDay(row)) {
        const QString day = dayTitle(m_model.at(row).cursor.at, now, {});
        const QRect line(rect.left(), top, rect.width(), dayHeight());
        const int half = (metrics.horizontalAdvance(day) + 2 * space::Medium) / 2;
        painter.setPen(theme.color(&Tokens::line));
        painter.drawLine(rect.left() + space::Large, line.center().y(), line.center().x() - half,
                         line.center().y());
        painter.drawLine(line.center().x() + half, line.center().y(), rect.right() - space::Large,
                         line.center().y());
        painter.setPen(theme.color(&Tokens::textMuted));
        painter.drawText(line, Qt::AlignCenter, day);
        top += dayHeight();
    }
    const QRect scene = sceneRect(row);
    if (scene.isEmpty())
        return;
    const TimelineRow &shown = m_model.at(row);
    const auto turned = [&](const QRect &part) { return QStyle::visualRect(direction, rect, part); };
    QRect words(rect.left() + space::Large, top, rect.width() - 2 * space::Large, scene.height());
    if (shown.conversation) {
        const QRect mark(words.left(), words.center().y() - MarkSize / 2, MarkSize, MarkSize);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, turned(mark), networkMark(shown.conversation->network), theme);
        words.setLeft(mark.right() + space::Small);
    }
    painter.setPen(theme.color(&Tokens::textMuted));
    painter.drawText(
        turned(words),
        Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine |
            (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
        text::isolated(metrics.elidedText(sceneWords(shown, now), Qt::ElideRight, words.width())));
}

void HistoryDelegate::paintGiven(QPainter &painter, const QRect &rect, const TimelineRow &row,
                                 Qt::LayoutDirection direction) const
{
    const bool isPromise = std::holds_alternative<Promise>(row.entry->action.payload);
    const QPixmap icon = m_look.icons.pixmap(isPromise ? QStringLiteral("promise") : QStringLiteral("daisy"),
                                             isPromise ? &Tokens::textMuted : &Tokens::praise, Icons::Large,
                                             painter.device()->devicePixelRatioF());
    const int inset = (int(FaceSize) - Icons::Large) / 2;
    const QRect place(rect.left() + space::Large + inset, rect.top() + space::Small, Icons::Large,
                      Icons::Large);
    painter.drawPixmap(QStyle::visualRect(direction, rect, place), icon);
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = m_look.theme;
    const TimelineRow &row = m_model.at(index.row());
    const int head = headHeight(index.row());
    painter->save();
    if (head > 0)
        paintHead(*painter, {option.rect.left(), option.rect.top(), option.rect.width(), head}, index.row(),
                  option.direction);
    const QRect rect = option.rect.adjusted(0, head, 0, 0);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, theme.color(&Tokens::selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, theme.color(&Tokens::hover));
    const bool hasFocus = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected);
    paintItem(*painter, rect, historyItem(row), *layout(index.row()), m_look, {0, 0, hasFocus});
    if (row.entry && !std::holds_alternative<Note>(row.entry->action.payload))
        paintGiven(*painter, rect, row, option.direction);
    painter->restore();
}

}  // namespace daisychain::ui
