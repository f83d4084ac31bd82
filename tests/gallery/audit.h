#pragma once

#include <QSet>
#include <QStringList>

class QWidget;

namespace daisychain::test {

/// What is wrong with a window as it stands, a line each: text that has no room and isn't elided, controls
/// that cover each other or stick out of what holds them.
QStringList layoutFaults(const QWidget &window);

/// Texts of the surface that the pseudo-locale didn't mark, so that nobody can translate them. `known`: names
/// and words that are said in every language; a text that holds one of them, or
/// is one of `whole`, passes.
QStringList untranslatedTexts(const QWidget &window, const QStringList &known, const QSet<QString> &whole);

}  // namespace daisychain::test
