#pragma once

#include "core/base/result.h"
#include "core/desk/health.h"
#include "ui/widget/strip.h"
#include "ui/widget/time_text.h"

namespace daisychain::ui {

/// The one sentence that says how things stand: "Everything heard within 20 s. 2 replies on their way."
QString statusSentence(const Health &health, const TimeStyle &style);
StripTone statusTone(const Health &health);

/// What happened, what became of the person's work, what they can do: for an error of a service.
QString failureSentence(const Error &error);

}  // namespace daisychain::ui
