#pragma once

#include "core/text/time_words.h"

#include <QList>

namespace daisychain::text {

/// Which of the languages in which promises are found a sentence may be in, by its small words; mostly one,
/// the likeliest first. `usual` goes first where they tell nothing. `words` are a FoldedSentence's.
QList<PromiseLanguage> sentenceLanguages(QStringView words, PromiseLanguage usual);

}  // namespace daisychain::text
