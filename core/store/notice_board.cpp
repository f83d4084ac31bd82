#include "core/store/notice_board.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace daisychain::store {

namespace {

constexpr int TellEveryMs = 17;
constexpr qsizetype MaxNamed = 1000;

template <class List>
void addNew(List &into, const List &more)
{
    for (const auto &one : more) {
        if (!into.contains(one))
            into.append(one);
    }
}

void merge(Notice &into, const Notice &notice)
{
    addNew(into.conversations, notice.conversations);
    addNew(into.streams, notice.streams);
    addNew(into.gaps, notice.gaps);
    into.isEverything = into.isEverything || notice.isEverything || into.conversations.size() > MaxNamed;
    if (into.isEverything)
        into.conversations.clear();
    into.isQueueChanged = into.isQueueChanged || notice.isQueueChanged;
    into.isOutboxChanged = into.isOutboxChanged || notice.isOutboxChanged;
    into.areLikesChanged = into.areLikesChanged || notice.areLikesChanged;
    into.areStreamsChanged = into.areStreamsChanged || notice.areStreamsChanged;
    into.areDraftsChanged = into.areDraftsChanged || notice.areDraftsChanged;
    into.areSnippetsChanged = into.areSnippetsChanged || notice.areSnippetsChanged;
    into.version = std::max(into.version, notice.version);
}

}  // namespace

NoticeBoard::NoticeBoard(QObject *parent)
    : Notices(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(TellEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBoard::tell);
}

void NoticeBoard::put(const Notice &notice)
{
    const std::lock_guard lock(m_mutex);
    merge(m_waiting, notice);
    if (std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_timer.isActive())
                tell();
        },
        Qt::QueuedConnection);
}

void NoticeBoard::tell()
{
    Notice notice;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isScheduled)
            return;
        notice = std::exchange(m_waiting, {});
        m_isScheduled = false;
    }
    m_timer.start();
    Q_EMIT changed(notice);
}

}  // namespace daisychain::store
