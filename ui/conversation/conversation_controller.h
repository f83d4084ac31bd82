#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/journal.h"
#include "core/desk/notices.h"
#include "core/desk/outbox_store.h"
#include "core/desk/post_change.h"
#include "core/desk/read_marks.h"
#include "ui/conversation/thread_model.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace daisychain::ui {

/// Holds one conversation on the screen: reads it, keeps it up to date, remembers what was shown, records
/// what the person decides about it.
///
/// Threads: the GUI thread.
class ConversationController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        ConversationReader &conversations;
        OutboxReader &outbox;
        Journal &journal;
        ReadMarks &readMarks;
        Notices &notices;
        const Clock &clock;
        PersonId me;
        PostChangeReader *changes = nullptr;  ///< null: nothing is told of them
    };
    enum class State { Nothing, Loading, Shown, Failed };

    explicit ConversationController(Services services, QObject *parent = nullptr);

    ThreadModel &thread() { return m_thread; }
    State state() const;
    const std::optional<Error> &error() const { return m_error; }
    QString handle() const { return m_handle; }
    /// What is on screen; nothing while loading.
    const std::optional<ConversationDetail> &detail() const { return m_detail; }
    const QList<OutboxRow> &outbox() const { return m_outbox; }
    /// The customer's posts in the versions that are on screen: what actions about it have seen.
    std::optional<Seen> seenOf(const QString &handle) const;

    /// The oldest post that was not on this person's screen before this opening; nothing: they saw them all.
    std::optional<PostId> firstUnread() const;

    /// An empty handle shows nothing.
    void open(const QString &handle);
    void retry();
    void claimOrRelease();
    /// From now on it is that person's to look after.
    void assign(PersonId to);
    void done();
    void waitForCustomer();
    void snooze(Instant until);
    void reopen();
    void praise(const PostId &post);
    void like(const PostId &post);
    void keepNote(const QString &text);
    /// The part of the thread above what is shown.
    void showOlder();

Q_SIGNALS:
    /// Another conversation, or nothing.
    void opened(const QString &handle);
    void changed();
    void decided(const QList<daisychain::Action> &actions);
    /// It was finished from here: done, waiting or snoozed.
    void finished(const QString &handle, const QList<daisychain::Action> &actions);
    void failed(const daisychain::Error &error);

private:
    void onNotice(const Notice &notice);
    void read();
    void readOutbox();
    void readChanges();
    void take(const ConversationDetail &detail);
    void rearrange();
    void markRead();
    void record(ActionPayload payload, bool isFinish = false);

    Services m_services;
    ThreadModel m_thread;
    QString m_handle;
    std::optional<ConversationDetail> m_detail;
    QList<ThreadPost> m_older;  ///< posts above those of the detail, oldest first
    QList<OutboxRow> m_outbox;
    QList<PostChange> m_changes;
    std::optional<Instant> m_readBefore;  ///< until when the person had read at the opening
    bool m_isFirstReading = true;
    std::optional<Error> m_error;
    StoreVersion m_version;
    bool m_isReading = false;
    bool m_isStale = false;
};

}  // namespace daisychain::ui
