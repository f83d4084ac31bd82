#include "core/network/server_address.h"

#include "core/http/request_rules.h"

namespace daisychain::network {

Result<QUrl> serverAddress(const QString &given)
{
    QString text = given.trimmed();
    const Failure invalid(Error{ErrorCode::Invalid, {given}});
    const bool hasScheme = text.contains(u"://");
    if (!hasScheme)
        text = QStringLiteral("https://") + text.mid(text.lastIndexOf(u'@') + 1);
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return invalid;
    if (!hasScheme && http::isLoopbackHost(url.host()))
        url.setScheme(QStringLiteral("http"));
    const bool isPlain = url.scheme() == u"http" && http::isLoopbackHost(url.host());
    if (url.scheme() != u"https" && !isPlain)
        return invalid;
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    server.setPort(url.port());
    return server;
}

}  // namespace daisychain::network
