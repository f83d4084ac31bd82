#include "core/network/bluesky/bluesky_limits.h"

namespace daisychain::network::bluesky {

NetworkLimits networkLimits()
{
    const text::MeasureLimits usual = text::usualLimits(text::MeasureRule::Bluesky);
    NetworkLimits limits;
    limits.measureRule = text::MeasureRule::Bluesky;
    limits.maxCharacters = usual.maxCharacters;
    limits.maxBytes = usual.maxBytes;
    limits.charactersPerUrl = 0;
    limits.namesAddressee = false;
    limits.hasVisibilities = false;
    limits.hasContentWarnings = false;
    limits.removesMessages = false;  // for oneself only
    limits.maxMedia = 4;
    limits.maxPrivateMedia = 0;
    limits.maxPrivateCharacters = 1000;
    limits.maxPrivateBytes = 10'000;
    limits.maxAltText = 2000;
    // Newer servers take twice as much; older ones refuse the post then, not the upload.
    limits.maxImageBytes = 1'000'000;
    limits.mediaTypes = {QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                         QStringLiteral("image/webp")};
    return limits;
}

}  // namespace daisychain::network::bluesky
