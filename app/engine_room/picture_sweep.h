#pragma once

#include "app/engine_room/fetched_pictures.h"
#include "core/desk/post_reader.h"

#include <QObject>
#include <QTimer>

namespace daisychain::engine_room {

/// Deletes the pictures of posts that were deleted at their source, let go of, or are gone: some minutes
/// after the start, every hour, and as soon as a deletion was heard.
///
/// Threads: the one of FetchedPictures; never waits.
class PictureSweep final : public QObject {
    Q_OBJECT

public:
    PictureSweep(FetchedPictures &pictures, PostReader &posts, QObject *parent = nullptr);

    /// A post was deleted: look in a moment.
    void soon();
    /// Looks now.
    void look();

Q_SIGNALS:
    /// Every picture was looked at; of so many posts they went.
    void swept(int posts);

private:
    void next();

    FetchedPictures &m_pictures;
    PostReader &m_posts;
    QTimer m_timer;
    QList<PostId> m_left;
    int m_removed = 0;
    bool m_isLooking = false;
};

}  // namespace daisychain::engine_room
