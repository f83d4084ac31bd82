#pragma once

#include "core/desk/settings.h"
#include "ui/theme/theme.h"

namespace daisychain::ui {

inline constexpr Setting<Appearance> AppearanceSetting{"surface/appearance", Appearance::System};
inline constexpr Setting<Density> DensitySetting{"surface/density", Density::Comfortable};
inline constexpr Setting<double> FontScaleSetting{"surface/fontScale", 1.0};

/// Gives the theme what is stored.
inline void restoreTheme(Theme &theme, const Settings &settings)
{
    theme.setAppearance(get(settings, AppearanceSetting));
    theme.setDensity(get(settings, DensitySetting));
    theme.setFontScale(get(settings, FontScaleSetting));
}

}  // namespace daisychain::ui
