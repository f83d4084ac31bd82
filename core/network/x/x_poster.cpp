#include "core/network/x/x_poster.h"

#include "core/network/send_failure.h"
#include "core/network/x/parse_messages.h"
#include "core/network/x/parse_posts.h"
#include "core/network/x/refusal.h"
#include "core/network/x/x_media_upload.h"
#include "core/network/x/x_requests.h"
#include "core/network/x/x_sent_post.h"

namespace daisychain::network {

using http::HttpAnswer;

namespace {

UsageKind kindOf(const QString &text, bool isReply)
{
    if (hasLink(text))
        return UsageKind::LinkPostWrite;
    return isReply ? UsageKind::SummonedReply : UsageKind::PostWrite;
}

}  // namespace

XPoster::XPoster(std::shared_ptr<XClient> client)
    : XPoster(std::move(client), MediaPatience{})
{
}

XPoster::XPoster(std::shared_ptr<XClient> client, MediaPatience patience)
    : m_client(std::move(client))
    , m_patience(patience)
{
}

XPoster::~XPoster() = default;

FactBatch XPoster::noFacts() const
{
    FactBatch facts;
    facts.account = m_client->account().id;
    facts.received = m_client->clock().now();
    return facts;
}

QFuture<Result<SentPost>> XPoster::send(OutgoingPost post)
{
    if (const auto message = messageNameOf(post.parentLocalId))
        return sendMessage(post, message->conversation);
    if (post.visibility != Visibility::Direct)
        return sendPost(post);
    // Privately to whoever wrote in public.
    if (!post.allowedMentionIds || post.allowedMentionIds->size() != 1)
        return readyFuture<SentPost>(Failure(Error{ErrorCode::Invalid, {QStringLiteral("addressee")}}));
    QStringList pair{m_client->ownId(), post.allowedMentionIds->first()};
    pair.sort();
    return sendMessage(post, pair.join(u'-'));
}

/// Sends, and sorts what comes of it for the outbox. `read(body) -> Result<SentPost>`; an answer of success
/// that can't be read may have been sent.
template <class Read>
QFuture<Result<SentPost>> XPoster::sent(http::HttpRequest request, const QString &window, bool isRepeat,
                                        Read read)
{
    const Promise<SentPost> promise = newPromise<SentPost>();
    whenReady(m_client->ask(std::move(request), {window, {}, 0}), &m_life,
              [this, promise, isRepeat, read](const Result<HttpAnswer> &answer) {
                  const auto fail = [&](const Error &error) { fulfil<SentPost>(promise, Failure(error)); };
                  if (!answer)
                      return fail(network::classifySend({answer.error(), 0, {}, isRepeat}));
                  if (!answer->isSuccess())
                      return fail(
                          x::classifySend(x::readRefusal(*answer, m_client->clock().now()), isRepeat));
                  Result<SentPost> post = read(answer->body);
                  if (!post)
                      return fail(network::classifySend({post.error(), answer->status, {}, isRepeat}));
                  fulfil<SentPost>(promise, std::move(post));
              });
    return promise->future();
}

QFuture<Result<SentPost>> XPoster::sendPost(const OutgoingPost &post)
{
    const auto read = [this, post](QByteArrayView json) -> Result<SentPost> {
        m_client->countWrite(kindOf(post.text, !post.parentLocalId.isEmpty()));
        const Result<x::CreatedPost> created = x::parseCreated(json);
        if (!created)
            return Failure(created.error());
        return sentPost(post, created->localId, created->globalId, m_client->context());
    };
    return sent(m_client->json("POST", QStringLiteral("/tweets"), postBody(post)), QStringLiteral("post"),
                post.isRepeat, read);
}

QFuture<Result<SentPost>> XPoster::sendMessage(const OutgoingPost &post, const QString &conversation)
{
    const auto read = [this, post, conversation](QByteArrayView json) -> Result<SentPost> {
        m_client->countWrite(UsageKind::MessageWrite);
        const Result<x::SentMessage> created = x::parseSentMessage(json);
        if (!created)
            return Failure(created.error());
        return sentMessage(post, created->eventId, conversation, m_client->context());
    };
    const QString path = QStringLiteral("/dm_conversations/%1/messages")
                             .arg(conversationPath(conversation, m_client->ownId()));
    return sent(m_client->json("POST", path, messageBody(post)), QStringLiteral("send-message"),
                post.isRepeat, read);
}

/// Every edit has an id of its own; only X knows of which post it is one, where its answer doesn't say.
QFuture<Result<SentPost>> XPoster::edit(EditedPost post)
{
    if (messageNameOf(post.localId))
        return readyFuture<SentPost>(
            Failure(Error{ErrorCode::Refused, {QStringLiteral("X lets no private message be edited")}}));
    const auto read = [this, post](QByteArrayView json) -> Result<SentPost> {
        m_client->countWrite(kindOf(post.text, false));
        const Result<x::CreatedPost> created = x::parseCreated(json);
        if (!created)
            return Failure(created.error());
        return sentPost({}, created->localId, created->globalId, m_client->context());
    };
    const auto request = m_client->json("POST", QStringLiteral("/tweets"), editBody(post));
    return chained(sent(request, QStringLiteral("post"), false, read), &m_life,
                   [this](const SentPost &edited) { return readEdited(edited.post.localId); });
}

QFuture<Result<SentPost>> XPoster::readEdited(const QString &localId)
{
    const XRequest request = postsRequest({localId});
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return x::parsePost(json, context);
    };
    XCall call = request.call;
    call.kind = UsageKind::OwnPostRead;
    const Promise<SentPost> promise = newPromise<SentPost>();
    whenReady(m_client->read(m_client->get(request.path, request.query), call, parse), &m_life,
              [promise, localId](const Result<x::PostList> &list) {
                  if (!list)  // it stands all the same
                      return fulfil<SentPost>(promise,
                                              Failure(Error{ErrorCode::Unanswered, list.error().arguments}));
                  for (const PostFact &post : list->facts.posts) {
                      if (post.localId == localId)
                          return fulfil<SentPost>(promise, SentPost{post, list->facts});
                  }
                  fulfil<SentPost>(promise, Failure(Error{ErrorCode::Unanswered, {}}));
              });
    return promise->future();
}

