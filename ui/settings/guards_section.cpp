#include "ui/settings/guards_section.h"

#include "core/desk/guard_settings.h"
#include "ui/settings/setting_form.h"

#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int LongestContacts = 2000;

/// One a line in the settings, apart by commas in the field.
QString shownContacts(const Settings &settings)
{
    return get(settings, GuardContacts).split(u'\n', Qt::SkipEmptyParts).join(QStringLiteral(", "));
}

QString keptContacts(const QString &shown)
{
    QStringList contacts;
    for (const QString &one : shown.split(u',', Qt::SkipEmptyParts)) {
        if (!one.trimmed().isEmpty())
            contacts.append(one.trimmed());
    }
    return contacts.join(u'\n');
}

}  // namespace

GuardsSection::GuardsSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_undo(undo)
    , m_form(new SettingForm(theme, undo))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_form->addHint(
        tr("Looked for in a reply while it is written. A line below the text says what was found; "
           "nothing is ever stopped."));
    addSwitch("guards.private", tr("Private data where everybody reads it"), GuardPrivateData);
    addSwitch("guards.apology", tr("Sorry, and no next step"), GuardEmptyApology);
    addSwitch("guards.small", tr("Words that make it small"), GuardSmallWords);
    addSwitch("guards.language", tr("Another language than the customer's"), GuardOtherLanguage);
    addSwitch("guards.account", tr("Another account than they spoke to"), GuardOtherAccount);
    addSwitch("guards.reader", tr("Somebody else whom a private reply lets in"), GuardThirdReader);
    addContacts();
}

void GuardsSection::addSwitch(const char *id, const QString &label, const Setting<bool> &setting)
{
    m_form->addSwitch({QLatin1String(id), label, get(m_settings, setting),
                       [this, setting](bool isOn) { set(m_settings, setting, isOn); }});
}

void GuardsSection::addContacts()
{
    auto *field = new QLineEdit(shownContacts(m_settings));
    field->setMaxLength(LongestContacts);
    m_form->addControl(QStringLiteral("guards.contacts"), tr("How all reach us"), field);
    connect(field, &QLineEdit::editingFinished, this, [this, field] {
        const QString before = get(m_settings, GuardContacts);
        const QString after = keptContacts(field->text());
        if (before == after)
            return;
        const auto put = [this, page = QPointer<QLineEdit>(field)](const QString &contacts) {
            set(m_settings, GuardContacts, contacts);
            if (page)
                page->setText(shownContacts(m_settings));
        };
        put(after);
        m_undo.push(
            SettingForm::stepWords(tr("How all reach us")), [put, before] { put(before); },
            [put, after] { put(after); });
    });
    m_form->addHint(tr("Mail addresses and phones of the company, with commas between: nobody's secret."));
}

}  // namespace daisychain::ui
