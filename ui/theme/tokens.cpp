#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace daisychain::ui {

Tokens lightTokens()
{
    return {
        .ground = QColor(0xF7F8F5),
        .raised = QColor(0xFFFFFF),
        .sunken = QColor(0xECEFEA),
        .line = QColor(0xDDE2DC),
        .outline = QColor(0x77837B),
        .text = QColor(0x1C2420),
        .textMuted = QColor(0x535F58),
        .accent = QColor(0x2A734E),
        .accentText = QColor(0xFFFFFF),
        .note = QColor(0xFFF4CC),
        .noteMark = QColor(0x8A6A00),
        .privateGround = QColor(0xE9EDF6),
        .good = QColor(0x2A734E),
        .soon = QColor(0x955800),
        .late = QColor(0xB3362B),
        .praise = QColor(0xE5A900),
        .praiseText = QColor(0x2B2000),
        .selection = QColor(0xDCEBE1),
        .hover = QColor(0xF0F3EE),
        .focus = QColor(0x2F7D55),
        .shadow = QColor(0, 0, 0, 48),
    };
}

Tokens darkTokens()
{
    return {
        .ground = QColor(0x151A17),
        .raised = QColor(0x1C2320),
        .sunken = QColor(0x101412),
        .line = QColor(0x2E3833),
        .outline = QColor(0x75857C),
        .text = QColor(0xE6ECE8),
        .textMuted = QColor(0xA3B0A8),
        .accent = QColor(0x58B383),
        .accentText = QColor(0x0B1510),
        .note = QColor(0x3A3420),
        .noteMark = QColor(0xD9BC62),
        .privateGround = QColor(0x232A3A),
        .good = QColor(0x58B383),
        .soon = QColor(0xE0A040),
        .late = QColor(0xEC8178),
        .praise = QColor(0xF2C233),
        .praiseText = QColor(0x2B2000),
        .selection = QColor(0x24382E),
        .hover = QColor(0x222A26),
        .focus = QColor(0x58B383),
        .shadow = QColor(0, 0, 0, 140),
    };
}

static double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

static double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor blended(const QColor &base, const QColor &over, double share)
{
    const auto mix = [share](float from, float to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(mix(base.redF(), over.redF()), mix(base.greenF(), over.greenF()),
                            mix(base.blueF(), over.blueF()));
}

}  // namespace daisychain::ui
