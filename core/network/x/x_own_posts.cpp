#include "core/network/x/x_own_posts.h"

#include "core/text/normalized_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace daisychain::network {

namespace {

text::LinkKind kindOf(EntityKind kind)
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

/// X puts the names of a thread before a reply, and a scheme before a bare "shop.example".
QString withoutAdditions(QString normalized)
{
    static const QRegularExpression leadingNames(QStringLiteral("^(?:@[A-Za-z0-9_]{1,15}(?: |$))+"));
    static const QRegularExpression scheme(QStringLiteral("\\bhttps?://"));
    return normalized.remove(leadingNames).remove(scheme);
}

}  // namespace

QString comparableText(const PostFact &post)
{
    text::PlainText plain{post.text, {}};
    for (const PostEntity &entity : post.entities)
        plain.links.append({entity.start, entity.length, entity.target, kindOf(entity.kind)});
    return withoutAdditions(text::normalizedText(plain));
}

QString comparableText(const QString &sent)
{
    return withoutAdditions(text::normalizedText(sent));
}

XOwnPosts::XOwnPosts(XClient &client, OwnPostQuery query, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_query(std::move(query))
    , m_since(m_query.since - ClockMargin)
    , m_promise(newPromise<QList<PostFact>>())
{
}

QFuture<Result<QList<PostFact>>> XOwnPosts::start()
{
    const QFuture<Result<QList<PostFact>>> future = m_promise->future();
    const auto message = messageNameOf(m_query.parentLocalId);
    if (message)
        nextMessages(conversationPath(message->conversation, m_client.ownId()));
    else
        nextPage();
    return future;
}

void XOwnPosts::nextPage()
{
    const XRequest request = postsOfRequest(m_client.ownId(), {{}, m_since, m_token, 100}, true);
    const auto parse = [context = m_client.context()](QByteArrayView json) {
        return x::parsePosts(json, context);
    };
    whenReady(m_client.read(m_client.get(request.path, request.query), request.call, parse), this,
              [this](const Result<x::PostList> &list) {
                  if (!list)
                      return fail(list.error());
                  take(list->facts);
                  const bool isAll = list->page.nextToken.isEmpty();
                  m_isCutShort = !isAll && (list->page.nextToken == m_token || ++m_pages >= MaxPages);
                  m_token = list->page.nextToken;
                  if (isAll || m_isCutShort)
                      return finish();
                  nextPage();
              });
}

void XOwnPosts::nextMessages(const QString &conversation)
{
    const XRequest request = conversationRequest(conversation, m_token);
    const auto parse = [context = m_client.context()](QByteArrayView json) {
        return x::parseMessages(json, context);
    };
    whenReady(m_client.read(m_client.get(request.path, request.query), request.call, parse), this,
              [this, conversation](const Result<x::MessageList> &list) {
                  if (!list)
                      return fail(list.error());
                  take(list->facts);
                  const QList<PostFact> &posts = list->facts.posts;
                  const bool isAll =
                      list->page.nextToken.isEmpty() || (!posts.isEmpty() && posts.last().created < m_since);
                  m_isCutShort = !isAll && (list->page.nextToken == m_token || ++m_pages >= MaxPages);
                  m_token = list->page.nextToken;
                  if (isAll || m_isCutShort)
                      return finish();
                  nextMessages(conversation);
              });
}

bool XOwnPosts::isOne(const PostFact &post) const
{
    const bool isMessage = post.visibility == Visibility::Direct;
    const bool hasParent = isMessage || post.replyToLocalId == m_query.parentLocalId;
    return post.author == m_client.account().identity && post.created >= m_since && hasParent &&
           comparableText(post) == comparableText(m_query.text);
}

void XOwnPosts::take(const FactBatch &facts)
{
    for (const PostFact &post : facts.posts) {
        const auto isSame = [&](const PostFact &other) { return other.id == post.id; };
        if (isOne(post) && std::none_of(m_found.begin(), m_found.end(), isSame))
            m_found.append(post);
    }
}

void XOwnPosts::finish()
{
    // Not seen is not "not there": it would go out a second time.
    if (m_found.isEmpty() && m_isCutShort)
        return fail({ErrorCode::Protocol, {}, QStringLiteral("our own posts can't be read far enough back")});
    fulfil<QList<PostFact>>(m_promise, std::move(m_found));
    deleteLater();
}

void XOwnPosts::fail(const Error &error)
{
    fulfil<QList<PostFact>>(m_promise, Failure(error));
    deleteLater();
}

}  // namespace daisychain::network
