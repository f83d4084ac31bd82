#pragma once

#include "core/desk/allowance.h"
#include "core/desk/gesture.h"

namespace daisychain::ui {

/// "credit", "handwritten note".
QString gestureKindWords(GestureKind kind);
/// "they were glad".
QString reactionWords(Reaction reaction);
/// "10.00 €", as the reader's language writes it.
QString moneyWords(const Money &money);
/// "credit of 10.00 €", "handwritten note".
QString gestureWords(const Gesture &gesture);
/// What is left of a month's allowance, or that it is used up, which changes nothing.
QString allowanceSentence(const Allowance &allowance);

}  // namespace daisychain::ui
