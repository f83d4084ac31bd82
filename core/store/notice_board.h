#pragma once

#include "core/desk/notices.h"

#include <QTimer>

#include <mutex>

namespace daisychain::store {

/// Takes notices on any thread and tells them on its own, at most 60 times a second.
class NoticeBoard final : public Notices {
    Q_OBJECT

public:
    explicit NoticeBoard(QObject *parent = nullptr);

    /// Threads: call from any.
    void put(const Notice &notice);

private:
    void tell();

    std::mutex m_mutex;  ///< guards m_waiting, m_isScheduled
    Notice m_waiting;
    bool m_isScheduled = false;
    QTimer m_timer;
};

}  // namespace daisychain::store
