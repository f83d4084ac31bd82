#pragma once

#include "core/text/language_words.h"
#include "core/text/letter_counts.h"
#include "core/text/letter_script.h"

namespace daisychain::text {

/// Tells the languages of one script apart: by words that are known, and by which letters follow each other.
class LanguageModel final {
public:
    explicit LanguageModel(const QList<LanguageWords> &lists);

    const QStringList &languages() const { return m_languages; }

    /// Whether its list of words is short, since few posts are in it.
    bool isRare(int language) const { return m_isRare[size_t(language)]; }

    /// One language's part in a word that is known.
    struct Known {
        int language = 0;
        int cost = 0;  ///< in the unit of CostUnit
    };
    QList<Known> known(const QString &word) const { return m_words.value(word); }

    /// Adds to `sums`, one a language, what the letters of a lower-case word cost.
    void addLetterCosts(QStringView word, int *sums) const;

private:
    void learn(int language, const QStringList &words, LetterCounts &counts);
    void learnWord(int language, const QString &word, double likely);
    void addCosts(const std::vector<quint8> &costs, int row, int *sums) const;
    void addCostsOfTwo(QStringView letters, int *sums) const;

    QStringList m_languages;
    std::vector<bool> m_isRare;
    QHash<QString, QList<Known>> m_words;
    LetterCosts m_letters;
};

/// The model of a script that several languages share. The first call builds all of them.
const LanguageModel &languageModel(LetterScript script);

}  // namespace daisychain::text
