#pragma once

#include "core/desk/post.h"

namespace daisychain::network::x {

/// Where something stands in a text as X delivers it: code points, the end exclusive.
struct TextPlace {
    qint64 start = -1;
    qint64 end = -1;
};

struct UrlEntity {
    TextPlace place;
    QString url;  ///< as it stands in the text: t.co
    QString expanded;
    QString display;
    QString mediaKey;  ///< it only stands for media of the post
};
struct MentionEntity {
    TextPlace place;
    QString username;
    QString id;  ///< of the person; empty: not said
};
struct TagEntity {
    TextPlace place;
    QString tag;
};
struct TextEntities {
    QList<UrlEntity> urls;
    QList<MentionEntity> mentions;
    QList<TagEntity> tags;
};

struct PostText {
    QString text;
    QList<PostEntity> entities;  ///< in order, none overlaps another
};

/// A post's text as people read it: the three escaped characters are themselves, t.co links show and lead
/// where they truly go. A link of `unneeded` that ends the text falls away.
///
/// A place that lies outside or doesn't hold what its entity says is dropped; its text stays. X counts code
/// points, undocumented; a place that is right only as UTF-16 units is taken as such. Pure.
PostText readPostText(const QString &delivered, const TextEntities &entities,
                      const QStringList &unneeded = {});

/// Where a browser shows somebody.
QString profileUrl(const QString &username);

}  // namespace daisychain::network::x
