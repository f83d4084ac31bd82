#pragma once

#include <QString>

namespace daisychain::text {

/// A handle or link for the screen: what can't be seen in it, or pretends to be something else, is shown as
/// "⟨U+202E⟩": controls, bidi marks, zero-width and other format characters, variation selectors, blanks
/// other than the space, lone surrogates, unassigned code points. What is seen stays as it is.
QString visibleText(QStringView text);

/// A foreign text that may stand inside a sentence of ours: its direction can't turn what is around it. Each
/// paragraph is wrapped in FSI … PDI (UAX #9 §3.1); a PDI without a beginning is dropped, what is left open
/// is closed.
QString isolated(QStringView text);

/// The beginning of a text as one line for a list: white space and controls are folded to a space, bidi
/// controls dropped; at most `maxCharacters` grapheme clusters (of which a hostile one may count for
/// several), "…" included when something was cut.
QString plainLine(QStringView text, int maxCharacters);

}  // namespace daisychain::text
