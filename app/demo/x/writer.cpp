#include "app/demo/x/writer.h"

#include "app/demo/x/post_text.h"

#include "core/base/instant.h"

#include <algorithm>

namespace daisychain::demo::x {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 EditableMs = 3'600'000;
constexpr int MostEdits = 5;
constexpr qsizetype CutAt = 280;

QStringList listed(const Request &request, const QString &name, const QString &newName)
{
    const QString text = request.has(name) ? request.text(name) : request.text(newName);
    return text.split(u',', Qt::SkipEmptyParts);
}

template <class Row>
void addOnce(QList<const Row *> &list, const Row *row)
{
    if (row && !list.contains(row))
        list << row;
}

}  // namespace

Wanted Wanted::from(const Request &request)
{
    Wanted wanted{listed(request, u"tweet.fields"_s, u"post.fields"_s),
                  listed(request, u"user.fields"_s, u"user.fields"_s),
                  listed(request, u"expansions"_s, u"expansions"_s), false};
    for (const auto &[fresh, old] : {std::pair{u"referenced_posts"_s, u"referenced_tweets"_s},
                                     std::pair{u"referenced_posts.id"_s, u"referenced_tweets.id"_s},
                                     std::pair{u"note_post"_s, u"note_tweet"_s}}) {
        for (QStringList *list : {&wanted.postFields, &wanted.expansions}) {
            if (list->contains(fresh))
                *list << old;
        }
    }
    return wanted;
}

Wanted Wanted::everything()
{
    return {{}, {}, {}, true};
}

QJsonArray Writer::references(const Post &post) const
{
    QJsonArray list;
    const auto add = [&](const QString &type, const QString &id) {
        if (!id.isEmpty())
            list << QJsonObject{{u"type"_s, type}, {u"id"_s, id}};
    };
    add(u"replied_to"_s, post.inReplyTo);
    add(u"quoted"_s, post.quoted);
    add(u"retweeted"_s, post.retweeted);
    return list;
}

QJsonObject Writer::editControls(const Post &post) const
{
    const int left = std::max(MostEdits - static_cast<int>(post.history.size()) + 1, 0);
    const Post *first = m_plaza.post(post.history.first());
    return {{u"edits_remaining"_s, left},
            {u"is_edit_eligible"_s, left > 0},
            {u"editable_until"_s, isoText({(first ? first->createdMs : post.createdMs) + EditableMs})}};
}

QJsonObject Writer::post(const Post &post) const
{
    const bool isLong = post.text.size() > CutAt;
    QJsonObject json{{u"id"_s, post.id},
                     {u"text"_s, isLong ? post.text.first(CutAt) : post.text},
                     {u"edit_history_tweet_ids"_s, QJsonArray::fromStringList(post.history)}};
    const auto add = [&](const QString &field, const QJsonValue &value) {
        if (wants(field) && !value.isNull())
            json.insert(field, value);
    };
    add(u"author_id"_s, post.authorId);
    add(u"created_at"_s, isoText({post.createdMs}));
    add(u"conversation_id"_s, post.conversationId);
    add(u"lang"_s, post.language);
    add(u"edit_controls"_s, editControls(post));
    add(u"possibly_sensitive"_s, false);
    add(u"reply_settings"_s, u"everyone"_s);
    add(u"public_metrics"_s,
        QJsonObject{
            {u"reply_count"_s, 0}, {u"like_count"_s, 0}, {u"retweet_count"_s, 0}, {u"quote_count"_s, 0}});
    if (const QJsonArray named = references(post); !named.isEmpty())
        add(u"referenced_tweets"_s, named);
    if (const Post *parent = m_plaza.post(post.inReplyTo))
        add(u"in_reply_to_user_id"_s, parent->authorId);
    if (const QJsonObject entities = entitiesOf(m_plaza, post); !entities.isEmpty())
        add(u"entities"_s, entities);
    if (isLong)
        add(u"note_tweet"_s, QJsonObject{{u"text"_s, post.text}});
    QJsonArray keys;
    for (const QString &id : post.mediaIds)
        keys << u"3_"_s + id;
    if (!keys.isEmpty())
        add(u"attachments"_s, QJsonObject{{u"media_keys"_s, keys}});
    return json;
}

