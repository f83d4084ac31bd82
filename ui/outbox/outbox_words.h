#pragma once

#include "ui/outbox/outbox_controller.h"
#include "ui/roster/roster.h"
#include "ui/widget/chip.h"

namespace daisychain::ui {

/// "to Mara Kowalska, as @shop, in public"
QString outboxTitle(const OutboxEntry &entry, const Roster &roster);
/// Where it is, why, and when it goes on.
QString outboxStanding(const OutboxEntry &entry, Instant now);
std::optional<ChipLook> outboxChip(const OutboxEntry &entry);
/// One sentence for screen readers.
QString outboxSentence(const OutboxEntry &entry, const Roster &roster, Instant now);

}  // namespace daisychain::ui
