#include "ui/customer/history_delegate.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/theme/mark.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistoryDelegate)
};

}  // namespace

QString standingWords(const ConversationView &view, Instant now)
{
    if (isDue(view, now))
        return view.stoppedReply ? Words::tr("not sent") : Words::tr("open");
    switch (view.status) {
    case Status::Waiting:
        return Words::tr("answered");
    case Status::Snoozed:
        return Words::tr("snoozed");
    case Status::Done:
        return view.isPraise ? Words::tr("praise") : Words::tr("done");
    case Status::Open:
        break;
    }
    return Words::tr("open");
}

HistoryDelegate::HistoryDelegate(const Theme &theme, const Clock &clock, const HistoryModel &model,
                                 QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_model(model)
{
}

QString HistoryDelegate::headOf(int row) const
{
    const auto monthOf = [this](int at) {
        return QDateTime::fromMSecsSinceEpoch(m_model.at(at).view.lastAt.ms).date();
    };
    const QDate month = monthOf(row);
    if (row > 0) {
        const QDate above = monthOf(row - 1);
        if (above.year() == month.year() && above.month() == month.month())
            return {};
    }
    return QLocale().toString(month, QStringLiteral("MMMM yyyy"));
}

int HistoryDelegate::headHeight() const
{
    return QFontMetrics(m_theme.font(TypeSize::Small)).height() + space::Small;
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int line = QFontMetrics(m_theme.font(TypeSize::Small)).height();
    return {200, 2 * line + space::Small + 2 + (headOf(index.row()).isEmpty() ? 0 : headHeight())};
}

/// The month, above its first row. Returns what is left for the row itself.
QRect HistoryDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QString &head) const
{
    if (head.isEmpty())
        return option.rect;
    const QRect place(option.rect.left(), option.rect.top(), option.rect.width(), headHeight());
    painter.fillRect(place, m_theme.color(&Tokens::raised));
    painter.setFont(m_theme.font(TypeSize::Small));
    painter.setPen(m_theme.color(&Tokens::textMuted));
    const Qt::Alignment near =
        Qt::AlignAbsolute | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter.drawText(place.adjusted(space::Large, 0, -space::Large, -2), near | Qt::AlignBottom, head);
    return option.rect.adjusted(0, headHeight(), 0, 0);
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QueueRow &row = m_model.at(index.row());
    painter->save();
    const QRect rect = paintHead(*painter, option, headOf(index.row()));
    Token ground = &Tokens::raised;
    if (option.state & QStyle::State_MouseOver)
        ground = &Tokens::hover;
    if ((option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus))
        ground = &Tokens::selection;
    painter->fillRect(rect, m_theme.color(ground));
    const QFont font = m_theme.font(TypeSize::Small);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    const QRect inside = rect.adjusted(space::Large, space::Unit, -space::Medium, -space::Unit);
    const auto turned = [&](const QRect &part) { return QStyle::visualRect(option.direction, rect, part); };
    const Qt::Alignment near =
        Qt::AlignAbsolute | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    const Qt::Alignment far =
        Qt::AlignAbsolute | (option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight);
    const QRect mark(inside.left(), inside.top() + (metrics.height() - 12) / 2, 12, 12);
    painter->setRenderHint(QPainter::Antialiasing);
    paintMark(*painter, turned(mark), networkMark(row.network), m_theme);
    const QRect first(inside.left() + 18, inside.top(), inside.width() - 18, metrics.height());
    const Instant now = m_clock.now();
    painter->setPen(m_theme.color(isDue(row.view, now) ? &Tokens::text : &Tokens::textMuted));
    painter->drawText(turned(first), near | Qt::AlignVCenter, dayTime(row.view.lastAt, now));
    painter->drawText(turned(first), far | Qt::AlignVCenter, standingWords(row.view, now));
    const QRect second(inside.left() + 18, first.bottom() + 1, inside.width() - 18, metrics.height());
    painter->setPen(m_theme.color(&Tokens::text));
    painter->drawText(turned(second), near | Qt::AlignVCenter | Qt::TextSingleLine,
                      text::isolated(metrics.elidedText(rowText(row), Qt::ElideRight, second.width())));
    painter->restore();
}

}  // namespace daisychain::ui
