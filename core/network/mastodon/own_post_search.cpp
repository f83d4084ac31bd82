#include "core/network/mastodon/own_post_search.h"

#include "core/text/normalized_text.h"

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

QString comparable(const PostFact &post)
{
    text::PlainText plain{post.text, {}};
    for (const PostEntity &entity : post.entities)
        plain.links.append({entity.start, entity.length, entity.target, kindOf(entity.kind)});
    return text::normalizedText(plain);
}

}  // namespace

OwnPostSearch::OwnPostSearch(MastodonClient &client, OwnPostQuery query, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_query(std::move(query))
    , m_wanted(text::normalizedText(m_query.text))
    , m_promise(newPromise<QList<PostFact>>())
{
}

QFuture<Result<QList<PostFact>>> OwnPostSearch::start()
{
    whenReady(m_client.ownLocalId(), this, [this](Result<QString> id) {
        if (!id)
            return fail(id.error());
        m_ownId = *id;
        nextPage();
    });
    return m_promise->future();
}

void OwnPostSearch::nextPage()
{
    http::FormBody query;
    query.add(u"exclude_reblogs", u"true").add(u"limit", u"40");
    if (!m_oldest.isEmpty())
        query.add(u"max_id", m_oldest);
    const QString path = MastodonClient::idPath(u"/api/v1/accounts/", m_ownId, u"/statuses");
    const auto parse = [context = m_client.context()](QByteArrayView json) {
        return parseStatuses(json, context);
    };
    whenReady(m_client.parsed(m_client.get(path, query), parse), this, [this](Result<PostList> page) {
        if (!page)
            return fail(page.error());
        const QString before = m_oldest;
        take(*page);
        // snac shows the same posts whatever it is asked for; when they are few, they are all.
        const bool isSame = m_oldest == before;
        const bool isAll = page->posts.isEmpty() || (isSame && page->posts.size() < LeastPage) ||
                           page->posts.last().created < m_query.since - ClockMargin;
        m_isCutShort = !isAll && (isSame || ++m_pages >= MaxPages);
        if (isAll || m_isCutShort)
            return compareSources();
        nextPage();
    });
}

void OwnPostSearch::take(const PostList &page)
{
    if (!page.posts.isEmpty())
        m_oldest = page.posts.last().localId;
    for (const PostFact &post : page.facts.posts) {
        const bool isOurs = post.author == m_client.account().identity;
        if (!isOurs || post.created < m_query.since - ClockMargin ||
            post.replyToLocalId != m_query.parentLocalId)
            continue;
        if (comparable(post) == m_wanted)
            m_found.append(post);
        else if (m_otherwise.size() < MaxSources)
            m_otherwise.append(post);
    }
}

/// Markdown and the like change more than normalizedText() undoes: there what was typed is asked for.
void OwnPostSearch::compareSources()
{
    if (!m_found.isEmpty() || m_otherwise.isEmpty())
        return finish();
    const PostFact candidate = m_otherwise.takeFirst();
    const QString path = MastodonClient::idPath(u"/api/v1/statuses/", candidate.localId, u"/source");
    whenReady(m_client.parsed(m_client.get(path), parseStatusSource), this,
              [this, candidate](const Result<StatusSource> &source) {
                  const bool isAboutPost = !source && (source.error().code == ErrorCode::NotFound ||
                                                       source.error().code == ErrorCode::Refused);
                  if (!source && !isAboutPost)
                      return fail(source.error());
                  if (source && text::normalizedText(source->text) == m_wanted)
                      m_found.append(candidate);
                  compareSources();
              });
}

void OwnPostSearch::finish()
{
    // Not seen is not "not there": it would go out a second time.
    if (m_found.isEmpty() && m_isCutShort)
        return fail({ErrorCode::Protocol, {}, QStringLiteral("our own posts can't be read far enough back")});
    fulfil<QList<PostFact>>(m_promise, std::move(m_found));
    deleteLater();
}

void OwnPostSearch::fail(const Error &error)
{
    fulfil<QList<PostFact>>(m_promise, Failure(error));
    deleteLater();
}

}  // namespace daisychain::network
