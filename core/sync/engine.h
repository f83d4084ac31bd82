#pragma once

#include "core/sync/collector.h"
#include "core/sync/desk_fetcher.h"
#include "core/sync/held_watch.h"
#include "core/sync/like_sender.h"
#include "core/sync/outbox_sender.h"
#include "core/sync/post_change_sender.h"

namespace daisychain::sync {

/// Everything a running engine is made of. All outlive it.
struct EngineParts {
    SendServices send;
    LikeServices likes;
    PostChangeServices changes;
    CollectServices collect;
    AccountDirectory *directory = nullptr;
    std::function<QFuture<Result<Secret>>(const Account &)>
        token;  ///< NotFound: the account has to be signed in
    ConnectionFactory connect;
};

/// The one running program that collects and sends for a data folder: signs the accounts in, watches their
/// streams, works the outbox, tells likes and changes of our posts. Whoever makes one holds the EngineLock.
///
/// Threads: the network thread, where its transport lives too.
class Engine final : public QObject {
    Q_OBJECT

public:
    explicit Engine(EngineParts parts, QObject *parent = nullptr);

    struct Work {
        bool collects = true;
        bool sends = true;
    };
    void start(Work work);
    /// Something was written by somebody: accounts, streams, the outbox.
    void poke();
    /// An account was signed in, or in again.
    void signIn(const Account &account, const Secret &token);

    Collector &collector() { return m_collector; }
    OutboxSender &sender() { return m_sender; }
    LikeSender &likes() { return m_likes; }
    HeldWatch &heldReplies() { return m_held; }
    PostChangeSender &changes() { return m_changes; }
    Connections &connections() { return m_connections; }
    Fetcher &fetcher() { return m_fetcher; }

Q_SIGNALS:
    /// Every account's token was looked for; collecting and sending have begun.
    void started();
    void troubled(const daisychain::Error &error);

private:
    void signInAll(QList<Account> accounts);
    void begin();
    void markNeedsSignIn(AccountId account);

    EngineParts m_parts;
    Connections m_connections;
    Collector m_collector;
    OutboxSender m_sender;
    HeldWatch m_held;
    LikeSender m_likes;
    PostChangeSender m_changes;
    DeskFetcher m_fetcher;
    Work m_work;
    bool m_isStarted = false;
};

}  // namespace daisychain::sync
