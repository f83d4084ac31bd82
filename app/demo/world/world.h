#pragma once

#include "app/demo/text/post_html.h"
#include "app/demo/world/demo_clock.h"
#include "app/demo/world/journal.h"
#include "app/demo/world/marks.h"
#include "app/demo/world/table.h"

#include <QSet>

namespace daisychain::demo {

/// Everything that is so on the demo network. Each change is journalled as the whole row, so a restart finds
/// the same world; commit() puts it on the disk.
///
/// Threads: one.
class World final {
public:
    World(IdKind ids, QString domain, const DemoClock &clock);

    /// Reads the journal of the folder; an empty `dir` keeps nothing. Errors: Storage.
    Result<void> open(const QString &dir);
    /// Errors: Storage.
    Result<void> commit() { return m_journal.flush(); }
    /// Forgets everything. Errors: Storage.
    Result<void> clear();

    /// The host in the handles and addresses of this server's own accounts; never resolved.
    const QString &domain() const { return m_domain; }
    qint64 nowMs() const { return m_clock.nowMs(); }
    IdKind idKind() const { return m_mint.kind(); }
    /// A time-ordered id that no account, post or picture has.
    QString newId(qint64 ms);
    /// For notifications and conversations: on Mastodon a plain count, independent of the time.
    QString newSerial(qint64 ms);

    const Table<Account> &accounts() const { return m_accounts; }
    const Table<Status> &statuses() const { return m_statuses; }
    const Table<Notification> &notifications() const { return m_notifications; }
    const Table<Media> &media() const { return m_media; }
    const Table<Conversation> &conversations() const { return m_conversations; }
    const Table<Application> &applications() const { return m_applications; }
    const Table<Token> &tokens() const { return m_tokens; }
    const Table<Grant> &grants() const { return m_grants; }
    const Marks &marks() const { return m_marks; }

    void put(const Account &row);
    const Status &put(const Status &row);  ///< also makes its html, mentions and tags
    void put(const Notification &row);
    void put(const Media &row);
    void put(const Conversation &row);
    void put(const Application &row);
    void put(const Token &row);
    void put(const Grant &row);
    void dropStatus(const QString &id);
    void dropNotification(const QString &id);
    void dropConversation(const QString &id);
    void dropToken(const QString &id);
    void dropGrant(const QString &id);
    void mark(const Mark &mark);
    bool unmark(const QString &kind, const QString &accountId, const QString &targetId);

    /// Loose facts with a name: the place in the story, markers, preferences.
    QJsonValue note(const QString &key) const { return m_notes.value(key); }
    void setNote(const QString &key, const QJsonValue &value);

    /// "user", "user@host", with or without a leading @; this server's own with or without the host.
    const Account *accountByHandle(QStringView handle) const;
    const Account *accountByHandle(const QString &username, const QString &host) const;
    QStringList repliesTo(const QString &statusId) const { return m_replies.value(statusId); }
    QStringList boostsOf(const QString &statusId) const { return m_boosts.value(statusId); }
    /// Posts that wait for their time.
    const QSet<QString> &scheduled() const { return m_scheduled; }
    QString accountUrl(const Account &account) const;
    QString accountUri(const Account &account) const;

private:
    void replay(const QJsonObject &row);
    void append(const QString &kind, const QJsonObject &row);
    void drop(const QString &kind, const QString &id);
    const Status &keep(Status row);
    void keep(const Account &row);
    void forgetStatus(const QString &id);

    IdMint m_mint;
    QString m_domain;
    const DemoClock &m_clock;
    Journal m_journal;
    Table<Account> m_accounts;
    Table<Status> m_statuses;
    Table<Notification> m_notifications;
    Table<Media> m_media;
    Table<Conversation> m_conversations;
    Table<Application> m_applications;
    Table<Token> m_tokens;
    Table<Grant> m_grants;
    Marks m_marks;
    QJsonObject m_notes;
    QHash<QString, QString> m_handles;      ///< lower-case acct → account id
    QHash<QString, QStringList> m_replies;  ///< status id → ids of its replies
    QHash<QString, QStringList> m_boosts;   ///< status id → ids of its boosts
    QSet<QString> m_scheduled;
    qint64 m_serial = 880000;
};

}  // namespace daisychain::demo
