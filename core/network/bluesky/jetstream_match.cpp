#include "core/network/bluesky/jetstream_match.h"

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

bool isIn(const std::optional<PostId> &post, const IdentityId &own)
{
    return post && post->globalId.startsWith(QStringLiteral("at://") + own.globalId + u'/');
}

bool hasAllWords(const QString &text, const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return !wanted.isEmpty() && std::ranges::all_of(wanted, [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

}  // namespace

bool catches(const Stream &stream, const PostFact &post, const IdentityId &own)
{
    if (post.author == own)
        return false;
    switch (stream.kind) {
    case StreamKind::Mentions:
        return isIn(post.replyTo, own) || isIn(post.quoted, own) ||
               std::ranges::any_of(post.mentions,
                                   [&](const PostMention &mention) { return mention.identity == own; });
    case StreamKind::Tag:
        return post.tags.contains(stream.argument.toLower());
    case StreamKind::Search:
        return hasAllWords(post.text, stream.argument);
    case StreamKind::Account:
        return post.author.globalId == stream.argument;
    case StreamKind::Feed:
    case StreamKind::List:
    case StreamKind::Hand:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayCatch(const Stream &stream, const ListedPost &post, const QString &message, const IdentityId &own)
{
    if (post.author == own || (post.presence != Presence::Here && post.presence != Presence::Bare))
        return false;
    switch (stream.kind) {
    case StreamKind::Mentions:
        return message.contains(own.globalId);
    case StreamKind::Tag:
        return message.contains(stream.argument, Qt::CaseInsensitive);
    case StreamKind::Search:
        return hasAllWords(message, stream.argument);
    case StreamKind::Account:
        return post.author.globalId == stream.argument;
    case StreamKind::Feed:
    case StreamKind::List:
    case StreamKind::Hand:
        return false;
    }
    Q_UNREACHABLE();
}

}  // namespace daisychain::network::bluesky
