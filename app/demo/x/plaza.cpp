#include "app/demo/x/plaza.h"

#include "app/demo/x/post_text.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 EpochMs = 1'288'834'974'657;
constexpr int SequenceBits = 22;

/// The same in every run, so that who is known by an id stays so over a restart.
QString userIdOf(const QString &username)
{
    const QByteArray digest =
        QCryptographicHash::hash(username.toLower().toUtf8(), QCryptographicHash::Sha256);
    return QString::number(1'000'000'000'000'000'000 +
                           (qFromBigEndian<qint64>(digest.constData()) & 0xff'ffff'ffff'ffff));
}

QString plainName(const QString &name)
{
    return (name.startsWith(u'@') ? name.sliced(1) : name).toLower();
}

}  // namespace

QString DirectMessage::conversationId() const
{
    const bool isOrdered = IdOrder()(senderId, recipientId);
    return isOrdered ? senderId + u'-' + recipientId : recipientId + u'-' + senderId;
}

void Plaza::clear()
{
    m_users.clear();
    m_names.clear();
    m_posts.clear();
    m_messages.clear();
    m_media.clear();
    m_blocks.clear();
    m_sequence.clear();
}

QString Plaza::newId(qint64 ms)
{
    const qint64 sequence = ++m_sequence[ms];
    return QString::number(((ms - EpochMs) << SequenceBits) + sequence);
}

const User *Plaza::user(const QString &id) const
{
    const auto found = m_users.find(id);
    return found == m_users.end() ? nullptr : &found->second;
}

const User *Plaza::userNamed(const QString &name) const
{
    return user(m_names.value(plainName(name)));
}

const User &Plaza::userOrNew(const QString &name)
{
    if (const User *known = userNamed(name))
        return *known;
    User made;
    made.username = name.startsWith(u'@') ? name.sliced(1) : name;
    made.name = made.username;
    made.createdMs = nowMs() - 400LL * 86'400'000;
    return put(made, made.username);
}

const User &Plaza::put(User user, const QString &shortName)
{
    if (user.id.isEmpty())
        user.id = userIdOf(user.username);
    m_names.insert(user.username.toLower(), user.id);
    if (!shortName.isEmpty())
        m_names.insert(shortName.toLower(), user.id);
    return m_users.insert_or_assign(user.id, user).first->second;
}

const Post *Plaza::post(const QString &id) const
{
    const auto found = m_posts.find(id);
    return found == m_posts.end() ? nullptr : &found->second;
}

const Post *Plaza::shown(const QString &id) const
{
    const Post *named = post(id);
    return named ? post(named->history.last()) : nullptr;
}

const Post &Plaza::publish(const Draft &draft, qint64 atMs)
{
    Post made;
    made.id = newId(atMs);
    made.authorId = draft.authorId;
    made.typed = draft.text;
    made.language = draft.language;
    made.inReplyTo = draft.inReplyTo;
    made.quoted = draft.quoted;
    made.mediaIds = draft.mediaIds;
    made.createdMs = atMs;
    made.links = linksOf(draft.text, made.id);
    made.text = withShortLinks(draft.text, made.links);
    const Post *parent = post(draft.inReplyTo);
    made.conversationId = parent ? parent->conversationId : made.id;
    if (const Post *former = shown(draft.edited)) {
        made.history = former->history;
        made.conversationId = former->conversationId;
        made.inReplyTo = former->inReplyTo;
        made.history << made.id;
        for (const QString &version : former->history) {
            if (const auto old = m_posts.find(version); old != m_posts.end()) {
                old->second.isSuperseded = true;
                old->second.history = made.history;
            }
        }
    } else {
        made.history << made.id;
    }
    const Post &kept = m_posts.insert_or_assign(made.id, made).first->second;
    if (onPost)
        onPost(kept);
    return kept;
}

void Plaza::retweet(const QString &userId, const QString &postId, qint64 atMs)
{
    const Post *original = shown(postId);
    const User *author = original ? user(original->authorId) : nullptr;
    if (!author)
        return;
    Post made;
    made.id = newId(atMs);
    made.authorId = userId;
    made.text = u"RT @%1: %2"_s.arg(author->username, original->text);
    made.typed = made.text;
    made.language = original->language;
    made.retweeted = original->id;
    made.conversationId = made.id;
    made.history = {made.id};
    made.createdMs = atMs;
    const Post &kept = m_posts.insert_or_assign(made.id, made).first->second;
    if (onPost)
        onPost(kept);
}

bool Plaza::remove(const QString &id)
{
    const Post *found = shown(id);
    if (!found)
        return false;
    const Post gone = *found;
    for (const QString &version : gone.history)
        m_posts.erase(version);
    if (onDelete)
        onDelete(gone);
    return true;
}

void Plaza::setHidden(const QString &id, bool isHidden)
{
    if (const auto found = m_posts.find(id); found != m_posts.end())
        found->second.isHidden = isHidden;
}

bool Plaza::isBlocked(const QString &userId, const QString &byId) const
{
    return m_blocks.contains(userId + u' ' + byId);
}

void Plaza::setBlocked(const QString &userId, const QString &byId, bool isOn)
{
    m_blocks.removeAll(userId + u' ' + byId);
    if (isOn)
        m_blocks << userId + u' ' + byId;
}

QStringList Plaza::mentionedIn(const Post &post) const
{
    QStringList ids;
    for (const QString &name : namesIn(post.text)) {
        const User *named = userNamed(name);
        if (named && !ids.contains(named->id))
            ids << named->id;
    }
    return ids;
}

const DirectMessage &Plaza::send(const DirectMessage &message, qint64 atMs)
{
    DirectMessage kept = message;
    kept.id = newId(atMs);
    kept.createdMs = atMs;
    const DirectMessage &sent = m_messages.insert_or_assign(kept.id, kept).first->second;
    if (onMessage)
        onMessage(sent);
    return sent;
}

Media &Plaza::addMedia(const QString &mime)
{
    Media made;
    made.id = newId(nowMs());
    made.mime = mime;
    return *m_media.insert(made.id, made);
}

Media *Plaza::media(const QString &id)
{
    const auto found = m_media.find(id);
    return found == m_media.end() ? nullptr : &*found;
}

const Media *Plaza::media(const QString &id) const
{
    const auto found = m_media.find(id);
    return found == m_media.end() ? nullptr : &*found;
}

}  // namespace daisychain::demo::x
