#include "core/text/language_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace daisychain::text {

namespace {

/// Of a hundred words of a post, so many are on the list; the n-th comes as often as 1 / (n + FirstRank):
/// Zipf's law, flattened, since the first are ordered by feeling.
constexpr double OnTheList = 0.6;
constexpr double FirstRank = 30;
/// How often somebody leaves accents out who could have written them.
constexpr double WithoutAccents = 0.1;
constexpr qsizetype ShortList = 310;
constexpr int CostOfStrangeLetter = 8 * CostUnit;

QString withoutAccents(const QString &word)
{
    QString plain;
    for (const QChar c : word.normalized(QString::NormalizationForm_D)) {
        if (c == u'ı')
            plain += u'i';
        else if (c == u'ł')
            plain += u'l';
        else if (c == u'đ')
            plain += u'd';
        else if (c == u'ø')
            plain += u'o';
        else if (!c.isMark())
            plain += c;
    }
    return plain;
}

/// The frequent words teach more about letters than the rare ones, but not as much more as they are frequent.
float letterWeight(int rank)
{
    return 1 + 4 / (1 + float(rank) / 40);
}

}  // namespace

LanguageModel::LanguageModel(const QList<LanguageWords> &lists)
{
    LetterCounts counts(int(lists.size()));
    for (const LanguageWords &list : lists) {
        learn(int(m_languages.size()), list.words, counts);
        m_languages.append(list.language);
        m_isRare.push_back(list.words.size() < ShortList);
    }
    m_letters = counts.costs();
}

void LanguageModel::learn(int language, const QStringList &words, LetterCounts &counts)
{
    const bool isLatin = !words.isEmpty() && scriptOf(words.first()[0].unicode()) == LetterScript::Latin;
    double sum = 0;
    for (int rank = 0; rank < words.size(); ++rank)
        sum += 1 / (rank + FirstRank);
    for (int rank = 0; rank < words.size(); ++rank) {
        const QString &word = words[rank];
        const double likely = OnTheList / (rank + FirstRank) / sum;
        learnWord(language, word, likely);
        counts.add(language, word, letterWeight(rank));
        const QString plain = isLatin ? withoutAccents(word) : word;
        if (plain == word)
            continue;
        learnWord(language, plain, likely * WithoutAccents);
        counts.add(language, plain, letterWeight(rank) * float(WithoutAccents));
    }
}

void LanguageModel::learnWord(int language, const QString &word, double likely)
{
    const int cost = int(-std::log(likely) * CostUnit);
    QList<Known> &all = m_words[word];
    if (!all.isEmpty() && all.last().language == language)
        all.last().cost = std::min(all.last().cost, cost);
    else
        all.append({language, cost});
}

void LanguageModel::addCosts(const std::vector<quint8> &costs, int row, int *sums) const
{
    const quint8 *cost = costs.data() + row;
    for (qsizetype language = 0; language < m_languages.size(); ++language)
        sums[language] += cost[language];
}

void LanguageModel::addCostsOfTwo(QStringView letters, int *sums) const
{
    const int two = m_letters.two.rows.value(gramOf(letters), -1);
    if (two >= 0)
        return addCosts(m_letters.two.last, two, sums);
    const int first = m_letters.one.rows.value(gramOf(letters.first(1)), -1);
    if (first >= 0)
        addCosts(m_letters.one.leavingFirst, first, sums);
    const int last = m_letters.one.rows.value(gramOf(letters.sliced(1)), -1);
    if (last >= 0)
        return addCosts(m_letters.one.last, last, sums);
    for (qsizetype language = 0; language < m_languages.size(); ++language)
        sums[language] += CostOfStrangeLetter;
}

void LanguageModel::addLetterCosts(QStringView word, int *sums) const
{
    const QString edged = u' ' + word.toString() + u' ';
    for (qsizetype at = 0; at + 3 <= edged.size(); ++at) {
        const QStringView letters = QStringView(edged).sliced(at, 3);
        const int three = m_letters.three.rows.value(gramOf(letters), -1);
        if (three >= 0) {
            addCosts(m_letters.three.last, three, sums);
            continue;
        }
        const int before = m_letters.two.rows.value(gramOf(letters.first(2)), -1);
        if (before >= 0)
            addCosts(m_letters.two.leavingFirst, before, sums);
        addCostsOfTwo(letters.sliced(1), sums);
    }
}

const LanguageModel &languageModel(LetterScript script)
{
    static const auto models = [] {
        std::array<QList<LanguageWords>, SharedScripts> lists;
        for (const LanguageWords &list : readLanguageWords())
            lists[size_t(scriptOf(list.words.value(0)[0].unicode()))].append(list);
        std::vector<LanguageModel> built;
        for (const QList<LanguageWords> &list : lists)
            built.emplace_back(list);
        return built;
    }();
    return models[size_t(script)];
}

}  // namespace daisychain::text
