#pragma once

#include "app/demo/mastodon/stage.h"

#include "core/base/result.h"

namespace daisychain::demo {

/// What the command line asked for.
struct Options {
    quint16 port = 0;         ///< 0: any free one
    QString dataDir;          ///< empty: nothing is kept
    QString controlToken;     ///< empty: no control port
    quint16 controlPort = 0;  ///< 0: any free one
    QString story;            ///< a file, "none", or empty for the one built in
    double speed = 1;         ///< of the story
    IdKind ids = IdKind::Numeric;
    Software software = Software::Mastodon;
    int limitScale = 1;
    int mediaDelayMs = 400;
    bool printsToken = false;   ///< a token of @help in the first line
    bool listensLater = false;  ///< the public port opens when the control port says so
};

/// Reads the command line. Errors: Invalid, with the sentence to show.
Result<Options> parseOptions(const QStringList &arguments);

/// What `--help` shows.
QString optionsHelp();

}  // namespace daisychain::demo
