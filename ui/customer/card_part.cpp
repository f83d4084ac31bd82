#include "ui/customer/card_part.h"

#include "ui/widget/breaking_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        } else if (item->layout() != nullptr) {
            clearLayout(item->layout());
        }
        delete item;
    }
}

CardPart::CardPart(const CardLook &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
}

void CardPart::remake(const std::function<void()> &make)
{
    const QWidget *focused = QApplication::focusWidget();
    const QString name = focused != nullptr && isAncestorOf(focused) ? focused->accessibleName() : QString();
    const QList<QWidget *> before = findChildren<QWidget *>();
    clearLayout(m_lines);
    make();
    Q_EMIT remade();
    if (name.isEmpty())
        return;
    for (QWidget *made : findChildren<QWidget *>()) {
        if (made->accessibleName() == name && !before.contains(made))
            return made->setFocus(Qt::OtherFocusReason);
    }
}

void CardPart::addHeading(const QString &text)
{
    m_lines->addSpacing(space::Small);
    m_lines->addWidget(new PlainLabel(m_look.theme, text, TypeSize::Small, &Tokens::textMuted, this));
}

PlainLabel *CardPart::addLine(const QString &text, TypeSize size, Token colour, QVBoxLayout *below)
{
    auto *label = new BreakingLabel(m_look.theme, text, size, colour, this);
    label->setMinimumSize(1, 1);  // else the height of a narrower label is kept free
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    // Names in Arabic or Hebrew stand where all names stand.
    label->setAlignment(Qt::AlignTop | Qt::AlignAbsolute |
                        (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    (below != nullptr ? below : m_lines)->addWidget(label);
    return label;
}

QHBoxLayout *CardPart::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    m_lines->addLayout(row);
    return row;
}

QPushButton *CardPart::addButton(QHBoxLayout *row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setFlat(true);
    button->setAccessibleName(name);
    row->addWidget(button);
    return button;
}

}  // namespace daisychain::ui
