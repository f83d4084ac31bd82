#pragma once

#include "app/demo/service.h"
#include "app/demo/world/id_mint.h"

#include <QJsonArray>

#include <map>

namespace daisychain::demo::x {

struct User {
    QString id;
    QString username;
    QString name;
    QString description;
    bool isOurs = false;
    bool takesMessages = true;
    qint64 createdMs = 0;
    int followers = 0;
};

struct Link {
    QString shown;  ///< t.co
    QString expanded;
};

struct Post {
    QString id;
    QString authorId;
    QString text;   ///< with t.co links, as it is given out
    QString typed;  ///< as its author wrote it
    QString language;
    QString conversationId;
    QString inReplyTo;
    QString quoted;
    QString retweeted;
    QStringList mediaIds;
    QStringList history;  ///< ids of all versions, oldest first, this one included
    QList<Link> links;
    qint64 createdMs = 0;
    bool isHidden = false;
    bool isSuperseded = false;  ///< edited since: only asked for by its id
};

struct Media {
    QString id;
    QString mime;
    QString altText;
    QByteArray bytes;
    qint64 readyMs = 0;
    bool isFinal = false;   ///< all of it has come
    bool isBroken = false;  ///< its processing fails
};

struct DirectMessage {
    QString id;
    QString senderId;
    QString recipientId;
    QString text;
    QStringList mediaIds;
    qint64 createdMs = 0;

    QString conversationId() const;
};

/// What somebody posts.
struct Draft {
    QString authorId;
    QString text;
    QString language = QStringLiteral("en");
    QString inReplyTo;
    QString quoted;
    QString edited;  ///< the version that this one replaces
    QStringList mediaIds;
};

/// Everything that is so on the demo's X, in memory. Ids are snowflakes.
///
/// Threads: one.
class Plaza final {
public:
    explicit Plaza(const Site &site)
        : m_site(site)
    {
    }

    const Site &site() const { return m_site; }
    qint64 nowMs() const { return m_site.clock.nowMs(); }
    void clear();

    const User *user(const QString &id) const;
    /// By username or the story's short name, with or without a leading @.
    const User *userNamed(const QString &name) const;
    const User &userOrNew(const QString &name);
    const User &put(User user, const QString &shortName = {});

    const std::map<QString, Post, IdOrder> &posts() const { return m_posts; }
    const Post *post(const QString &id) const;
    /// The post as it is now, whichever of its versions is named.
    const Post *shown(const QString &id) const;
    const Post &publish(const Draft &draft, qint64 atMs);
    void retweet(const QString &userId, const QString &postId, qint64 atMs);
    bool remove(const QString &id);
    void setHidden(const QString &id, bool isHidden);
    bool isBlocked(const QString &userId, const QString &byId) const;
    void setBlocked(const QString &userId, const QString &byId, bool isOn);
    /// The users that a text names, in that order.
    QStringList mentionedIn(const Post &post) const;

    const std::map<QString, DirectMessage, IdOrder> &messages() const { return m_messages; }
    const DirectMessage &send(const DirectMessage &message, qint64 atMs);

    Media &addMedia(const QString &mime);
    Media *media(const QString &id);
    const Media *media(const QString &id) const;

    QString newId(qint64 ms);

    /// Called for each new post and message and each deletion.
    std::function<void(const Post &)> onPost;
    std::function<void(const Post &)> onDelete;
    std::function<void(const DirectMessage &)> onMessage;

private:
    const Site &m_site;
    std::map<QString, User, IdOrder> m_users;
    QHash<QString, QString> m_names;  ///< lower-case username or short name → id
    std::map<QString, Post, IdOrder> m_posts;
    std::map<QString, DirectMessage, IdOrder> m_messages;
    QHash<QString, Media> m_media;
    QStringList m_blocks;  ///< "blocked by"
    std::map<qint64, int> m_sequence;
};

}  // namespace daisychain::demo::x
