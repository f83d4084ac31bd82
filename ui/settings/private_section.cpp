#include "ui/settings/private_section.h"

#include "core/desk/private_line.h"
#include "ui/settings/setting_form.h"

#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int LongestText = 2000;

/// Of several languages one a line in the settings, apart by bars in the field.
QString shownWords(const QString &kept)
{
    return kept.split(u'\n', Qt::SkipEmptyParts).join(QStringLiteral(" | "));
}

QString keptWords(const QString &shown)
{
    QStringList lines;
    for (const QString &line : shown.split(u'|', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines.join(u'\n');
}

QString asItIs(const QString &text)
{
    return text;
}

}  // namespace

PrivateSection::PrivateSection(Settings &settings, UndoStack &undo, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_undo(undo)
    , m_form(new SettingForm(theme, undo))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    addText("private.words", tr("Said beside it"), PrivateLineWords, keptWords, shownWords);
    m_form->addHint(tr("What everybody reads when you go on in private, one a language: "
                       "“en: We wrote to you. | de: Wir haben geschrieben.” Empty: our words."));
    addText("private.address", tr("Private address"), PrivateLineAddress, sendableAddress, asItIs);
    m_form->addHint(tr("A page of yours (https://…) for somebody whom the network lets nobody write to."));
}

void PrivateSection::addText(const char *id, const QString &label, const Setting<QString> &setting,
                             QString (*kept)(const QString &), QString (*shown)(const QString &))
{
    auto *field = new QLineEdit(shown(get(m_settings, setting)));
    field->setMaxLength(LongestText);
    m_form->addControl(QLatin1String(id), label, field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, label, setting, kept, shown] {
        const QString before = get(m_settings, setting);
        const QString after = kept(field->text());
        const auto put = [this, setting, shown, page = QPointer<QLineEdit>(field)](const QString &text) {
            set(m_settings, setting, text);
            if (page)
                page->setText(shown(text));
        };
        put(after);
        if (before == after)
            return;
        m_undo.push(
            SettingForm::stepWords(label), [put, before] { put(before); }, [put, after] { put(after); });
    });
}

}  // namespace daisychain::ui
