#include "ui/spelling/spelling_controller.h"

#include "core/base/when_ready.h"
#include "core/text/post_words.h"

#include <QTimer>

namespace daisychain::ui {

namespace {

constexpr qsizetype MostRemembered = 20'000;

QSet<QString> wordsOf(const QString &text)
{
    QSet<QString> words;
    text::PostWords each(text);
    while (const auto word = each.next())
        words.insert(word->toString());
    return words;
}

/// The tag among those there are that stands for a language: "de" for German as written in Germany.
QString amongAvailable(const QStringList &available, const QString &language)
{
    for (const QString &one : available) {
        if (one.section(u'-', 0, 0) == language.section(u'-', 0, 0))
            return language;
    }
    return {};
}

}  // namespace

SpellingController::SpellingController(Speller &speller, QObject *parent)
    : QObject(parent)
    , m_speller(speller)
{
    whenReady(m_speller.languages(), this, [this](const Result<QStringList> &found) {
        if (!found)
            return Q_EMIT failed(found.error());
        m_available = *found;
        Q_EMIT languagesChanged();
    });
}

void SpellingController::setAnswered(const QString &key, const QString &text, const QString &claimed,
                                     const QString &names)
{
    m_names = wordsOf(names);
    if (key == m_key && text == m_answered)
        return;
    m_answered = text;
    if (key != m_key) {
        m_key = key;
        m_isChosen = false;
    }
    if (m_isChosen || key.isEmpty())
        return;
    whenReady(m_speller.languagesOf(text, claimed), this,
              [this, key, claimed](const Result<QStringList> &guesses) {
                  if (key != m_key || m_isChosen || !guesses)
                      return;
                  takeGuess(guesses->isEmpty() && !claimed.isEmpty() ? QStringList{claimed} : *guesses);
              });
}

void SpellingController::takeGuess(const QStringList &guesses)
{
    const QString likeliest = guesses.value(0);
    const QString found = amongAvailable(m_available, likeliest);
    m_missing = found.isEmpty() ? likeliest : QString();
    setLanguages(found.isEmpty() ? QStringList() : QStringList{found});
}

void SpellingController::choose(const QStringList &languages)
{
    m_isChosen = true;
    m_missing.clear();
    setLanguages(languages);
}

void SpellingController::setLanguages(const QStringList &languages)
{
    if (languages != m_languages) {
        m_languages = languages;
        askAgain();
    }
    Q_EMIT languagesChanged();
}

void SpellingController::askAgain()
{
    m_right.clear();
    m_wrong.clear();
    m_asked.clear();
    m_toAsk.clear();
    Q_EMIT answered();
}

SpellingController::Standing SpellingController::standing(const QString &word)
{
    if (m_languages.isEmpty() || m_right.contains(word) || m_names.contains(word))
        return Standing::Right;
    if (m_wrong.contains(word))
        return Standing::Wrong;
    if (!m_asked.contains(word)) {
        m_asked.insert(word);
        m_toAsk.append(word);
        if (!m_isAskPlanned) {
            m_isAskPlanned = true;
            QTimer::singleShot(0, this, &SpellingController::ask);
        }
    }
    return Standing::Asked;
}

/// All words that were met since the last turn of the loop go in one question.
void SpellingController::ask()
{
    m_isAskPlanned = false;
    if (m_toAsk.isEmpty())
        return;
    if (m_right.size() > MostRemembered)
        m_right.clear();
    const QStringList asked = std::exchange(m_toAsk, {});
    whenReady(m_speller.unknownWords(asked, m_languages), this,
              [this, asked, languages = m_languages](const Result<QStringList> &unknown) {
                  if (!unknown)
                      return Q_EMIT failed(unknown.error());
                  takeAnswer(asked, languages, *unknown);
              });
}

void SpellingController::takeAnswer(const QStringList &asked, const QStringList &languages,
                                    const QStringList &unknown)
{
    if (languages != m_languages)
        return;  // asked anew since
    const QSet<QString> wrong(unknown.begin(), unknown.end());
    for (const QString &word : asked) {
        m_asked.remove(word);
        if (!m_right.contains(word))
            (wrong.contains(word) ? m_wrong : m_right).insert(word);
    }
    Q_EMIT answered();
}

void SpellingController::corrections(const QString &word, int most, QObject *receiver,
                                     const std::function<void(const QStringList &)> &done)
{
    whenReady(m_speller.corrections(word, m_languages, most), receiver,
              [done](const Result<QStringList> &found) { done(found.value_or(QStringList())); });
}

void SpellingController::add(const QString &word, OwnWords whose)
{
    letStand(word);
    whenReady(m_speller.ownWords(whose), this, [this, word, whose](const Result<QStringList> &words) {
        if (!words)
            return Q_EMIT failed(words.error());
        whenReady(m_speller.setOwnWords(whose, *words + QStringList{word}), this,
                  [this](const Result<QStringList> &kept) {
                      if (!kept)
                          Q_EMIT failed(kept.error());
                  });
    });
}

void SpellingController::letStand(const QString &word)
{
    m_wrong.remove(word);
    m_right.insert(word);
    Q_EMIT answered();
}

}  // namespace daisychain::ui
