#include "core/sync/send_job.h"

#include "core/base/when_ready.h"
#include "core/network/send_failure.h"
#include "core/sync/fresh_look.h"

#include <algorithm>

namespace daisychain::sync {

namespace {

/// The last attempt, as the journalled steps tell it.
struct LastAttempt {
    std::optional<Error> error;  ///< how it ended
    int looks = 0;               ///< at the network since, that didn't fail; one under way counts
    int putOff = 0;              ///< how often it was put off since, before anything went out
};

LastAttempt lastAttemptOf(const QList<OutboxTransition> &steps)
{
    LastAttempt last;
    for (const OutboxTransition &step : steps) {
        if (step.to == OutboxState::Sending)
            last = {};
        else if (step.from == OutboxState::Sending)
            last.error = step.error;
        else if (step.to == OutboxState::ReadingBack)
            ++last.looks;
        else if (step.from == OutboxState::ReadingBack && step.error)
            --last.looks;
        else if (step.from == OutboxState::Taken && step.error)
            ++last.putOff;
    }
    return last;
}

/// Such a reply is repeated under its key at once: should it stand, whatever was said since came after it.
bool mayStand(const OutboxRow &row)
{
    return row.attempts > 0 && row.lastError &&
           network::sendFailureOf(row.lastError->code) == network::SendFailure::MayBeSent;
}

}  // namespace

SendJob::SendJob(OutboxRow row, ConnectionPtr connection, bool woke, SendServices services, QObject *parent)
    : QObject(parent)
    , m_row(std::move(row))
    , m_connection(std::move(connection))
    , m_woke(woke)
    , m_services(std::move(services))
{
}

void SendJob::start()
{
    if (m_row.content.visibility != Visibility::Direct || m_connection == nullptr)
        return begin();
    whenReady(findPassage(m_row, m_connection->account, *m_services.posts, this), this,
              [this](const Result<PrivatePassage> &passage) {
                  if (!passage)
                      return end({m_row.state, false, passage.error()});
                  m_passage = *passage;
                  begin();
              });
}

void SendJob::begin()
{
    if (m_row.state == OutboxState::ReadingBack)
        return findParent();
    if (m_connection == nullptr || !m_row.content.parent || m_woke || mayStand(m_row))
        return readConversation();
    lookFresh();
}

void SendJob::lookFresh()
{
    CollectServices services;
    services.facts = m_services.facts;
    services.coverage = m_services.coverage;
    services.posts = m_services.posts;
    services.clock = m_services.clock;
    services.random = m_services.random;
    auto *look = new FreshLook(m_connection, *m_row.content.parent, services, this);
    connect(look, &FreshLook::finished, this, [this](const std::optional<Error> &error) {
        if (!error)
            return readConversation();
        const Error &failed = *error;
        if (failed.code == ErrorCode::Storage)
            return end({m_row.state, false, failed});
        onAttemptFailed(failed);
    });
    look->start();
}

void SendJob::readConversation()
{
    if (m_row.handle.isEmpty())
        return decide({});
    const auto detail =
        m_services.conversations->conversation(m_row.handle, m_row.author, m_services.clock->now(), {});
    whenReady(detail, this, [this](const Result<ConversationDetail> &found) {
        if (!found && found.error().code != ErrorCode::NotFound)
            return end({m_row.state, false, found.error()});
        decide(found ? *found : ConversationDetail{});
    });
}

void SendJob::decide(const ConversationDetail &detail)
{
    PreflightInput input;
    input.row = m_row;
    input.posts = detail.posts;
    input.newest = detail.newest;
    input.journal = detail.journal;
    input.hasAccount = m_connection != nullptr;
    input.woke = m_woke;
    input.now = m_services.clock->now();
    input.limits = m_services.limits;
    if (const auto stop = preflight(input))
        return settle({OutboxState::Stopped, {}, stop, false}, {}, {});
    findParent();
}

void SendJob::findParent()
{
    if (m_row.terms.after) {
        whenReady(m_services.replies->transitions(*m_row.terms.after), this,
                  [this](const Result<QList<OutboxTransition>> &steps) {
                      if (!steps)
                          return end({m_row.state, false, steps.error()});
                      for (const OutboxTransition &step : *steps) {
                          if (step.post)
                              m_row.content.parent = step.post;
                      }
                      findParentLocalId();
                  });
    } else {
        findParentLocalId();
    }
}

void SendJob::findParentLocalId()
{
    if (!m_row.content.parent)
        return proceed({});
    whenReady(m_services.posts->localId(m_row.content.account, *m_row.content.parent), this,
              [this](const Result<std::optional<QString>> &localId) {
                  if (!localId)
                      return end({m_row.state, false, localId.error()});
                  if (*localId)
                      return proceed(**localId);
                  lookUpParent();
              });
}

/// The account's server hasn't told us its name for the parent: another account of ours saw it. Ask for it by
/// its address.
void SendJob::lookUpParent()
{
    if (m_connection == nullptr)
        return settle({OutboxState::Stopped, {}, StopReason::SignedOut, false}, {}, {});
    whenReady(m_services.posts->post(*m_row.content.parent), this,
              [this](const Result<std::optional<ThreadPost>> &parent) {
                  if (!parent)
                      return end({m_row.state, false, parent.error()});
                  const QString address = *parent ? (*parent)->post.url : m_row.content.parent->globalId;
                  whenReady(m_connection->connector->lookUp(address), this,
                            [this](const Result<network::Found> &found) { onParentLookedUp(found); });
              });
}

void SendJob::onParentLookedUp(const Result<network::Found> &found)
{
    if (!found)
        return onAttemptFailed(found.error());
    if (!found->post || found->post->id != *m_row.content.parent || found->post->localId.isEmpty())
        return onAttemptFailed(Error{ErrorCode::NotFound, {m_row.content.parent->globalId}});
    const QString localId = found->post->localId;
    whenReady(m_services.facts->ingest({found->facts}, IngestMode::Live), this,
              [this, localId](const Result<IngestReport> &) { proceed(localId); });
}

void SendJob::proceed(const QString &parentLocalId)
{
    m_parentLocalId = parentLocalId;
    if (m_row.state == OutboxState::ReadingBack)
        lookBack();
    else if (m_row.attempts > 0)
        lookFirstIfForgotten();
    else
        beginSending();
}

void SendJob::lookFirstIfForgotten()
{
    whenReady(m_services.replies->transitions(m_row.reply), this,
              [this](const Result<QList<OutboxTransition>> &steps) {
                  if (!steps)
                      return end({m_row.state, false, steps.error()});
                  const LastAttempt last = lastAttemptOf(*steps);
                  const Instant now = m_services.clock->now();
                  if (last.looks < 2 &&
                      mustLookBeforeRepeat(m_row,
                                           retrySafetyOf(m_connection->account, m_row.content.visibility),
                                           last.error, now))
                      settle({OutboxState::Unknown, now, {}, false}, {}, {});
                  else
                      beginSending();
              });
}

void SendJob::uploadPictures()
{
    auto *upload = new PictureUpload(m_connection, m_row.content, m_services.pictures, this);
    connect(upload, &PictureUpload::finished, this, &SendJob::onPictures);
    upload->start();
}

void SendJob::onPictures(const UploadedPictures &outcome)
{
    if (!outcome.error) {
        m_mediaIds = outcome.mediaIds;
        return readConversation();  // uploading takes its time: pre-flight once more
    }
    if (mayStand(m_row))  // and then it has its pictures: look for it first
        return settle({OutboxState::Unknown, m_services.clock->now(), {}, false}, {}, {});
    if (outcome.isLost)
        return settle({OutboxState::Stopped, {}, StopReason::PictureLost, false}, outcome.error, {});
    onAttemptFailed(*outcome.error);
}

void SendJob::beginSending()
{
    if (m_mediaIds.size() < m_row.content.pictures.size())
        return uploadPictures();
    OutboxTransition step;
    step.reply = m_row.reply;
    step.from = m_row.state;
    step.to = OutboxState::Sending;
    step.at = m_services.clock->now();
    whenReady(m_services.outbox->transition(step), this, [this, step](const Result<StoreVersion> &done) {
        if (!done)
            return end({m_row.state, false, done.error()});
        m_row.state = OutboxState::Sending;
        ++m_row.attempts;
        m_row.sentFrom = m_row.sentFrom.value_or(step.at);
        send();
    });
}

void SendJob::send()
{
    network::OutgoingPost post;
    post.key = m_row.idempotencyKey;
    post.isRepeat = m_row.attempts > 1;
    post.firstSent = m_row.sentFrom.value_or(m_row.created);
    post.text = m_row.content.text;
    post.contentWarning = m_row.content.contentWarning;
    post.language = m_row.content.language;
    post.visibility = m_row.content.visibility;
    post.parentLocalId = m_parentLocalId;
    post.mediaIds = m_mediaIds;
    post.allowedMentionIds = m_passage.readers;
    whenReady(m_connection->poster->send(post), this, [this](const Result<network::SentPost> &sent) {
        if (!sent)
            return onAttemptFailed(sent.error());
        m_arrived = sent->facts;
        const PostId id = sent->post.id;
        settle({OutboxState::Sent, {}, {}, false}, {}, id);
    });
}

void SendJob::onAttemptFailed(const Error &error)
{
    if (m_row.state != OutboxState::Sending)
        return onLookBeforeFailed(error);
    const SendAttempt attempt{{}, error, m_services.clock->now(), m_services.random()};
    settle(afterAttempt(m_row, retrySafetyOf(m_connection->account, m_row.content.visibility), attempt),
           error, {});
}

/// Before the attempt itself nothing can have been posted.
void SendJob::onLookBeforeFailed(const Error &error)
{
    Error weighed = error;
    if (network::sendFailureOf(error.code) == network::SendFailure::MayBeSent)
        weighed.code = ErrorCode::Offline;
    if (m_row.state == OutboxState::ReadingBack)
        return onLook({}, weighed);
    whenReady(m_services.replies->transitions(m_row.reply), this,
              [this, error, weighed](const Result<QList<OutboxTransition>> &steps) {
                  if (!steps)
                      return end({m_row.state, false, steps.error()});
                  OutboxRow tried = m_row;  // waits grow with every try, also with those that sent nothing
                  tried.attempts += lastAttemptOf(*steps).putOff + 1;
                  const SendAttempt attempt{{}, weighed, m_services.clock->now(), m_services.random()};
                  settle(afterAttempt(tried, retrySafetyOf(m_connection->account, m_row.content.visibility),
                                      attempt),
                         error, {});
              });
}

void SendJob::lookBack()
{
    if (m_connection == nullptr)
        return onLook({}, Error{ErrorCode::Unauthorized});
    network::OwnPostQuery query;
    query.since = m_row.sentFrom.value_or(m_row.created);
    query.parentLocalId = m_parentLocalId;
    query.text = m_row.content.text;
    query.visibility = m_row.content.visibility;
    whenReady(m_connection->connector->ownPosts(query), this, [this](const Result<QList<PostFact>> &own) {
        if (!own)
            return onLook({}, own.error());
        onOwnPosts(*own);
    });
}

void SendJob::onOwnPosts(const QList<PostFact> &own)
{
    m_arrived.account = m_row.content.account;
    m_arrived.received = m_services.clock->now();
    m_arrived.posts = own;
    QList<PostFact> oldestFirst = own;
    std::sort(oldestFirst.begin(), oldestFirst.end(),
              [](const PostFact &a, const PostFact &b) { return a.created < b.created; });
    claimFirstFree(oldestFirst);
}

/// Two replies may say the same: each claims a post of its own.
void SendJob::claimFirstFree(QList<PostFact> candidates)
{
    if (candidates.isEmpty())
        return onLook({}, {});
    const PostId post = candidates.takeFirst().id;
    whenReady(m_services.replies->replyOfPost(post), this,
              [this, post, candidates](const Result<std::optional<ReplyId>> &claimed) {
                  if (!claimed)
                      return end({m_row.state, false, claimed.error()});
                  if (!*claimed || **claimed == m_row.reply)
                      return onLook(post, {});
                  claimFirstFree(candidates);
              });
}

void SendJob::onLook(const std::optional<PostId> &found, const std::optional<Error> &error)
{
    whenReady(m_services.replies->transitions(m_row.reply), this,
              [this, found, error](const Result<QList<OutboxTransition>> &steps) {
                  if (!steps)
                      return end({m_row.state, false, steps.error()});
                  const ReadBack look{found, error, std::max(lastAttemptOf(*steps).looks, 1),
                                      m_services.clock->now(), m_services.random()};
                  settle(afterReadBack(m_row, look), error, found);
              });
}

void SendJob::settle(const SendStep &next, const std::optional<Error> &error,
                     const std::optional<PostId> &post)
{
    OutboxTransition step;
    step.reply = m_row.reply;
    step.from = m_row.state;
    step.to = next.to;
    step.at = m_services.clock->now();
    step.error = error;
    step.nextTry = next.nextTry;
    step.post = post;
    if (next.to == OutboxState::Sent && post)
        step.actions = sentActions(m_row, *post, m_passage, m_services.clock->now());
    if (next.stop)
        step.actions.append(action(Stop{m_row.reply, *next.stop, error ? refusalWords(*error) : QString()}));
    const auto record = [this, next, step] {
        whenReady(m_services.outbox->transition(step), this, [this, next](const Result<StoreVersion> &done) {
            if (!done)
                return end({m_row.state, next.needsSignIn, done.error()});
            end({next.to, next.needsSignIn, {}});
        });
    };
    if (next.to != OutboxState::Sent || m_arrived.isEmpty())
        return record();
    // The post before the word that it was sent: the next part of a chain answers it by the name that its
    // server gives it, and no end of the program may come between. Should it not be stored, a catch-up brings
    // it.
    whenReady(m_services.facts->ingest({m_arrived}, IngestMode::Live), this,
              [record](const Result<IngestReport> &) { record(); });
}

Action SendJob::action(ActionPayload payload) const
{
    Action made;
    made.at = m_services.clock->now();
    made.id = {newUuid(made.at)};
    made.subject = m_row.subject;
    made.payload = std::move(payload);
    return made;
}

void SendJob::end(const SendOutcome &outcome)
{
    Q_EMIT finished(outcome);
}

}  // namespace daisychain::sync
