#include "core/text/language.h"

#include "core/text/language_model.h"
#include "core/text/letter_script.h"
#include "core/text/normalize.h"
#include "core/text/post_words.h"
#include "core/text/utf16.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace daisychain::text {

namespace {

constexpr qsizetype UnitsRead = 4'000;
constexpr qsizetype WordsRead = 100;
constexpr qsizetype GuessesGiven = 3;
constexpr double LeastConfidence = 0.4;
constexpr double LeastOfOthers = 0.02;

/// What it costs that a word is on no list, beside its letters.
constexpr int UnlistedCost = 3 * CostUnit;
/// A word tells at most so much against a language: one strange name decides nothing.
constexpr int DearestWord = 30 * CostUnit;
/// A word with a capital that no list has is likely a name, which tells little.
constexpr int NameShare = 3;
constexpr int HintWorth = 5 * CostUnit / 2;
/// Most posts are in English, few in the languages whose lists are short.
constexpr int EnglishWorth = 2 * CostUnit;
constexpr int RareCost = 2 * CostUnit;
/// Words depend on each other: what they say together is half of their sum.
constexpr double Doubt = 2 * CostUnit;

struct Word {
    QString lower;
    LetterScript script = LetterScript::None;
    bool hasCapital = false;
};

using ScriptWeights = std::array<int, ScriptsWithLetters>;

/// Brands and names in Latin letters stand in posts of every script; a sign for a syllable says more than a
/// letter.
int weightOf(LetterScript script)
{
    switch (script) {
    case LetterScript::Latin:
        return 1;
    case LetterScript::Han:
    case LetterScript::Kana:
    case LetterScript::Hangul:
        return 5;
    default:
        return 2;
    }
}

QList<Word> wordsOf(QStringView text, ScriptWeights &weights)
{
    QList<Word> words;
    PostWords all(text);
    for (auto word = all.next(); word; word = all.next()) {
        Word kept{word->toString(), LetterScript::None, word->front().isUpper()};
        for (qsizetype at = 0; at < word->size();) {
            const LetterScript script = scriptOf(codePointAt(*word, at));
            if (script == LetterScript::None)
                continue;
            weights[size_t(script)] += weightOf(script);
            if (kept.script == LetterScript::None)
                kept.script = script;
        }
        if (int(kept.script) < SharedScripts && words.size() < WordsRead) {
            kept.lower.replace(u'İ', u'i');
            kept.lower = kept.lower.toLower();
            kept.lower.replace(u'\u2019', u'\'').replace(u'\u02BC', u'\'');
            words.append(kept);
        }
    }
    return words;
}

/// What some words say about the languages of their script.
struct Evidence {
    int otherWords = 0;  ///< without a capital, whether known or not
    int otherLetters = 0;
    std::vector<int> costs;
    std::vector<int> words;    ///< how many are known
    std::vector<int> letters;  ///< of those
};

void weigh(const Word &word, const LanguageModel &model, Evidence &evidence)
{
    std::vector<int> letterCosts(evidence.costs.size(), 0);
    model.addLetterCosts(word.lower, letterCosts.data());
    const QList<LanguageModel::Known> known = model.known(word.lower);
    const int share = word.hasCapital && known.isEmpty() ? NameShare : 1;
    for (int &cost : letterCosts)
        cost = std::min(cost / share, DearestWord) + UnlistedCost;
    evidence.otherWords += word.hasCapital ? 0 : 1;
    evidence.otherLetters += word.hasCapital ? 0 : int(word.lower.size());
    for (const LanguageModel::Known &entry : known) {
        const auto language = size_t(entry.language);
        letterCosts[language] = std::min(letterCosts[language], entry.cost);
        ++evidence.words[language];
        evidence.letters[language] += int(word.lower.size());
    }
    for (size_t language = 0; language < letterCosts.size(); ++language)
        evidence.costs[language] += letterCosts[language];
}

QString hinted(const QString &tag)
{
    const QString primary = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    if (primary == u"no" || primary == u"nn")
        return QStringLiteral("nb");
    if (primary == u"bs" || primary == u"sh")
        return QStringLiteral("hr");
    return primary == u"fil" ? QStringLiteral("tl") : primary;
}

Evidence evidenceOf(const QList<Word> &words, LetterScript script, const LanguageModel &model,
                    const QStringList &hints)
{
    const auto count = size_t(model.languages().size());
    Evidence evidence;
    evidence.costs.assign(count, 0);
    evidence.words.assign(count, 0);
    evidence.letters.assign(count, 0);
    for (const Word &word : words) {
        if (word.script == script)
            weigh(word, model, evidence);
    }
    for (size_t language = 0; language < count; ++language) {
        const QString &tag = model.languages()[qsizetype(language)];
        if (tag == u"en")
            evidence.costs[language] -= EnglishWorth;
        if (model.isRare(int(language)))
            evidence.costs[language] += RareCost;
        if (hints.contains(tag))
            evidence.costs[language] -= HintWorth;
    }
    return evidence;
}

/// Whether the words say anything: two that are known, or a long one, or several that are clearly no names.
bool says(const Evidence &evidence, size_t language, double confidence)
{
    constexpr int LongWord = 5;
    constexpr int FewWords = 3;
    constexpr int FewLetters = 14;
    constexpr double Sure = 0.8;
    if (evidence.letters[language] >= LongWord || evidence.words[language] > 1)
        return true;
    return evidence.otherWords >= FewWords && evidence.otherLetters >= FewLetters && confidence >= Sure;
}

QList<LanguageGuess> guessByWords(const Evidence &evidence, const QStringList &languages, double share)
{
    std::vector<size_t> order(evidence.costs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t language) { return evidence.costs[language]; });
    const int least = evidence.costs[order.front()];
    double sum = 0;
    for (const int cost : evidence.costs)
        sum += std::exp(-(cost - least) / Doubt);
    QList<LanguageGuess> guesses;
    for (const size_t language : order) {
        const double confidence = share * std::exp(-(evidence.costs[language] - least) / Doubt) / sum;
        if (guesses.isEmpty() &&
            (confidence < LeastConfidence * share || !says(evidence, language, confidence / share)))
            return {};
        if (guesses.size() == GuessesGiven || confidence < LeastOfOthers)
            break;
        guesses.append({languages[qsizetype(language)], confidence});
    }
    return guesses;
}

