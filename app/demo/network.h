#pragma once

#include "app/demo/api/rate_limits.h"
#include "app/demo/control/control_api.h"
#include "app/demo/control/misbehaviour.h"
#include "app/demo/options.h"
#include "app/demo/story/story.h"

namespace daisychain::demo {

/// The network without its sockets: a request in, an answer out, and time passing.
///
/// Threads: one.
class Network final {
public:
    struct Answer {
        Response response;
        WritePlan plan;
    };

    explicit Network(const Options &options);

    /// Reads what was kept, or begins anew with the story's history. Errors: Storage, Invalid (the story).
    Result<void> open();

    /// Fills in the request's parameters on the way.
    Answer answer(Request &request);
    Answer answerControl(Request &request);
    /// Lets the story and the crowd go on. Returns in how many milliseconds it wants to be called again.
    int advance();

    /// What is to go wrong with a WebSocket that is about to open.
    WritePlan webSocketPlan(const Request &request);

    World &world() { return m_world; }
    StreamHub &hub() { return m_hub; }
    Software software() const { return m_software; }
    void setBaseUrl(const QString &url) { m_writer.setBaseUrl(url); }
    void setWire(const WireControls &wire) { m_control.setWire(wire); }
    /// A token of @help with every scope, made on the spot.
    QString helpToken();

private:
    Response handle(const Request &request, const Mischief &mischief);
    Result<void> settle();

    Options m_options;
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
    Story m_story;
    RequestLog m_log;
    ControlApi m_control;
    Router m_router;
};

}  // namespace daisychain::demo
