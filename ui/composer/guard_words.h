#pragma once

#include "ui/composer/guard_watch.h"
#include "ui/roster/roster.h"

namespace daisychain::ui {

/// What one guard says of a reply, in one sentence with its reason; empty when it found nothing.
QString guardSentence(GuardKind kind, const GuardFindings &findings, const Roster &roster);

/// "a phone number": what a text gives away, for people.
QString privateKindWords(text::PrivateKind kind);
/// Several of them, each once: "a phone number, a mail address".
QString privateKindsWords(const QList<text::PrivateKind> &kinds);

/// "Deutsch": a language by its own name; its tag when Qt doesn't know it.
QString languageName(const QString &tag);

}  // namespace daisychain::ui
