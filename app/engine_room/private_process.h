#pragma once

namespace daisychain::engine_room {

/// Files that this process makes are its user's only, and its memory, which holds tokens, goes into no core
/// file and to no other process of the user (Linux; in a build with sanitizers those may look on). Before
/// anything else in main().
void keepProcessPrivate();

}  // namespace daisychain::engine_room
