#include "ui/shell/screen.h"

namespace daisychain::ui {

Screen::~Screen() = default;

}  // namespace daisychain::ui
