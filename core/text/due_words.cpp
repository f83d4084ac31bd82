#include "core/text/due_words.h"

#include "core/text/folded_sentence.h"
#include "core/text/sentence_language.h"

#include <algorithm>
#include <utility>

namespace daisychain::text {

namespace {

constexpr qsizetype Longest = 200;

PromiseLanguage languageOf(const QLocale &locale)
{
    switch (locale.language()) {
    case QLocale::German:
        return PromiseLanguage::German;
    case QLocale::French:
        return PromiseLanguage::French;
    case QLocale::Spanish:
        return PromiseLanguage::Spanish;
    default:
        return PromiseLanguage::English;
    }
}

}  // namespace

std::optional<DueTime> dueInWords(QStringView words, const QDateTime &now, const QLocale &locale)
{
    const FoldedSentence folded = foldSentence(words.first(std::min(words.size(), Longest)));
    QList<PromiseLanguage> languages = sentenceLanguages(folded.words, languageOf(locale));
    for (const auto other : {PromiseLanguage::English, PromiseLanguage::German, PromiseLanguage::French,
                             PromiseLanguage::Spanish}) {
        if (!languages.contains(other))
            languages.append(other);
    }
    for (const PromiseLanguage language : std::as_const(languages)) {
        const TimeSentence sentence(folded.words, language);
        if (auto due = dueTime(sentence, 0, now, dateOrder(locale)))
            return due;
    }
    return std::nullopt;
}

}  // namespace daisychain::text
