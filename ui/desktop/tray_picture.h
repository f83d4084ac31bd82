#pragma once

#include <QPixmap>

namespace daisychain::ui {

/// The daisy for the tray, with what waits on a badge; 0: none. `size` in device independent pixels. It
/// brings its own ground along: the panel may be light or dark.
QPixmap trayPicture(int unread, int size, double devicePixelRatio);

/// What the badge says: at most three signs.
QString badgeText(int unread);

}  // namespace daisychain::ui
