#include "ui/settings/person_section.h"

#include "core/base/when_ready.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>

namespace daisychain::ui {

using namespace std::chrono_literals;

static constexpr int MostInitials = 8;

PersonSection::PersonSection(AccountDirectory &directory, UndoStack &undo, PersonId me, const Theme &theme,
                             QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_undo(undo)
    , m_person{.id = me, .name = {}, .signature = {}, .languages = {}}
    , m_name(new QLineEdit)
    , m_signature(new QLineEdit)
    , m_initials(new QLineEdit)
    , m_languages(new QLineEdit)
    , m_sentence(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
{
    m_languages->setPlaceholderText(QStringLiteral("en de"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::Large);
    form->setLabelAlignment(Qt::AlignLeading);
    const auto add = [&](const char *id, const QString &words, QLineEdit *field) {
        field->setObjectName(QLatin1String(id));
        auto *label = new PlainLabel(theme, words);
        label->setMinimumWidth(176);
        label->setBuddy(field);
        field->setAccessibleName(words);
        form->addRow(label, field);
        connect(field, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
        connect(field, &QLineEdit::editingFinished, this, [this] {
            if (m_pause.isActive())
                save();
        });
    };
    add("you.name", tr("Name"), m_name);
    add("you.signature", tr("You sign as"), m_signature);
    add("you.initials", tr("Your initials"), m_initials);
    m_initials->setMaxLength(MostInitials);
    add("you.languages", tr("Languages you write"), m_languages);
    form->addRow(QString(), m_sentence);
    m_sentence->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(800ms);
    connect(&m_pause, &QTimer::timeout, this, &PersonSection::save);
    load();
}

void PersonSection::load()
{
    whenReady(m_directory.persons(), this, [this](const Result<QList<Person>> &persons) {
        if (!persons)
            return say(failureSentence(persons.error()));
        for (const Person &person : *persons) {
            if (person.id == m_person.id)
                show(person);
        }
    });
}

void PersonSection::show(const Person &person)
{
    m_person = person;
    m_name->setText(person.name);
    m_signature->setText(person.signature);
    m_languages->setText(person.languages.join(u' '));
    m_initials->setText(person.initials);
    Person unnamed = person;
    unnamed.initials.clear();
    m_initials->setPlaceholderText(initialsOf(unnamed));
}

void PersonSection::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->show();
}

void PersonSection::save()
{
    m_pause.stop();
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return say(tr("A name is needed: it stands with what you do."));
    Person person = m_person;
    person.name = name;
    person.signature = m_signature->text().simplified();
    person.initials = m_initials->text().simplified();
    person.languages = m_languages->text().toLower().split(QRegularExpression(QStringLiteral("[^a-z]+")),
                                                           Qt::SkipEmptyParts);
    if (person == m_person)
        return;
    const auto put = [page = QPointer(this)](const Person &to) {
        if (!page)
            return;
        page->show(to);
        page->write(to);
    };
    m_undo.push(tr("who you are"), [put, before = m_person] { put(before); }, [put, person] { put(person); });
    m_person = person;
    write(person);
}

void PersonSection::write(const Person &person)
{
    whenReady(m_directory.savePerson(person), this, [this](const Result<StoreVersion> &saved) {
        say(saved ? tr("Saved.") : failureSentence(saved.error()));
    });
}

}  // namespace daisychain::ui
