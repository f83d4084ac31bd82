#include "ui/settings/daisies_section.h"

#include "core/desk/allowance.h"
#include "core/desk/money_words.h"
#include "ui/settings/setting_form.h"
#include "ui/widget/plain_label.h"

#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

#include <limits>

namespace daisychain::ui {

namespace {

/// The setting is an int.
constexpr qint64 Most = std::numeric_limits<int>::max();

}  // namespace

DaisiesSection::DaisiesSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_undo(undo)
    , m_amount(new QLineEdit)
    , m_sentence(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new SettingForm(theme, undo);
    column->addWidget(form);
    m_amount->setMaxLength(30);
    m_amount->setMaximumWidth(SettingForm::ControlWidth);
    form->addControl(QStringLiteral("daisies.allowance"), tr("Each may give, a month"), m_amount);
    m_sentence = form->addHint({});
    showMonth(allowanceOf(settings, {}).month);
    connect(m_amount, &QLineEdit::editingFinished, this, &DaisiesSection::save);
}

void DaisiesSection::save()
{
    const Money before = allowanceOf(m_settings, {}).month;
    const QString words = m_amount->text();
    const bool isNegative = words.contains(u'-') || words.contains(u'−');
    const auto now = moneyIn(words, before.currency);
    if (!now || isNegative || now->minor > Most)
        return m_sentence->setText(
            tr("That is no amount: write it as “250 EUR”. It is %1 as before.").arg(moneyText(before)));
    if (*now != before) {
        // The page may be gone when it is taken back: it goes with the window.
        const auto step = [page = QPointer(this)](const Money &month) {
            return [page, month] {
                if (page)
                    page->put(month);
            };
        };
        m_undo.push(SettingForm::stepWords(tr("Each may give, a month")), step(before), step(*now));
        put(*now);
    } else {
        showMonth(before);
    }
}

void DaisiesSection::put(const Money &month)
{
    set(m_settings, AllowanceMinor, int(month.minor));
    set(m_settings, AllowanceCurrency, month.currency);
    showMonth(month);
}

void DaisiesSection::showMonth(const Money &month)
{
    m_amount->setText(moneyText(month));
    m_sentence->setText(tr("What is left of it stands beside a daisy while it is given, and stops nobody. "
                           "Other currencies are counted by themselves."));
}

}  // namespace daisychain::ui
