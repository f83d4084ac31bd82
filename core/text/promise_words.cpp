#include "core/text/promise_words.h"

#include "core/text/due_time.h"
#include "core/text/folded_sentence.h"
#include "core/text/promise_rules.h"
#include "core/text/sentence_language.h"
#include "core/text/sentences.h"

#include <algorithm>
#include <optional>

namespace daisychain::text {

namespace {

constexpr qsizetype LongestText = 20'000;
/// Nobody promises so late in a sentence.
constexpr qsizetype LongestSentence = 1'500;

const PromiseRules &rulesOf(PromiseLanguage language)
{
    switch (language) {
    case PromiseLanguage::English:
        return englishPromises();
    case PromiseLanguage::German:
        return germanPromises();
    case PromiseLanguage::French:
        return frenchPromises();
    case PromiseLanguage::Spanish:
        return spanishPromises();
    }
    Q_UNREACHABLE();
}

/// Past blanks, mentions and what parts clauses.
qsizetype firstWord(QStringView words, qsizetype at)
{
    while (at < words.size() && (words[at] == u' ' || words[at] == u'@' || words[at] == u','))
        ++at;
    return at;
}

/// Where in the folded words a promise begins, if there is one.
std::optional<qsizetype> promiseStart(const QString &words, const PromiseRules &rules)
{
    if (words.contains(u'?'))
        return std::nullopt;
    const QRegularExpressionMatch match = rules.promise.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype start = firstWord(words, match.capturedStart());
    const bool isNone = rules.before.match(words.first(start)).hasMatch() ||
                        rules.behind.match(words.sliced(start - 1)).hasMatch();
    return isNone ? std::nullopt : std::optional(start);
}

/// Where the last word of a sentence ends.
qsizetype endOfWords(QStringView sentence)
{
    qsizetype end = sentence.size();
    while (end > 0 && (sentence[end - 1].isPunct() || sentence[end - 1].isSpace()))
        --end;
    return end;
}

struct Due {
    Instant at;
    bool isGuessed = false;
};

Due dueOf(QStringView words, qsizetype start, PromiseLanguage language, const QDateTime &now,
          const QLocale &locale)
{
    const TimeSentence times(words, language);
    const auto due = dueTime(times, times.wordAt(start), now, dateOrder(locale));
    const QDateTime at = due ? due->at : usualDueTime(now);
    return {Instant{at.toMSecsSinceEpoch()}, !due || due->isVague};
}

}  // namespace

QList<PromiseInText> promisesIn(QStringView text, const QDateTime &now, const QLocale &locale)
{
    const QStringView looked = text.first(std::min(text.size(), LongestText));
    QList<PromiseInText> promises;
    PromiseLanguage usual = PromiseLanguage::English;
    for (const TextRange &range : sentences(looked)) {
        const QStringView sentence = looked.sliced(range.start, range.length);
        const FoldedSentence folded = foldSentence(sentence.first(std::min(range.length, LongestSentence)));
        const QList<PromiseLanguage> languages = sentenceLanguages(folded.words, usual);
        usual = languages.first();
        for (const PromiseLanguage language : languages) {
            const auto start = promiseStart(folded.words, rulesOf(language));
            if (!start)
                continue;
            const auto [due, isGuessed] = dueOf(folded.words, *start, language, now, locale);
            promises.append(
                {range.start + folded.places[*start], range.start + endOfWords(sentence), due, isGuessed});
            break;
        }
    }
    return promises;
}

}  // namespace daisychain::text
