#pragma once

#include "ui/composer/language_watch.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QPushButton;

namespace daisychain::ui {

class QuietLine;

/// "This post is in Portuguese. Ana and João write it.", with a button that gives it to one of them.
class LanguageLine final : public QWidget {
    Q_OBJECT

public:
    LanguageLine(LanguageWatch &watch, const Roster &roster, const Theme &theme, const Icons &icons,
                 QWidget *parent = nullptr);

    /// The key that does the same; empty: none.
    void setKey(const QString &key);

Q_SIGNALS:
    /// The conversation shall go to this person.
    void giveWanted(daisychain::PersonId to);
    /// It shall go to one of several.
    void choiceWanted();

private:
    void refresh();
    void press();

    LanguageWatch &m_watch;
    const Roster &m_roster;
    QuietLine *m_line;
    QPushButton *m_give;
    QString m_key;
};

/// The sentence itself.
QString languageHelpWords(const LanguageHelp &help, const Roster &roster);

}  // namespace daisychain::ui