QFuture<Result<FactBatch>> XPoster::remove(QString localId)
{
    const auto message = messageNameOf(localId);
    const http::HttpRequest request =
        m_client->json("DELETE", message ? XClient::idPath(u"/dm_events/", message->event)
                                         : XClient::idPath(u"/tweets/", localId));
    FactBatch gone = noFacts();
    gone.deletedLocalIds = {localId};
    const Promise<FactBatch> promise = newPromise<FactBatch>();
    whenReady(m_client->answer(request, {QStringLiteral("removal"), {}, 0}), &m_life,
              [this, promise, gone](const Result<HttpAnswer> &answer) {
                  if (answer)
                      m_client->countWrite(UsageKind::Removal);
                  if (answer || answer.error().code == ErrorCode::NotFound)
                      return fulfil<FactBatch>(promise, gone);
                  fulfil<FactBatch>(promise, Failure(answer.error()));
              });
    return promise->future();
}

QFuture<Result<FactBatch>> XPoster::mark(const QString &list, const QString &localId, bool on)
{
    if (messageNameOf(localId))
        return readyFuture<FactBatch>(
            Failure(Error{ErrorCode::Refused, {QStringLiteral("X has this for posts only")}}));
    const QString path = XClient::idPath(u"/users/", m_client->ownId(), u'/' + list);
    const http::HttpRequest request =
        on ? m_client->json("POST", path, {{QStringLiteral("tweet_id"), localId}})
           : m_client->json("DELETE", XClient::idPath(QString(path + u'/'), localId));
    return mapped(m_client->answer(request, {list, {}, 0}), &m_life,
                  [this](const HttpAnswer &) -> Result<FactBatch> {
                      m_client->countWrite(UsageKind::PersonWrite);
                      return noFacts();
                  });
}

QFuture<Result<FactBatch>> XPoster::like(QString localId, bool on)
{
    return mark(QStringLiteral("likes"), localId, on);
}

QFuture<Result<FactBatch>> XPoster::boost(QString localId, bool on)
{
    return mark(QStringLiteral("retweets"), localId, on);
}

QFuture<Result<FactBatch>> XPoster::bookmark(QString localId, bool on)
{
    return mark(QStringLiteral("bookmarks"), localId, on);
}

QFuture<Result<QString>> XPoster::uploadMedia(MediaUpload upload)
{
    auto *job = new XMediaUpload(*m_client, std::move(upload), m_patience.looks, m_patience.unit, &m_life);
    return job->start();
}

QFuture<Result<void>> XPoster::setAltText(QString mediaId, QString altText)
{
    return sendAltText(*m_client, &m_life, mediaId, altText);
}

QFuture<Result<void>> XPoster::markRead(QString)
{
    return readyFuture<void>({});
}

}  // namespace daisychain::network
