#pragma once

#include <QByteArrayView>
#include <QString>

namespace daisychain {

/// The name of a file that is called after what is in it: the SHA-256 of `bytes` in lower-case hexadecimal, a
/// dot, and `extension` ("png"). The same bytes have the same name on every desk.
QString contentName(QByteArrayView bytes, QStringView extension);

/// Whether `name` has that form, with an extension of 1 to 8 lower-case letters and digits. Anything else may
/// be a path, and leads nowhere.
bool isContentName(QStringView name);

/// What stands behind the dot of such a name.
QString extensionOf(const QString &contentName);

}  // namespace daisychain
