#include "core/network/bluesky/listed_post.h"

#include <array>

namespace daisychain::network::bluesky {

namespace {

constexpr QStringView Scheme = u"at://";

/// {authority, collection, key}; nothing when it isn't an at:// address of a record.
std::optional<std::array<QStringView, 3>> partsOf(QStringView uri)
{
    if (!uri.startsWith(Scheme))
        return std::nullopt;
    const QStringView rest = uri.sliced(Scheme.size());
    const qsizetype first = rest.indexOf(u'/');
    const qsizetype second = first < 0 ? -1 : rest.indexOf(u'/', first + 1);
    if (first <= 0 || second < 0 || second + 1 == rest.size() || rest.indexOf(u'/', second + 1) >= 0)
        return std::nullopt;
    return std::array{rest.left(first), rest.sliced(first + 1, second - first - 1), rest.sliced(second + 1)};
}

}  // namespace

bool isInCollection(QStringView uri, QStringView collection)
{
    const auto parts = partsOf(uri);
    return parts && (*parts)[1] == collection;
}

QString postAddress(const QString &uri)
{
    const auto parts = partsOf(uri);
    if (!parts || (*parts)[1] != PostCollection)
        return {};
    return profileAddress((*parts)[0].toString()) + QStringLiteral("/post/") + (*parts)[2].toString();
}

QString profileAddress(const QString &did)
{
    return QStringLiteral("https://bsky.app/profile/") + did;
}

}  // namespace daisychain::network::bluesky
