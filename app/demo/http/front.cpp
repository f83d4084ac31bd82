#include "app/demo/http/front.h"

namespace daisychain::demo {

Front::~Front() = default;

}  // namespace daisychain::demo
