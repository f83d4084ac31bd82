#pragma once

#include <curl/curl.h>

namespace daisychain::http {

/// What every connection of ours is set up with: verified TLS, no signals, no waiting for a hanging name
/// lookup, and an end for connections whose other side is gone without a word.
void setConnectionOptions(CURL *easy);

}  // namespace daisychain::http
