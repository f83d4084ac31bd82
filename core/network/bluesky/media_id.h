#pragma once

#include "core/network/bluesky/build_record.h"

namespace daisychain::network::bluesky {

// The network knows an uploaded file by its blob alone: what a post says of it beside, its text and size,
// travels in the id that the desk keeps. Pure.

QString mediaIdOf(const RecordImage &image);
/// Errors: Invalid when it is none of ours.
Result<RecordImage> imageOf(const QString &mediaId);

}  // namespace daisychain::network::bluesky
