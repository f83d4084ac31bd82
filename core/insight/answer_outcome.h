#pragma once

#include "core/desk/suggestion.h"

#include <QStringList>

namespace daisychain::insight {

/// How an answer went down, by what the customer wrote after it and before we answered again, oldest first.
/// The first post that shows thanks or anger decides. A conversation that was answered and left is Quiet.
///
/// Anger is told by words of English, German, French and Spanish, by shouting and by core/text/harshness.
/// Takes any text. Threads: call from any.
AnswerOutcome outcomeOf(const QStringList &customerPosts);

}  // namespace daisychain::insight
