#include "core/network/mastodon/mastodon_live_feed.h"

#include "core/network/mastodon/feed_events.h"
#include "core/network/mastodon/parse_error.h"

#include <QPointer>

#include <algorithm>

namespace daisychain::network {

namespace {

/// Mastodon's heart beats every 15 s; quiet WebSockets are pinged by us as often.
constexpr std::chrono::seconds Watchdog{45};

bool isSocket(StreamingKind kind)
{
    return kind == StreamingKind::Socket || kind == StreamingKind::SocketToken;
}

/// A refusal that is about this one stream.
bool isAboutStream(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Refused;
}

QUrl streamingBase(const InstanceFacts &instance, const QUrl &server)
{
    QUrl base = instance.streaming.isEmpty() ? server : instance.streaming;
    // The token goes there: never from TLS to plain text.
    const bool isPlain = base.scheme() == u"ws" || base.scheme() == u"http";
    const bool wantsTls = server.scheme() == u"https";
    base.setScheme(isPlain && !wantsTls ? QStringLiteral("http") : QStringLiteral("https"));
    return base;
}

}  // namespace

MastodonLiveFeed::MastodonLiveFeed(std::shared_ptr<MastodonClient> client, QList<Stream> streams)
    : m_client(std::move(client))
    , m_streams(std::move(streams))
    , m_startedAt(m_client->clock().steady())
{
    whenReady(m_client->instance(), this, [this](const Result<InstanceFacts> &instance) {
        if (!instance)
            return finish(instance.error());
        connectAll(streamingBase(*instance, m_client->account().server));
    });
}

MastodonLiveFeed::~MastodonLiveFeed() = default;

bool MastodonLiveFeed::takes(const Stream &stream, const ServerTraits &traits)
{
    if (traits.streaming == StreamingKind::None)
        return false;
    return stream.kind == StreamKind::Mentions || (stream.kind == StreamKind::Tag && traits.streamsTags) ||
           (stream.kind == StreamKind::List && traits.streamsLists);
}

std::chrono::seconds MastodonLiveFeed::watchdog() const
{
    return Watchdog;
}

std::chrono::milliseconds MastodonLiveFeed::lastHeardAt() const
{
    auto longestSilent = m_connections.empty() ? m_startedAt : std::chrono::milliseconds::max();
    for (const auto &connection : m_connections)
        longestSilent = std::min(longestSilent, connection->lines->lastByteAt());
    return longestSilent;
}

void MastodonLiveFeed::connectAll(const QUrl &base)
{
    const QPointer<MastodonLiveFeed> alive(this);
    for (const Stream &stream : m_streams) {
        if (takes(stream, m_client->traits()))
            connectOne(base, stream);
        else
            Q_EMIT refused(stream.id, Error{ErrorCode::Refused, {streamKindName(stream.kind)}});
        if (!alive)
            return;
    }
    if (m_connections.empty())
        finish(Error{ErrorCode::Refused, {}});
}

void MastodonLiveFeed::connectOne(const QUrl &base, const Stream &stream)
{
    const bool viaSocket = isSocket(m_client->traits().streaming);
    auto connection = std::make_unique<Connection>();
    connection->stream = stream;
    http::HttpRequest asked = request(base, stream);
    QList<QByteArray> subprotocols;
    if (m_client->traits().streaming == StreamingKind::SocketToken) {
        subprotocols = {m_client->token().reveal()};
        asked.bearer.reset();
    }
    connection->lines = viaSocket ? m_client->transport().openWebSocket(std::move(asked), subprotocols)
                                  : m_client->transport().openLines(std::move(asked));
    listen(*connection);
    m_connections.push_back(std::move(connection));
}

http::HttpRequest MastodonLiveFeed::request(const QUrl &base, const Stream &stream) const
{
    http::HttpRequest asked;
    asked.url = base;
    asked.bearer = m_client->token();
    http::FormBody query;
    if (isSocket(m_client->traits().streaming)) {
        asked.url.setPath(QStringLiteral("/api/v1/streaming"));
        query.add(u"stream", u"user");
    } else if (stream.kind == StreamKind::Tag) {
        asked.url.setPath(QStringLiteral("/api/v1/streaming/hashtag"));
        query.add(u"tag", stream.argument);
    } else if (stream.kind == StreamKind::List) {
        asked.url.setPath(QStringLiteral("/api/v1/streaming/list"));
        query.add(u"list", stream.argument);
    } else {
        asked.url.setPath(QStringLiteral("/api/v1/streaming/user"));
    }
    if (!query.bytes().isEmpty())
        asked.url.setQuery(QString::fromLatin1(query.bytes()), QUrl::TolerantMode);
    if (!isSocket(m_client->traits().streaming))
        asked.headers = {{"Accept", "text/event-stream"}};
    return asked;
}

void MastodonLiveFeed::listen(Connection &connection)
{
    const bool viaSocket = isSocket(m_client->traits().streaming);
    http::LineStream *lines = connection.lines.get();
    connect(lines, &http::LineStream::opened, this, [this, &connection] { connectionOpened(connection); });
    connect(lines, &http::LineStream::linesArrived, this,
            [this, &connection, viaSocket](const QList<QByteArray> &arrivedLines) {
                const QPointer<MastodonLiveFeed> alive(this);
                Q_EMIT heard();
                if (!alive || m_isOver)
                    return;
                if (!viaSocket)
                    return readLines(connection, arrivedLines);
                for (const QByteArray &message : arrivedLines) {
                    if (!readMessage(connection, message) || !alive || m_isOver)
                        return;
                }
            });
    connect(lines, &http::LineStream::ended, this,
            [this, &connection](const Error &error) { connectionEnded(connection, error); });
}

void MastodonLiveFeed::connectionOpened(Connection &connection)
{
    connection.isOpen = true;
    const QPointer<MastodonLiveFeed> alive(this);
    Q_EMIT heard();
    if (alive && !m_isOver &&
        std::ranges::all_of(m_connections, [](const auto &each) { return each->isOpen; }))
        Q_EMIT opened();
}

void MastodonLiveFeed::readLines(Connection &connection, const QList<QByteArray> &lines)
{
    const QPointer<MastodonLiveFeed> alive(this);
    for (const QByteArray &line : lines) {
        const std::optional<http::ServerEvent> event = connection.events.feedLine(line);
        if (connection.events.isTooLarge())
            return finish(Error{ErrorCode::Protocol, {}, QStringLiteral("an event is too large")});
        if (event)
            readEvent(connection.stream, event->name, event->data);
        if (!alive || m_isOver)
            return;
    }
}

bool MastodonLiveFeed::readMessage(Connection &connection, const QByteArray &message)
{
    const Result<SocketMessage> read = parseSocketMessage(message);
    if (!read) {
        Q_EMIT unreadable(MastodonClient::asProtocol(read.error()));
        return true;
    }
    if (read->error.isEmpty()) {
        readEvent(connection.stream, read->event, read->payload);
        return true;
    }
    http::HttpAnswer refusal{read->errorStatus, {}, message, {}};
    connectionEnded(connection, serverError(refusal, m_client->clock().now()));
    return false;
}

void MastodonLiveFeed::readEvent(const Stream &stream, QByteArrayView name, QByteArrayView payload)
{
    const ParseContext context = m_client->context();
    Result<StreamEvent> event = parseEvent(name, payload, context);
    if (!event) {
        Q_EMIT unreadable(MastodonClient::asProtocol(event.error()));
        return;
    }
    const FeedNews news = newsOf(std::move(*event), stream, m_client->account().identity, context);
    const StreamId id = stream.id;
    const QPointer<MastodonLiveFeed> alive(this);
    if (!news.facts.isEmpty())
        Q_EMIT arrived(news.facts);
    if (alive && !m_isOver && news.isListChanged)
        Q_EMIT listChanged(id);
}

void MastodonLiveFeed::connectionEnded(Connection &connection, Error error)
{
    if (m_isOver)
        return;
    if (const std::optional<http::HttpAnswer> refusal = connection.lines->refusal())
        error = serverError(*refusal, m_client->clock().now());
    if (!isAboutStream(error.code))
        return finish(error);
    const StreamId id = connection.stream.id;
    const auto at = std::ranges::find_if(
        m_connections, [&connection](const auto &each) { return each.get() == &connection; });
    m_connections.erase(at);
    const QPointer<MastodonLiveFeed> alive(this);
    Q_EMIT refused(id, error);
    if (!alive || m_isOver)
        return;
    if (m_connections.empty())
        return finish(error);
    if (std::ranges::all_of(m_connections, [](const auto &each) { return each->isOpen; }))
        Q_EMIT opened();
}

void MastodonLiveFeed::finish(const Error &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    for (const auto &connection : m_connections) {
        connection->lines->disconnect(this);
        connection->lines->close();
    }
    const QPointer<MastodonLiveFeed> alive(this);
    if (error.code == ErrorCode::Unauthorized)
        Q_EMIT revoked();
    if (alive)
        Q_EMIT ended(error);
}

}  // namespace daisychain::network
