#pragma once

#include "core/base/result.h"

#include <QString>
#include <QUrl>

namespace daisychain::network {

/// The server that somebody means by "shop.example", "https://shop.example/@help" or "@help@shop.example".
/// Plain http to this machine only. Pure. Errors: Invalid with what was given.
Result<QUrl> serverAddress(const QString &given);

}  // namespace daisychain::network
