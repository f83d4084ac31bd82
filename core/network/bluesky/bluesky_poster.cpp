#include "core/network/bluesky/bluesky_poster.h"

#include "core/desk/own_words.h"
#include "core/network/bluesky/at_address.h"
#include "core/network/bluesky/bluesky_limits.h"
#include "core/network/bluesky/media_id.h"
#include "core/network/bluesky/picture_size.h"
#include "core/network/bluesky/post_views.h"
#include "core/network/bluesky/record_key.h"
#include "core/network/send_failure.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daisychain::network {

using namespace bluesky;
using http::HttpAnswer;

namespace {

constexpr QStringView Like = u"app.bsky.feed.like";
constexpr QStringView Repost = u"app.bsky.feed.repost";

/// A call that only prepared the sending failed: nothing was sent, whatever became of that call.
Error beforeSending(Error error)
{
    const SendFailure failure = sendFailureOf(error.code);
    if (failure == SendFailure::MayBeSent || error.code == ErrorCode::Protocol)
        error.code = ErrorCode::Unavailable;
    return error;
}

Result<void> nothing(QByteArrayView)
{
    return {};
}

QByteArray jsonBody(std::initializer_list<std::pair<QString, QJsonValue>> members)
{
    return QJsonDocument(QJsonObject(members)).toJson(QJsonDocument::Compact);
}

void give(const Promise<SentPost> &sent, const Error &error)
{
    fulfil<SentPost>(sent, Failure(error));
}

}  // namespace

BlueskyPoster::BlueskyPoster(std::shared_ptr<BlueskyClient> client)
    : m_client(std::move(client))
    , m_chat(m_client)
    , m_facets(m_client)
{
}

BlueskyPoster::~BlueskyPoster() = default;

RecordPlace BlueskyPoster::placeOf(const OutgoingPost &post) const
{
    return {m_client->did(), PostCollection.toString(), recordKey(post.key, post.firstSent)};
}

QFuture<Result<SentPost>> BlueskyPoster::send(OutgoingPost post)
{
    const Sent sent = newPromise<SentPost>();
    if (post.firstSent == Instant())
        post.firstSent = m_client->clock().now();
    if (post.visibility == Visibility::Direct)
        say(post, sent);
    else if (post.isRepeat)
        lookUnderKey(post, sent, [this, post, sent](const Error &missing) {
            if (missing.code != ErrorCode::NotFound && missing.code != ErrorCode::Refused)
                return give(sent, beforeSending(missing));
            lookForParent(post, sent);
        });
    else
        lookForParent(post, sent);
    return sent->future();
}

void BlueskyPoster::lookForParent(const OutgoingPost &post, const Sent &sent)
{
    const auto prepare = [this, post, sent](const std::optional<RecordRef> &root,
                                            const std::optional<RecordRef> &parent) {
        OutgoingPost whole = post;
        Result<RecordParts> parts = partsOf(whole, root, parent);
        if (!parts)
            return give(sent, parts.error());
        for (qsizetype i = 0; i < parts->images.size(); ++i) {
            const auto altText = m_altTexts.constFind(whole.mediaIds[i]);
            if (altText != m_altTexts.constEnd())
                parts->images[i].altText = *altText;
        }
        write(whole, std::move(*parts), sent);
    };
    if (post.parentLocalId.isEmpty())
        return prepare({}, {});
    whenReady(postView(*m_client, post.parentLocalId), &m_life,
              [post, sent, prepare](const Result<PostList> &list) {
                  if (!list)
                      return give(sent, beforeSending(list.error()));
                  const ListedPost &parent = *find(*list, post.parentLocalId);
                  if (parent.viewer.isReplyDisabled)
                      return give(sent, {ErrorCode::Refused,
                                         {own_words::ReplyDisabled.toString(), QStringLiteral("200")}});
                  prepare(parent.root.value_or(parent.ref), parent.ref);
              });
}

