#pragma once

#include "app/demo/bluesky/bluesky.h"
#include "app/demo/control/control_api.h"
#include "app/demo/control/misbehaviour.h"
#include "app/demo/feed/feeds.h"
#include "app/demo/http/front.h"
#include "app/demo/mastodon/rate_limits.h"
#include "app/demo/options.h"
#include "app/demo/story/story.h"
#include "app/demo/x/x.h"

#include <QTemporaryDir>

namespace daisychain::demo {

/// The network without its sockets: a request in, an answer out, and time passing.
///
/// Threads: one.
class Network final : public Front {
public:
    explicit Network(const Options &options);

    /// Reads what was kept, or begins anew with the story's history. Errors: Storage, Invalid (the story).
    Result<void> open();

    Answer answer(Request &request) override;
    StreamHub &hub() override { return m_hub; }
    bool isSocketPath(const QString &path) const override;
    std::expected<SocketOpening, Refusal> openSocket(const Request &request) override;
    std::expected<std::optional<Channel>, Refusal> channel(const QString &tokenId, const QString &stream,
                                                           const QString &tag, const QString &list) override;

    /// What stands behind the control port: orders, and nothing goes wrong there.
    Front &controlFront() { return m_controlFront; }

    /// Lets the story and the crowd go on. Returns in how many milliseconds it wants to be called again.
    int advance();

    const World &world() const { return m_world; }
    void setBaseUrl(const QString &url);
    void setWire(const WireControls &wire) { m_control.setWire(wire); }
    /// A token of @help with every scope, made on the spot.
    QString helpToken();
    /// How one signs in as the company on the other networks, by the network's name.
    QJsonObject credentials() const;

private:
    class ControlFront final : public Front {
    public:
        explicit ControlFront(Network &network)
            : m_network(network)
        {
        }
        Answer answer(Request &request) override;
        StreamHub &hub() override { return m_network.m_hub; }
        bool isSocketPath(const QString &path) const override { return m_network.isSocketPath(path); }
        std::expected<SocketOpening, Refusal> openSocket(const Request &request) override;
        std::expected<std::optional<Channel>, Refusal> channel(const QString &, const QString &,
                                                               const QString &, const QString &) override
        {
            return std::nullopt;
        }

    private:
        Network &m_network;
    };

    Response handle(const Request &request, const Mischief &mischief);
    Result<void> settle();
    Service *serviceFor(const QString &path) const;

    Options m_options;
    std::optional<QTemporaryDir> m_passingDir;  ///< for uploads when nothing is kept
    DemoClock m_clock;
    World m_world;
    StreamHub m_hub;
    EntityWriter m_writer;
    Publisher m_publisher;
    Misbehaviour m_misbehaviour;
    RateLimits m_limits;
    Software m_software;
    int m_mediaDelayMs;
    Stage m_stage;
    Site m_site;
    bluesky::Bluesky m_bluesky;
    x::X m_x;
    feed::Feeds m_feeds;
    QList<Service *> m_services;
    Story m_story;
    RequestLog m_log;
    ControlApi m_control;
    Router m_router;
    ControlFront m_controlFront{*this};
};

}  // namespace daisychain::demo
