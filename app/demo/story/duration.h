#pragma once

#include <QJsonValue>

namespace daisychain::demo {

/// Seconds, from a number or from words like "-12d 3h", "4m 30s"; a leading minus counts for all.
double storySeconds(const QJsonValue &value);

}  // namespace daisychain::demo
