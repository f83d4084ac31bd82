#include "ui/composer/language_line.h"

#include "core/text/language.h"
#include "core/text/visible_text.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/quiet_line.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr qsizetype MostNamed = 3;
constexpr int MostName = 30;

QString nameOf(PersonId person, const Roster &roster)
{
    return text::isolated(text::plainLine(roster.personName(person), MostName));
}

/// "Ana, Inês and João"; beyond three, how many more.
QString namesOf(const QList<PersonId> &persons, const Roster &roster)
{
    QStringList names;
    for (const PersonId &person : persons.first(std::min(persons.size(), MostNamed)))
        names.append(nameOf(person, roster));
    const int more = int(persons.size() - names.size());
    const QString last =
        more > 0 ? LanguageLine::tr("%n others", "behind names of colleagues", more) : names.takeLast();
    return names.isEmpty() ? last
                           : LanguageLine::tr("%1 and %2", "names of colleagues")
                                 .arg(names.join(QStringLiteral(", ")), last);
}

}  // namespace

QString languageHelpWords(const LanguageHelp &help, const Roster &roster)
{
    const QString language = text::languageNameIn(help.language, QLocale().bcp47Name());
    if (help.writers.isEmpty())
        return LanguageLine::tr("This post is in %1, which nobody on the team lists.").arg(language);
    const QString names = namesOf(help.writers, roster);
    return help.writers.size() == 1
               ? LanguageLine::tr("This post is in %1. %2 writes it.").arg(language, names)
               : LanguageLine::tr("This post is in %1. %2 write it.").arg(language, names);
}

LanguageLine::LanguageLine(LanguageWatch &watch, const Roster &roster, const Theme &theme, const Icons &icons,
                           QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_roster(roster)
    , m_line(new QuietLine(theme, icons, this))
    , m_give(m_line->addButton(QStringLiteral("giveToWriter")))
{
    setObjectName(QStringLiteral("languageHelp"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    m_line->letDismiss(tr("Say no more of it in this conversation"));
    connect(m_line, &QuietLine::dismissed, &m_watch, &LanguageWatch::dismiss);
    connect(m_give, &QPushButton::clicked, this, &LanguageLine::press);
    connect(&m_watch, &LanguageWatch::changed, this, &LanguageLine::refresh);
    connect(&m_roster, &Roster::changed, this, &LanguageLine::refresh);
    refresh();
}

void LanguageLine::setKey(const QString &key)
{
    m_key = key;
    refresh();
}

void LanguageLine::refresh()
{
    const auto &help = m_watch.help();
    if (help) {
        m_line->say(QStringLiteral("language"), &Tokens::textMuted, languageHelpWords(*help, m_roster));
        const QString words = help->writers.size() == 1
                                  ? tr("give it to %1").arg(nameOf(help->writers.first(), m_roster))
                                  : tr("give it to …");
        m_give->setText(m_key.isEmpty() ? words : words + QStringLiteral("  ") + m_key);
        m_give->setAccessibleName(words);
        m_give->setVisible(!help->writers.isEmpty());
    }
    setVisible(help.has_value());
}

void LanguageLine::press()
{
    const auto &help = m_watch.help();
    if (!help || help->writers.isEmpty())
        return;
    if (help->writers.size() == 1)
        Q_EMIT giveWanted(help->writers.first());
    else
        Q_EMIT choiceWanted();
}

}  // namespace daisychain::ui
