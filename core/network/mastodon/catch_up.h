#pragma once

#include "core/network/connector.h"
#include "core/network/mastodon/mastodon_client.h"
#include "core/network/mastodon/stream_list.h"

namespace daisychain::network {

/// One step of reading a stream forward. It lives until its answer is given, or as long as its parent.
///
/// Mastodon's `min_id` gives the page next to the cursor. Others may give the newest page instead: there the
/// rest down to the cursor is fetched too. Doubles are dropped by id. A cursor of its own stands for a list
/// that was empty when it was looked at.
class CatchUp final : public QObject {
public:
    /// No more pages than these are fetched in one step; what lies beyond counts as forgotten.
    static constexpr int MaxPages = 25;

    CatchUp(MastodonClient &client, Stream stream, QString cursor, bool afterAbsence, QObject *parent);

    QFuture<Result<FactPage>> start();

private:
    void findPosition();
    void firstPage();
    void fill();
    void take(StreamList list);
    void checkForgotten();
    void finish(std::optional<Instant> forgottenUntil = {});
    void fail(const Error &error);
    QFuture<Result<StreamList>> list(const ListRange &range);
    bool isFromNothing() const;

    MastodonClient &m_client;
    const Stream m_stream;
    const QString m_cursor;
    const bool m_afterAbsence;
    Promise<FactPage> m_promise;
    StreamList m_found;
    QStringList m_known;
    int m_pages = 0;
    bool m_hasMetCursor = false;
    bool m_isFilled = false;
};

}  // namespace daisychain::network
