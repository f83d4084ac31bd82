#pragma once

#include "core/desk/stream.h"
#include "core/http/line_stream.h"
#include "core/network/live_feed.h"
#include "core/network/x/parse_activity.h"
#include "core/network/x/x_client.h"
#include "core/network/x/x_rule_keeper.h"

#include <memory>
#include <vector>

namespace daisychain::network {

/// X's two streams of lines: the filtered stream for what rules catch, and the activity stream for mentions
/// and private messages (networks.md 3.7). Both are opened with the developer app's token; where X refuses
/// one of them, its streams are refused and the other goes on.
class XLiveFeed final : public LiveFeed {
    Q_OBJECT
public:
    XLiveFeed(std::shared_ptr<XClient> client, QList<Stream> streams);
    ~XLiveFeed() override;

    static bool takes(const Stream &stream);

    std::chrono::seconds watchdog() const override;
    std::chrono::milliseconds lastHeardAt() const override;

private:
    struct Connection {
        XRuleKeeper::Kind kind = XRuleKeeper::Kind::Rules;
        QList<Stream> streams;
        std::unique_ptr<http::LineStream> lines;  ///< null: its rules are being set up
        bool isOpen = false;
    };

    void begin();
    void prepare(XRuleKeeper::Kind kind, const QList<Stream> &streams);
    void prepared(Connection &connection, const Result<QStringList> &refusedTags);
    void connectTo(Connection &connection);
    void listen(Connection &connection);
    void readLines(Connection &connection, const QList<QByteArray> &lines);
    void readPost(const QByteArray &line);
    void readEvent(const QByteArray &line);
    void takeMentions(FactBatch &facts, const QList<PostId> &listed) const;
    void deliver(const FactBatch &facts, UsageKind kind, const QStringList &ids);
    void tellProblems(const QList<x::Problem> &problems);
    void connectionEnded(Connection &connection, Error error);
    void drop(Connection &connection, const Error &error);
    void tellIfOpen();
    void finish(const Error &error);

    std::shared_ptr<XClient> m_client;
    QList<Stream> m_streams;  ///< that are not refused
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::chrono::milliseconds m_startedAt;
    bool m_isOver = false;
};

}  // namespace daisychain::network
