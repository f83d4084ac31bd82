#pragma once

#include "app/demo/bluesky/sky.h"

#include <QJsonArray>

namespace daisychain::demo::bluesky {

struct Message {
    QString id;
    QString rev;
    QString senderDid;
    QString text;
    QJsonArray facets;
    qint64 sentMs = 0;
    bool isDeleted = false;
};

struct Convo {
    QString id;
    QString rev;
    QStringList members;   ///< two
    QStringList accepted;  ///< who took part of their own will; for others it is a request
    QList<Message> messages;
    QHash<QString, QString> readTo;  ///< by member: the last message read
    qint64 serial = 0;
};

/// Private messages between two people each.
///
/// Threads: one.
class Chat final {
public:
    explicit Chat(Sky &sky)
        : m_sky(sky)
    {
    }

    const QHash<QString, Convo> &convos() const { return m_convos; }
    Convo *find(const QString &id);
    /// The one between two people; it comes into being on the way.
    Convo &between(const QString &did, const QString &otherDid);
    const Message &send(Convo &convo, const QString &senderDid, const QString &text, const QJsonArray &facets,
                        qint64 atMs);
    void accept(Convo &convo, const QString &did);
    void markRead(Convo &convo, const QString &did);
    bool remove(const QString &messageId);
    /// Why nobody may write to this person, or nothing.
    static QString refusal(const Sky &sky, const QString &senderDid, const QString &otherDid);

    QJsonObject messageView(const Convo &convo, const Message &message) const;
    QJsonObject convoView(const Convo &convo, const QString &viewerDid) const;
    /// What happened since `rev`, oldest first; empty: everything.
    QJsonArray log(const QString &did, const QString &sinceRev, int limit, QString &cursor) const;
    void clear();

private:
    void record(Convo &convo, const QString &type, const Message *message);

    struct LogEntry {
        QString rev;
        QString convoId;
        QStringList members;
        QJsonObject json;
    };
    Sky &m_sky;
    TidMint m_mint;
    QHash<QString, Convo> m_convos;
    QList<LogEntry> m_log;
};

}  // namespace daisychain::demo::bluesky
