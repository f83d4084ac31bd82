#include "core/network/bluesky/bluesky_live_feed.h"

#include "core/network/bluesky/jetstream_match.h"
#include "core/network/bluesky/post_views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace daisychain::network {

using namespace bluesky;

namespace {

/// Quiet WebSockets are pinged by us every 15 s.
constexpr std::chrono::seconds Watchdog{45};
/// Hosts' clocks differ: a new connection goes back that far.
constexpr std::chrono::microseconds Rewind = std::chrono::seconds(5);
constexpr qsizetype MaxKnown = 5000;
constexpr int MaxMessageBytes = 1'000'000;
/// So many Jetstream takes.
constexpr qsizetype MaxPeople = 10'000;

/// Whether some word has to be looked for in everybody's posts.
bool hasWords(const QList<Stream> &streams)
{
    return std::ranges::any_of(streams, [](const Stream &stream) {
        return stream.kind == StreamKind::Tag || stream.kind == StreamKind::Search;
    });
}

}  // namespace

bool JetstreamPlace::takes(const QString &commitKey)
{
    if (commitKey.isEmpty())
        return true;
    if (known.contains(commitKey))
        return false;
    known.insert(commitKey);
    order.append(commitKey);
    if (order.size() > MaxKnown)
        known.remove(order.takeFirst());
    return true;
}

BlueskyLiveFeed::BlueskyLiveFeed(std::shared_ptr<BlueskyClient> client, const QUrl &jetstream,
                                 std::shared_ptr<JetstreamPlace> place, QList<Stream> streams)
    : m_client(std::move(client))
    , m_place(std::move(place))
    , m_streams(std::move(streams))
    , m_listensToPeople(!hasWords(m_streams))
    , m_lines(m_client->transport().openWebSocket(request(jetstream)))
{
    connect(m_lines.get(), &http::LineStream::opened, this, [this] { start(); });
    connect(m_lines.get(), &http::LineStream::linesArrived, this, &BlueskyLiveFeed::readMessages);
    connect(m_lines.get(), &http::LineStream::ended, this, &BlueskyLiveFeed::finish);
}

BlueskyLiveFeed::~BlueskyLiveFeed() = default;

bool BlueskyLiveFeed::takes(const Stream &stream)
{
    return stream.kind == StreamKind::Mentions || stream.kind == StreamKind::Tag ||
           stream.kind == StreamKind::Search || stream.kind == StreamKind::Account;
}

std::chrono::seconds BlueskyLiveFeed::watchdog() const
{
    return Watchdog;
}

std::chrono::milliseconds BlueskyLiveFeed::lastHeardAt() const
{
    return m_lines->lastByteAt();
}

http::HttpRequest BlueskyLiveFeed::request(const QUrl &jetstream) const
{
    http::FormBody parameters;
    parameters.add(u"wantedCollections", PostCollection)
        .add(u"maxMessageSizeBytes", QString::number(MaxMessageBytes));
    if (m_listensToPeople)
        parameters.add(u"requireHello", u"true");  // their names are too long for an address
    if (m_place->timeUs > Rewind.count())
        parameters.add(u"cursor", QString::number(m_place->timeUs - Rewind.count()));
    http::HttpRequest request;
    request.url = jetstream;
    if (request.url.path().size() < 2)
        request.url.setPath(QStringLiteral("/subscribe"));
    request.url.setQuery(QString::fromLatin1(parameters.bytes()), QUrl::TolerantMode);
    return request;
}

void BlueskyLiveFeed::start()
{
    if (!keepTaken(m_streams, takes) || !leaveToPolling())
        return;
    m_isOpen = true;
    sendWishes();
    const QPointer<BlueskyLiveFeed> alive(this);
    Q_EMIT heard();
    if (alive && !m_isOver)
        Q_EMIT opened();
}

/// Where only some people are heard, anybody else may mention us. False: a slot deleted the feed.
bool BlueskyLiveFeed::leaveToPolling()
{
    const QPointer<BlueskyLiveFeed> alive(this);
    for (const Stream &stream : QList<Stream>(m_streams)) {
        if (m_listensToPeople && stream.kind == StreamKind::Mentions)
            Q_EMIT refused(stream.id, Error{ErrorCode::Refused, {streamKindName(stream.kind)}});
        if (!alive)
            return false;
    }
    return true;
}

