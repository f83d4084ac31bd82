#include "core/base/content_name.h"

#include <QCryptographicHash>

#include <algorithm>

namespace daisychain {

namespace {

constexpr qsizetype HashLength = 64;
constexpr qsizetype LongestExtension = 8;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexadecimal(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f');
}

bool isOfExtension(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z');
}

}  // namespace

QString contentName(QByteArrayView bytes, QStringView extension)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex()) + u'.' + extension.toString();
}

bool isContentName(QStringView name)
{
    if (name.size() < HashLength + 2 || name.size() > HashLength + 1 + LongestExtension)
        return false;
    const QStringView hash = name.first(HashLength);
    const QStringView extension = name.sliced(HashLength + 1);
    return name[HashLength] == u'.' && std::all_of(hash.begin(), hash.end(), isHexadecimal) &&
           std::all_of(extension.begin(), extension.end(), isOfExtension);
}

QString extensionOf(const QString &contentName)
{
    return contentName.mid(HashLength + 1);
}

}  // namespace daisychain
