#pragma once

#include "core/base/clock.h"
#include "core/desk/fact_sink.h"
#include "core/desk/post_change.h"
#include "core/desk/post_reader.h"
#include "core/sync/connections.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace daisychain::sync {

/// What changing our posts needs of the desk. All outlive the sender.
struct PostChangeServices {
    PostChangeStore *changes = nullptr;
    PostReader *posts = nullptr;
    FactSink *facts = nullptr;
    const Clock *clock = nullptr;
    std::function<double()> random;  ///< [0, 1), for the jitter of waits
};

/// Takes posts of ours down and edits them, one after the other, in the order decided. Each attempt is
/// written down before its first byte goes out. An edit that may have arrived is looked for before it is
/// repeated: some networks count edits. Taking down twice does no harm.
///
/// Threads: the network thread.
class PostChangeSender final : public QObject {
    Q_OBJECT

public:
    PostChangeSender(PostChangeServices services, Connections *connections, QObject *parent);

    /// Recovers what the last run left half done, then begins.
    void start();
    /// Something was written, or an account can be used again. Nothing before start().
    void poke();
Q_SIGNALS:
    /// A change came to an end or waits; with an error our own store could not be read or written.
    void settled(const std::optional<daisychain::Error> &trouble);
    /// Nothing is under way, and nothing waits.
    void idle();

private:
    void look();
    void onTaken(const Result<std::optional<PostChange>> &taken);
    void findPost(const PostChange &change);
    void onPlace(const PostChange &change, const QString &localId);
    void remove(const PostChange &change, const QString &localId);
    void lookBeforeRepeat(const PostChange &change, const QString &localId);
    void edit(const PostChange &change, const QString &localId);
    void done(const PostChange &change, const FactBatch &facts);
    void failed(const PostChange &change, const Error &error);
    void step(const PostChangeStep &step);
    void rest();
    void stopFor(const Error &trouble);

    PostChangeServices m_services;
    Connections *m_connections;
    ConnectionPtr m_connection;  ///< of what is under way
    QTimer m_timer;
    bool m_isStarted = false;
    bool m_isBusy = false;
    bool m_looksAgain = false;
    bool m_mustRecover = false;
};

}  // namespace daisychain::sync
