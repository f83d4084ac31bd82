#pragma once

#include "app/demo/x/plaza.h"

namespace daisychain::demo::x {

/// The links of a text and what they are shortened to; `postId` makes the short ones unlike others'.
QList<Link> linksOf(const QString &text, const QString &postId);
QString withShortLinks(const QString &text, const QList<Link> &links);
/// The names after '@', in order.
QStringList namesIn(const QString &text);
/// The length as X counts it: weights of 1 or 2 a code point, an emoji 2, a link 23.
int weightedLength(const QString &text);
/// {"mentions", "hashtags", "urls"} with offsets in code points.
QJsonObject entitiesOf(const Plaza &plaza, const Post &post);

/// Does a post fit a rule of the stream or a query of the search? Words, "phrases", @name, #tag, from:, to:,
/// conversation_id:, in_reply_to_tweet_id:, url:, is:, has:, lang:, '-', OR and brackets; a space binds
/// before OR.
bool fits(const Plaza &plaza, const Post &post, const QString &query);

}  // namespace daisychain::demo::x
