#include "core/http/line_stream.h"

namespace daisychain::http {

LineStream::~LineStream() = default;

}  // namespace daisychain::http
