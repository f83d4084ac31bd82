#include "core/network/x/x_live_feed.h"

#include "core/network/x/refusal.h"
#include "core/network/x/x_cursor.h"
#include "core/network/x/x_requests.h"

#include <QPointer>

#include <algorithm>

namespace daisychain::network {

namespace {

using Kind = XRuleKeeper::Kind;

/// X sends a line at least every 20 s.
constexpr std::chrono::seconds Watchdog{30};

Kind kindOf(const Stream &stream)
{
    return stream.kind == StreamKind::Mentions ? Kind::Subscriptions : Kind::Rules;
}

/// A refusal that will not pass by waiting: X doesn't let the app listen.
bool isLasting(const Error &error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound ||
           error.code == ErrorCode::Conflict || error.code == ErrorCode::Invalid;
}

}  // namespace

XLiveFeed::XLiveFeed(std::shared_ptr<XClient> client, QList<Stream> streams)
    : m_client(std::move(client))
    , m_streams(std::move(streams))
    , m_startedAt(m_client->clock().steady())
{
    whenReady(m_client->ledger().allows(UsageKind::PostRead, 1), this, [this](const Result<void> &may) {
        if (!may)
            return finish(may.error());
        begin();
    });
}

XLiveFeed::~XLiveFeed() = default;

bool XLiveFeed::takes(const Stream &stream)
{
    return stream.kind == StreamKind::Mentions || ruleOf(stream).has_value();
}

std::chrono::seconds XLiveFeed::watchdog() const
{
    return Watchdog;
}

std::chrono::milliseconds XLiveFeed::lastHeardAt() const
{
    std::optional<std::chrono::milliseconds> longestSilent;
    for (const auto &connection : m_connections) {
        const auto heardAt = connection->lines == nullptr ? m_startedAt : connection->lines->lastByteAt();
        longestSilent = std::min(longestSilent.value_or(heardAt), heardAt);
    }
    return longestSilent.value_or(m_startedAt);
}

void XLiveFeed::begin()
{
    QList<Stream> ruled;
    QList<Stream> mentions;
    const QPointer<XLiveFeed> alive(this);
    for (const Stream &stream : QList<Stream>(m_streams)) {
        if (takes(stream)) {
            (kindOf(stream) == Kind::Rules ? ruled : mentions).append(stream);
            continue;
        }
        Q_EMIT refused(stream.id, Error{ErrorCode::Refused, {streamKindName(stream.kind)}});
        if (!alive)
            return;
    }
    if (ruled.isEmpty() && mentions.isEmpty())
        return finish(Error{ErrorCode::Refused, {}});
    if (!ruled.isEmpty())
        prepare(Kind::Rules, ruled);
    if (!mentions.isEmpty())
        prepare(Kind::Subscriptions, mentions);
}

void XLiveFeed::prepare(Kind kind, const QList<Stream> &streams)
{
    QList<XRule> wanted;
    if (kind == Kind::Subscriptions)
        wanted = subscriptionsOf(m_client->account().id);
    for (const Stream &stream : streams) {
        if (const auto rule = ruleOf(stream))
            wanted.append(*rule);
    }
    m_connections.push_back(std::make_unique<Connection>());
    Connection *connection = m_connections.back().get();
    connection->kind = kind;
    connection->streams = streams;
    auto *keeper = new XRuleKeeper(*m_client, kind, wanted, this);
    whenReady(keeper->start(), this, [this, connection](const Result<QStringList> &refusedTags) {
        if (!m_isOver)
            prepared(*connection, refusedTags);
    });
}

void XLiveFeed::prepared(Connection &connection, const Result<QStringList> &refusedTags)
{
    if (!refusedTags)
        return isLasting(refusedTags.error()) ? drop(connection, refusedTags.error())
                                              : finish(refusedTags.error());
    if (connection.kind == Kind::Subscriptions) {
        // Mentions come some other way where X doesn't tell of them; the rest is welcome where it does.
        const QString needed = tagPrefix(m_client->account().id) + QStringLiteral("post.mention.create");
        if (refusedTags->contains(needed))
            return drop(connection, Error{ErrorCode::Refused, {needed}});
        return connectTo(connection);
    }
    const QPointer<XLiveFeed> alive(this);
    for (const Stream &stream : QList<Stream>(connection.streams)) {
        if (!refusedTags->contains(tagOf(stream)))
            continue;
        if (connection.streams.size() == 1)
            return drop(connection, Error{ErrorCode::Refused, {stream.argument}});
        connection.streams.removeOne(stream);
        m_streams.removeOne(stream);
        Q_EMIT refused(stream.id, Error{ErrorCode::Refused, {stream.argument}});
        if (!alive || m_isOver)
            return;
    }
    connectTo(connection);
}

void XLiveFeed::connectTo(Connection &connection)
{
    http::FormBody query;
    const bool isFiltered = connection.kind == Kind::Rules;
    if (isFiltered)
        addPostFields(query);
    http::HttpRequest request = m_client->get(
        isFiltered ? QStringLiteral("/tweets/search/stream") : QStringLiteral("/activity/stream"), query);
    request.bearer = m_client->appToken();
    connection.lines = m_client->transport().openLines(std::move(request));
    listen(connection);
}

void XLiveFeed::listen(Connection &connection)
{
    http::LineStream *lines = connection.lines.get();
    connect(lines, &http::LineStream::opened, this, [this, &connection] {
        connection.isOpen = true;
        const QPointer<XLiveFeed> alive(this);
        Q_EMIT heard();
        if (alive)
            tellIfOpen();
    });
    connect(lines, &http::LineStream::linesArrived, this,
            [this, &connection](const QList<QByteArray> &arrivedLines) {
                const QPointer<XLiveFeed> alive(this);
                Q_EMIT heard();
                if (alive && !m_isOver)
                    readLines(connection, arrivedLines);
            });
    connect(lines, &http::LineStream::ended, this,
            [this, &connection](const Error &error) { connectionEnded(connection, error); });
}

void XLiveFeed::tellIfOpen()
{
    if (!m_isOver && std::ranges::all_of(m_connections, [](const auto &each) { return each->isOpen; }))
        Q_EMIT opened();
}

void XLiveFeed::readLines(Connection &connection, const QList<QByteArray> &lines)
{
    const QPointer<XLiveFeed> alive(this);
    for (const QByteArray &line : lines) {
        if (connection.kind == Kind::Rules)
            readPost(line);
        else
            readEvent(line);
        if (!alive || m_isOver)
            return;
    }
}

void XLiveFeed::readPost(const QByteArray &line)
{
    Result<x::StreamLine> read = x::parseStreamLine(line, m_client->context());
    if (!read) {
        Q_EMIT unreadable(XClient::asProtocol(read.error()));
        return;
    }
    if (const auto *problems = std::get_if<x::StreamLine::Problems>(&read->what))
        return tellProblems(problems->problems);
    auto *posted = std::get_if<x::StreamLine::Posted>(&read->what);
    if (posted == nullptr)
        return;
    FactBatch &facts = posted->posts.facts;
    bool isOurs = false;
    for (const Stream &stream : std::as_const(m_streams)) {
        const QString tag = tagOf(stream);
        const bool isMet =
            std::ranges::any_of(posted->rules, [&](const auto &rule) { return rule.second == tag; });
        if (isMet)
            markCaught(facts, listedIds(posted->posts), stream, m_client->account().identity, {}, {});
        isOurs = isOurs || isMet;
    }
    // Rules of other desks and accounts that share the app bring lines too: paid for, but not ours.
    const QStringList ids = chargedIds(posted->posts);
    deliver(isOurs ? facts : FactBatch{}, UsageKind::PostRead, ids);
}

void XLiveFeed::readEvent(const QByteArray &line)
{
    Result<x::ActivityEvent> event = x::parseActivity(line, m_client->context());
    if (!event) {
        Q_EMIT unreadable(XClient::asProtocol(event.error()));
        return;
    }
    const bool isOurs = event->userId.isEmpty() || event->userId == m_client->ownId();
    if (const auto *problems = std::get_if<x::ActivityEvent::Problems>(&event->what))
        return tellProblems(problems->problems);
    if (!isOurs)
        return;
    if (auto *posted = std::get_if<x::ActivityEvent::Posted>(&event->what)) {
        const bool isCaught = event->type != u"post.create";
        takeMentions(posted->posts.facts, isCaught ? listedIds(posted->posts) : QList<PostId>());
        deliver(posted->posts.facts, UsageKind::OwnPostRead, chargedIds(posted->posts));
    } else if (auto *messages = std::get_if<x::ActivityEvent::Messages>(&event->what)) {
        const x::MessageList list{messages->facts, {}, {}};
        takeMentions(messages->facts, messageIds(list));
        deliver(messages->facts, UsageKind::MessageRead, chargedIds(list));
    } else if (const auto *deleted = std::get_if<x::ActivityEvent::Deleted>(&event->what)) {
        FactBatch facts;
        facts.account = m_client->account().id;
        facts.received = m_client->clock().now();
        facts.deletedLocalIds = {deleted->localId};
        Q_EMIT arrived(facts);
    } else if (const auto *revoking = std::get_if<x::ActivityEvent::Revoked>(&event->what)) {
        if (revoking->userId == m_client->ownId())
            finish(Error{ErrorCode::Unauthorized});
    }
}

void XLiveFeed::takeMentions(FactBatch &facts, const QList<PostId> &listed) const
{
    for (const Stream &stream : m_streams) {
        if (stream.kind == StreamKind::Mentions)
            markCaught(facts, listed, stream, m_client->account().identity, {}, {});
    }
}

/// What came is paid for; whether more may come is asked afterwards.
void XLiveFeed::deliver(const FactBatch &facts, UsageKind kind, const QStringList &ids)
{
    m_client->countPushed(kind, ids);
    const QPointer<XLiveFeed> alive(this);
    if (!facts.isEmpty())
        Q_EMIT arrived(facts);
    if (!alive || m_isOver)
        return;
    whenReady(m_client->ledger().allows(kind, 1), this, [this](const Result<void> &may) {
        if (!may && may.error().code == ErrorCode::Refused)
            finish(may.error());
    });
}

void XLiveFeed::tellProblems(const QList<x::Problem> &problems)
{
    if (!problems.isEmpty())
        finish(XClient::ofApp(x::problemError(problems.first())));
}

void XLiveFeed::connectionEnded(Connection &connection, Error error)
{
    if (m_isOver)
        return;
    bool isAboutConnection = false;
    if (const std::optional<http::HttpAnswer> answer = connection.lines->refusal()) {
        const x::Refusal refusal = x::readRefusal(*answer, m_client->clock().now());
        error = XClient::ofApp(refusal.error);
        isAboutConnection = refusal.reason == x::RefusalReason::TooManyConnections || isLasting(error);
    }
    if (isAboutConnection)
        drop(connection, error);
    else
        finish(error);
}

/// The other connection goes on; what this one would have brought is polled.
void XLiveFeed::drop(Connection &connection, const Error &error)
{
    const QList<Stream> streams = connection.streams;
    std::erase_if(m_connections, [&](const auto &each) { return each.get() == &connection; });
    const QPointer<XLiveFeed> alive(this);
    for (const Stream &stream : streams) {
        m_streams.removeOne(stream);
        Q_EMIT refused(stream.id, error);
        if (!alive || m_isOver)
            return;
    }
    if (m_connections.empty())
        finish(error);
    else
        tellIfOpen();
}

void XLiveFeed::finish(const Error &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    for (const auto &connection : m_connections) {
        if (connection->lines == nullptr)
            continue;
        connection->lines->disconnect(this);
        connection->lines->close();
    }
    const QPointer<XLiveFeed> alive(this);
    if (error.code == ErrorCode::Unauthorized)
        Q_EMIT revoked();
    if (alive)
        Q_EMIT ended(error);
}

}  // namespace daisychain::network
