#pragma once

#include <QColor>

namespace daisychain::ui {

/// Every colour that the program uses, by what it means. The two tables are lightTokens() and darkTokens().
///
/// Pairs that a test holds to WCAG AA: text 4.5:1, marks 3:1 (see tests/ui/theme).
struct Tokens {
    QColor ground;         ///< of the window
    QColor raised;         ///< of what lies on the ground: panes, fields, menus
    QColor sunken;         ///< of what lies below it: the rail, quiet chips, pressed buttons
    QColor line;           ///< hairlines; decoration only
    QColor outline;        ///< the edge of what can be filled in or pressed: a mark
    QColor text;           ///< on ground, raised, sunken, note, privateGround, selection, hover
    QColor textMuted;      ///< on the same grounds
    QColor accent;         ///< links, the current place, the one main button
    QColor accentText;     ///< on accent, good, soon, late
    QColor note;           ///< ground of what stays at the desk
    QColor noteMark;       ///< the mark that tells a note, on note and raised
    QColor privateGround;  ///< ground of a reply that only two can read
    QColor good;
    QColor soon;
    QColor late;
    QColor praise;      ///< gestures and praise alone, as a fill behind praiseText
    QColor praiseText;  ///< on praise
    QColor selection;   ///< ground of the chosen row and of marked text
    QColor hover;       ///< ground of what the pointer is on
    QColor focus;       ///< the ring around what the keys go to
    QColor shadow;      ///< below what floats

    bool operator==(const Tokens &) const = default;
};

/// A token's name, to hand it on: `&Tokens::textMuted`.
using Token = QColor Tokens::*;

Tokens lightTokens();
Tokens darkTokens();

/// WCAG 2.2, "contrast ratio": 1 to 21. Both colours opaque.
double contrastRatio(const QColor &a, const QColor &b);

/// `share` (0 to 1) of `over` laid on `base`.
QColor blended(const QColor &base, const QColor &over, double share);

}  // namespace daisychain::ui
