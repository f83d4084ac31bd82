#pragma once

#include "ui/composer/guard_watch.h"
#include "ui/roster/roster.h"

namespace daisychain::ui {

/// What one guard says of a reply, in one sentence with its reason; empty when it found nothing.
QString guardSentence(GuardKind kind, const GuardFindings &findings, const Roster &roster);

/// "Deutsch": a language by its own name; its tag when Qt doesn't know it.
QString languageName(const QString &tag);

}  // namespace daisychain::ui
