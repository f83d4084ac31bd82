#pragma once

#include "ui/customer/card_part.h"
#include "ui/customers/customers_controller.h"

#include <QStyledItemDelegate>

namespace daisychain::ui {

struct ChipLook;

/// Paints a customer: face and network, name and what is promised, how to reach them and what they are.
class CustomersDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CustomersDelegate(const CardLook &look, const CustomersController &customers, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Canvas;
    void paintFace(const Canvas &canvas, const QRect &place, const CustomerLine &customer) const;
    void paintGround(const Canvas &canvas, const QStyleOptionViewItem &option) const;
    void paintFirst(const Canvas &canvas, QRect line, const CustomerLine &customer) const;
    void paintSecond(const Canvas &canvas, QRect line, const CustomerLine &customer) const;
    void paintText(const Canvas &canvas, const QRect &rect, const QString &text, TypeSize size, Token colour,
                   bool isFar = false) const;

    const CardLook m_look;
    const CustomersController &m_customers;
};

/// The name a row shows: never empty.
QString shownName(const CustomerLine &line);
/// Organisation, plan and handle of a row.
QString shownFacts(const CustomerLine &line);
/// What is promised, when something is open: "promise Fri 10:00", "promise late".
std::optional<ChipLook> promiseChip(const CustomerLine &line, Instant now);

}  // namespace daisychain::ui