void BlueskyPoster::write(const OutgoingPost &post, RecordParts parts, const Sent &sent)
{
    const auto put = [this, post, sent, parts](const Result<QList<RecordFacet>> &facets) mutable {
        if (!facets)
            return give(sent, beforeSending(facets.error()));
        parts.facets = *facets;
        const Result<QByteArray> record = postRecord(parts);
        if (!record)
            return give(sent, record.error());
        const XrpcCall call = procedure(u"com.atproto.repo.putRecord", putRequest(placeOf(post), *record));
        whenReady(m_client->ask(call), &m_life,
                  [this, post, parts, sent, record = *record](Result<HttpAnswer> answer) {
                      onWritten(post, record, parts, std::move(answer), sent);
                  });
    };
    whenReady(m_facets.facetsOf(post.text), &m_life, put);
}

void BlueskyPoster::onWritten(const OutgoingPost &post, const QByteArray &record, const RecordParts &parts,
                              Result<HttpAnswer> answer, const Sent &sent)
{
    if (!answer)
        return give(sent, classifySend({answer.error(), 0, PostSafety, post.isRepeat}));
    if (answer->isSuccess()) {
        const Result<Written> written = parseWritten(answer->body);
        const Error unreadable = written ? Error{ErrorCode::Protocol} : written.error();
        Result<SentPost> read =
            written ? sentPostOf(m_client->account(), written->ref, record, parts.images, m_client->context())
                    : Result<SentPost>(Failure(unreadable));
        if (!read)
            read = Failure(classifySend({read.error(), answer->status, PostSafety, post.isRepeat}));
        return fulfil<SentPost>(sent, std::move(read));
    }
    const Error refusal = xrpcError(*answer, m_client->clock().now());
    if (refusal.code == ErrorCode::Conflict)  // something stands under the key
        return lookUnderKey(post, sent, [sent, refusal](const Error &missing) {
            const bool isOther = missing.code == ErrorCode::NotFound || missing.code == ErrorCode::Refused;
            Error unknown = missing;
            unknown.code = ErrorCode::Unanswered;
            give(sent, isOther ? refusal : unknown);
        });
    give(sent, classifySend({refusal, answer->status, PostSafety, post.isRepeat}));
}

void BlueskyPoster::lookUnderKey(const OutgoingPost &post, const Sent &sent,
                                 std::function<void(const Error &)> otherwise)
{
    const RecordPlace place = placeOf(post);
    http::FormBody parameters;
    parameters.add(u"repo", place.repo).add(u"collection", place.collection).add(u"rkey", place.key);
    whenReady(m_client->parsed(query(u"com.atproto.repo.getRecord", parameters), parseStandingRecord),
              &m_life, [this, post, sent, otherwise](const Result<StandingRecord> &standing) {
                  if (!standing)
                      return otherwise(standing.error());
                  if (standing->text != post.text || standing->parentUri != post.parentLocalId)
                      return otherwise({ErrorCode::NotFound, {}});
                  Result<RecordParts> parts = partsOf(post, {}, {});
                  if (!parts)
                      return otherwise(parts.error());
                  fulfil<SentPost>(sent, sentPostOf(m_client->account(), standing->ref, standing->record,
                                                    parts->images, m_client->context()));
              });
}

QFuture<Result<SentPost>> BlueskyPoster::edit(EditedPost)
{
    return readyFuture<SentPost>(Failure(Error{ErrorCode::Refused, {QStringLiteral("edit")}}));
}

QFuture<Result<FactBatch>> BlueskyPoster::remove(QString localId)
{
    const std::optional<AtAddress> at = atAddressOf(localId);
    if (!at || at->collection != PostCollection || at->authority != m_client->did())
        return readyFuture<FactBatch>(Failure(Error{ErrorCode::Refused, {}}));
    const RecordPlace place{at->authority, at->collection, at->key};
    const auto removed = [this, localId](const HttpAnswer &) -> Result<FactBatch> {
        FactBatch facts;
        facts.account = m_client->account().id;
        facts.received = m_client->clock().now();
        facts.deleted = {{Network::Bluesky, localId}};
        return facts;
    };
    return mapped(m_client->answer(procedure(u"com.atproto.repo.deleteRecord", deleteRequest(place))),
                  &m_life, removed);
}

