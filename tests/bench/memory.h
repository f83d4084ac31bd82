#pragma once

namespace daisychain::bench {

/// What this process holds alone and its share of what it holds with others (PSS), in MB. Linux; 0 elsewhere.
double memoryMb();

}  // namespace daisychain::bench
