#include "app/engine_room/fetched_pictures.h"

#include "core/http/answer_error.h"
#include "core/media/picture_codec.h"
#include "core/network/chain.h"

#include <QtConcurrentRun>

namespace daisychain::engine_room {

namespace {

constexpr qint64 MostBytesKept = 512LL * 1024 * 1024;
constexpr int MostAtOnce = 6;
constexpr int RedirectsWhenAsked = 3;
/// Wishes that wait longer than so many newer ones were scrolled away.
constexpr int MostWaiting = 400;

QSize boxOf(PictureUse use)
{
    switch (use) {
    case PictureUse::Face:
        return {96, 96};
    case PictureUse::Thread:
        return {1024, 1024};
    case PictureUse::Large:
        break;
    }
    return {2560, 2560};
}

/// What is kept of it on disk.
QSize keptBox(PictureUse use)
{
    return use == PictureUse::Face ? QSize(192, 192) : boxOf(PictureUse::Large);
}

QString nameOf(const PictureOwner &owner)
{
    if (const auto *post = std::get_if<PostId>(&owner))
        return QStringLiteral("post %1 %2").arg(networkName(post->network), post->globalId);
    const auto &identity = std::get<IdentityId>(owner);
    return QStringLiteral("identity %1 %2").arg(networkName(identity.network), identity.globalId);
}

Result<Picture> painted(const QByteArray &bytes, PictureUse use)
{
    auto pixels = media::decodePicture(bytes, boxOf(use));
    if (!pixels)
        return Failure(pixels.error());
    return Picture{pixels->width, pixels->height, std::move(pixels->argb)};
}

}  // namespace

std::optional<PictureOwner> FetchedPictures::ownerOf(const QString &name)
{
    const QString kind = name.section(u' ', 0, 0);
    const auto network = networkFromName(name.section(u' ', 1, 1));
    const QString id = name.section(u' ', 2);
    if (network && kind == u"post")
        return PostId{*network, id};
    if (network && kind == u"identity")
        return IdentityId{*network, id};
    return std::nullopt;
}

FetchedPictures::FetchedPictures(http::HttpTransport &transport, const Clock &clock, const QString &folder)
    : m_transport(transport)
    , m_clock(clock)
    , m_shelf(std::make_shared<media::PictureShelf>(folder, MostBytesKept))
{
    // One thread: the shelf takes one at a time, and a crowd of pictures leaves the other cores alone.
    m_thread.setMaxThreadCount(1);
}

FetchedPictures::~FetchedPictures()
{
    m_thread.clear();
    m_thread.waitForDone();
}

template <class Work>
auto FetchedPictures::onShelf(Work work)
{
    return QtConcurrent::run(&m_thread,
                             [shelf = m_shelf, work = std::move(work)]() mutable { return work(*shelf); });
}

QFuture<Result<Picture>> FetchedPictures::picture(PictureWish wish)
{
    const Job job{wish, network::newPromise<Picture>()};
    const auto look = [wish](media::PictureShelf &shelf) -> Result<Picture> {
        const auto bytes = shelf.find(nameOf(wish.owner), wish.url.toString(QUrl::FullyEncoded));
        return bytes ? painted(*bytes, wish.use) : Failure(Error{ErrorCode::NotFound});
    };
    whenReady(onShelf(look), this, [this, job](const Result<Picture> &kept) {
        if (kept) {
            network::fulfil(job.promise, kept);
            return;
        }
        m_waiting.append(job);
        if (m_waiting.size() > MostWaiting)
            network::fulfil<Picture>(m_waiting.takeFirst().promise, Failure(Error{ErrorCode::Cancelled}));
        fetchNext();
    });
    return job.promise->future();
}

void FetchedPictures::fetchNext()
{
    while (m_fetching < MostAtOnce && !m_waiting.isEmpty()) {
        ++m_fetching;
        fetch(m_waiting.takeLast());
    }
}

void FetchedPictures::fetch(const Job &job)
{
    http::HttpRequest request;
    request.url = job.wish.url;
    request.headers = {{"Accept", "image/jpeg, image/png, image/webp, image/gif;q=0.5"}};
    request.maxAnswerBytes = media::MostPictureBytes;
    request.maxRedirects = job.wish.isAskedFor ? RedirectsWhenAsked : 0;
    whenReady(m_transport.send(request), this, [this, job](const Result<http::HttpAnswer> &answer) {
        if (!answer)
            return done(job, Failure(answer.error()));
        if (!answer->isSuccess())
            return done(job, Failure(http::answerError(*answer, m_clock.now())));
        keep(job, answer->body);
    });
}

void FetchedPictures::keep(const Job &job, const QByteArray &bytes)
{
    const auto work = [wish = job.wish, bytes](media::PictureShelf &shelf) -> Result<Picture> {
        const auto stripped = media::strippedPicture(bytes, keptBox(wish.use));
        if (!stripped)
            return Failure(stripped.error());
        // A full disk keeps nobody from seeing it now.
        (void)shelf.put(nameOf(wish.owner), wish.url.toString(QUrl::FullyEncoded), *stripped);
        return painted(*stripped, wish.use);
    };
    whenReady(onShelf(work), this, [this, job](const Result<Picture> &picture) { done(job, picture); });
}

void FetchedPictures::done(const Job &job, const Result<Picture> &picture)
{
    --m_fetching;
    network::fulfil(job.promise, picture);
    fetchNext();
}

QFuture<Result<QList<PostId>>> FetchedPictures::posts()
{
    return onShelf([](const media::PictureShelf &shelf) -> Result<QList<PostId>> {
        QList<PostId> posts;
        const QStringList owners = shelf.owners();
        for (const QString &name : owners) {
            const auto owner = ownerOf(name);
            if (const auto *post = owner ? std::get_if<PostId>(&*owner) : nullptr)
                posts.append(*post);
        }
        return posts;
    });
}

QFuture<Result<void>> FetchedPictures::remove(const PictureOwner &owner)
{
    return onShelf([name = nameOf(owner)](media::PictureShelf &shelf) { return shelf.remove(name); });
}

}  // namespace daisychain::engine_room
