#include "core/desk/address.h"

#include <array>

namespace daisychain {

namespace {

constexpr QStringView Mail = u"mailto:";
constexpr QStringView Phone = u"tel:";
constexpr QStringView Number = u"number:";
constexpr QStringView Handle = u"handle:";
constexpr QStringView Name = u"name:";

}  // namespace

IdentityId mailIdentity(const QString &address)
{
    return {Network::Address, Mail.toString() + address.trimmed().toLower()};
}

IdentityId phoneIdentity(const QString &number)
{
    return {Network::Address, Phone.toString() + number};
}

IdentityId numberIdentity(const QString &number)
{
    return {Network::Address, Number.toString() + number.trimmed()};
}

IdentityId handleIdentity(Network network, const QString &handle)
{
    const QString name = handle.startsWith(u'@') ? handle.mid(1) : handle;
    return {network, Handle.toString() + name.toLower()};
}

IdentityId nameIdentity(const QString &name)
{
    return {Network::Address, Name.toString() + name.simplified().toLower()};
}

QString addressText(const IdentityId &identity)
{
    for (const QStringView kind : {Mail, Phone, Number, Handle, Name}) {
        if (identity.globalId.startsWith(kind))
            return identity.globalId.mid(kind.size());
    }
    return identity.globalId;
}

}  // namespace daisychain
