#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace daisychain::demo {

/// The rows of the network, as they are journalled. All times are UTC milliseconds since 1970.

struct Account {
    QString id;
    QString username;
    QString host;  ///< empty: one of this server's own
    QString displayName;
    QString note;  ///< plain text
    QString language;
    QList<std::pair<QString, QString>> fields;
    bool isBot = false;
    bool isLocked = false;
    bool isDisabled = false;
    qint64 createdMs = 0;
    int otherFollowers = 0;  ///< people elsewhere, of whom this network knows only the number
    int otherPosts = 0;

    bool isLocal() const { return host.isEmpty(); }
    QString acct() const { return isLocal() ? username : username + u'@' + host; }
};

struct Media {
    QString id;
    QString accountId;
    QString statusId;  ///< empty: not posted yet
    QString description;
    QString mime;
    QString fileName;  ///< in the media folder; empty: a picture drawn from `plate`
    QString plate;     ///< what the drawn picture shows: see picture.h
    QString focus;
    int width = 0;
    int height = 0;
    qint64 readyMs = 0;
    bool isBroken = false;
};

struct Poll {
    struct Option {
        QString title;
        int otherVotes = 0;
    };
    QList<Option> options;
    qint64 expiresMs = 0;
    bool isMultiple = false;
    QHash<QString, QList<int>> votes;  ///< by account id

    int votesFor(int option) const;
};

/// One state of a post's text; the last one is what is shown.
struct Version {
    QString text;
    QString spoiler;
    bool isSensitive = false;
    QStringList mediaIds;
    qint64 atMs = 0;
};

struct Status {
    QString id;
    QString accountId;
    QString uri;
    QString url;
    QString visibility;  ///< public, unlisted, private, direct
    QString language;    ///< empty: not told
    QString inReplyTo;
    QString boostOf;
    QString applicationName;
    QString idempotencyKey;  ///< as it came; for looking, the network itself uses the table of keys
    QList<Version> versions;
    std::optional<Poll> poll;
    qint64 createdMs = 0;
    qint64 scheduledMs = 0;  ///< not 0: waits to be published

    QString html;            ///< made from the text, not journalled
    QStringList mentionIds;  ///< made from the text, not journalled
    QStringList tags;        ///< lower case; made from the text, not journalled

    const Version &shown() const { return versions.last(); }
    bool isEdited() const { return versions.size() > 1; }
    bool isPublicOrUnlisted() const { return visibility == u"public" || visibility == u"unlisted"; }
};

struct Notification {
    QString id;
    QString type;
    QString ownerId;
    QString fromId;
    QString statusId;
    qint64 atMs = 0;
};

struct Conversation {
    QString id;
    QString ownerId;
    QString rootId;  ///< the first direct post of the thread
    QStringList participantIds;
    QString lastStatusId;
    bool isUnread = true;
};

struct Application {
    QString id;
    QString clientId;
    QString clientSecret;
    QString name;
    QString website;
    QStringList redirectUris;
    QStringList scopes;
};

/// A code to be exchanged for a token, once.
struct Grant {
    QString id;  ///< the code itself
    QString clientId;
    QString accountId;
    QString redirectUri;
    QStringList scopes;
    QString challenge;  ///< PKCE S256; empty: none
    qint64 atMs = 0;
};

struct Token {
    QString id;  ///< the token itself
    QString clientId;
    QString accountId;  ///< empty: the application's own
    QStringList scopes;
    qint64 createdMs = 0;

    bool allows(QStringView scope) const;
};

/// "This account did this to that": a like, boost, bookmark, follow, mute, block, …
struct Mark {
    QString kind;
    QString accountId;
    QString targetId;
    qint64 atMs = 0;
    QJsonObject more;
};

QJsonObject toJson(const Account &row);
QJsonObject toJson(const Media &row);
QJsonObject toJson(const Status &row);
QJsonObject toJson(const Notification &row);
QJsonObject toJson(const Conversation &row);
QJsonObject toJson(const Application &row);
QJsonObject toJson(const Token &row);
QJsonObject toJson(const Grant &row);
void fromJson(const QJsonObject &json, Account &row);
void fromJson(const QJsonObject &json, Media &row);
void fromJson(const QJsonObject &json, Status &row);
void fromJson(const QJsonObject &json, Notification &row);
void fromJson(const QJsonObject &json, Conversation &row);
void fromJson(const QJsonObject &json, Application &row);
void fromJson(const QJsonObject &json, Token &row);
void fromJson(const QJsonObject &json, Grant &row);

}  // namespace daisychain::demo
