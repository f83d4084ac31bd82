#pragma once

#include "core/desk/coverage_log.h"
#include "core/sync/stream_reading.h"

namespace daisychain::sync {

/// Fetches what may have happened to a post that is about to be answered: reads the account's mentions
/// forward unless they are heard at the moment, then the post as it stands now (no network tells everybody of
/// edits and deletions) and what others said around it. Our own posts are left out: one may be a reply whose
/// answer was lost, which only reading back can tell.
///
/// Threads: the network thread. One run; delete after finished().
class FreshLook final : public QObject {
    Q_OBJECT

public:
    /// Mentions that were heard this lately are heard now: longer than any pause between two words of a
    /// stream.
    static constexpr std::chrono::seconds HeardLately{60};

    FreshLook(ConnectionPtr connection, PostId post, CollectServices services, QObject *parent);

    void start();

Q_SIGNALS:
    /// Without error: what the server knows is stored. Errors: NotFound when the post is gone; else those of
    /// Connector that may pass, and Storage.
    void finished(const std::optional<daisychain::Error> &error);

private:
    void readMentions();
    void findLocalId();
    void lookAtPost(const QString &localId);
    void lookAround(const QString &localId);
    FactBatch withoutOwn(FactBatch facts) const;
    template <class Next>
    void store(const FactBatch &facts, Next next);

    ConnectionPtr m_connection;
    const PostId m_post;
    CollectServices m_services;
    const Stream m_mentions;
};

}  // namespace daisychain::sync
