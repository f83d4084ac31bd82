#pragma once

#include "core/base/clock.h"
#include "core/desk/picture_source.h"
#include "core/http/http_transport.h"
#include "core/media/picture_shelf.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace daisychain::engine_room {

/// Pictures from the folder of those fetched before, else from where they lie; decoded and shrunk on a thread
/// of their own. Some at a time, the newest wish first; no token goes along. What comes without being asked
/// for comes from where it was said to lie: no redirect is followed.
///
/// Threads: made, used and ended on one thread with an event loop; futures end there.
class FetchedPictures final : public QObject, public PictureSource {
    Q_OBJECT

public:
    /// `transport` and `clock` must outlive it; `folder` is made when the first picture comes.
    FetchedPictures(http::HttpTransport &transport, const Clock &clock, const QString &folder);
    /// Wishes under way end as Cancelled.
    ~FetchedPictures() override;

    QFuture<Result<Picture>> picture(PictureWish wish) override;

    /// Whose folder it is, from the name that the shelf keeps of the owner.
    static std::optional<PictureOwner> ownerOf(const QString &name);

    /// Posts whose pictures lie in the folder.
    QFuture<Result<QList<PostId>>> posts();
    /// Deletes all of the owner's pictures. Errors: Storage.
    QFuture<Result<void>> remove(const PictureOwner &owner);

private:
    struct Job {
        PictureWish wish;
        std::shared_ptr<QPromise<Result<Picture>>> promise;
    };

    /// Runs `work(shelf)` on the thread of pictures.
    template <class Work>
    auto onShelf(Work work);
    void fetchNext();
    void fetch(const Job &job);
    void keep(const Job &job, const QByteArray &bytes);
    void done(const Job &job, const Result<Picture> &picture);

    http::HttpTransport &m_transport;
    const Clock &m_clock;
    std::shared_ptr<media::PictureShelf> m_shelf;
    QThreadPool m_thread;
    QList<Job> m_waiting;
    int m_fetching = 0;
};

}  // namespace daisychain::engine_room