void BlueskyLiveFeed::listenTo(const QList<IdentityId> &people)
{
    QStringList wanted;
    for (const IdentityId &one : people) {
        if (one.network == Network::Bluesky)
            wanted.append(one.globalId);
    }
    if (std::exchange(m_people, wanted) != wanted)
        sendWishes();
}

/// The whole of them, each time. Our own account stands among them: with nobody, everybody would be heard.
void BlueskyLiveFeed::sendWishes()
{
    if (!m_listensToPeople || !m_isOpen || m_isOver)
        return;
    QStringList people{m_client->account().identity.globalId};
    for (const Stream &stream : std::as_const(m_streams)) {
        if (stream.kind == StreamKind::Account)
            people.append(stream.argument);
    }
    people += m_people;
    people.removeDuplicates();
    people.resize(std::min(people.size(), MaxPeople));
    const QJsonObject wishes{{QStringLiteral("wantedCollections"), QJsonArray{PostCollection.toString()}},
                             {QStringLiteral("wantedDids"), QJsonArray::fromStringList(people)},
                             {QStringLiteral("maxMessageSizeBytes"), MaxMessageBytes}};
    const QJsonObject message{{QStringLiteral("type"), QStringLiteral("options_update")},
                              {QStringLiteral("payload"), wishes}};
    // Closed meanwhile: it is said anew when the next one opens.
    (void)m_lines->sendText(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

void BlueskyLiveFeed::readMessages(const QList<QByteArray> &messages)
{
    const QPointer<BlueskyLiveFeed> alive(this);
    Q_EMIT heard();
    for (const QByteArray &message : messages) {
        if (!alive || m_isOver)
            return;
        readMessage(message);
    }
}

void BlueskyLiveFeed::readMessage(const QByteArray &message)
{
    const Result<JetstreamEvent> event = parseJetstream(message, m_client->context());
    if (!event) {
        Q_EMIT unreadable(BlueskyClient::asProtocol(event.error()));
        return;
    }
    m_place->timeUs = std::max(m_place->timeUs, event->timeUs);
    if (!m_place->takes(event->commitKey))
        return;
    if (const auto *posted = std::get_if<JetstreamEvent::Posted>(&event->what))
        onPosted(posted->posts, QString::fromUtf8(message));
    else if (const auto *deleted = std::get_if<JetstreamEvent::Deleted>(&event->what))
        onDeleted(event->did, deleted->post);
}

void BlueskyLiveFeed::onPosted(const PostList &posts, const QString &message)
{
    const IdentityId own = m_client->account().identity;
    for (const ListedPost &post : posts.posts) {
        const bool isWanted = std::ranges::any_of(
            m_streams, [&](const Stream &stream) { return mayCatch(stream, post, message, own); });
        if (isWanted)
            lookAt(post.ref.uri);
    }
}

/// The network's own view has the author's name, and pictures with addresses. Where it isn't there yet, the
/// list is read once more instead.
void BlueskyLiveFeed::lookAt(const QString &uri)
{
    whenReady(postView(*m_client, uri), this, [this, uri](const Result<PostList> &list) {
        const QPointer<BlueskyLiveFeed> alive(this);
        if (!list) {
            for (const Stream &stream : QList<Stream>(m_streams)) {
                if (alive && !m_isOver)
                    Q_EMIT listChanged(stream.id);
            }
            return;
        }
        FactBatch facts = list->facts;
        for (const PostFact &post : list->facts.posts) {
            for (const Stream &stream : std::as_const(m_streams)) {
                if (post.id.globalId != uri || !catches(stream, post, m_client->account().identity))
                    continue;
                facts.caught.append({post.id, stream.id, post.created});
                m_place->concerned.insert(post.author.globalId);
            }
        }
        if (!m_isOver && !facts.caught.isEmpty())
            Q_EMIT arrived(facts);
    });
}

void BlueskyLiveFeed::onDeleted(const QString &did, const PostId &post)
{
    if (!m_place->concerned.contains(did))
        return;
    FactBatch facts;
    facts.account = m_client->account().id;
    facts.received = m_client->clock().now();
    facts.deleted = {post};
    Q_EMIT arrived(facts);
}

void BlueskyLiveFeed::finish(Error error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    if (const std::optional<http::HttpAnswer> refusal = m_lines->refusal())
        error = xrpcError(*refusal, m_client->clock().now());
    Q_EMIT ended(error);
}

}  // namespace daisychain::network
