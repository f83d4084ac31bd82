#include "core/network/mastodon/post_text.h"

#include "core/text/html_to_text.h"

#include <QUrl>

#include <algorithm>

namespace daisychain::network {

namespace {

/// The profile that a mention's link leads to, as the status lists it. A link may name a profile by another
/// of its addresses; then "@name" and the host decide.
QString mentionedProfile(QStringView shown, const QString &href, const QList<PostMention> &mentions)
{
    for (const PostMention &mention : mentions) {
        if (mention.identity.globalId == href)
            return href;
    }
    if (!shown.startsWith(u'@'))
        return {};
    const QStringView name = shown.mid(1).left(shown.mid(1).indexOf(u'@'));
    const QString host = QUrl(href).host();
    for (const PostMention &mention : mentions) {
        const qsizetype at = mention.handle.indexOf(u'@');
        if (QStringView(mention.handle).left(at).compare(name, Qt::CaseInsensitive) == 0 && !host.isEmpty() &&
            QUrl(mention.identity.globalId).host() == host)
            return mention.identity.globalId;
    }
    return {};
}

PostEntity entityOf(const text::TextLink &link, QStringView shown, const QList<PostMention> &mentions,
                    const QStringList &tags)
{
    PostEntity entity{EntityKind::Link, int(link.start), int(link.length), link.href};
    if (link.kind == text::LinkKind::Mention) {
        const QString profile = mentionedProfile(shown, link.href, mentions);
        if (!profile.isEmpty()) {
            entity.kind = EntityKind::Mention;
            entity.target = profile;
        }
    } else if (link.kind == text::LinkKind::Hashtag && (shown.startsWith(u'#') || shown.startsWith(u'＃'))) {
        const QString tag = shown.mid(1).toString().toLower();
        if (tags.contains(tag)) {
            entity.kind = EntityKind::Tag;
            entity.target = tag;
        }
    }
    return entity;
}

}  // namespace

PostText readPostText(QByteArrayView html, const QList<PostMention> &mentions, const QStringList &tags)
{
    text::PlainText plain = text::htmlToText(html);
    PostText post{std::move(plain.text), {}};
    post.entities.reserve(plain.links.size());
    for (const text::TextLink &link : std::as_const(plain.links)) {
        const QStringView shown = QStringView(post.text).mid(link.start, link.length);
        post.entities.append(entityOf(link, shown, mentions, tags));
    }
    return post;
}

}  // namespace daisychain::network
