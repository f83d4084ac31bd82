#include "core/desk/picture_source.h"

#include <algorithm>

namespace daisychain {

namespace {

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

bool isOf(const QUrl &url, const Account &account)
{
    const QUrl face(account.avatarUrl, QUrl::StrictMode);
    const bool isBelow = url.scheme() == account.server.scheme() && url.port() == account.server.port() &&
                         !account.server.host().isEmpty() &&
                         url.host().endsWith(u'.' + account.server.host());
    return isSameServer(url, account.server) || isBelow || (isWeb(face) && isSameServer(url, face));
}

}  // namespace

bool loadsByItself(const QUrl &url, PictureChoice choice, const QList<Account> &accounts)
{
    if (!isWeb(url) || choice == PictureChoice::Never)
        return false;
    return choice == PictureChoice::Always ||
           std::any_of(accounts.begin(), accounts.end(),
                       [&](const Account &account) { return isOf(url, account); });
}

}  // namespace daisychain
