#pragma once

#include "core/text/private_data.h"

namespace daisychain::ui {

/// "a phone number": what a text gives away, for people.
QString privateKindWords(text::PrivateKind kind);
/// Several of them, each once: "a phone number, a mail address".
QString privateKindsWords(const QList<text::PrivateKind> &kinds);
QString privateKindsWords(const QList<text::PrivateData> &places);

}  // namespace daisychain::ui
