#pragma once

#include "app/demo/control/misbehaviour.h"
#include "app/demo/control/request_log.h"
#include "app/demo/mastodon/stage.h"
#include "app/demo/story/story.h"

#include <QJsonArray>

namespace daisychain::demo {

/// What the control port may do to the sockets. Times are milliseconds; 0: until told otherwise.
struct WireControls {
    std::function<void(int forMs)> stopListening;  ///< closes the public port and resets its connections
    std::function<void()> startListening;
    std::function<void(int forMs)> halfOpen;  ///< connections stay and are accepted, but nothing is answered
    std::function<void()> resetConnections;
};

/// What the whole program lets the control port change.
struct ControlSurface {
    Stage &stage;
    Misbehaviour &misbehaviour;
    RequestLog &log;
    Story &story;
    DemoClock &clock;
    int &mediaDelayMs;
    const QList<Service *> &services;
    std::function<void()> reset;  ///< forget everything and begin anew
};

/// The orders of the control port: POST or GET /control/<order>, those of one network
/// /control/<network>/<order>; JSON in and out. resources/demo/README.md lists them.
///
/// Threads: one.
class ControlApi final {
public:
    ControlApi(ControlSurface surface, QString token);

    void setWire(const WireControls &wire) { m_wire = wire; }
    Response answer(const Request &request);
    /// Posts what the running crowds have due. Returns in how many milliseconds the next is due, at most a
    /// second.
    int advance();

private:
    using Order = std::function<Response(const QJsonObject &)>;
    struct Crowd {
        QString text;
        QString inReplyTo;
        QString tag;
        int posted = 0;
        int total = 0;
        double perSecond = 1;
        qint64 startMs = 0;
    };

    void addPostOrders();
    void addWireOrders();
    void addWorldOrders();
    Response post(const QJsonObject &order);
    Response play(const QJsonObject &order);
    Response orderOfService(const Request &request);
    Response statuses() const;
    Response state() const;
    const Account &author(const QString &name, bool isFollowed);
    const Status &postAs(const Account &author, const QJsonObject &order);
    void postOne(Crowd &crowd);

    ControlSurface m_surface;
    QString m_token;
    WireControls m_wire;
    QHash<QString, Order> m_orders;
    QList<Crowd> m_crowds;
    int m_crowdPeople = 0;
};

}  // namespace daisychain::demo
