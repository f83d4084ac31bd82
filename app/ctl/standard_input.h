#pragma once

#include <QByteArray>

namespace daisychain::ctl {

/// Everything up to the end of standard input.
QByteArray readStandardInput();
/// One line without its end; nothing more when it is at its end.
QByteArray readInputLine();

}  // namespace daisychain::ctl
