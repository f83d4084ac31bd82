#include "core/text/letter_counts.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace daisychain::text {

namespace {

/// How often a letter that never followed is held to have done, in all: so much do two letters weigh against
/// one, and three against two.
constexpr float ShareOfOne = 30;
constexpr float ShareOfTwo = 10;
/// Letters that a language may have beyond those counted.
constexpr float OtherLetters = 50;

quint8 costOf(float likely)
{
    return quint8(std::clamp(-std::log(likely) * CostUnit, 0.0F, 255.0F));
}

}  // namespace

LetterCounts::LetterCounts(int languages)
    : m_languages(size_t(languages))
    , m_letters(size_t(languages), 0)
{
}

size_t LetterCounts::row(Counts &counts, QStringView letters) const
{
    const Gram gram = gramOf(letters);
    const auto known = counts.rows.constFind(gram);
    if (known != counts.rows.constEnd())
        return size_t(*known);
    const size_t row = counts.counts.size();
    counts.rows.insert(gram, int(row));
    counts.counts.resize(row + m_languages, 0);
    counts.before.resize(row + m_languages, 0);
    return row;
}

void LetterCounts::add(int language, QStringView word, float weight)
{
    const QString edged = u' ' + word.toString() + u' ';
    const QStringView letters = edged;
    const auto column = size_t(language);
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const size_t one = row(m_one, letters.sliced(at, 1)) + column;
        if (at > 0) {
            m_one.counts[one] += weight;
            m_letters[column] += weight;
        }
        if (at + 1 == letters.size())
            break;
        m_one.before[one] += weight;
        const size_t two = row(m_two, letters.sliced(at, 2)) + column;
        m_two.counts[two] += weight;
        if (at + 2 == letters.size())
            break;
        m_two.before[two] += weight;
        m_three.counts[row(m_three, letters.sliced(at, 3)) + column] += weight;
    }
}

LetterCosts LetterCounts::costs() const
{
    LetterCosts costs;
    std::vector<float> one;
    std::vector<float> two;
    costOne(costs, one);
    costTwo(costs, one, two);
    costThree(costs, two);
    return costs;
}

void LetterCounts::costOne(LetterCosts &costs, std::vector<float> &likely) const
{
    costs.one.rows = m_one.rows;
    for (size_t at = 0; at < m_one.counts.size(); ++at) {
        likely.push_back((m_one.counts[at] + 0.5F) / (m_letters[at % m_languages] + OtherLetters));
        costs.one.last.push_back(costOf(likely.back()));
        costs.one.leavingFirst.push_back(costOf(ShareOfOne / (m_one.before[at] + ShareOfOne)));
    }
}

void LetterCounts::costTwo(LetterCosts &costs, const std::vector<float> &one,
                           std::vector<float> &likely) const
{
    costs.two.rows = m_two.rows;
    likely.resize(m_two.counts.size());
    costs.two.last.resize(m_two.counts.size());
    costs.two.leavingFirst.resize(m_two.counts.size());
    for (auto gram = m_two.rows.constBegin(); gram != m_two.rows.constEnd(); ++gram) {
        const auto first = size_t(m_one.rows.value(gram.key() >> 16));
        const auto second = size_t(m_one.rows.value(gram.key() & 0xFFFF));
        for (size_t language = 0; language < m_languages; ++language) {
            const size_t at = size_t(*gram) + language;
            likely[at] = (m_two.counts[at] + ShareOfOne * one[second + language]) /
                         (m_one.before[first + language] + ShareOfOne);
            costs.two.last[at] = costOf(likely[at]);
            costs.two.leavingFirst[at] = costOf(ShareOfTwo / (m_two.before[at] + ShareOfTwo));
        }
    }
}

void LetterCounts::costThree(LetterCosts &costs, const std::vector<float> &two) const
{
    costs.three.rows = m_three.rows;
    costs.three.last.resize(m_three.counts.size());
    for (auto gram = m_three.rows.constBegin(); gram != m_three.rows.constEnd(); ++gram) {
        const auto before = size_t(m_two.rows.value(gram.key() >> 16));
        const auto last = size_t(m_two.rows.value(gram.key() & 0xFFFFFFFF));
        for (size_t language = 0; language < m_languages; ++language) {
            const size_t at = size_t(*gram) + language;
            costs.three.last[at] = costOf((m_three.counts[at] + ShareOfTwo * two[last + language]) /
                                          (m_two.before[before + language] + ShareOfTwo));
        }
    }
}

}  // namespace daisychain::text
