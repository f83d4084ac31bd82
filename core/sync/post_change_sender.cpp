#include "core/sync/post_change_sender.h"

#include "core/base/when_ready.h"
#include "core/http/backoff.h"
#include "core/text/normalized_text.h"

#include <algorithm>

namespace daisychain::sync {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds LongestSleep = 1min;
constexpr std::chrono::milliseconds AfterTrouble = 5s;
constexpr http::BackoffRule Again{2s, 5min};

/// It may go better another time.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Offline || code == ErrorCode::RateLimited || code == ErrorCode::Unavailable ||
           code == ErrorCode::Unanswered || code == ErrorCode::Unauthorized || code == ErrorCode::Cancelled;
}

text::LinkKind linkKind(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Link:
        return text::LinkKind::Link;
    case EntityKind::Mention:
        return text::LinkKind::Mention;
    case EntityKind::Tag:
        return text::LinkKind::Hashtag;
    }
    Q_UNREACHABLE();
}

/// Whether the post says what it is to say; how mentions, links and white space came back doesn't matter.
bool says(const PostFact &post, const EditPost &edit)
{
    text::PlainText plain{post.text, {}};
    for (const PostEntity &entity : post.entities)
        plain.links.append({entity.start, entity.length, entity.target, linkKind(entity.kind)});
    return text::normalizedText(plain) == text::normalizedText(edit.text) &&
           post.contentWarning == edit.contentWarning;
}

}  // namespace

PostChangeSender::PostChangeSender(PostChangeServices services, Connections *connections, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_connections(connections)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PostChangeSender::look);
    connect(m_connections, &Connections::changed, this, &PostChangeSender::poke);
}

void PostChangeSender::start()
{
    m_isBusy = true;
    whenReady(m_services.changes->recover(m_services.clock->now()), this,
              [this](const Result<int> &recovered) {
                  m_isStarted = true;
                  m_isBusy = false;
                  m_mustRecover = false;
                  if (!recovered)
                      return stopFor(recovered.error());
                  look();
              });
}

void PostChangeSender::poke()
{
    if (m_isStarted)
        look();
}

void PostChangeSender::look()
{
    if (m_isBusy) {
        m_looksAgain = true;
        return;
    }
    if (m_mustRecover)
        return start();
    m_timer.stop();
    m_isBusy = true;
    m_looksAgain = false;
    // Of an account that is signed out: told when it is back, which pokes.
    whenReady(m_services.changes->takeNext(m_connections->accounts(), m_services.clock->now()), this,
              [this](const Result<std::optional<PostChange>> &taken) { onTaken(taken); });
}

void PostChangeSender::onTaken(const Result<std::optional<PostChange>> &taken)
{
    if (!taken)
        return stopFor(taken.error());
    if (!*taken)
        return rest();
    m_connection = m_connections->find(accountOf(**taken));
    if (m_connection == nullptr)
        return failed(**taken, Error{ErrorCode::Unauthorized, {}});
    if (m_connection->poster == nullptr)
        return failed(**taken, Error{ErrorCode::Refused, {}});
    findPost(**taken);
}

void PostChangeSender::findPost(const PostChange &change)
{
    whenReady(m_services.posts->localId(accountOf(change), postOf(change)), this,
              [this, change](const Result<std::optional<QString>> &localId) {
                  if (!localId)
                      return stopFor(localId.error());
                  if (!*localId)
                      return failed(change, Error{ErrorCode::NotFound, {}});
                  onPlace(change, **localId);
              });
}

void PostChangeSender::onPlace(const PostChange &change, const QString &localId)
{
    if (std::holds_alternative<RemovePost>(change.action.payload))
        remove(change, localId);
    else if (change.attempts > 1)
        lookBeforeRepeat(change, localId);
    else
        edit(change, localId);
}

void PostChangeSender::remove(const PostChange &change, const QString &localId)
{
    whenReady(m_connection->poster->remove(localId), this, [this, change](const Result<FactBatch> &gone) {
        if (!gone)
            return failed(change, gone.error());
        done(change, *gone);
    });
}

void PostChangeSender::lookBeforeRepeat(const PostChange &change, const QString &localId)
{
    whenReady(m_connection->connector->post(localId), this,
              [this, change, localId](const Result<FactBatch> &found) {
                  if (!found)
                      return failed(change, found.error());
                  const auto &wanted = std::get<EditPost>(change.action.payload);
                  const bool isThere =
                      std::any_of(found->posts.begin(), found->posts.end(), [&](const PostFact &post) {
                          return post.id == wanted.post && says(post, wanted);
                      });
                  if (isThere)
                      return done(change, *found);
                  edit(change, localId);
              });
}

void PostChangeSender::edit(const PostChange &change, const QString &localId)
{
    const auto &wanted = std::get<EditPost>(change.action.payload);
    network::EditedPost post;
    post.localId = localId;
    post.text = wanted.text;
    post.contentWarning = wanted.contentWarning;
    post.language = wanted.language;
    post.isSensitive = wanted.isSensitive;
    post.keepsMedia = true;
    whenReady(m_connection->poster->edit(post), this,
              [this, change](const Result<network::SentPost> &edited) {
                  if (!edited)
                      return failed(change, edited.error());
                  done(change, edited->facts);
              });
}

/// What the network said before the word that it is done: no end of the program may come between.
void PostChangeSender::done(const PostChange &change, const FactBatch &facts)
{
    whenReady(m_services.facts->ingest({facts}, IngestMode::Live), this,
              [this, change](const Result<IngestReport> &stored) {
                  if (!stored)
                      return stopFor(stored.error());
                  step({change.action.id, OutboxState::Sending, OutboxState::Sent, m_services.clock->now()});
              });
}

void PostChangeSender::failed(const PostChange &change, const Error &error)
{
    const Instant now = m_services.clock->now();
    PostChangeStep next{change.action.id, OutboxState::Sending, OutboxState::Refused, now, error};
    if (isPassing(error.code)) {
        next.to = OutboxState::Ready;
        const auto wait = http::backoffDelay(Again, change.attempts, m_services.random());
        next.nextTry = now + std::max<std::chrono::milliseconds>(
                                 wait, std::chrono::seconds(error.retryAfterSec.value_or(0)));
    }
    if (error.code == ErrorCode::Unauthorized)
        m_connections->signedOut(accountOf(change));
    step(next);
}

void PostChangeSender::step(const PostChangeStep &step)
{
    whenReady(m_services.changes->step(step), this, [this](const Result<StoreVersion> &written) {
        if (!written)
            return stopFor(written.error());
        m_connection.reset();
        m_isBusy = false;
        Q_EMIT settled({});
        look();
    });
}

void PostChangeSender::rest()
{
    whenReady(m_services.changes->nextDue(), this, [this](const Result<std::optional<Instant>> &due) {
        if (!due)
            return stopFor(due.error());
        m_isBusy = false;
        if (m_looksAgain)
            return look();
        const Instant now = m_services.clock->now();
        // What is due and was not taken waits for its account, which pokes.
        if (*due && **due > now)
            m_timer.start(std::clamp<std::chrono::milliseconds>(**due - now, 10ms, LongestSleep));
        else if (*due)
            m_timer.start(LongestSleep);
        else
            Q_EMIT idle();
    });
}

/// What was under way stays Sending, and is looked after first.
void PostChangeSender::stopFor(const Error &trouble)
{
    m_connection.reset();
    m_isBusy = false;
    m_mustRecover = true;
    m_timer.start(AfterTrouble);
    Q_EMIT settled(trouble);
}

}  // namespace daisychain::sync
