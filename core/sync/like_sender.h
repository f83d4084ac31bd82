#pragma once

#include "core/base/clock.h"
#include "core/desk/fact_sink.h"
#include "core/desk/like_store.h"
#include "core/desk/post_reader.h"
#include "core/sync/connections.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace daisychain::sync {

/// What telling likes needs of the desk. All outlive the sender.
struct LikeServices {
    LikeStore *likes = nullptr;
    PostReader *posts = nullptr;
    FactSink *facts = nullptr;
    const Clock *clock = nullptr;
    std::function<double()> random;  ///< [0, 1), for the jitter of waits
};

/// Tells networks of likes and of those taken back, one after the other. Telling twice does no harm, so
/// nothing has to be written before: what was under way when the program died is told again.
///
/// Threads: the network thread.
class LikeSender final : public QObject {
    Q_OBJECT

public:
    LikeSender(LikeServices services, Connections *connections, QObject *parent);

    void start();
    /// Something was written, or an account can be used again. Nothing before start().
    void poke();

Q_SIGNALS:
    /// A network was told, or will never be; with an error our own store could not be read or written.
    void settled(const std::optional<daisychain::Error> &trouble);

private:
    void look();
    void tellNext();
    void tell(const LikeTask &task, const ConnectionPtr &connection);
    void onTold(const LikeTask &task, const Result<FactBatch> &told);
    void settle(const LikeTask &task);
    void goOn(const Result<StoreVersion> &written);
    void stopFor(const Error &trouble);

    LikeServices m_services;
    Connections *m_connections;
    QList<LikeTask> m_tasks;
    std::optional<Instant> m_next;
    QTimer m_timer;
    bool m_isStarted = false;
    bool m_isBusy = false;
    bool m_looksAgain = false;
};

}  // namespace daisychain::sync
