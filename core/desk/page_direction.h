#pragma once

#include <QtGlobal>

namespace daisychain {

/// Which way a page lies from its cursor. Before is towards the top of the list.
enum class PageDirection : quint8 { Before, After };

}  // namespace daisychain
