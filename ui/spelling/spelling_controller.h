#pragma once

#include "core/desk/speller.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace daisychain::ui {

/// In which languages a reply is checked, and which of its words nobody knows. By itself the language is that
/// of the post that is answered; what a person chose holds for the conversation.
///
/// Threads: the GUI thread; never waits.
class SpellingController final : public QObject {
    Q_OBJECT

public:
    explicit SpellingController(Speller &speller, QObject *parent = nullptr);

    /// What is answered: `key` tells one conversation from another, `claimed` is what the post says of its
    /// language, and names are words of people who take part: they are right as they are.
    void setAnswered(const QString &key, const QString &text, const QString &claimed, const QString &names);

    /// Tags of what it is checked by; empty: it isn't checked.
    const QStringList &languages() const { return m_languages; }
    /// All that can be chosen; empty until the dictionaries were looked for.
    const QStringList &available() const { return m_available; }
    /// The language of what is answered, when there is no dictionary of it.
    const QString &missing() const { return m_missing; }
    void choose(const QStringList &languages);

    /// A word is right, wrong, or not known yet: then the speller is asked and answered() follows.
    enum class Standing : quint8 { Right, Wrong, Asked };
    Standing standing(const QString &word);

    void corrections(const QString &word, int most, QObject *receiver,
                     const std::function<void(const QStringList &)> &done);
    /// From now on it is a word. In the settings it can be taken back.
    void add(const QString &word, OwnWords whose);
    /// It is right in this conversation.
    void letStand(const QString &word);
    /// Words were added or taken back elsewhere.
    void askAgain();

Q_SIGNALS:
    void languagesChanged();
    /// The standing of words may have changed.
    void answered();
    void failed(const daisychain::Error &error);

private:
    void ask();
    void takeAnswer(const QStringList &asked, const QStringList &languages, const QStringList &unknown);
    void setLanguages(const QStringList &languages);
    void takeGuess(const QStringList &guesses);

    Speller &m_speller;
    QString m_key;
    QString m_answered;
    QStringList m_languages;
    QStringList m_available;
    QString m_missing;
    QSet<QString> m_names;
    QSet<QString> m_right;
    QSet<QString> m_wrong;
    QSet<QString> m_asked;    ///< on the way
    QStringList m_toAsk;      ///< with the next question
    bool m_isChosen = false;  ///< by the person, for this conversation
    bool m_isAskPlanned = false;
};

}  // namespace daisychain::ui
