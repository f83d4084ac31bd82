#pragma once

#include "app/demo/world/world.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daisychain::demo {

/// Turns rows into the JSON entities of the Mastodon API. `viewerId` is the account that asked; empty:
/// nobody.
class EntityWriter final {
public:
    /// `baseUrl`: where pictures are served, "http://127.0.0.1:PORT".
    EntityWriter(const World &world, QString baseUrl)
        : m_world(world)
        , m_baseUrl(std::move(baseUrl))
    {
    }

    void setBaseUrl(const QString &baseUrl) { m_baseUrl = baseUrl; }
    const QString &baseUrl() const { return m_baseUrl; }

    QJsonObject account(const Account &account) const;
    QJsonObject credentialAccount(const Account &account) const;
    QJsonObject relationship(const QString &viewerId, const QString &accountId) const;
    QJsonObject status(const Status &status, const QString &viewerId) const;
    QJsonArray history(const Status &status) const;
    QJsonObject scheduledStatus(const Status &status) const;
    QJsonObject media(const Media &media) const;
    QJsonObject poll(const Status &status, const QString &viewerId) const;
    QJsonObject notification(const Notification &notification) const;
    QJsonObject conversation(const Conversation &conversation) const;
    QJsonObject tag(const QString &name, const QString &viewerId) const;
    QJsonArray customEmojis() const;

private:
    QJsonArray emojisIn(const QString &text) const;
    QJsonObject customEmoji(const QString &shortcode) const;
    QJsonArray mediaOf(const Version &version) const;
    QJsonArray mentionsOf(const Status &status) const;
    QJsonArray tagsOf(const Status &status) const;
    QString html(const QString &text) const;
    void addViewerMarks(QJsonObject &json, const Status &status, const QString &viewerId) const;

    const World &m_world;
    QString m_baseUrl;
};

/// A time as the API writes it.
QString apiTime(qint64 ms);

/// Null for an empty text.
QJsonValue textOrNull(const QString &text);

}  // namespace daisychain::demo
