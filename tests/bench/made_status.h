#pragma once

#include <QByteArray>

namespace daisychain::bench {

/// A status as Mastodon answers it, about 2.5 KB, on one line; each number gives another.
QByteArray statusJson(int number);

}  // namespace daisychain::bench
