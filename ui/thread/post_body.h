#pragma once

#include "ui/thread/item_builder.h"

namespace daisychain::ui {

/// Everything of a post below its header: what it says, warnings, changes, media, poll, quote, folds.
void addPostBody(ItemBuilder &builder, const ThreadItem &item);

}  // namespace daisychain::ui
