#include "ui/settings/customers_section.h"

#include "core/desk/reference_address.h"
#include "core/text/visible_text.h"
#include "ui/settings/setting_form.h"
#include "ui/widget/plain_label.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr std::chrono::milliseconds SaveAfter{800};
constexpr qsizetype LongestText = 4'000;

}  // namespace

CustomersSection::CustomersSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_undo(undo)
    , m_addresses(new QPlainTextEdit)
    , m_sentence(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new SettingForm(theme, undo);
    column->addWidget(form);
    m_addresses->setPlainText(get(settings, ReferenceAddresses));
    m_addresses->setPlaceholderText(tr("order https://shop.example/orders/{number}"));
    m_addresses->setTabChangesFocus(true);
    m_addresses->setFixedHeight(4 * QFontMetrics(theme.font(TypeSize::Body)).lineSpacing() + space::Large);
    form->addControl(QStringLiteral("customers.addresses"), tr("Numbers lead to"), m_addresses);
    m_sentence = form->addHint(
        tr("A line each: order, ticket, bug or customer, then an address with {number} in it."));
    auto *bring = new QPushButton(tr("import a file …"));
    bring->setAccessibleName(tr("Import customers or past conversations from a file"));
    form->addControl(QStringLiteral("customers.import"), tr("Customers and past conversations"), bring);
    connect(bring, &QPushButton::clicked, this, &CustomersSection::importWanted);
    m_pause.setSingleShot(true);
    m_pause.setInterval(SaveAfter);
    connect(&m_pause, &QTimer::timeout, this, &CustomersSection::save);
    connect(m_addresses, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

/// The first line by which no number would open; empty: all are good.
QString CustomersSection::unreadable(const QString &addresses) const
{
    for (const QString &line : addresses.split(u'\n', Qt::SkipEmptyParts)) {
        const CustomerDetail any{DetailField::Reference, QStringLiteral("1"),
                                 line.simplified().section(u' ', 0, 0)};
        if (!line.trimmed().isEmpty() && !referenceAddress(line, any).isValid())
            return line.simplified();
    }
    return {};
}

void CustomersSection::save()
{
    const QString before = get(m_settings, ReferenceAddresses);
    const QString now = m_addresses->toPlainText().left(LongestText);
    const QString bad = unreadable(now);
    m_sentence->setText(
        bad.isEmpty()
            ? tr("A line each: order, ticket, bug or customer, then an address with {number} in it.")
            : tr("This line opens nothing: %1").arg(text::isolated(text::plainLine(bad, 100))));
    if (now == before)
        return;
    // The page may be gone when it is taken back: it goes with the window.
    const auto step = [page = QPointer<CustomersSection>(this)](const QString &value) {
        return [page, value] {
            if (page)
                page->show(value);
        };
    };
    m_undo.push(SettingForm::stepWords(tr("Numbers lead to")), step(before), step(now));
    set(m_settings, ReferenceAddresses, now);
}

void CustomersSection::show(const QString &addresses)
{
    set(m_settings, ReferenceAddresses, addresses);
    const QSignalBlocker silent(m_addresses);
    m_addresses->setPlainText(addresses);
}

}  // namespace daisychain::ui
