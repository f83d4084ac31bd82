#pragma once

#include <optional>

namespace daisychain::bench {

/// What a window does in a process of its own, so that its start and its memory are its own. Each prints one
/// line of JSON and ends the process:
///
///     window empty                        an empty window of Qt Widgets, until it is painted
///     window desk FOLDER                  the whole console over this data folder, until its queue has rows
///     window screens FOLDER ROUNDS DAY WORD   see WindowScreens::run()
///     window card FOLDER ROUNDS           see WindowScreens::readCard()
///     window work FOLDER FROM N RATE      see WindowWork::scroll()
///     window networks FOLDER FROM N RATE  the same with posts of all networks
///     window stay FOLDER FROM N           see WindowWork::stay()
///
/// The exit code, or nothing when the arguments don't begin with "window".
std::optional<int> runWindow(int argc, char **argv);

}  // namespace daisychain::bench
