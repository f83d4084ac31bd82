#include "core/network/feed/feed_query.h"

#include "core/http/request_rules.h"
#include "core/network/feed/feed_address.h"

#include <QRegularExpression>

namespace daisychain::network {

std::optional<FeedQuery> parseFeedQuery(const QString &argument)
{
    static const QRegularExpression blank(QStringLiteral("\\s"));
    const QString trimmed = argument.trimmed();
    const qsizetype end = trimmed.indexOf(blank);
    const std::optional<QUrl> address = feedAddress(end < 0 ? trimmed : trimmed.left(end));
    if (!address)
        return std::nullopt;
    return FeedQuery{address->toString(QUrl::FullyEncoded),
                     end < 0 ? QString() : trimmed.mid(end).simplified()};
}

QString feedArgument(const FeedQuery &query)
{
    return query.words.isEmpty() ? query.address : query.address + u' ' + query.words;
}

std::optional<QUrl> feedAddress(const QString &typed)
{
    static const QRegularExpression feedScheme(QStringLiteral("^feed:(//)?"),
                                               QRegularExpression::CaseInsensitiveOption);
    QString text = typed.trimmed().remove(feedScheme);
    const bool hasScheme = text.contains(u"://");
    if (!hasScheme)
        text.prepend(u"https://");
    if (!isWebAddress(text))
        return std::nullopt;
    QUrl url(text, QUrl::TolerantMode);
    if (!url.userInfo().isEmpty())
        return std::nullopt;
    const bool isOurMachine = http::isLoopbackHost(url.host());
    if (!isOurMachine)
        url.setScheme(QStringLiteral("https"));
    else if (!hasScheme)
        url.setScheme(QStringLiteral("http"));
    if (!isOurMachine && url.port() == 80)
        url.setPort(-1);
    url.setFragment(QString());
    return url;
}

}  // namespace daisychain::network
