#include "core/network/mastodon/mastodon_poster.h"

#include "core/network/mastodon/parse_error.h"
#include "core/network/mastodon/parse_status.h"
#include "core/network/send_failure.h"

#include <QTimer>

namespace daisychain::network {

using http::FormBody;
using http::HttpAnswer;

namespace {

constexpr QStringView Statuses = u"/api/v1/statuses/";
constexpr QStringView Media = u"/api/v1/media/";
constexpr int NotReadySec = 5;

QStringView visibilityWord(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public:
        return u"public";
    case Visibility::Unlisted:
        return u"unlisted";
    case Visibility::Followers:
        return u"private";
    case Visibility::Direct:
        return u"direct";
    }
    Q_UNREACHABLE();
}

void addIfGiven(FormBody &body, QStringView name, const QString &value)
{
    if (!value.isEmpty())
        body.add(name, value);
}

FormBody bodyOf(const OutgoingPost &post)
{
    FormBody body;
    body.add(u"status", post.text).add(u"visibility", visibilityWord(post.visibility));
    addIfGiven(body, u"in_reply_to_id", post.parentLocalId);
    addIfGiven(body, u"spoiler_text", post.contentWarning);
    addIfGiven(body, u"language", post.language);
    if (post.isSensitive)
        body.add(u"sensitive", u"true");
    for (const QString &id : post.mediaIds)
        body.add(u"media_ids[]", id);
    if (!post.allowedMentionIds)
        return body;
    for (const QString &id : *post.allowedMentionIds)
        body.add(u"allowed_mentions[]", id);
    if (post.allowedMentionIds->isEmpty())
        body.add(u"allowed_mentions[]", u"");
    return body;
}

Result<SentPost> readSent(QByteArrayView json, const ParseContext &context)
{
    Result<PostList> list = parseStatus(json, context);
    if (!list)
        return Failure(list.error());
    const PostId id = list->posts.first().post;
    for (const PostFact &post : std::as_const(list->facts.posts)) {
        if (post.id == id)
            return SentPost{post, std::move(list->facts)};
    }
    return Failure(Error{ErrorCode::Invalid, {QStringLiteral("$"), QStringLiteral("no post")}});
}

Result<void> nothing(QByteArrayView)
{
    return {};
}

}  // namespace

MastodonPoster::MastodonPoster(std::shared_ptr<MastodonClient> client)
    : MastodonPoster(std::move(client), MediaPatience{})
{
}

MastodonPoster::MastodonPoster(std::shared_ptr<MastodonClient> client, MediaPatience patience)
    : m_client(std::move(client))
    , m_patience(patience)
{
}

MastodonPoster::~MastodonPoster() = default;

QFuture<Result<SentPost>> MastodonPoster::send(OutgoingPost post)
{
    http::HttpRequest request = m_client->form("POST", QStringLiteral("/api/v1/statuses"), bodyOf(post));
    if (!post.key.isEmpty())
        request.headers.append({"Idempotency-Key", post.key.toUtf8()});
    const Promise<SentPost> promise = newPromise<SentPost>();
    whenReady(m_client->ask(std::move(request), CallGroup::Post), &m_life,
              [this, promise, post = std::move(post)](Result<HttpAnswer> answer) {
                  forward(sent(post, std::move(answer)), &m_life, promise);
              });
    return promise->future();
}

QFuture<Result<SentPost>> MastodonPoster::sent(const OutgoingPost &post, Result<HttpAnswer> answer)
{
    const RetrySafety safety = m_client->traits().retrySafety;
    if (!answer)
        return readyFuture<SentPost>(Failure(classifySend({answer.error(), 0, safety, post.isRepeat})));
    if (answer->isSuccess()) {
        Result<SentPost> read = readSent(answer->body, m_client->context());
        if (!read)
            read = Failure(classifySend({read.error(), answer->status, safety, post.isRepeat}));
        return readyFuture<SentPost>(std::move(read));
    }
    const Error refusal = serverError(*answer, m_client->clock().now());
    if (answer->status == 422 && !post.mediaIds.isEmpty())
        return refusedOrNotReady(post.mediaIds, refusal);
    return readyFuture<SentPost>(Failure(classifySend({refusal, answer->status, safety, post.isRepeat})));
}