QFuture<Result<FactBatch>> BlueskyPoster::like(QString localId, bool on)
{
    return mark(localId, Like, on);
}

QFuture<Result<FactBatch>> BlueskyPoster::boost(QString localId, bool on)
{
    return mark(localId, Repost, on);
}

/// The mark's key comes from what it marks: liking twice, before the network shows the first, is once.
QFuture<Result<FactBatch>> BlueskyPoster::mark(const QString &localId, QStringView collection, bool on)
{
    return chained(
        postView(*m_client, localId), &m_life,
        [this, localId, kind = collection.toString(), on](const PostList &list) {
            const ListedPost &post = *find(list, localId);
            const QString standing = kind == Like ? post.viewer.likeUri : post.viewer.repostUri;
            RecordPlace place{m_client->did(), kind, recordKey(kind + localId, post.created)};
            if (const auto at = atAddressOf(standing); at && !at->key.isEmpty())
                place.key = at->key;
            const auto shown = [list](const HttpAnswer &) -> Result<FactBatch> { return list.facts; };
            if (on && !standing.isEmpty())
                return readyFuture<FactBatch>(list.facts);
            if (on)
                return mapped(putMark(place, post), &m_life, shown);
            return mapped(m_client->answer(procedure(u"com.atproto.repo.deleteRecord", deleteRequest(place))),
                          &m_life, shown);
        });
}

QFuture<Result<HttpAnswer>> BlueskyPoster::putMark(const RecordPlace &place, const ListedPost &subject)
{
    const QByteArray record = subjectRecord(place.collection, subject.ref, m_client->clock().now());
    const Promise<HttpAnswer> promise = newPromise<HttpAnswer>();
    whenReady(m_client->answer(procedure(u"com.atproto.repo.putRecord", putRequest(place, record))), &m_life,
              [promise](Result<HttpAnswer> answer) {
                  if (!answer && answer.error().code == ErrorCode::Conflict)
                      answer = HttpAnswer();  // made before, at another time
                  fulfil(promise, std::move(answer));
              });
    return promise->future();
}

QFuture<Result<FactBatch>> BlueskyPoster::bookmark(QString localId, bool on)
{
    return chained(postView(*m_client, localId), &m_life, [this, localId, on](const PostList &list) {
        const ListedPost &post = *find(list, localId);
        const XrpcCall call = on ? procedure(u"app.bsky.bookmark.createBookmark",
                                             jsonBody({{QStringLiteral("uri"), post.ref.uri},
                                                       {QStringLiteral("cid"), post.ref.cid}}))
                                 : procedure(u"app.bsky.bookmark.deleteBookmark",
                                             jsonBody({{QStringLiteral("uri"), post.ref.uri}}));
        return mapped(m_client->answer(call), &m_life,
                      [list](const HttpAnswer &) -> Result<FactBatch> { return list.facts; });
    });
}

QFuture<Result<QString>> BlueskyPoster::uploadMedia(MediaUpload upload)
{
    RecordImage image;
    image.altText = upload.altText;
    if (const std::optional<PictureSize> size = pictureSize(upload.bytes)) {
        image.width = size->width;
        image.height = size->height;
    }
    XrpcCall call = procedure(u"com.atproto.repo.uploadBlob", upload.bytes);
    call.contentType = upload.type;
    call.group = CallGroup::Upload;
    return mapped(m_client->parsed(call, parseUploadedBlob), &m_life,
                  [image](const Blob &blob) mutable -> Result<QString> {
                      image.blob = blob;
                      return mediaIdOf(image);
                  });
}

