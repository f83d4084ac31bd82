#include "core/network/bluesky/own_post_search.h"

#include "core/network/bluesky/parse_posts.h"
#include "core/text/normalized_text.h"

#include <algorithm>

namespace daisychain::network::bluesky {

OwnPostSearch::OwnPostSearch(std::shared_ptr<BlueskyClient> client, ChatSource &chat, OwnPostQuery query,
                             QObject *parent)
    : QObject(parent)
    , m_client(std::move(client))
    , m_chat(chat)
    , m_query(std::move(query))
    , m_wanted(text::normalizedText(m_query.text))
    , m_since(m_query.since - ClockMargin)
    , m_promise(newPromise<QList<PostFact>>())
{
}

QFuture<Result<QList<PostFact>>> OwnPostSearch::start()
{
    if (m_query.visibility == Visibility::Direct)
        readRoom();
    else
        nextPage();
    return m_promise->future();
}

void OwnPostSearch::nextPage()
{
    http::FormBody parameters;
    parameters.add(u"actor", m_client->did()).add(u"filter", u"posts_with_replies").add(u"limit", u"100");
    if (!m_cursor.isEmpty())
        parameters.add(u"cursor", m_cursor);
    const auto parse = [context = m_client->context()](QByteArrayView json) {
        return parseFeed(json, context);
    };
    whenReady(m_client->parsed(query(u"app.bsky.feed.getAuthorFeed", parameters), parse), this,
              [this](const Result<PostList> &page) {
                  if (!page)
                      return finish(Failure(page.error()));
                  take(*page);
              });
}

void OwnPostSearch::take(const PostList &page)
{
    for (const PostFact &post : page.facts.posts) {
        const std::optional<PostId> parent = post.replyTo;
        const bool isAnswer = (parent ? parent->globalId : QString()) == m_query.parentLocalId;
        if (isWanted(post) && isAnswer)
            m_found.append(post);
    }
    const bool isAll = page.cursor.isEmpty() || std::ranges::any_of(page.posts, [this](const auto &post) {
                           return !post.isBoost && !post.isPinned && post.created < m_since;
                       });
    const bool isCutShort = page.cursor == m_cursor || ++m_pages >= MaxPages;
    if (isAll || (isCutShort && !m_found.isEmpty()))
        return finish(std::move(m_found));
    if (isCutShort)  // not seen is not "not there": it would go out a second time
        return finish(Failure(
            Error{ErrorCode::Protocol, {}, QStringLiteral("our own posts don't go back far enough")}));
    m_cursor = page.cursor;
    nextPage();
}

/// In a room everybody answers what was said last: which message a reply was meant for isn't told.
void OwnPostSearch::readRoom()
{
    const auto read = [this](const Result<ChatWindow> &window) {
        if (!window)
            return finish(Failure(window.error()));
        const FactBatch facts = m_chat.factsOf(*window, m_since);
        for (const PostFact &message : facts.posts) {
            if (isWanted(message))
                m_found.prepend(message);
        }
        finish(std::move(m_found));
    };
    if (const std::optional<ChatPlace> place = chatPlaceOf(m_query.parentLocalId)) {
        whenReady(m_chat.window(place->roomId, m_since), this, read);
        return;
    }
    const QString whom = m_query.parentLocalId.section(u'/', 2, 2);
    const auto room = m_chat.roomWith(whom);
    whenReady(
        chained(room, this,
                [this](const ChatRooms &rooms) { return m_chat.window(rooms.rooms.first().id, m_since); }),
        this, read);
}

bool OwnPostSearch::isWanted(const PostFact &post) const
{
    return post.author == m_client->account().identity && post.created >= m_since &&
           text::normalizedText(post.text) == m_wanted;
}

void OwnPostSearch::finish(Result<QList<PostFact>> found)
{
    fulfil<QList<PostFact>>(m_promise, std::move(found));
    deleteLater();
}

}  // namespace daisychain::network::bluesky
