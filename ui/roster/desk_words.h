#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/desk/action.h"
#include "core/desk/post.h"

#include <QString>

namespace daisychain::ui {

// Words that several panes share.

/// "09:41" today, "Tue 09:41" within six days, "4 Mar 09:41", "4 Mar 2025": in the reader's zone.
QString dayTime(Instant at, Instant now);

/// Who can read a post: "in public".
QString visibilityWords(Visibility visibility);

/// Why a reply lies with its author; `detail` holds the network's own words when it refused.
QString stopWords(StopReason reason, const QString &detail);

/// What happened, and what became of the work, when something could not be recorded.
QString failureWords(const Error &error);

}  // namespace daisychain::ui