QFuture<Result<void>> BlueskyPoster::setAltText(QString mediaId, QString altText)
{
    if (!imageOf(mediaId))
        return readyFuture<void>(Failure(Error{ErrorCode::Invalid, {}}));
    m_altTexts.insert(mediaId, altText);
    return readyFuture<void>(Result<void>());
}

QFuture<Result<void>> BlueskyPoster::markRead(QString lastPostLocalId)
{
    const std::optional<ChatPlace> place = chatPlaceOf(lastPostLocalId);
    if (!place)
        return readyFuture<void>(Failure(Error{ErrorCode::NotFound, {}}));
    const QByteArray body = jsonBody(
        {{QStringLiteral("convoId"), place->roomId}, {QStringLiteral("messageId"), place->messageId}});
    return m_client->parsed(toChat(procedure(u"chat.bsky.convo.updateRead", body)), nothing);
}

/// The room of a message, or with the author of a post; whoever wrote first waits for us to accept.
QFuture<Result<ChatRoom>> BlueskyPoster::openRoom(const QString &parentLocalId)
{
    const std::optional<ChatPlace> place = chatPlaceOf(parentLocalId);
    const auto rooms =
        place ? m_chat.room(place->roomId) : m_chat.roomWith(parentLocalId.section(u'/', 2, 2));
    return chained(rooms, &m_life, [this](const ChatRooms &found) {
        const ChatRoom room = found.rooms.first();
        if (!room.isRequest)
            return readyFuture<ChatRoom>(room);
        const QByteArray body = jsonBody({{QStringLiteral("convoId"), room.id}});
        return mapped(m_client->answer(toChat(procedure(u"chat.bsky.convo.acceptConvo", body))), &m_life,
                      [room](const HttpAnswer &) -> Result<ChatRoom> { return room; });
    });
}

void BlueskyPoster::say(const OutgoingPost &post, const Sent &sent)
{
    if (post.parentLocalId.isEmpty() || !post.mediaIds.isEmpty())
        return give(sent, {ErrorCode::Invalid, {QStringLiteral("direct")}});
    whenReady(openRoom(post.parentLocalId), &m_life, [this, post, sent](const Result<ChatRoom> &room) {
        if (!room)
            return give(sent, beforeSending(room.error()));
        sayIn(*room, post, sent);
    });
}

void BlueskyPoster::sayIn(const ChatRoom &room, const OutgoingPost &post, const Sent &sent)
{
    const auto onSaid = [this, room, post, sent](const Result<HttpAnswer> &answer) {
        if (!answer)
            return give(sent, classifySend({answer.error(), 0, MessageSafety, post.isRepeat}));
        const Instant now = m_client->clock().now();
        if (!answer->isSuccess())
            return give(sent, classifySend({xrpcError(*answer, now, XrpcService::Chat), answer->status,
                                            MessageSafety, post.isRepeat}));
        const Result<ChatMessage> message = parseChatMessage(answer->body, m_client->context());
        if (!message)
            return give(sent, classifySend({message.error(), answer->status, MessageSafety, post.isRepeat}));
        std::optional<PostId> before;
        if (room.last && !room.last->id.isEmpty())
            before = chatPostId(room.id, room.last->id);
        FactBatch facts = chatFacts(room, {*message}, before, m_client->context());
        if (facts.posts.isEmpty())
            return give(sent, {ErrorCode::Unanswered, {}});
        fulfil<SentPost>(sent, SentPost{facts.posts.first(), facts});
    };
    whenReady(m_facets.facetsOf(post.text), &m_life,
              [this, room, post, sent, onSaid](const Result<QList<RecordFacet>> &facets) {
                  if (!facets)
                      return give(sent, beforeSending(facets.error()));
                  const Result<QByteArray> body = messageRequest(room.id, post.text, *facets);
                  if (!body)
                      return give(sent, body.error());
                  whenReady(m_client->ask(toChat(procedure(u"chat.bsky.convo.sendMessage", *body))), &m_life,
                            onSaid);
              });
}

}  // namespace daisychain::network
