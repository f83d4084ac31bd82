#pragma once

#include "core/network/json_reader.h"
#include "core/network/x/post_text.h"

namespace daisychain::network::x {

// Internal. Both spellings: {"start", "end", "username", "tag"} of the current API, and {"indices",
// "screen_name", "text"} of the older one that private messages still come in.

/// An `entities` object; anything but an object is passed over. What was read before is replaced.
bool readEntities(JsonReader &json, JsonValue value, TextEntities &entities);

}  // namespace daisychain::network::x
