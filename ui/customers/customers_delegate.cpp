#include "ui/customers/customers_delegate.h"

#include "core/desk/address.h"
#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/picture/picture_book.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/avatar.h"
#include "ui/widget/chip.h"
#include "ui/widget/marks_bar.h"

#include <QPainter>

namespace daisychain::ui {

/// A row is laid out from left to right; where it is read the other way, what is painted is turned.
struct CustomersDelegate::Canvas {
    QPainter &painter;
    QRect row;
    Qt::LayoutDirection direction;

    QRect turned(const QRect &rect) const { return QStyle::visualRect(direction, row, rect); }
};

QString shownName(const CustomerLine &line)
{
    const QString name = text::plainLine(customerName(line.profile, line.details), 80);
    if (!name.isEmpty())
        return name;
    return text::plainLine(line.profile.handle.isEmpty() ? addressText(line.profile.id) : line.profile.handle,
                           80);
}

QString shownFacts(const CustomerLine &line)
{
    QStringList facts;
    for (const DetailField field : {DetailField::Organisation, DetailField::Plan}) {
        const QString value = text::plainLine(detailValue(line.details, field), 60);
        if (!value.isEmpty())
            facts.append(text::isolated(value));
    }
    const bool isAddress = line.profile.id.network == Network::Address;
    const QString handle = text::visibleText(line.profile.handle);
    if (!handle.isEmpty())
        facts.append(text::isolated(isAddress ? handle : u'@' + handle));
    return facts.join(QStringLiteral(" · "));
}

std::optional<ChipLook> promiseChip(const CustomerLine &line, Instant now)
{
    if (!line.promiseDue)
        return std::nullopt;
    if (*line.promiseDue <= now)
        return ChipLook{CustomersDelegate::tr("promise late"), ChipTone::Late, QStringLiteral("promise")};
    return ChipLook{CustomersDelegate::tr("promise %1").arg(dayTime(*line.promiseDue, now)), ChipTone::Soon,
                    QStringLiteral("promise")};
}

CustomersDelegate::CustomersDelegate(const CardLook &look, const CustomersController &customers,
                                     QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_customers(customers)
{
}

QSize CustomersDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, m_look.theme.rowHeight()};
}

void CustomersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const CustomerLine &customer = m_customers.at(index.row());
    const Canvas canvas{*painter, option.rect, option.direction};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(canvas, option);
    const QRect &row = option.rect;
    const bool isCompact = m_look.theme.density() == Density::Compact;
    const int face = isCompact ? 28 : 36;
    const QRect place(row.left() + space::Medium, row.top() + (row.height() - face) / 2, face, face);
    paintFace(canvas, place, customer);
    const int line = QFontMetrics(m_look.theme.font(TypeSize::Body)).height();
    const int gap = isCompact ? 0 : 3;
    const int left = place.right() + space::Medium;
    const QRect first(left, row.top() + (row.height() - 2 * line - gap) / 2,
                      row.right() - space::Medium - left, line);
    paintFirst(canvas, first, customer);
    paintSecond(canvas, first.translated(0, line + gap), customer);
    painter->restore();
}

/// The face, or the check of a row that is marked for several at once.
void CustomersDelegate::paintFace(const Canvas &canvas, const QRect &place,
                                  const CustomerLine &customer) const
{
    const QRect at = canvas.turned(place);
    if (m_customers.isMarked(customer))
        return paintCheck(canvas.painter, at, m_look.theme, m_look.icons);
    AvatarLook look{
        shownName(customer), customer.profile.id.globalId, {}, networkMark(customer.profile.id.network)};
    if (m_look.pictures != nullptr)
        look.picture = m_look.pictures->face(customer.profile.avatarUrl, customer.profile.id);
    paintAvatar(canvas.painter, at, look, m_look.theme, canvas.direction);
}

void CustomersDelegate::paintGround(const Canvas &canvas, const QStyleOptionViewItem &option) const
{
    const Theme &theme = m_look.theme;
    Token ground = &Tokens::raised;
    if (option.state & QStyle::State_Selected)
        ground = &Tokens::selection;
    else if (option.state & QStyle::State_MouseOver)
        ground = &Tokens::hover;
    const QRect &rect = canvas.row;
    canvas.painter.fillRect(rect, theme.color(ground));
    canvas.painter.fillRect(
        canvas.turned(QRect(rect.left() + space::Medium, rect.bottom(), rect.width() - space::Medium, 1)),
        theme.color(&Tokens::line));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        canvas.painter.setPen(QPen(theme.color(&Tokens::focus), 2));
        canvas.painter.setBrush(Qt::NoBrush);
        canvas.painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    }
}

void CustomersDelegate::paintText(const Canvas &canvas, const QRect &rect, const QString &text, TypeSize size,
                                  Token colour, bool isFar) const
{
    if (rect.width() <= 0)
        return;
    const QFont font = m_look.theme.font(size);
    canvas.painter.setFont(font);
    canvas.painter.setPen(m_look.theme.color(colour));
    const QString line = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    const bool isRight = (canvas.direction == Qt::RightToLeft) != isFar;
    canvas.painter.drawText(canvas.turned(rect),
                            Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine |
                                (isRight ? Qt::AlignRight : Qt::AlignLeft),
                            text::isolated(line));
}

void CustomersDelegate::paintFirst(const Canvas &canvas, QRect line, const CustomerLine &customer) const
{
    const Instant now = m_look.clock.now();
    const QString time = customer.lastContact ? dayTime(*customer.lastContact, now) : tr("never wrote");
    const int width = std::min(QFontMetrics(m_look.theme.font(TypeSize::Small)).horizontalAdvance(time) + 2,
                               line.width() / 2);
    paintText(canvas, QRect(line.right() - width + 1, line.top(), width, line.height()), time,
              TypeSize::Small, &Tokens::textMuted, true);
    line.setRight(line.right() - width - space::Small);
    paintText(canvas, line, shownName(customer), TypeSize::Strong, &Tokens::text);
}

void CustomersDelegate::paintSecond(const Canvas &canvas, QRect line, const CustomerLine &customer) const
{
    const auto chip = [&](const ChipLook &look) {
        const QSize size = chipSize(look, m_look.theme);
        const int width = std::min(size.width(), line.width() * 2 / 3);
        const QRect at(line.right() - width + 1, line.top() + (line.height() - size.height()) / 2, width,
                       size.height());
        paintChip(canvas.painter, canvas.turned(at), look, m_look.theme, m_look.icons, canvas.direction);
        line.setRight(at.left() - space::Small);
    };
    if (const auto promise = promiseChip(customer, m_look.clock.now()))
        chip(*promise);
    if (const QString marks = marksSentence(customer.details); !marks.isEmpty())
        chip({marks, ChipTone::Note});
    paintText(canvas, line, shownFacts(customer), TypeSize::Body, &Tokens::textMuted);
}

}  // namespace daisychain::ui
