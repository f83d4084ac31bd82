#include "core/network/x/post_reader.h"

#include "core/network/x/entity_reader.h"

namespace daisychain::network::x {

namespace {

bool readTexts(JsonReader &json, JsonValue value, QStringList &texts)
{
    texts.clear();  // of a repeated member the last counts
    return json.array(value, [&](JsonValue item) { return json.text(item, texts.emplaceBack()); });
}

bool readReferences(JsonReader &json, JsonValue value, PostSketch &sketch)
{
    return json.array(value, [&](JsonValue item) {
        std::string_view type;
        QString id;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            if (name == jsonName("type"))
                return json.text(member, type);
            return name == jsonName("id") ? json.text(member, id) : json.skip(member);
        });
        if (type == "replied_to")
            sketch.repliedTo = id;
        else if (type == "quoted")
            sketch.quoted = id;
        else if (type == "retweeted" || type == "reposted")
            sketch.reposted = id;
        return read;
    });
}

bool readAttachments(JsonReader &json, JsonValue value, PostSketch &sketch)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("media_keys"))
            return readTexts(json, member, sketch.mediaKeys);
        return name == jsonName("poll_ids") ? readTexts(json, member, sketch.pollIds) : json.skip(member);
    });
}

bool readLongText(JsonReader &json, JsonValue value, PostSketch &sketch)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("text"))
            return json.text(member, sketch.longText);
        return name == jsonName("entities") ? readEntities(json, member, sketch.longEntities)
                                            : json.skip(member);
    });
}

bool readWithheld(JsonReader &json, JsonValue value, PostSketch &sketch)
{
    if (!json.isObject(value))
        return json.skip(value);
    sketch.isWithheld = true;
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("copyright"))
            return json.flag(member, sketch.isCopyright);
        return name == jsonName("country_codes") ? readTexts(json, member, sketch.withheldIn)
                                                 : json.skip(member);
    });
}

bool readEditControls(JsonReader &json, JsonValue value, PostSketch &sketch)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        return name == jsonName("editable_until") ? json.instant(member, sketch.editableUntil)
                                                  : json.skip(member);
    });
}

MediaKind mediaKindOf(std::string_view type)
{
    if (type == "photo")
        return MediaKind::Image;
    if (type == "video")
        return MediaKind::Video;
    if (type == "animated_gif")
        return MediaKind::Gif;
    return type == "audio" ? MediaKind::Audio : MediaKind::Unknown;
}

/// Of a film's variants the one of the highest rate; lists for players are none.
bool readVariants(JsonReader &json, JsonValue value, QString &url)
{
    qint64 best = -1;
    return json.array(value, [&](JsonValue item) {
        QString address;
        std::string_view type;
        qint64 rate = 0;
        const bool read = json.object(item, [&](quint64 name, JsonValue member) {
            switch (name) {
            case jsonName("url"):
                return json.text(member, address);
            case jsonName("content_type"):
                return json.text(member, type);
            case jsonName("bit_rate"):
                return json.isAbsent(member) ? json.skip(member) : json.number(member, rate);
            default:
                return json.skip(member);
            }
        });
        if (type == "video/mp4" && rate > best) {
            best = rate;
            url = address;
        }
        return read;
    });
}

bool readMedia(JsonReader &json, JsonValue value, QString &key, PostMedia &media)
{
    QString film;
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("media_key"):
            return json.text(member, key);
        case jsonName("type"): {
            std::string_view type;
            const bool isText = json.text(member, type);
            media.kind = mediaKindOf(type);
            return isText;
        }
        case jsonName("url"):
            return json.text(member, media.url);
        case jsonName("preview_image_url"):
            return json.text(member, media.previewUrl);
        case jsonName("alt_text"):
            return json.text(member, media.altText);
        case jsonName("width"):
            return json.count(member, media.width);
        case jsonName("height"):
            return json.count(member, media.height);
        case jsonName("variants"):
            return readVariants(json, member, film);
        default:
            return json.skip(member);
        }
    });
    if (media.url.isEmpty())
        media.url = film;
    return read;
}

bool readOption(JsonReader &json, JsonValue value, PollOption &option)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("label"))
            return json.text(member, option.title);
        if (name != jsonName("votes"))
            return json.skip(member);
        int votes = -1;
        const bool read = json.count(member, votes);
        if (votes >= 0)
            option.votes = votes;
        return read;
    });
}

bool readPoll(JsonReader &json, JsonValue value, QString &id, Poll &poll)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("id"):
            return json.text(member, id);
        case jsonName("options"):
            return json.array(member, [&](JsonValue option) {
                return readOption(json, option, poll.options.emplaceBack());
            });
        case jsonName("end_datetime"):
            return json.instant(member, poll.expires);
        default:
            return json.skip(member);
        }
    });
}

}  // namespace

bool readPost(JsonReader &json, JsonValue value, PostSketch &sketch)
{
    return json.object(
        value, [&](quint64 name, JsonValue member) { return readPostField(json, name, member, sketch); });
}

bool readPostField(JsonReader &json, quint64 name, JsonValue member, PostSketch &sketch)
{
    switch (name) {
    case jsonName("id"):
        return json.text(member, sketch.id);
    case jsonName("text"):
        return json.text(member, sketch.text);
    case jsonName("author_id"):
        return json.text(member, sketch.authorId);
    case jsonName("conversation_id"):
        return json.text(member, sketch.conversationId);
    case jsonName("created_at"):
        return json.instant(member, sketch.created);
    case jsonName("lang"):
        return json.text(member, sketch.language);
    case jsonName("reply_settings"):
        return json.text(member, sketch.replySetting);
    case jsonName("possibly_sensitive"):
        return json.flag(member, sketch.isSensitive);
    case jsonName("edit_history_tweet_ids"):
    case jsonName("edit_history_post_ids"):
        return readTexts(json, member, sketch.history);
    case jsonName("edit_controls"):
        return readEditControls(json, member, sketch);
    case jsonName("referenced_tweets"):
    case jsonName("referenced_posts"):
        return readReferences(json, member, sketch);
    case jsonName("entities"):
        return readEntities(json, member, sketch.entities);
    case jsonName("note_tweet"):
    case jsonName("note_post"):
        return readLongText(json, member, sketch);
    case jsonName("attachments"):
        return readAttachments(json, member, sketch);
    case jsonName("withheld"):
        return readWithheld(json, member, sketch);
    default:
        return json.skip(member);
    }
}

bool readMediaTable(JsonReader &json, JsonValue value, QHash<QString, PostMedia> &media)
{
    return json.array(value, [&](JsonValue item) {
        QString key;
        PostMedia read;
        if (!readMedia(json, item, key, read))
            return false;
        const bool isShown = !read.url.isEmpty() || !read.previewUrl.isEmpty();
        if (!key.isEmpty() && isShown)
            media.insert(key, read);
        return true;
    });
}

bool readPollTable(JsonReader &json, JsonValue value, QHash<QString, Poll> &polls)
{
    return json.array(value, [&](JsonValue item) {
        QString id;
        Poll poll;
        if (!readPoll(json, item, id, poll))
            return false;
        if (!id.isEmpty())
            polls.insert(id, poll);
        return true;
    });
}

}  // namespace daisychain::network::x
