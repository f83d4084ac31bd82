#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace daisychain::test {

/// Whether the guide has a picture of this name.
bool isInGuide(const QString &name);

/// The part of the window that the guide's picture of this name shows; the whole when it isn't there.
QRect guidePart(const QString &name, const QWidget &window);

}  // namespace daisychain::test
