#pragma once

#include "core/desk/post.h"

namespace daisychain::store {

/// What of a post has no column of its own, as compact JSON: entities, mention handles, tags, media, poll,
/// quoted post. Null when there is nothing.
QByteArray encodeDetails(const PostFact &post);

/// Reads back what encodeDetails made. The post's mentions must be there with their identities: handles and
/// local ids are added to them in order. What can't be read is left out.
void decodeDetails(const QByteArray &json, PostFact &post);

/// Keys as 8 bytes each, little-endian; null when there are none.
QByteArray encodeKeys(const QList<qint64> &keys);
QList<qint64> decodeKeys(const QByteArray &bytes);

/// "3,17": a short list of keys in one column.
QString keyList(const QList<qint64> &keys);
QList<qint64> keysFromList(const QString &text);

/// What of a post the text index holds, as one text.
QString indexedText(const PostFact &post);

}  // namespace daisychain::store
