#include "app/engine_room/fetched_pictures.h"

#include "app/engine_room/picture_sweep.h"
#include "core/base/clock.h"
#include "core/base/when_ready.h"
#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/scripted_transport.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;
using engine_room::FetchedPictures;
using engine_room::PictureSweep;

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "png"));
    return bytes;
}

const PostId Post{Network::Mastodon, u"https://a.example/p/1"_s};
const IdentityId Mara{Network::Mastodon, u"https://a.example/@mara"_s};

PictureWish wish(const QString &path, bool isAskedFor = false)
{
    return {QUrl(u"https://a.example"_s + path), Post, PictureUse::Thread, isAskedFor};
}

/// Tells of every post what it was told about it.
class SaidPosts final : public PostReader {
public:
    QFuture<Result<std::optional<ThreadPost>>> post(PostId id) override
    {
        if (isFailing)
            return readyFuture<std::optional<ThreadPost>>(Failure(Error{ErrorCode::Storage}));
        const auto known = posts.constFind(id);
        return readyFuture<std::optional<ThreadPost>>(known == posts.constEnd() ? std::optional<ThreadPost>()
                                                                                : std::optional(*known));
    }
    QFuture<Result<std::optional<QString>>> personLocalId(AccountId, IdentityId) override
    {
        return readyFuture<std::optional<QString>>(std::optional<QString>());
    }
    QFuture<Result<std::optional<QString>>> localId(AccountId, PostId) override
    {
        return readyFuture<std::optional<QString>>(std::optional<QString>());
    }
    QFuture<Result<std::optional<PostId>>> postByLocalId(AccountId, QString) override
    {
        return readyFuture<std::optional<PostId>>(std::optional<PostId>());
    }

    QHash<PostId, ThreadPost> posts;
    bool isFailing = false;
};

struct Shop {
    const QTemporaryDir dir;
    const SystemClock clock;
    ScriptedTransport http{clock};
    QString folder = dir.filePath(u"pictures"_s);
    std::unique_ptr<FetchedPictures> pictures = std::make_unique<FetchedPictures>(http, clock, folder);

    Result<Picture> fetch(const PictureWish &wanted)
    {
        const auto future = pictures->picture(wanted);
        REQUIRE(eventually([&] { return future.isFinished(); }));
        return future.resultCount() > 0 ? future.result()
                                        : Result<Picture>(Failure(Error{ErrorCode::Cancelled}));
    }
    int files() const
    {
        int count = 0;
        QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
        for (; all.hasNext(); ++count)
            all.next();
        return count;
    }
};

}  // namespace

TEST_CASE("a picture is fetched once, shrunk, and is there without network afterwards",
          "[engine_room][pictures]")
{
    Shop shop;
    shop.http.expect("GET", u"/1.png"_s).answer(200, {}, png(3000, 1500));
    const auto first = shop.fetch(wish(u"/1.png"_s));
    REQUIRE(first);
    CHECK(first->width == 1024);
    CHECK(first->height == 512);
    CHECK(first->pixels.size() == 1024 * 512 * 4);
    const auto again = shop.fetch(wish(u"/1.png"_s));
    REQUIRE(again);
    CHECK(*again == *first);
    shop.pictures = std::make_unique<FetchedPictures>(shop.http, shop.clock, shop.folder);
    CHECK(shop.fetch(wish(u"/1.png"_s)));
    PictureWish large = wish(u"/1.png"_s);
    large.use = PictureUse::Large;
    const auto whole = shop.fetch(large);
    REQUIRE(whole);
    CHECK(whole->width == 2560);
}

TEST_CASE("no token goes along, and only who asks is led elsewhere", "[engine_room][pictures]")
{
    Shop shop;
    QList<http::HttpRequest> asked;
    const auto note = [&](const http::HttpRequest &request) { asked.append(request); };
    shop.http.expect("GET", u"/1.png"_s).whenAsked(note).answer(200, {}, png(10, 10));
    shop.http.expect("GET", u"/2.png"_s).whenAsked(note).answer(200, {}, png(10, 10));
    REQUIRE(shop.fetch(wish(u"/1.png"_s)));
    REQUIRE(shop.fetch(wish(u"/2.png"_s, true)));
    REQUIRE(asked.size() == 2);
    CHECK_FALSE(asked[0].bearer);
    CHECK(asked[0].maxRedirects == 0);
    CHECK(asked[0].maxAnswerBytes <= 16 * 1024 * 1024);
    CHECK(asked[1].maxRedirects > 0);
}

TEST_CASE("what is no picture, or not there, fails and is not kept", "[engine_room][pictures]")
{
    Shop shop;
    shop.http.expect("GET", u"/page"_s).answer(200, {}, "<html>");
    shop.http.expect("GET", u"/gone"_s).answer(404);
    shop.http.expect("GET", u"/moved"_s).answer(302, {{"Location", "https://far.example/"}});
    shop.http.expect("GET", u"/off"_s).fail(Error{ErrorCode::Offline});
    CHECK(shop.fetch(wish(u"/page"_s)).error().code == ErrorCode::Invalid);
    CHECK(shop.fetch(wish(u"/gone"_s)).error().code == ErrorCode::NotFound);
    CHECK_FALSE(shop.fetch(wish(u"/moved"_s)));
    CHECK(shop.fetch(wish(u"/off"_s)).error().code == ErrorCode::Offline);
    CHECK(shop.files() == 0);
}

TEST_CASE("wishes under way are dropped with whoever fetches", "[engine_room][pictures]")
{
    Shop shop;
    bool isAsked = false;
    shop.http.expect("GET", u"/1.png"_s).whenAsked([&](const http::HttpRequest &) { isAsked = true; }).hold();
    const auto future = shop.pictures->picture(wish(u"/1.png"_s));
    REQUIRE(eventually([&] { return isAsked; }));
    shop.pictures.reset();
    REQUIRE(eventually([&] { return future.isFinished(); }));
    CHECK(future.resultCount() == 0);
}

TEST_CASE("pictures of a post that was deleted go, faces and others stay", "[engine_room][pictures]")
{
    Shop shop;
    SaidPosts posts;
    PictureSweep sweep(*shop.pictures, posts);
    const PostId other{Network::Mastodon, u"https://a.example/p/with space 2"_s};
    shop.http.expect("GET", u"/1.png"_s).always().answer(200, {}, png(10, 10));
    REQUIRE(shop.fetch(wish(u"/1.png"_s)));
    PictureWish kept = wish(u"/1.png"_s);
    kept.owner = other;
    REQUIRE(shop.fetch(kept));
    PictureWish face = wish(u"/1.png"_s);
    face.owner = Mara;
    REQUIRE(shop.fetch(face));
    CHECK(shop.files() == 6);
    int swept = -1;
    QObject::connect(&sweep, &PictureSweep::swept, [&](int count) { swept = count; });
    posts.isFailing = true;
    sweep.look();
    REQUIRE(eventually([&] { return swept == 0; }));
    posts.isFailing = false;
    posts.posts.insert(other, ThreadPost{});
    ThreadPost deleted;
    deleted.isDeleted = true;
    posts.posts.insert(Post, deleted);
    swept = -1;
    sweep.look();
    REQUIRE(eventually([&] { return swept == 1; }));
    CHECK(shop.files() == 4);
}
