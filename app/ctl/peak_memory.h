#pragma once

#include <QtGlobal>

namespace daisychain::ctl {

/// The most memory that this process has held so far, in bytes; 0 where the system doesn't say.
qint64 peakMemory();

}  // namespace daisychain::ctl
