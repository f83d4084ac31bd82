#pragma once

#include "ui/theme/tokens.h"

#include <QHash>
#include <QIcon>
#include <QPixmap>

namespace daisychain::ui {

class Theme;

/// Our own icons, drawn on a 20 px grid with one stroke width at every size, in a token's colour. A name is
/// that of a file in resources/icons: "queue", "note".
///
/// Threads: the GUI thread.
class Icons final {
public:
    static constexpr int Small = 16;
    static constexpr int Large = 20;

    explicit Icons(const Theme &theme);
    ~Icons();
    Icons(const Icons &) = delete;
    Icons &operator=(const Icons &) = delete;

    /// `size` in device independent pixels; kept until the colour changes.
    QPixmap pixmap(const QString &name, Token token, int size, double devicePixelRatio) const;
    /// For actions and buttons. Follows the theme: colours are looked up at each painting.
    QIcon icon(const QString &name, Token token = &Tokens::textMuted) const;
    /// All names there are.
    static QStringList names();

private:
    const Theme &m_theme;
    mutable QHash<QString, QPixmap> m_pixmaps;
};

}  // namespace daisychain::ui
