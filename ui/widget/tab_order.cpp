#include "ui/widget/tab_order.h"

#include <QLayout>
#include <QWidget>

namespace daisychain::ui {

namespace {

QList<QWidget *> fieldsIn(const QWidget &widget)
{
    QList<QWidget *> fields;
    for (QWidget *each : widget.findChildren<QWidget *>()) {
        if (each->focusPolicy() & Qt::TabFocus)
            fields.append(each);
    }
    return fields;
}

/// The part itself may be one; in the order of Tab.
QList<QWidget *> fieldsAlong(QWidget *part)
{
    QList<QWidget *> fields;
    QWidget *each = part;
    do {
        if ((each == part || part->isAncestorOf(each)) && (each->focusPolicy() & Qt::TabFocus) != 0)
            fields.append(each);
        each = each->nextInFocusChain();
    } while (each != part);
    return fields;
}

}  // namespace

void tabThrough(const QList<QWidget *> &parts)
{
    QList<QWidget *> fields;
    for (QWidget *part : parts)
        fields += fieldsAlong(part);
    for (qsizetype i = 1; i < fields.size(); ++i)
        QWidget::setTabOrder(fields[i - 1], fields[i]);
}

void tabBefore(const QWidget &next, const QLayout &lines)
{
    const QList<QWidget *> following = fieldsIn(next);
    QList<QWidget *> made;
    for (int at = 0; at < lines.count(); ++at) {
        if (const QWidget *line = lines.itemAt(at)->widget())
            made += fieldsIn(*line);
    }
    if (following.isEmpty() || made.isEmpty())
        return;
    QWidget *before = following.first()->previousInFocusChain();
    while (before != following.first() && (!(before->focusPolicy() & Qt::TabFocus) || made.contains(before)))
        before = before->previousInFocusChain();
    if (before == following.first())
        before = following.last();  // there is nothing else: Tab goes round
    for (QWidget *each : std::as_const(made)) {
        QWidget::setTabOrder(before, each);
        before = each;
    }
}

}  // namespace daisychain::ui
