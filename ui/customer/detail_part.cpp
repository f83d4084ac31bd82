#include "ui/customer/detail_part.h"

#include "core/desk/reference_address.h"
#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/customer/detail_form.h"
#include "ui/widget/breaking_label.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/tab_order.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int MostShown = 60;
constexpr qsizetype LongestValue = 200;

}  // namespace

DetailPart::DetailPart(const CardLook &look, CustomerController &controller, QWidget *parent)
    : CardPart(look, parent)
    , m_controller(controller)
    , m_form(new DetailForm(look.theme, this))
{
    connect(m_form, &DetailForm::keepRequested, &m_controller, &CustomerController::say);
}

void DetailPart::show(const CustomerCard &card)
{
    m_details = card.details;
    lines()->removeWidget(m_form);  // it stays as it is, with what is written in it
    remake([this] {
        addHeading(tr("details"));
        const QString marks = marksSentence(m_details);
        if (!marks.isEmpty())
            (void)addLine(marks, TypeSize::Strong, &Tokens::soon);
        int shown = 0;
        for (const StandingDetail &one : std::as_const(m_details)) {
            if (one.detail.field != DetailField::Mark && ++shown <= MostShown)
                addDetail(one.detail);
        }
        QHBoxLayout *row = addRow();
        QPushButton *add = addButton(row, tr("add"), tr("Add a detail"));
        connect(add, &QPushButton::clicked, this, &DetailPart::editNew);
        addMarks(row);
        row->addStretch(1);
        lines()->addWidget(m_form);
    });
    QList<QWidget *> inOrder = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    inOrder.removeOne(m_form);
    tabThrough(inOrder << m_form);
}

void DetailPart::editNew()
{
    m_form->open(std::nullopt);
}

void DetailPart::leave()
{
    m_form->hide();
}

void DetailPart::addDetail(const CustomerDetail &detail)
{
    const bool isReference = detail.field == DetailField::Reference;
    const QString said =
        text::isolated(text::plainLine(isReference ? detail.name : detail.value, LongestValue));
    const QString field = fieldWords(detail);
    QHBoxLayout *row = addRow();
    auto *label = new BreakingLabel(look().theme, field, TypeSize::Small, &Tokens::textMuted, this);
    label->setMaximumWidth(110);
    auto *name = new QVBoxLayout;
    row->addLayout(name);
    name->addWidget(label, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    row->addLayout(words, 1);
    const PlainLabel *value = addLine(said, TypeSize::Body, &Tokens::text, words);
    const QUrl address = isReference && m_addresses ? referenceAddress(m_addresses(), detail) : QUrl();
    if (address.isValid() && look().openUrl) {
        QPushButton *open =
            addButton(row, tr("open"), tr("Open %1 %2 at %3").arg(field, said, address.host()));
        connect(open, &QPushButton::clicked, this, [this, address] { look().openUrl(address); });
    }
    QPushButton *change = addButton(row, tr("change"), tr("Change %1: %2").arg(field, said));
    connect(change, &QPushButton::clicked, this, [this, detail] { m_form->open(detail); });
    // Their first lines stand beside the words of the buttons, which are taller.
    const int height = change->sizeHint().height();
    name->setContentsMargins(0, std::max(0, (height - label->fontMetrics().height()) / 2), 0, 0);
    words->setContentsMargins(0, std::max(0, (height - value->fontMetrics().height()) / 2), 0, 0);
    for (int i = 2; i < row->count(); ++i)
        row->itemAt(i)->setAlignment(Qt::AlignTop);
}

void DetailPart::addMarks(QHBoxLayout *row)
{
    QPushButton *button = addButton(row, tr("marks"), tr("Marks of this customer"));
    auto *menu = new QMenu(button);
    for (const QString &mark : customerMarks()) {
        QAction *action = menu->addAction(markWords(mark));
        action->setCheckable(true);
        action->setChecked(!detailValue(m_details, DetailField::Mark, mark).isEmpty());
        connect(action, &QAction::triggered, this, [this, mark](bool isOn) { toggleMark(mark, isOn); });
    }
    button->setMenu(menu);
}

void DetailPart::toggleMark(const QString &mark, bool isOn)
{
    m_controller.say({{DetailField::Mark, mark, isOn ? QStringLiteral("yes") : QString()}});
}

}  // namespace daisychain::ui
