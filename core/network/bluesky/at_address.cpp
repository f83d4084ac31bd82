#include "core/network/bluesky/at_address.h"

#include "core/text/at_syntax.h"

#include <QStringList>
#include <QUrl>

namespace daisychain::network::bluesky {

namespace {

constexpr QStringView Scheme = u"at://";

std::optional<AtAddress> checked(AtAddress address)
{
    const bool isRecord = !address.collection.isEmpty();
    if (!text::isAtIdentifier(address.authority) || (isRecord && !text::isRecordKey(address.key)))
        return std::nullopt;
    if (!text::isDid(address.authority))
        address.authority = address.authority.toLower();
    return address;
}

QString collectionOf(const QString &word)
{
    if (word == u"post")
        return QStringLiteral("app.bsky.feed.post");
    return word == u"lists" ? QStringLiteral("app.bsky.graph.list") : QString();
}

/// "/profile/mara.example/post/3mg…", "/profile/mara.example"
std::optional<AtAddress> ofWebPath(const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.value(0) != u"profile" || (parts.size() != 2 && parts.size() < 4))
        return std::nullopt;
    if (parts.size() == 2)
        return checked({parts[1], {}, {}});
    const QString collection = collectionOf(parts[2]);
    return collection.isEmpty() ? std::nullopt : checked({parts[1], collection, parts[3]});
}

}  // namespace

QString AtAddress::uriAt(const QString &did) const
{
    return Scheme.toString() + did + u'/' + collection + u'/' + key;
}

std::optional<AtAddress> atAddressOf(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.startsWith(Scheme)) {
        const QStringList parts = text.mid(Scheme.size()).split(u'/');
        if (!text::isAtUri(text) || parts.size() == 2)
            return std::nullopt;
        return checked({parts[0], parts.value(1), parts.value(2)});
    }
    if (!text.contains(u"://"))
        return checked({text.startsWith(u'@') ? text.mid(1) : text, {}, {}});
    const QUrl url(text);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    const bool isOurs = url.host() == u"bsky.app" || url.host().endsWith(u".bsky.app");
    return isWeb && isOurs ? ofWebPath(url.path()) : std::nullopt;
}

}  // namespace daisychain::network::bluesky
