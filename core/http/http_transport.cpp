#include "core/http/http_transport.h"

namespace daisychain::http {

HttpTransport::~HttpTransport() = default;

}  // namespace daisychain::http