QJsonObject Writer::user(const User &user) const
{
    QJsonObject json{{u"id"_s, user.id}, {u"name"_s, user.name}, {u"username"_s, user.username}};
    const auto add = [&](const QString &field, const QJsonValue &value) {
        if (m_wanted.isAll || m_wanted.userFields.contains(field))
            json.insert(field, value);
    };
    add(u"created_at"_s, isoText({user.createdMs}));
    add(u"description"_s, user.description);
    add(u"verified"_s, false);
    add(u"protected"_s, false);
    add(u"receives_your_dm"_s, user.takesMessages);
    add(u"profile_image_url"_s, u"%1/2/pictures/%2_normal.png"_s.arg(m_plaza.site().baseUrl, user.username));
    const auto count = std::count_if(m_plaza.posts().begin(), m_plaza.posts().end(),
                                     [&](const auto &one) { return one.second.authorId == user.id; });
    add(u"public_metrics"_s, QJsonObject{{u"followers_count"_s, user.followers},
                                         {u"following_count"_s, 0},
                                         {u"tweet_count"_s, static_cast<int>(count)},
                                         {u"listed_count"_s, 0}});
    return json;
}

QJsonObject Writer::message(const DirectMessage &message) const
{
    QJsonObject json{{u"id"_s, message.id},
                     {u"event_type"_s, u"MessageCreate"_s},
                     {u"text"_s, message.text},
                     {u"sender_id"_s, message.senderId},
                     {u"dm_conversation_id"_s, message.conversationId()},
                     {u"created_at"_s, isoText({message.createdMs})}};
    if (!message.mediaIds.isEmpty())
        json.insert(u"attachments"_s,
                    QJsonObject{{u"media_keys"_s, QJsonArray{u"3_"_s + message.mediaIds.first()}}});
    return json;
}

QJsonObject Writer::media(const Media &media) const
{
    QJsonObject json{{u"media_key"_s, u"3_"_s + media.id},
                     {u"type"_s, media.mime.startsWith(u"video") ? u"video"_s : u"photo"_s},
                     {u"url"_s, u"%1/2/pictures/%2"_s.arg(m_plaza.site().baseUrl, media.id)}};
    if (!media.altText.isEmpty())
        json.insert(u"alt_text"_s, media.altText);
    return json;
}

QJsonObject Writer::includes(const QList<const Post *> &posts) const
{
    QList<const User *> users;
    QList<const Post *> named;
    QJsonArray pictures;
    for (const Post *post : posts) {
        if (expands(u"author_id"_s))
            addOnce(users, m_plaza.user(post->authorId));
        for (const QString &id : {post->inReplyTo, post->quoted, post->retweeted}) {
            const Post *other = expands(u"referenced_tweets.id"_s) ? m_plaza.post(id) : nullptr;
            addOnce(named, other);
            if (other && expands(u"referenced_tweets.id.author_id"_s))
                addOnce(users, m_plaza.user(other->authorId));
        }
        const Post *parent = m_plaza.post(post->inReplyTo);
        if (parent && expands(u"in_reply_to_user_id"_s))
            addOnce(users, m_plaza.user(parent->authorId));
        for (const QString &id : m_plaza.mentionedIn(*post)) {
            if (expands(u"entities.mentions.username"_s))
                addOnce(users, m_plaza.user(id));
        }
        for (const QString &id : post->mediaIds) {
            const Media *attached = expands(u"attachments.media_keys"_s) ? m_plaza.media(id) : nullptr;
            if (attached)
                pictures << media(*attached);
        }
    }
    QJsonObject json;
    const auto add = [&](const QString &name, const auto &rows, auto write) {
        QJsonArray list;
        for (const auto *row : rows)
            list << write(*row);
        if (!list.isEmpty())
            json.insert(name, list);
    };
    add(u"users"_s, users, [this](const User &one) { return user(one); });
    add(u"tweets"_s, named, [this](const Post &one) { return post(one); });
    if (!pictures.isEmpty())
        json.insert(u"media"_s, pictures);
    return json;
}

QJsonObject Writer::includes(const QList<const DirectMessage *> &messages) const
{
    QList<const User *> users;
    for (const DirectMessage *message : messages) {
        if (expands(u"sender_id"_s))
            addOnce(users, m_plaza.user(message->senderId));
    }
    QJsonArray list;
    for (const User *one : users)
        list << user(*one);
    return list.isEmpty() ? QJsonObject() : QJsonObject{{u"users"_s, list}};
}

QJsonValue withNewNames(const QJsonValue &json)
{
    static const QHash<QString, QString> Names{{u"edit_history_tweet_ids"_s, u"edit_history_post_ids"_s},
                                               {u"referenced_tweets"_s, u"referenced_posts"_s},
                                               {u"note_tweet"_s, u"note_post"_s},
                                               {u"tweets"_s, u"posts"_s},
                                               {u"tweet_count"_s, u"post_count"_s}};
    if (json.isArray()) {
        QJsonArray list;
        for (const QJsonValue one : json.toArray())
            list << withNewNames(one);
        return list;
    }
    if (!json.isObject())
        return json;
    QJsonObject renamed;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        renamed.insert(Names.value(it.key(), it.key()), withNewNames(it.value()));
    return renamed;
}

}  // namespace daisychain::demo::x
