#include "app/engine_room/picture_sweep.h"

#include "core/base/when_ready.h"

#include <chrono>

namespace daisychain::engine_room {

using namespace std::chrono_literals;

PictureSweep::PictureSweep(FetchedPictures &pictures, PostReader &posts, QObject *parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_posts(posts)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PictureSweep::look);
    m_timer.start(5min);
}

void PictureSweep::soon()
{
    m_timer.start(2s);
}

void PictureSweep::look()
{
    if (m_isLooking)
        return soon();
    m_isLooking = true;
    m_removed = 0;
    whenReady(m_pictures.posts(), this, [this](const Result<QList<PostId>> &posts) {
        m_left = posts ? *posts : QList<PostId>();
        next();
    });
}

void PictureSweep::next()
{
    if (m_left.isEmpty()) {
        m_isLooking = false;
        if (!m_timer.isActive())
            m_timer.start(1h);
        return Q_EMIT swept(m_removed);
    }
    const PostId post = m_left.takeLast();
    whenReady(m_posts.post(post), this, [this, post](const Result<std::optional<ThreadPost>> &found) {
        const bool isKept = !found || (*found && !(*found)->isDeleted && !(*found)->isLetGo);
        if (isKept)
            return next();
        ++m_removed;
        whenReady(m_pictures.remove(post), this, [this](const Result<void> &) { next(); });
    });
}

}  // namespace daisychain::engine_room
