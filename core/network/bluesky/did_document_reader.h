#pragma once

#include "core/network/bluesky/parse_identity.h"
#include "core/network/json_reader.h"

namespace daisychain::network::bluesky {

/// Reads a member of a DID document; the document is public and anybody's, so that values of a wrong kind are
/// passed over. Internal.
bool readDidField(JsonReader &json, quint64 name, JsonValue value, DidDocument &document);

}  // namespace daisychain::network::bluesky
