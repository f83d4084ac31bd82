#pragma once

#include "core/base/result.h"
#include "ui/theme/theme.h"

#include <QStringList>

#include <optional>

namespace daisychain::console {

/// What the command line asked for.
struct Options {
    QString dataFolder;               ///< empty: the usual one
    bool isDemo = false;              ///< with the demo network, in a folder of its own
    bool isSafe = false;              ///< with default settings, without listening and sending
    std::optional<QString> language;  ///< over the setting
    std::optional<ui::Appearance> appearance;
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// Reads the command line. Errors: Invalid, with the sentence to show.
Result<Options> parseOptions(const QStringList &arguments);
/// What --help shows.
QString optionsHelp();

}  // namespace daisychain::console
