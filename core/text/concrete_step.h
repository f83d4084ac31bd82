#pragma once

#include <QStringView>

namespace daisychain::text {

/// Whether an answer takes its reader a step on: it tells what to do, states a fact about the matter, links
/// to where the answer stands, or asks what narrows the trouble down ("Which version is it?"). An apology, a
/// greeting, a thank-you, "we'd love to help" or "what happened?" is none; nor is sending the customer to
/// another door to tell it all again: "DM us", "write to us here". In doubt it is false.
///
/// Knows English, German, French and Spanish by lists of words; of other languages only numbers and the shape
/// of links count. Give it the text as it was posted, names, links and signature in it. Takes any text; looks
/// at the first 2,000 characters. Threads: call from any.
bool hasConcreteStep(QStringView answer);

}  // namespace daisychain::text
