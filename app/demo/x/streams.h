#pragma once

#include "app/demo/x/plaza.h"

namespace daisychain::demo::x {

struct Rule {
    QString id;
    QString value;
    QString tag;
};

struct Subscription {
    QString id;
    QString eventType;
    QString userId;
    QString tag;
};

/// The two streams of lines: posts that fit the rules, and what happens to an account.
///
/// Threads: one.
class Streams final {
public:
    explicit Streams(Plaza &plaza);

    QList<Rule> &rules() { return m_rules; }
    QList<Subscription> &subscriptions() { return m_subscriptions; }
    int beatMs() const { return m_beatMs; }
    void setBeatMs(int ms) { m_beatMs = ms; }
    /// How a stream opens; `channel` is SearchChannel or ActivityChannel.
    StreamOpening open(const QString &channel, const Mischief &mischief) const;
    int listeners(const QString &channel) const;
    /// A line to everyone on it, as it is.
    void line(const QString &channel, const QJsonObject &json);
    /// Says why, then ends the stream.
    void disconnect(const QString &channel);
    void tellRevoked(const QString &userId);
    void clear();

private:
    void tellPost(const Post &post);
    void tellDeleted(const Post &post);
    void tellMessage(const DirectMessage &message);
    void tellAccount(const QString &type, const QString &userId, const QJsonObject &payload,
                     const QJsonObject &includes = {});

    Plaza &m_plaza;
    QList<Rule> m_rules;
    QList<Subscription> m_subscriptions;
    int m_beatMs = 20'000;
    int m_events = 0;
};

inline const QString SearchChannel = QStringLiteral("x/search");
inline const QString ActivityChannel = QStringLiteral("x/activity");

}  // namespace daisychain::demo::x
