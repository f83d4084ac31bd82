#pragma once

#include "app/demo/bluesky/tid.h"
#include "app/demo/service.h"

#include <QSet>

#include <deque>
#include <map>

namespace daisychain::demo::bluesky {

struct Person {
    QString did;
    QString handle;
    QString displayName;
    QString description;
    bool isOurs = false;
    bool isActive = true;
    QString status;  ///< why not: "deleted", "takendown", "suspended", "deactivated"
    bool takesMessages = true;
    qint64 createdMs = 0;
};

struct Record {
    QString did;
    QString collection;
    QString key;
    QString cid;
    QJsonObject value;
    QStringList labels;  ///< put on it by moderators
    qint64 indexedMs = 0;
    qint64 serial = 0;  ///< what came later has the higher one

    QString uri() const { return QStringLiteral("at://%1/%2/%3").arg(did, collection, key); }
};

struct Notice {
    QString ownerDid;
    QString authorDid;
    QString reason;
    QString uri;
    QString subject;  ///< the post of ours that it is about; may be empty
    qint64 atMs = 0;
    qint64 serial = 0;
};

struct Blob {
    QByteArray bytes;
    QString mime;
};

/// One event of the Jetstream.
struct StreamEvent {
    qint64 micros = 0;
    qint64 sequence = 0;
    QString topic;  ///< "did|collection|bytes"; an account's event has no collection
    QByteArray json;
};

/// Everything public that is so on the demo's Bluesky, in memory.
///
/// Threads: one.
class Sky final {
public:
    explicit Sky(const Site &site)
        : m_site(site)
    {
    }

    const Site &site() const { return m_site; }
    qint64 nowMs() const { return m_site.clock.nowMs(); }
    void clear();

    const std::map<QString, Person> &people() const { return m_people; }
    /// By DID, handle or the story's short name.
    const Person *person(const QString &name) const;
    /// As person(); a handle that nobody has makes somebody of that name.
    const Person &personOrNew(const QString &name);
    /// Puts or replaces; `shortName` is the story's. Told to the Jetstream when somebody's state or handle
    /// changes.
    const Person &put(const Person &person, const QString &shortName = {});

    const Record *find(const QString &uri) const;
    const std::map<qint64, Record> &records() const { return m_records; }
    /// Makes or replaces a record, with all that follows: notices and an event.
    const Record &write(const QString &did, const QString &collection, const QString &key,
                        const QJsonObject &value, qint64 atMs, const QStringList &labels = {});
    bool drop(const QString &uri);
    QString newKey(qint64 ms) { return m_mint.mint(ms); }
    qint64 newSerial() { return ++m_serial; }
    /// A record of this collection by `did` whose value's `member` (or its "uri") is `subject`.
    const Record *marking(const QString &did, const QString &collection, const QString &subject) const;
    int countMarks(const QString &collection, const QString &subject) const;
    bool isBlocked(const QString &did, const QString &byDid) const;
    /// Does somebody's thread gate keep this person from answering?
    bool isReplyDisabled(const Record &post, const QString &did) const;

    const std::deque<Notice> &notices() const { return m_notices; }
    qint64 seenMs(const QString &did) const { return m_seen.value(did); }
    void setSeen(const QString &did, qint64 ms) { m_seen.insert(did, ms); }

    QString putBlob(const QByteArray &bytes, const QString &mime);
    const Blob *blob(const QString &cid) const;

    const std::deque<StreamEvent> &events() const { return m_events; }
    /// Tells the Jetstream; `json` is completed with time and sequence.
    void tell(QJsonObject json, const QString &did, const QString &collection, qint64 atMs);

private:
    void tellCommit(const Record &record, const QString &operation, qint64 atMs);
    void notify(const Record &record);
    void addNotice(const QString &ownerDid, const Record &record, const QString &reason,
                   const QString &subject);

    const Site &m_site;
    TidMint m_mint;
    std::map<QString, Person> m_people;
    QHash<QString, QString> m_names;  ///< short name or handle → DID
    std::map<qint64, Record> m_records;
    QHash<QString, qint64> m_serials;  ///< URI → serial
    std::deque<Notice> m_notices;
    QHash<QString, qint64> m_seen;
    QHash<QString, Blob> m_blobs;
    std::deque<StreamEvent> m_events;
    qint64 m_serial = 0;
    qint64 m_sequence = 48'811'000;
    qint64 m_lastMicros = 0;
};

/// The DID in an at:// URI.
QString didOf(const QString &uri);

inline const QString PostType = QStringLiteral("app.bsky.feed.post");
inline const QString LikeType = QStringLiteral("app.bsky.feed.like");
inline const QString RepostType = QStringLiteral("app.bsky.feed.repost");
inline const QString FollowType = QStringLiteral("app.bsky.graph.follow");
inline const QString BlockType = QStringLiteral("app.bsky.graph.block");
/// A mute is nobody else's business, so it is no record of the network; here it is kept like one.
inline const QString MuteType = QStringLiteral("mute");
inline const QString GateType = QStringLiteral("app.bsky.feed.threadgate");
inline const QString JetstreamChannel = QStringLiteral("jetstream");

}  // namespace daisychain::demo::bluesky
