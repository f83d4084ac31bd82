#include "core/store/token_source.h"

namespace daisychain::store {

TokenSource::~TokenSource() = default;

}  // namespace daisychain::store
