#pragma once

#include <QByteArray>

namespace daisychain::ui {

class Commands;

/// All commands that have a key, by their headings, on A4: a PDF to be printed and put beside the screen.
QByteArray keysPage(const Commands &commands);

}  // namespace daisychain::ui
