#include "core/network/x/entity_reader.h"

namespace daisychain::network::x {

namespace {

bool readIndices(JsonReader &json, JsonValue value, TextPlace &place)
{
    int at = 0;
    return json.array(value, [&](JsonValue item) {
        qint64 number = -1;
        if (!json.number(item, number))
            return false;
        if (at == 0)
            place.start = number;
        else if (at == 1)
            place.end = number;
        ++at;
        return true;
    });
}

/// A member that says where; `isKnown` tells whether it was one.
bool readPlace(JsonReader &json, quint64 name, JsonValue member, TextPlace &place, bool &isKnown)
{
    isKnown = true;
    switch (name) {
    case jsonName("start"):
        return json.number(member, place.start);
    case jsonName("end"):
        return json.number(member, place.end);
    case jsonName("indices"):
        return readIndices(json, member, place);
    default:
        isKnown = false;
        return true;
    }
}

bool readUrl(JsonReader &json, JsonValue value, UrlEntity &url)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("url"):
            return json.text(member, url.url);
        case jsonName("expanded_url"):
            return json.text(member, url.expanded);
        case jsonName("display_url"):
            return json.text(member, url.display);
        case jsonName("media_key"):
            return json.text(member, url.mediaKey);
        default:
            bool isKnown = false;
            return readPlace(json, name, member, url.place, isKnown) && (isKnown || json.skip(member));
        }
    });
}

bool readMention(JsonReader &json, JsonValue value, MentionEntity &mention)
{
    QString twin;
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("username"):
        case jsonName("screen_name"):
            return json.text(member, mention.username);
        case jsonName("id"):  // a number in the older spelling: then its twin counts
            return json.isText(member) ? json.text(member, mention.id) : json.skip(member);
        case jsonName("id_str"):
            return json.text(member, twin);
        default:
            bool isKnown = false;
            return readPlace(json, name, member, mention.place, isKnown) && (isKnown || json.skip(member));
        }
    });
    if (!twin.isEmpty())
        mention.id = twin;
    return read;
}

bool readTag(JsonReader &json, JsonValue value, TagEntity &tag)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("tag") || name == jsonName("text"))
            return json.text(member, tag.tag);
        bool isKnown = false;
        return readPlace(json, name, member, tag.place, isKnown) && (isKnown || json.skip(member));
    });
}

}  // namespace

bool readEntities(JsonReader &json, JsonValue value, TextEntities &entities)
{
    if (!json.isObject(value))
        return json.skip(value);
    entities = {};
    return json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("urls"):
            return json.array(
                member, [&](JsonValue item) { return readUrl(json, item, entities.urls.emplaceBack()); });
        case jsonName("mentions"):
        case jsonName("user_mentions"):
            return json.array(member, [&](JsonValue item) {
                return readMention(json, item, entities.mentions.emplaceBack());
            });
        case jsonName("hashtags"):
            return json.array(
                member, [&](JsonValue item) { return readTag(json, item, entities.tags.emplaceBack()); });
        default:
            return json.skip(member);
        }
    });
}

}  // namespace daisychain::network::x
