#pragma once

#include <QString>
#include <QUrl>

namespace daisychain::network {

/// An address as a feed writes it, made absolute. One that is absolute stays as it is written, character for
/// character, but for blanks inside; one that can't be resolved too, and nothing stays nothing. Blanks around
/// it and line ends inside don't count.
QString resolvedAddress(const QUrl &base, const QString &written);

/// `base` with what xml:base says; only http and https can be a base.
QUrl resolvedBase(const QUrl &base, const QString &written);

/// Whether a browser may open it: absolute, http or https, with a host, without control characters.
bool isWebAddress(const QString &address);

}  // namespace daisychain::network
