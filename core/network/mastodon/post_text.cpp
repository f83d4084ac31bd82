#include "core/network/mastodon/post_text.h"

#include "core/text/html_to_text.h"

#include <algorithm>

namespace daisychain::network {

namespace {

/// What stands between "://" and the next "/" of a web address.
QStringView hostOf(QStringView address)
{
    const qsizetype begin = address.indexOf(u"://") + 3;
    if (begin < 3)
        return {};
    const qsizetype end = address.indexOf(u'/', begin);
    return address.sliced(begin, (end < 0 ? address.size() : end) - begin);
}

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
    const QStringView host = hostOf(href);
    for (const PostMention &mention : mentions) {
        const qsizetype at = mention.handle.indexOf(u'@');
        if (QStringView(mention.handle).left(at).compare(name, Qt::CaseInsensitive) == 0 && !host.isEmpty() &&
            hostOf(mention.identity.globalId).compare(host, Qt::CaseInsensitive) == 0)
            return mention.identity.globalId;
    }
    return {};
}

PostEntity entityOf(text::TextLink &&link, QStringView shown, const QList<PostMention> &mentions,
                    const QStringList &tags)
{
    PostEntity entity{EntityKind::Link, int(link.start), int(link.length), std::move(link.href)};
    if (link.kind == text::LinkKind::Mention) {
        QString profile = mentionedProfile(shown, entity.target, mentions);
        if (!profile.isEmpty()) {
            entity.kind = EntityKind::Mention;
            entity.target = std::move(profile);
        }
    } else if (link.kind == text::LinkKind::Hashtag && (shown.startsWith(u'#') || shown.startsWith(u'＃'))) {
        const auto tag = std::ranges::find_if(tags, [name = shown.mid(1)](const QString &each) {
            return name.compare(each, Qt::CaseInsensitive) == 0;
        });
        if (tag != tags.end()) {
            entity.kind = EntityKind::Tag;
            entity.target = *tag;
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
    for (text::TextLink &link : plain.links) {
        const QStringView shown = QStringView(post.text).mid(link.start, link.length);
        post.entities.append(entityOf(std::move(link), shown, mentions, tags));
    }
    return post;
}

}  // namespace daisychain::network
