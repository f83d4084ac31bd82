#pragma once

#include "core/base/instant.h"
#include "core/desk/suggestion.h"

namespace daisychain::ui {

/// Who answered so, when, and how it went: "Sam as @shop · 3 Feb · they said thanks".
QString suggestionHead(const Suggestion &suggestion, Instant now);
/// What stands beside a reply that was made from it: "adapted from Sam's answer of 3 Feb".
QString adaptedWords(const Suggestion &suggestion, Instant now);

}  // namespace daisychain::ui
