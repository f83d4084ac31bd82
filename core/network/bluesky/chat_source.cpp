#include "core/network/bluesky/chat_source.h"

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

constexpr QStringView Scheme = u"chat:";
/// A password that isn't made for messages stays so; a chat that is down comes back.
constexpr std::chrono::hours RefusedPause{6};
constexpr std::chrono::minutes FailedPause{5};

void add(FactBatch &to, FactBatch from)
{
    to.profiles.append(std::move(from.profiles));
    to.posts.append(std::move(from.posts));
    to.deleted.append(std::move(from.deleted));
}

http::FormBody roomParameters(const QString &roomId)
{
    http::FormBody parameters;
    parameters.add(u"convoId", roomId);
    return parameters;
}

}  // namespace

/// Rooms that are still to be read, one after the other.
struct ChatSource::Gathering {
    QStringList rooms;
    Instant since;
    ChatNews news;
    Promise<ChatNews> promise = newPromise<ChatNews>();
};

std::optional<ChatPlace> chatPlaceOf(QStringView localId)
{
    if (!localId.startsWith(Scheme))
        return std::nullopt;
    const QStringView rest = localId.sliced(Scheme.size());
    const qsizetype slash = rest.indexOf(u'/');
    if (slash <= 0 || slash + 1 == rest.size())
        return std::nullopt;
    return ChatPlace{rest.left(slash).toString(), rest.sliced(slash + 1).toString()};
}

ChatSource::ChatSource(std::shared_ptr<BlueskyClient> client)
    : m_client(std::move(client))
{
}

bool ChatSource::isOpen() const
{
    return m_client->allowsMessages().value_or(true) && m_client->clock().now() >= m_closedUntil;
}

void ChatSource::noteFailure(const Error &error)
{
    const bool isRefusal = error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound;
    const std::chrono::milliseconds pause = isRefusal ? RefusedPause : FailedPause;
    m_closedUntil = m_client->clock().now() + pause;
}

QFuture<Result<QString>> ChatSource::logNow()
{
    return mapped(m_client->parsed(toChat(query(u"chat.bsky.convo.getLog")), parseChatLog), &m_life,
                  [](const ChatLog &log) -> Result<QString> { return log.cursor; });
}

QFuture<Result<ChatNews>> ChatSource::news(const QString &log, Instant since)
{
    http::FormBody parameters;
    parameters.add(u"cursor", log);
    const auto read = [this, log, since](const ChatLog &events) {
        const auto gathering = std::make_shared<Gathering>();
        gathering->since = since;
        gathering->news.log = events.cursor.isEmpty() ? log : events.cursor;
        gathering->news.facts.account = m_client->account().id;
        gathering->news.facts.received = m_client->clock().now();
        for (const ChatEvent &event : events.events) {
            if (!event.deletedId.isEmpty())
                gathering->news.facts.deleted.append(chatPostId(event.roomId, event.deletedId));
            if (event.bringsMessage && !gathering->rooms.contains(event.roomId))
                gathering->rooms.append(event.roomId);
        }
        nextRoom(gathering);
        return gathering->promise->future();
    };
    return chained(m_client->parsed(toChat(query(u"chat.bsky.convo.getLog", parameters)), parseChatLog),
                   &m_life, read);
}

QFuture<Result<ChatNews>> ChatSource::history(const QString &page, Instant since)
{
    http::FormBody parameters;
    parameters.add(u"limit", u"100");
    if (!page.isEmpty())
        parameters.add(u"cursor", page);
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parseChatRooms(json, context);
    };
    const auto read = [this, page, since](const ChatRooms &rooms) {
        const auto gathering = std::make_shared<Gathering>();
        gathering->since = since;
        gathering->news.log = rooms.cursor == page ? QString() : rooms.cursor;
        gathering->news.facts = rooms.facts;
        for (const ChatRoom &room : rooms.rooms) {
            if (room.last && room.last->sent >= since)
                gathering->rooms.append(room.id);
        }
        nextRoom(gathering);
        return gathering->promise->future();
    };
    return chained(m_client->parsed(toChat(query(u"chat.bsky.convo.listConvos", parameters)), parse), &m_life,
                   read);
}

void ChatSource::nextRoom(const std::shared_ptr<Gathering> &gathering)
{
    if (gathering->rooms.isEmpty())
        return fulfil<ChatNews>(gathering->promise, std::move(gathering->news));
    const QString roomId = gathering->rooms.takeFirst();
    whenReady(window(roomId, gathering->since), &m_life, [this, gathering](const Result<ChatWindow> &read) {
        if (!read && read.error().code != ErrorCode::NotFound)
            return fulfil<ChatNews>(gathering->promise, Failure(read.error()));
        if (read)  // else we left the room meanwhile
            add(gathering->news.facts, factsOf(*read, gathering->since));
        nextRoom(gathering);
    });
}

QFuture<Result<ChatRooms>> ChatSource::room(const QString &roomId)
{
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parseChatRoom(json, context);
    };
    return m_client->parsed(toChat(query(u"chat.bsky.convo.getConvo", roomParameters(roomId))), parse);
}

QFuture<Result<ChatRooms>> ChatSource::roomWith(const QString &did)
{
    http::FormBody parameters;
    parameters.add(u"members", did);
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parseChatRoom(json, context);
    };
    return m_client->parsed(toChat(query(u"chat.bsky.convo.getConvoForMembers", parameters)), parse);
}

QFuture<Result<ChatWindow>> ChatSource::window(const QString &roomId, Instant since)
{
    return chained(room(roomId), &m_life, [this, since](const ChatRooms &rooms) {
        const auto window = std::make_shared<ChatWindow>();
        window->room = rooms.rooms.first();
        window->people = rooms.facts;
        const Promise<ChatWindow> promise = newPromise<ChatWindow>();
        nextPage(window, since, {}, 0, promise);
        return promise->future();
    });
}

void ChatSource::nextPage(const std::shared_ptr<ChatWindow> &window, Instant since, const QString &page,
                          int pages, const Promise<ChatWindow> &promise)
{
    http::FormBody parameters = roomParameters(window->room.id);
    parameters.add(u"limit", u"100");
    if (!page.isEmpty())
        parameters.add(u"cursor", page);
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parseChatMessages(json, context);
    };
    whenReady(m_client->parsed(toChat(query(u"chat.bsky.convo.getMessages", parameters)), parse), &m_life,
              [this, window, since, page, pages, promise](const Result<ChatMessages> &list) {
                  if (!list)
                      return fulfil<ChatWindow>(promise, Failure(list.error()));
                  for (const ChatMessage &message : list->messages)
                      window->messages.prepend(message);
                  const bool isEnough = !window->messages.isEmpty() && window->messages.first().sent < since;
                  if (isEnough || list->cursor.isEmpty() || list->cursor == page || pages + 1 >= MaxPages)
                      return fulfil<ChatWindow>(promise, *window);
                  nextPage(window, since, list->cursor, pages + 1, promise);
              });
}

FactBatch ChatSource::factsOf(const ChatWindow &window, Instant since) const
{
    std::optional<PostId> before;
    QList<ChatMessage> fresh;
    for (const ChatMessage &message : window.messages) {
        if (message.sent >= since)
            fresh.append(message);
        else if (!message.isDeleted)
            before = chatPostId(window.room.id, message.id);
    }
    FactBatch facts = chatFacts(window.room, fresh, before, m_client->context());
    facts.profiles = window.people.profiles;
    return facts;
}

}  // namespace daisychain::network::bluesky