/// A refusal because media aren't ready is worded in the server's language: the media themselves are asked.
QFuture<Result<SentPost>> MastodonPoster::refusedOrNotReady(QStringList mediaIds, const Error &refusal)
{
    if (mediaIds.isEmpty())
        return readyFuture<SentPost>(Failure(refusal));
    const QString first = mediaIds.takeFirst();
    return chained(m_client->ask(m_client->get(MastodonClient::idPath(Media, first))), &m_life,
                   [this, mediaIds, refusal](const HttpAnswer &answer) {
                       if (answer.status != 206)
                           return refusedOrNotReady(mediaIds, refusal);
                       Error notReady = refusal;
                       notReady.code = ErrorCode::Unavailable;
                       notReady.retryAfterSec = NotReadySec;
                       return readyFuture<SentPost>(Failure(notReady));
                   });
}

QFuture<Result<SentPost>> MastodonPoster::edit(EditedPost post)
{
    return post.keepsMedia ? editWithMedia(std::move(post)) : putEdit(post);
}

/// An edit takes away what it doesn't name, and only the server knows how the pictures are called.
QFuture<Result<SentPost>> MastodonPoster::editWithMedia(EditedPost post)
{
    const http::HttpRequest look = m_client->get(MastodonClient::idPath(Statuses, post.localId));
    return chained(m_client->parsed(look, parseAttachmentIds), &m_life,
                   [this, post = std::move(post)](const QStringList &ids) mutable {
                       post.mediaIds = ids + post.mediaIds;
                       return putEdit(post);
                   });
}

QFuture<Result<SentPost>> MastodonPoster::putEdit(const EditedPost &post)
{
    FormBody body;
    body.add(u"status", post.text).add(u"spoiler_text", post.contentWarning);
    body.add(u"sensitive", post.isSensitive ? u"true" : u"false");
    addIfGiven(body, u"language", post.language);
    for (const QString &id : std::as_const(post.mediaIds))
        body.add(u"media_ids[]", id);
    return m_client->parsed(
        m_client->form("PUT", MastodonClient::idPath(Statuses, post.localId), body),
        [context = m_client->context()](QByteArrayView json) { return readSent(json, context); },
        CallGroup::Post);
}

FactBatch MastodonPoster::removal(const QString &localId) const
{
    FactBatch facts;
    facts.account = m_client->account().id;
    facts.received = m_client->clock().now();
    facts.deletedLocalIds = {localId};
    return facts;
}

QFuture<Result<FactBatch>> MastodonPoster::remove(QString localId)
{
    const QString path = MastodonClient::idPath(Statuses, localId);
    const Promise<FactBatch> promise = newPromise<FactBatch>();
    const auto lookWhetherGone = [this, path, localId, promise](const Error &refusal) {
        whenReady(m_client->answer(m_client->get(path)), &m_life,
                  [this, localId, promise, refusal](const Result<HttpAnswer> &answer) {
                      if (answer) {  // it stands there: this server can't delete, or it isn't ours
                          Error error = refusal;
                          error.code = ErrorCode::Refused;
                          return fulfil<FactBatch>(promise, Failure(error));
                      }
                      if (answer.error().code == ErrorCode::NotFound)
                          return fulfil<FactBatch>(promise, removal(localId));
                      fulfil<FactBatch>(promise, Failure(answer.error()));
                  });
    };
    whenReady(m_client->answer(m_client->form("DELETE", path), CallGroup::Delete), &m_life,
              [this, localId, promise, lookWhetherGone](const Result<HttpAnswer> &answer) {
                  if (answer)
                      return fulfil<FactBatch>(promise, removal(localId));
                  if (answer.error().code == ErrorCode::NotFound)
                      return lookWhetherGone(answer.error());
                  fulfil<FactBatch>(promise, Failure(answer.error()));
              });
    return promise->future();
}

QFuture<Result<FactBatch>> MastodonPoster::mark(const QString &localId, QStringView verb, CallGroup group)
{
    const auto parse = [context = m_client->context()](QByteArrayView json) -> Result<FactBatch> {
        Result<PostList> list = parseStatus(json, context);
        if (!list)
            return Failure(list.error());
        return std::move(list->facts);
    };
    return m_client->parsed(m_client->form("POST", MastodonClient::idPath(Statuses, localId, verb)), parse,
                            group);
}

