#include "ui/settings/snippet_form.h"

#include "core/text/visible_text.h"
#include "ui/settings/setting_form.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QDate>
#include <QDateTime>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace daisychain::ui {

namespace {

constexpr int LinesShown = 5;

QString allVariables()
{
    QStringList names;
    for (int i = 0; i < SnippetVariableCount; ++i)
        names.append(u'{' + snippetVariableName(SnippetVariable(i)) + u'}');
    return names.join(u' ');
}

}  // namespace

SnippetForm::SnippetForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_language(new QLineEdit)
    , m_owner(new QComboBox)
    , m_expires(new QLineEdit)
    , m_trouble(new PlainLabel(theme, TypeSize::Small, &Tokens::late))
{
    setObjectName(QStringLiteral("snippetForm"));
    addFields(theme);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    setPersons({});
}

void SnippetForm::addFields(const Theme &theme)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::Large);
    form->setLabelAlignment(Qt::AlignLeading);
    const auto add = [&](const QString &words, QWidget *field) {
        auto *label = new PlainLabel(theme, words);
        label->setMinimumWidth(SettingForm::LabelWidth);
        label->setBuddy(field);
        field->setAccessibleName(words);
        form->addRow(label, field);
    };
    m_name->setMaxLength(int(MostSnippetName) + 1);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(LinesShown * QFontMetrics(theme.font(TypeSize::Body)).lineSpacing() +
                           2 * space::Small);
    m_language->setPlaceholderText(tr("any; or two letters, as in en"));
    m_expires->setPlaceholderText(tr("never; or a day, as in 2030-12-31"));
    add(tr("Typed behind the slash"), m_name);
    add(tr("Text"), m_text);
    auto *hint = new PlainLabel(theme, tr("Filled in where it is taken: %1").arg(allVariables()),
                                TypeSize::Small, &Tokens::textMuted);
    hint->setWordWrap(true);
    form->addRow(QString(), hint);
    add(tr("Language"), m_language);
    add(tr("Looked after by"), m_owner);
    add(tr("Offered until"), m_expires);
    form->addRow(QString(), m_trouble);
    auto *save = new QPushButton(tr("save"));
    auto *cancel = new QPushButton(tr("cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    form->addRow(QString(), buttons);
    connect(m_owner, &QComboBox::activated, this, [this] { m_isOwnerChosen = true; });
    connect(save, &QPushButton::clicked, this, &SnippetForm::submit);
    connect(cancel, &QPushButton::clicked, this, &SnippetForm::left);
    connect(m_name, &QLineEdit::returnPressed, this, &SnippetForm::submit);
}

void SnippetForm::setPersons(const QList<Person> &persons)
{
    const QString owner = m_snippet.owner ? m_snippet.owner->text() : QString();
    const QString chosen = m_isOwnerChosen ? m_owner->currentData().toString() : owner;
    m_owner->clear();
    m_owner->addItem(tr("everybody"), QString());
    for (const Person &person : persons)
        m_owner->addItem(text::plainLine(person.name, 60), person.id.text());
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen)));
}

void SnippetForm::edit(const Snippet &snippet)
{
    m_snippet = snippet;
    m_isOwnerChosen = false;
    m_name->setText(snippet.name);
    m_text->setPlainText(snippet.text);
    m_language->setText(snippet.language);
    m_owner->setCurrentIndex(snippet.owner ? std::max(0, m_owner->findData(snippet.owner->text())) : 0);
    m_expires->setText(snippet.expires
                           ? QDateTime::fromMSecsSinceEpoch(snippet.expires->ms).date().toString(Qt::ISODate)
                           : QString());
    m_trouble->hide();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SnippetForm::submit()
{
    Snippet snippet = m_snippet;
    snippet.name = m_name->text().trimmed();
    if (snippet.name.startsWith(u'/'))
        snippet.name.remove(0, 1);
    snippet.text = m_text->toPlainText().trimmed();
    snippet.language = m_language->text().trimmed().toLower();
    if (m_isOwnerChosen) {
        const PersonId owner = PersonId::fromText(m_owner->currentData().toString());
        snippet.owner = owner.isNull() ? std::nullopt : std::optional(owner);
    }
    snippet.expires.reset();
    if (const QString day = m_expires->text().trimmed(); !day.isEmpty()) {
        const QDate date = QDate::fromString(day, Qt::ISODate);
        if (!date.isValid())
            return refuse({ErrorCode::Invalid, {QStringLiteral("expires"), day}});
        snippet.expires = Instant{date.startOfDay().toMSecsSinceEpoch()};
    }
    if (const auto checked = checkSnippet(snippet); !checked)
        return refuse(checked.error());
    Q_EMIT saved(snippet);
}

void SnippetForm::refuse(const Error &error)
{
    const QString field = error.arguments.value(0);
    const QString what = error.arguments.value(1);
    QString words = tr("It could not be saved. Nothing was changed; you can try it again.");
    if (error.code == ErrorCode::Conflict)
        words = what.isEmpty() ? tr("There are too many saved replies.")
                               : tr("Another saved reply is called /%1.").arg(what);
    else if (field == u"variable")
        words = tr("There is no variable {%1}. There are: %2").arg(what, allVariables());
    else if (field == u"name")
        words = tr("The name has letters, figures, “-”, “_” and “.”, at most 40 of them.");
    else if (field == u"text")
        words = what == u"too long" ? tr("The text is too long.") : tr("It needs a text.");
    else if (field == u"language")
        words = tr("A language has two letters, as in en.");
    else if (field == u"expires")
        words = tr("“%1” is no day; write it as 2030-12-31.").arg(text::plainLine(what, 30));
    m_trouble->setText(words);
    m_trouble->show();
}

void SnippetForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    Q_EMIT left();
}

}  // namespace daisychain::ui
