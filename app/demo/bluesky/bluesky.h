#pragma once

#include "app/demo/bluesky/call.h"
#include "app/demo/http/call_windows.h"

namespace daisychain::demo::bluesky {

/// The demo's Bluesky: a PDS with the app view and the chat service behind it under /xrpc/, the directory of
/// DIDs, and a Jetstream at /subscribe.
///
/// Threads: one.
class Bluesky final : public Service {
public:
    explicit Bluesky(const Site &site);

    QString name() const override { return QStringLiteral("bluesky"); }
    bool speaks(const QString &path) const override;
    Response answer(const Request &request, const Mischief &mischief) override;
    bool isSocketPath(const QString &path) const override;
    std::expected<StreamOpening, Refusal> openSocket(const Request &request,
                                                     const Mischief &mischief) override;
    void begin(const StoryCast &cast) override;
    void play(const QJsonObject &event, qint64 atMs) override;
    Response order(const QString &name, const QJsonObject &order) override;
    QJsonObject credentials() const override;

private:
    using Order = std::function<Response(const QJsonObject &)>;

    Response dispatch(const Request &request, const Mischief &mischief);
    std::optional<Response> refused(const Route &route, const Request &request, const Mischief &mischief);
    Response counted(const Request &request, const Mischief &mischief);
    Response picture(const QString &path) const;
    void addOrders();
    void addPeopleOrders();
    void addStreamOrders();
    const Record *say(const QJsonObject &event, qint64 atMs);
    const Message &whisper(const QJsonObject &event, qint64 atMs);
    void markAs(const QString &collection, const QJsonObject &event, const QString &uri, qint64 atMs);
    QString withFullHandles(const QString &text) const;
    Response posts() const;

    const Site &m_site;
    Sky m_sky{m_site};
    Sessions m_sessions{m_sky};
    Chat m_chat{m_sky};
    Stage m_stage{m_sky, m_sessions, m_chat};
    Routes m_routes;
    QHash<QString, Order> m_orders;
    QHash<QString, QString> m_keys;  ///< the story's name of a post → URI
    CallWindows m_windows;
};

}  // namespace daisychain::demo::bluesky
