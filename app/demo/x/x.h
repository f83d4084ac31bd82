#pragma once

#include "app/demo/http/call_windows.h"
#include "app/demo/x/call.h"

namespace daisychain::demo::x {

/// The demo's X: the API v2 under /2/ and the page to sign in at /i/oauth2/authorize.
///
/// Threads: one.
class X final : public Service {
public:
    explicit X(const Site &site);

    QString name() const override { return QStringLiteral("x"); }
    bool speaks(const QString &path) const override;
    Response answer(const Request &request, const Mischief &mischief) override;
    void begin(const StoryCast &cast) override;
    void play(const QJsonObject &event, qint64 atMs) override;
    Response order(const QString &name, const QJsonObject &order) override;
    QJsonObject credentials() const override;

private:
    using Order = std::function<Response(const QJsonObject &)>;

    Response dispatch(const Route &route, const Call &call);
    Response counted(const Route &route, Call call, const Token *token);
    std::optional<Response> refused(const Route &route, const Call &call, const Token *token) const;
    void addPostOrders();
    void addCrowdOrders();
    void addPeopleOrders();
    void addStreamOrders();
    const Post &say(const QJsonObject &event, qint64 atMs);
    const DirectMessage &whisper(const QJsonObject &event, qint64 atMs);
    QString withUsernames(const QString &text) const;
    QJsonObject described(const Post &post) const;

    const Site &m_site;
    Plaza m_plaza{m_site};
    SignIns m_signIns{m_plaza};
    Streams m_streams{m_plaza};
    Settings m_settings;
    Stage m_stage{m_plaza, m_signIns, m_streams, m_settings};
    Routes m_routes;
    QHash<QString, Order> m_orders;
    QHash<QString, QString> m_keys;  ///< the story's name of a post → id
    CallWindows m_windows;
    Token m_printed;  ///< given out with the credentials
};

}  // namespace daisychain::demo::x
