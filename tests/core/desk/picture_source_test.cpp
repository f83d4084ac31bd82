#include "core/desk/picture_source.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

QList<Account> oneAccount()
{
    Account account;
    account.server = QUrl(u"https://flowers.example"_s);
    account.avatarUrl = u"https://cdn.keeper.example/avatars/shop.png"_s;
    return {account};
}

bool byItself(const QString &url, PictureChoice choice = PictureChoice::OwnServers)
{
    return loadsByItself(QUrl(url), choice, oneAccount());
}

}  // namespace

TEST_CASE("pictures come by themselves from our accounts' servers and where these keep theirs", "[desk]")
{
    CHECK(byItself(u"https://flowers.example/media/1.png"_s));
    CHECK(byItself(u"https://files.flowers.example/1.png"_s));
    CHECK(byItself(u"https://cdn.keeper.example/media/1.png"_s));
}

TEST_CASE("pictures from anywhere else wait, whatever the address pretends", "[desk]")
{
    for (const QString &url :
         {u"https://far.example/1.png"_s, u"https://flowers.example.far.example/1.png"_s,
          u"https://notflowers.example/1.png"_s, u"https://other.keeper.example/1.png"_s,
          u"http://flowers.example/1.png"_s, u"https://flowers.example:8443/1.png"_s,
          u"https://flowers.example@far.example/1.png"_s, u"file:///flowers.example/1.png"_s,
          u"data:image/png;base64,AAAA"_s, u""_s, u"https:///1.png"_s}) {
        INFO(url.toStdString());
        CHECK_FALSE(byItself(url));
    }
}

TEST_CASE("the person may want all of them or none", "[desk]")
{
    CHECK(byItself(u"https://far.example/1.png"_s, PictureChoice::Always));
    CHECK_FALSE(byItself(u"file:///etc/passwd"_s, PictureChoice::Always));
    CHECK_FALSE(byItself(u"https://flowers.example/1.png"_s, PictureChoice::Never));
}
