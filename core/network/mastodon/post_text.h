#pragma once

#include "core/desk/post.h"

#include <QByteArrayView>

namespace daisychain::network {

/// A status's `content` as plain text, and what its stretches mean. A link that looks like a mention or a
/// hashtag is one only if the status lists it; any other is a link to where it truly leads (networks.md 1.6).
struct PostText {
    QString text;
    QList<PostEntity> entities;
};

/// `tags` are lower case, without '#'. Pure.
PostText readPostText(QByteArrayView html, const QList<PostMention> &mentions, const QStringList &tags);

}  // namespace daisychain::network
