#pragma once

#include "core/base/clock.h"
#include "core/desk/conversation_reader.h"
#include "core/desk/coverage_log.h"
#include "core/desk/fact_sink.h"
#include "core/desk/outbox_store.h"
#include "core/desk/post_reader.h"
#include "core/sync/connections.h"
#include "core/sync/picture_upload.h"
#include "core/sync/preflight.h"
#include "core/sync/private_passage.h"
#include "core/sync/send_step.h"

#include <QObject>

#include <functional>

namespace daisychain::sync {

/// What sending needs of the desk. All outlive the job.
struct SendServices {
    OutboxStore *outbox = nullptr;
    OutboxReader *replies = nullptr;
    ConversationReader *conversations = nullptr;
    PostReader *posts = nullptr;
    FactSink *facts = nullptr;
    CoverageLog *coverage = nullptr;
    OutgoingMedia *pictures = nullptr;
    const Clock *clock = nullptr;
    AgeLimits limits;
    std::function<double()> random;  ///< [0, 1), for the jitter of waits
};

/// How a job ended.
struct SendOutcome {
    OutboxState state = OutboxState::Ready;
    bool needsSignIn = false;
    std::optional<Error> trouble;  ///< of our own store: nothing was changed
};

/// Takes one reply through its next steps: a Taken one through pre-flight and one attempt, a ReadingBack one
/// through one look at the network. Before pre-flight the network is asked what happened meanwhile
/// (FreshLook): nobody may have listened since the author let go of the text. Pictures go to the network
/// before the attempt, while the reply is still Taken: an end there leaves no doubt, for no post names them.
/// Every step is on disk before the next begins; the first byte of the post goes out only after `sending` is.
///
/// Threads: the network thread. Lives until finished(); deleting it earlier leaves the reply to
/// OutboxStore::recover.
class SendJob final : public QObject {
    Q_OBJECT

public:
    /// `connection` may be null: no such account, or signed out. `woke`: the program was not awake all
    /// the time since the hand-over.
    SendJob(OutboxRow row, ConnectionPtr connection, bool woke, SendServices services, QObject *parent);

    void start();

Q_SIGNALS:
    void finished(const daisychain::sync::SendOutcome &outcome);

private:
    void begin();
    void lookFresh();
    void readConversation();
    void decide(const ConversationDetail &detail);
    void findParent();
    void findParentLocalId();
    void lookUpParent();
    void onParentLookedUp(const Result<network::Found> &found);
    void proceed(const QString &parentLocalId);
    void lookFirstIfForgotten();
    void uploadPictures();
    void onPictures(const UploadedPictures &outcome);
    void beginSending();
    void send();
    void onAttemptFailed(const Error &error);
    void onLookBeforeFailed(const Error &error);
    void lookBack();
    void onOwnPosts(const QList<PostFact> &own);
    void claimFirstFree(QList<PostFact> candidates);
    void onLook(const std::optional<PostId> &found, const std::optional<Error> &error);
    void settle(const SendStep &next, const std::optional<Error> &error, const std::optional<PostId> &post);
    void end(const SendOutcome &outcome);
    Action action(ActionPayload payload) const;

    OutboxRow m_row;
    ConnectionPtr m_connection;
    bool m_woke;
    SendServices m_services;
    QString m_parentLocalId;
    QStringList m_mediaIds;
    PrivatePassage m_passage;  ///< of a private reply
    FactBatch m_arrived;       ///< what the network showed of the reply, to be stored once it is settled
};

}  // namespace daisychain::sync
