#include "core/network/feed/feed_address.h"

#include <algorithm>

namespace daisychain::network {

namespace {

constexpr qsizetype MaxAddress = 4096;

bool isWebScheme(const QString &scheme)
{
    return scheme == u"http" || scheme == u"https";
}

/// Whether it begins with "scheme:" (RFC 3986 §3.1).
bool hasScheme(QStringView address)
{
    const qsizetype colon = address.indexOf(u':');
    if (colon < 1 || !address.front().isLetter())
        return false;
    return std::ranges::all_of(address.first(colon), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'+' || c == u'-' || c == u'.';
    });
}

}  // namespace

QString resolvedAddress(const QUrl &base, const QString &written)
{
    QString address = written.trimmed();
    address.remove(u'\n').remove(u'\r').remove(u'\t').replace(u' ', QStringLiteral("%20"));
    if (address.size() > MaxAddress)
        return {};
    if (address.isEmpty() || hasScheme(address) || !isWebScheme(base.scheme()))
        return address;
    const QUrl relative(address, QUrl::TolerantMode);
    return relative.isValid() ? base.resolved(relative).toString(QUrl::FullyEncoded) : address;
}

QUrl resolvedBase(const QUrl &base, const QString &written)
{
    const QUrl resolved(resolvedAddress(base, written), QUrl::TolerantMode);
    return resolved.isValid() && isWebScheme(resolved.scheme()) ? resolved : base;
}

bool isWebAddress(const QString &address)
{
    const auto isControl = [](QChar c) { return c.unicode() <= 0x20 || c.unicode() == 0x7F; };
    if (address.isEmpty() || address.size() > MaxAddress || std::ranges::any_of(address, isControl))
        return false;
    const QUrl url(address, QUrl::TolerantMode);
    return url.isValid() && isWebScheme(url.scheme()) && !url.host().isEmpty();
}

}  // namespace daisychain::network
