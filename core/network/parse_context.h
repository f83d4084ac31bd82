#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

#include <QString>

namespace daisychain::network {

/// What a parser must know besides the JSON: whose server spoke, and when.
struct ParseContext {
    AccountId account;
    QString domain;  ///< what the server's own people have behind their '@'; empty where handles come whole
    Instant received;
};

}  // namespace daisychain::network
