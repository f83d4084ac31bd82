#include "core/network/bluesky/stream_source.h"

#include "core/network/bluesky/post_views.h"

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

/// The chat's clock and ours may differ by this much; what comes twice does no harm.
constexpr std::chrono::minutes ClockMargin{5};

/// Where history() goes on: in the list, then in the rooms.
constexpr QStringView InList = u"list:";
constexpr QStringView InChat = u"chat:";

bool hasMessages(const Stream &stream)
{
    return stream.kind == StreamKind::Mentions;
}

}  // namespace

StreamSource::StreamSource(std::shared_ptr<BlueskyClient> client, ChatSource &chat)
    : m_client(std::move(client))
    , m_chat(chat)
{
}

QFuture<Result<StreamItems>> StreamSource::items(const Stream &stream, const QString &page)
{
    const Result<XrpcCall> call = listCall(stream, page);
    if (!call)
        return readyFuture<StreamItems>(Failure(call.error()));
    const auto parse = [stream, context = m_client->context(), own = m_client->account().identity](
                           QByteArrayView json) { return parseItems(stream, json, context, own); };
    return m_client->parsed(*call, parse);
}

QFuture<Result<StreamItems>> StreamSource::withViews(StreamItems items)
{
    QStringList bare;
    for (const StreamItems::Item &item : std::as_const(items.items)) {
        if (item.isBare && !bare.contains(item.uri))
            bare.append(item.uri);
    }
    if (bare.isEmpty())
        return readyFuture<StreamItems>(std::move(items));
    return mapped(postViews(*m_client, bare), &m_life,
                  [items = std::move(items)](const PostList &views) mutable -> Result<StreamItems> {
                      items.facts.posts.append(views.facts.posts);
                      items.facts.profiles.append(views.facts.profiles);
                      return std::move(items);
                  });
}

QFuture<Result<FactPage>> StreamSource::forward(const Stream &stream, const QString &text)
{
    if (text.isEmpty())
        return findPlace(stream);
    const Result<StreamCursor> cursor = streamCursorOf(text);
    if (!cursor)
        return readyFuture<FactPage>(Failure(cursor.error()));
    const QString page = cursor->walk ? cursor->walk->page : QString();
    return chained(items(stream, page), &m_life, [this, stream, cursor = *cursor](const StreamItems &items) {
        return taken(stream, walked(cursor, items));
    });
}

QFuture<Result<FactPage>> StreamSource::findPlace(const Stream &stream)
{
    return chained(items(stream, {}), &m_life, [this, stream](const StreamItems &items) {
        const Instant now = m_client->clock().now();
        StreamCursor cursor;
        cursor.read = positionOf(items, now);
        FactPage page;
        page.facts.account = m_client->account().id;
        page.facts.received = now;
        page.isAtEnd = true;
        return withMessages(stream, cursor, page);
    });
}

QFuture<Result<FactPage>> StreamSource::taken(const Stream &stream, const WalkStep &step)
{
    return chained(withViews(step.fresh), &m_life, [this, stream, step](StreamItems items) {
        markCaught(items, stream);
        FactPage page;
        page.facts = std::move(items.facts);
        page.isAtEnd = step.isAtEnd;
        page.forgottenUntil = step.forgottenUntil;
        return withMessages(stream, step.cursor, std::move(page));
    });
}

QFuture<Result<FactPage>> StreamSource::withMessages(const Stream &stream, const StreamCursor &cursor,
                                                     FactPage page)
{
    page.nextCursor = cursorText(cursor);
    if (!hasMessages(stream) || !page.isAtEnd || !m_chat.isOpen())
        return readyFuture<FactPage>(std::move(page));
    const Instant asked = m_client->clock().now();
    const Promise<FactPage> promise = newPromise<FactPage>();
    whenReady(
        newsSince(cursor), &m_life,
        [this, promise, stream, cursor, asked, page = std::move(page)](const Result<ChatNews> &news) mutable {
            if (!news) {
                m_chat.noteFailure(news.error());
                return fulfil<FactPage>(promise, std::move(page));
            }
            addMessages(page, *news, stream, {});
            StreamCursor next = cursor;
            next.log = news->log;
            next.logAt = asked;
            page.nextCursor = cursorText(next);
            fulfil<FactPage>(promise, std::move(page));
        });
    return promise->future();
}

/// Where the log was never read, nothing is new: its place is found.
QFuture<Result<ChatNews>> StreamSource::newsSince(const StreamCursor &cursor)
{
    if (!cursor.log.isEmpty())
        return m_chat.news(cursor.log, cursor.logAt - ClockMargin);
    return mapped(m_chat.logNow(), &m_life,
                  [](const QString &log) -> Result<ChatNews> { return ChatNews{{}, log}; });
}

/// `clockFrom`: as history; nothing: waiting is counted from when it was said.
void StreamSource::addMessages(FactPage &page, const ChatNews &news, const Stream &stream,
                               std::optional<Instant> clockFrom) const
{
    page.facts.profiles.append(news.facts.profiles);
    page.facts.posts.append(news.facts.posts);
    page.facts.deleted.append(news.facts.deleted);
    for (const PostFact &message : news.facts.posts) {
        if (message.author != m_client->account().identity)
            page.facts.caught.append({message.id, stream.id, clockFrom.value_or(message.created)});
    }
}

QFuture<Result<FactPage>> StreamSource::backward(const Stream &stream, Instant since, const QString &cursor)
{
    if (cursor.startsWith(InChat))
        return messageHistory(stream, since, cursor.mid(InChat.size()));
    const QString page = cursor.mid(InList.size());
    return chained(items(stream, page), &m_life, [this, stream, since, page](const StreamItems &items) {
        return mapped(withViews(items), &m_life,
                      [this, stream, since, page](StreamItems list) -> Result<FactPage> {
                          const auto isOld = [since](const StreamItems::Item &item) {
                              return item.isInOrder && item.at < since;
                          };
                          const bool isListEnd = list.cursor.isEmpty() || list.cursor == page ||
                                                 std::ranges::any_of(list.items, isOld);
                          const bool goesOn = isListEnd && hasMessages(stream) && m_chat.isOpen();
                          markCaughtAsHistory(list, stream, since);
                          FactPage facts;
                          facts.facts = std::move(list.facts);
                          facts.isAtEnd = isListEnd && !goesOn;
                          facts.nextCursor = goesOn ? InChat.toString() : InList.toString() + list.cursor;
                          return facts;
                      });
    });
}

QFuture<Result<FactPage>> StreamSource::messageHistory(const Stream &stream, Instant since,
                                                       const QString &page)
{
    const Promise<FactPage> promise = newPromise<FactPage>();
    whenReady(m_chat.history(page, since), &m_life, [this, promise, stream](const Result<ChatNews> &news) {
        FactPage facts;
        facts.facts.account = m_client->account().id;
        facts.facts.received = m_client->clock().now();
        facts.isAtEnd = true;
        facts.nextCursor = InChat.toString();
        if (!news) {
            m_chat.noteFailure(news.error());
            return fulfil<FactPage>(promise, std::move(facts));
        }
        addMessages(facts, *news, stream, facts.facts.received);
        facts.isAtEnd = news->log.isEmpty();
        facts.nextCursor = InChat.toString() + news->log;
        fulfil<FactPage>(promise, std::move(facts));
    });
    return promise->future();
}

}  // namespace daisychain::network::bluesky
