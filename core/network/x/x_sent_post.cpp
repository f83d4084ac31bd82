#include "core/network/x/x_sent_post.h"

#include "core/network/x/post_text.h"
#include "core/text/measure.h"

#include <QJsonArray>

#include <algorithm>

namespace daisychain::network {

namespace {

void addMedia(QJsonObject &body, const QStringList &mediaIds)
{
    if (!mediaIds.isEmpty())
        body.insert(QStringLiteral("media"),
                    QJsonObject{{QStringLiteral("media_ids"), QJsonArray::fromStringList(mediaIds)}});
}

bool isWithScheme(QStringView link)
{
    return link.startsWith(u"https://", Qt::CaseInsensitive) ||
           link.startsWith(u"http://", Qt::CaseInsensitive);
}

/// The links, names and tags of a text as we wrote it.
void addEntities(PostFact &post)
{
    const QList<text::EntityRange> ranges = text::findEntities(text::MeasureRule::X, post.text);
    for (const text::EntityRange &range : ranges) {
        const QString shown = post.text.mid(range.start, range.end - range.start);
        PostEntity entity{EntityKind::Link, int(range.start), int(range.end - range.start), shown};
        if (range.kind == text::EntityKind::Mention) {
            entity.kind = EntityKind::Mention;
            entity.target = x::profileUrl(shown.mid(1));
        } else if (range.kind == text::EntityKind::Tag) {
            entity.kind = EntityKind::Tag;
            entity.target = shown.mid(1).toLower();
            if (!post.tags.contains(entity.target))
                post.tags.append(entity.target);
        } else if (range.kind != text::EntityKind::Link || !isWithScheme(shown)) {
            continue;
        }
        post.entities.append(entity);
    }
}

PostFact factOf(const OutgoingPost &sent, const x::ParseContext &context)
{
    PostFact post;
    post.author = context.own;
    post.created = context.received;
    post.visibility = sent.visibility;
    post.text = sent.text;
    addEntities(post);
    return post;
}

SentPost withFacts(PostFact post, const x::ParseContext &context)
{
    SentPost sent;
    sent.facts.account = context.account;
    sent.facts.received = context.received;
    sent.facts.posts = {post};
    sent.post = std::move(post);
    return sent;
}

}  // namespace

QJsonObject postBody(const OutgoingPost &post)
{
    QJsonObject body{{QStringLiteral("text"), post.text}};
    if (!post.parentLocalId.isEmpty())
        body.insert(QStringLiteral("reply"),
                    QJsonObject{{QStringLiteral("in_reply_to_tweet_id"), post.parentLocalId}});
    addMedia(body, post.mediaIds);
    return body;
}

QJsonObject editBody(const EditedPost &post)
{
    QJsonObject body{
        {QStringLiteral("text"), post.text},
        {QStringLiteral("edit_options"), QJsonObject{{QStringLiteral("previous_post_id"), post.localId}}}};
    addMedia(body, post.mediaIds);
    return body;
}

QJsonObject messageBody(const OutgoingPost &post)
{
    QJsonObject body{{QStringLiteral("text"), post.text}};
    if (!post.mediaIds.isEmpty())
        body.insert(QStringLiteral("attachments"),
                    QJsonArray{QJsonObject{{QStringLiteral("media_id"), post.mediaIds.first()}}});
    return body;
}

bool hasLink(const QString &text)
{
    const QList<text::EntityRange> ranges = text::findEntities(text::MeasureRule::X, text);
    return std::any_of(ranges.begin(), ranges.end(),
                       [](const text::EntityRange &range) { return range.kind == text::EntityKind::Link; });
}

SentPost sentPost(const OutgoingPost &post, const QString &localId, const QString &globalId,
                  const x::ParseContext &context)
{
    PostFact fact = factOf(post, context);
    fact.id = {Network::X, globalId};
    fact.localId = localId;
    fact.replyToLocalId = post.parentLocalId;
    fact.url = QStringLiteral("https://x.com/i/status/") + localId;
    return withFacts(std::move(fact), context);
}

SentPost sentMessage(const OutgoingPost &post, const QString &eventId, const QString &conversation,
                     const x::ParseContext &context)
{
    PostFact fact = factOf(post, context);
    fact.visibility = Visibility::Direct;
    fact.id = {Network::X, QStringLiteral("dm/") + eventId};
    fact.localId = QStringLiteral("dm/%1/%2").arg(conversation, eventId);
    fact.replyTo = PostId{Network::X, QStringLiteral("dm/") + conversation};
    QStringList others = conversation.split(u'-');
    if (others.size() == 2 && others.removeOne(context.own.globalId))
        fact.mentions = {{{Network::X, others.first()}, {}, others.first()}};
    return withFacts(std::move(fact), context);
}

}  // namespace daisychain::network