QFuture<Result<FactBatch>> MastodonPoster::like(QString localId, bool on)
{
    return mark(localId, on ? u"/favourite" : u"/unfavourite");
}

QFuture<Result<FactBatch>> MastodonPoster::boost(QString localId, bool on)
{
    return mark(localId, on ? u"/reblog" : u"/unreblog", on ? CallGroup::Post : CallGroup::Delete);
}

QFuture<Result<FactBatch>> MastodonPoster::bookmark(QString localId, bool on)
{
    return mark(localId, on ? u"/bookmark" : u"/unbookmark");
}

QFuture<Result<QString>> MastodonPoster::uploadMedia(MediaUpload upload)
{
    http::MultipartBody body;
    // GoToSocial takes no upload without a file name.
    const QString fileName = upload.fileName.isEmpty() ? QStringLiteral("upload") : upload.fileName;
    body.addFile(u"file", fileName, upload.type, upload.bytes);
    if (!upload.altText.isEmpty())
        body.addField(u"description", upload.altText);
    http::HttpRequest request = m_client->get(QStringLiteral("/api/v2/media"));
    request.method = "POST";
    request.headers.append({"Content-Type", body.contentType()});
    request.body = body.bytes();
    request.deadline = std::chrono::minutes(5);
    const Promise<QString> promise = newPromise<QString>();
    whenReady(m_client->answer(std::move(request), CallGroup::Media), &m_life,
              [this, promise](const Result<HttpAnswer> &answer) {
                  if (!answer)
                      return fulfil<QString>(promise, Failure(answer.error()));
                  const Result<UploadedMedia> media = parseMedia(answer->body);
                  if (!media)
                      return fulfil<QString>(promise, Failure(MastodonClient::asProtocol(media.error())));
                  if (answer->status != 202)
                      return fulfil<QString>(promise, media->localId);
                  lookAtMedia(media->localId, m_patience.looks, promise);
              });
    return promise->future();
}

void MastodonPoster::lookAtMedia(const QString &mediaId, int looksLeft, const Promise<QString> &promise)
{
    if (looksLeft == 0)
        return fulfil<QString>(promise, Failure(Error{ErrorCode::Unavailable, {}}));
    const auto look = [this, mediaId, looksLeft, promise] {
        whenReady(m_client->answer(m_client->get(MastodonClient::idPath(Media, mediaId))), &m_life,
                  [this, mediaId, looksLeft, promise](const Result<HttpAnswer> &answer) {
                      if (!answer)
                          return fulfil<QString>(promise, Failure(answer.error()));
                      if (answer->status == 206)
                          return lookAtMedia(mediaId, looksLeft - 1, promise);
                      fulfil<QString>(promise, mediaId);
                  });
    };
    QTimer::singleShot(m_patience.every, &m_life, look);
}

QFuture<Result<void>> MastodonPoster::setAltText(QString mediaId, QString altText)
{
    FormBody body;
    body.add(u"description", altText);
    return m_client->parsed(m_client->form("PUT", MastodonClient::idPath(Media, mediaId), body), nothing,
                            CallGroup::Media);
}

QFuture<Result<void>> MastodonPoster::markRead(QString lastPostLocalId)
{
    FormBody query;
    query.add(u"limit", u"40");
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parsePrivateThreads(json, context);
    };
    return chained(m_client->parsed(m_client->get(QStringLiteral("/api/v1/conversations"), query), parse),
                   &m_life, [this, lastPostLocalId](const PrivateThreads &threads) {
                       for (const PrivateThread &thread : threads.threads) {
                           if (thread.last.localId == lastPostLocalId) {
                               return m_client->parsed(
                                   m_client->form("POST", MastodonClient::idPath(u"/api/v1/conversations/",
                                                                                 thread.localId, u"/read")),
                                   nothing);
                           }
                       }
                       return readyFuture<void>(Failure(Error{ErrorCode::NotFound, {}}));
                   });
}

}  // namespace daisychain::network
