#pragma once

#include "core/base/result.h"
#include "core/desk/history_count.h"

#include <QString>

namespace daisychain::ui {

/// What connecting an account will bring, said before it happens.
QString historySentence(const HistoryCount &count);

/// While that is counted; `soFar` mentions by now.
QString countingSentence(int soFar);

/// When it could not be counted: why, and that nothing depends on it.
QString uncountedSentence(const Error &error);

}  // namespace daisychain::ui
