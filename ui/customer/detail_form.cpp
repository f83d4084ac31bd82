#include "ui/customer/detail_form.h"

#include "core/desk/cell_value.h"
#include "ui/customer/customer_words.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int LongestValue = 500;
constexpr int LongestName = 60;

/// What can be entered: a field, and what of it is fixed.
struct Entry {
    DetailField field = DetailField::Name;
    QString name = {};
    QString kind = {};  ///< of a reference

    bool isOf(const CustomerDetail &detail) const
    {
        if (field != detail.field)
            return false;
        return field == DetailField::Reference ? kind == detail.value
                                               : field == DetailField::Own || name == detail.name;
    }
};

const QList<Entry> &entries()
{
    static const QList<Entry> all{{DetailField::Name},
                                  {DetailField::Organisation},
                                  {DetailField::Plan},
                                  {DetailField::EMail},
                                  {DetailField::Phone},
                                  {DetailField::Reference, {}, QStringLiteral("order")},
                                  {DetailField::Reference, {}, QStringLiteral("ticket")},
                                  {DetailField::Reference, {}, QStringLiteral("bug")},
                                  {DetailField::Reference, {}, QStringLiteral("customer")},
                                  {DetailField::Date, QStringLiteral("since")},
                                  {DetailField::Date, QStringLiteral("birthday")},
                                  {DetailField::Date, QStringLiteral("renewal")},
                                  {DetailField::Own}};
    return all;
}

QString entryWords(const Entry &entry)
{
    if (entry.field == DetailField::Own)
        return DetailForm::tr("another field");
    return fieldWords({entry.field, entry.name, entry.kind});
}

}  // namespace

DetailForm::DetailForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_keep(new QPushButton(tr("keep"), this))
    , m_why(new PlainLabel(theme, {}, TypeSize::Small, &Tokens::late, this))
{
    build();
    hide();
}

void DetailForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Unit, 0, space::Unit);
    column->setSpacing(space::Unit);
    for (const Entry &entry : entries())
        m_field->addItem(entryWords(entry));
    m_field->setAccessibleName(tr("Which detail"));
    m_name->setAccessibleName(tr("Name of the field"));
    m_name->setPlaceholderText(tr("name of the field"));
    m_name->setMaxLength(LongestName);
    m_value->setAccessibleName(tr("What is known"));
    m_value->setMaxLength(LongestValue);
    m_why->setWordWrap(true);
    m_why->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_name),
                          static_cast<QWidget *>(m_value), static_cast<QWidget *>(m_why)})
        column->addWidget(part);
    auto *buttons = new QHBoxLayout;
    auto *leave = new QPushButton(tr("leave it"), this);
    leave->setFlat(true);
    buttons->addWidget(m_keep);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    column->addLayout(buttons);
    for (QWidget *field :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_value)})
        field->installEventFilter(this);
    connect(m_field, &QComboBox::currentIndexChanged, this, &DetailForm::fit);
    connect(m_keep, &QPushButton::clicked, this, &DetailForm::keep);
    connect(leave, &QPushButton::clicked, this, &DetailForm::close);
}

void DetailForm::open(const std::optional<CustomerDetail> &detail)
{
    m_before = detail;
    int at = 0;
    for (int i = 0; detail && i < entries().size(); ++i) {
        if (entries()[i].isOf(*detail))
            at = i;
    }
    m_field->setCurrentIndex(at);
    m_name->setText(detail && detail->field == DetailField::Own ? detail->name : QString());
    const bool isReference = detail && detail->field == DetailField::Reference;
    m_value->setText(!detail ? QString() : isReference ? detail->name : detail->value);
    m_why->hide();
    fit();
    show();
    (detail ? static_cast<QWidget *>(m_value) : m_field)->setFocus(Qt::OtherFocusReason);
    m_value->selectAll();
}

void DetailForm::close()
{
    hide();
}

void DetailForm::fit()
{
    const Entry &entry = entries()[m_field->currentIndex()];
    m_name->setVisible(entry.field == DetailField::Own);
    m_value->setPlaceholderText(entry.field == DetailField::Date        ? tr("2024-05-31")
                                : entry.field == DetailField::Reference ? tr("number")
                                                                        : tr("empty: not known any more"));
}

/// Nothing, and why, when it can't be one.
std::optional<CustomerDetail> DetailForm::entered(QString &why) const
{
    const Entry &entry = entries()[m_field->currentIndex()];
    const QString value = m_value->text().simplified();
    CustomerDetail detail{entry.field, entry.name, value};
    if (entry.field == DetailField::Own)
        detail.name = m_name->text().simplified();
    if (entry.field == DetailField::Reference)
        detail = {entry.field, value, entry.kind};
    if (detail.name.isEmpty() && (entry.field == DetailField::Own || entry.field == DetailField::Reference))
        why = entry.field == DetailField::Own ? tr("The field needs a name.") : tr("The number is missing.");
    else if (entry.field == DetailField::EMail && !value.isEmpty() && !mailText(value))
        why = tr("That is no e-mail address.");
    else if (entry.field == DetailField::Phone && !value.isEmpty() && !phoneText(value))
        why = tr("That is no phone number.");
    else if (entry.field == DetailField::Date && !value.isEmpty() &&
             !QDate::fromString(value, Qt::ISODate).isValid())
        why = tr("A day is written as 2024-05-31.");
    if (!why.isEmpty())
        return std::nullopt;
    if (entry.field == DetailField::EMail && !value.isEmpty())
        detail.value = *mailText(value);
    if (entry.field == DetailField::Phone && !value.isEmpty())
        detail.value = *phoneText(value);
    return detail;
}

void DetailForm::keep()
{
    QString why;
    const bool isGone = m_before && m_value->text().trimmed().isEmpty();
    const auto detail =
        isGone ? std::optional(CustomerDetail{m_before->field, m_before->name, {}}) : entered(why);
    m_why->setText(why);
    m_why->setVisible(!detail);
    if (!detail)
        return m_value->setFocus(Qt::OtherFocusReason);
    QList<CustomerDetail> details{*detail};
    if (m_before && (m_before->field != detail->field || m_before->name != detail->name))
        details.prepend({m_before->field, m_before->name, {}});
    if (m_before != detail && !(detail->value.isEmpty() && !m_before))
        Q_EMIT keepRequested(details);
    close();
}

bool DetailForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (watched != m_field && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            keep();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace daisychain::ui