/// Japanese is what has kana among its Han.
void joinJapanese(ScriptWeights &weights)
{
    int &han = weights[size_t(LetterScript::Han)];
    int &kana = weights[size_t(LetterScript::Kana)];
    if (kana * 10 < han)
        return;
    kana += han;
    han = 0;
}

}  // namespace

QList<LanguageGuess> guessLanguage(QStringView text, const QStringList &hints)
{
    ScriptWeights weights{};
    const QString read = toNfc(text.first(std::min(text.size(), UnitsRead)).toString());
    const QList<Word> words = wordsOf(read, weights);
    joinJapanese(weights);
    const auto heaviest = std::ranges::max_element(weights);
    if (*heaviest < 4)
        return {};
    const auto script = LetterScript(heaviest - weights.begin());
    const double share = double(*heaviest) / std::accumulate(weights.begin(), weights.end(), 0);
    if (int(script) >= SharedScripts)
        return {{QString::fromLatin1(languageOf(script)), share}};
    QStringList tags;
    for (const QString &hint : hints)
        tags.append(hinted(hint));
    const LanguageModel &model = languageModel(script);
    return guessByWords(evidenceOf(words, script, model, tags), model.languages(), share);
}

QStringList guessableLanguages()
{
    QStringList all;
    for (int script = 0; script < ScriptsWithLetters; ++script) {
        if (script < SharedScripts)
            all += languageModel(LetterScript(script)).languages();
        else
            all += QString::fromLatin1(languageOf(LetterScript(script)));
    }
    all.sort();
    return all;
}

}  // namespace daisychain::text
