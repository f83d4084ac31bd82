#pragma once

#include <QHash>
#include <QStringView>

#include <vector>

namespace daisychain::text {

/// What is likely costs little: 16ths of -ln p, at most 255.
inline constexpr int CostUnit = 16;

/// Up to three UTF-16 units as a key; a blank stands for the edge of a word.
using Gram = quint64;

inline Gram gramOf(QStringView letters)
{
    Gram gram = 0;
    for (const QChar letter : letters)
        gram = gram << 16 | letter.unicode();
    return gram;
}

/// For runs of letters of one length, what they cost in each language.
struct GramCosts {
    QHash<Gram, int> rows;     ///< where a gram's costs begin
    std::vector<quint8> last;  ///< its last letter, after the others
    std::vector<quint8>
        leavingFirst;  ///< going on to a gram that isn't known, with this before its last letter
};

struct LetterCosts {
    GramCosts one;
    GramCosts two;
    GramCosts three;
};

/// Counts which letters follow each other in some languages.
class LetterCounts final {
public:
    explicit LetterCounts(int languages);

    /// `word` as it stands, in lower case.
    void add(int language, QStringView word, float weight);

    /// What was seldom seen in three letters leans on two of them, and that on one.
    LetterCosts costs() const;

private:
    struct Counts {
        QHash<Gram, int> rows;
        std::vector<float> counts;  ///< how often
        std::vector<float> before;  ///< how often something came after
    };

    size_t row(Counts &counts, QStringView letters) const;
    void costOne(LetterCosts &costs, std::vector<float> &likely) const;
    void costTwo(LetterCosts &costs, const std::vector<float> &one, std::vector<float> &likely) const;
    void costThree(LetterCosts &costs, const std::vector<float> &two) const;

    const size_t m_languages;
    std::vector<float> m_letters;  ///< how many there are, by language
    Counts m_one;
    Counts m_two;
    Counts m_three;
};

}  // namespace daisychain::text
