#pragma once

#include <QString>

namespace daisychain::ui {

/// Text for a tool tip, which Qt would else search for markup: shown letter by letter, wrapped when long.
QString plainToolTip(const QString &text);

/// One line of it: line ends and tabs become spaces, spaces at the ends go.
QString oneLine(const QString &text);

}  // namespace daisychain::ui
