#include "core/network/bluesky/record_reader.h"

namespace daisychain::network::bluesky {

namespace {

bool readFeature(JsonReader &json, JsonValue value, RecordFacet &facet)
{
    std::string_view type;
    QString uri;
    QString did;
    QString tag;
    const bool read = json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("$type"):
            return json.textIfOne(member, type);
        case jsonName("uri"):
            return json.textIfOne(member, uri);
        case jsonName("did"):
            return json.textIfOne(member, did);
        case jsonName("tag"):
            return json.textIfOne(member, tag);
        default:
            return json.skip(member);
        }
    });
    if (!facet.target.isEmpty())
        return read;  // the first that we know decides
    if (type == "app.bsky.richtext.facet#link") {
        facet.kind = EntityKind::Link;
        facet.target = uri;
    } else if (type == "app.bsky.richtext.facet#mention") {
        facet.kind = EntityKind::Mention;
        facet.target = did;
    } else if (type == "app.bsky.richtext.facet#tag") {
        facet.kind = EntityKind::Tag;
        facet.target = tag;
    }
    return read;
}

bool readFacet(JsonReader &json, JsonValue value, RecordFacet &facet)
{
    return json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("features"))
            return json.arrayIfOne(member,
                                   [&](JsonValue feature) { return readFeature(json, feature, facet); });
        if (name != jsonName("index"))
            return json.skip(member);
        return json.objectIfOne(member, [&](quint64 end, JsonValue offset) {
            if (end == jsonName("byteStart"))
                return json.wholeIfOne(offset, facet.byteStart);
            return end == jsonName("byteEnd") ? json.wholeIfOne(offset, facet.byteEnd) : json.skip(offset);
        });
    });
}

bool readReply(JsonReader &json, JsonValue value, RecordSketch &record)
{
    RecordRef root;
    RecordRef parent;
    const bool read = json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("root"))
            return readRef(json, member, root);
        return name == jsonName("parent") ? readRef(json, member, parent) : json.skip(member);
    });
    record.root.reset();
    record.parent.reset();
    if (!parent.isNull()) {
        record.root = root.isNull() ? parent : root;
        record.parent = parent;
    }
    return read;
}

bool readLanguages(JsonReader &json, JsonValue value, std::string_view &language)
{
    language = {};
    return json.arrayIfOne(value, [&](JsonValue item) {
        std::string_view each;
        const bool read = json.textIfOne(item, each);
        if (language.empty())
            language = each;
        return read;
    });
}

bool readTags(JsonReader &json, JsonValue value, QStringList &tags)
{
    tags.clear();
    return json.arrayIfOne(value, [&](JsonValue item) {
        QString tag;
        const bool read = json.textIfOne(item, tag);
        if (!tag.isEmpty())
            tags.append(tag.toLower());
        return read;
    });
}

/// A member with several things in it, none of which matters one by one.
bool readWhetherAny(JsonReader &json, JsonValue value, bool &isAny)
{
    return json.arrayIfOne(value, [&](JsonValue item) {
        isAny = true;
        return json.skip(item);
    });
}

/// Embeds of all types: their members differ. A quote with pictures holds the quote in `record.record`, the
/// pictures in `media`.
bool readEmbed(JsonReader &json, JsonValue value, RecordSketch &record)
{
    return json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("images"):
        case jsonName("items"):
            return readWhetherAny(json, member, record.hasPictures);
        case jsonName("video"):
            record.hasPictures = record.hasPictures || json.isObject(member);
            return json.skip(member);
        case jsonName("media"):
            return readEmbed(json, member, record);
        case jsonName("external"):
            return json.objectIfOne(member, [&](quint64 key, JsonValue field) {
                return key == jsonName("uri") ? json.textIfOne(field, record.card) : json.skip(field);
            });
        case jsonName("record"): {
            RecordRef quoted;
            const bool read = json.objectIfOne(member, [&](quint64 key, JsonValue field) {
                switch (key) {
                case jsonName("uri"):
                    return json.textIfOne(field, quoted.uri);
                case jsonName("cid"):
                    return json.textIfOne(field, quoted.cid);
                case jsonName("record"):
                    return readRef(json, field, quoted);
                default:
                    return json.skip(field);
                }
            });
            if (isInCollection(quoted.uri, PostCollection))
                record.quoted = quoted;
            return read;
        }
        default:
            return json.skip(member);
        }
    });
}

}  // namespace

bool readRef(JsonReader &json, JsonValue value, RecordRef &ref)
{
    ref = {};
    return json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("uri"))
            return json.textIfOne(member, ref.uri);
        return name == jsonName("cid") ? json.textIfOne(member, ref.cid) : json.skip(member);
    });
}

bool readFacets(JsonReader &json, JsonValue value, QList<RecordFacet> &facets)
{
    facets.clear();
    return json.arrayIfOne(value,
                           [&](JsonValue item) { return readFacet(json, item, facets.emplaceBack()); });
}

bool readRecord(JsonReader &json, JsonValue value, RecordSketch &record)
{
    return json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("$type"):
            return json.textIfOne(member, record.type);
        case jsonName("text"):
            return json.textIfOne(member, record.text);
        case jsonName("createdAt"):
            return json.instantIfOne(member, record.created);
        case jsonName("langs"):
            return readLanguages(json, member, record.language);
        case jsonName("facets"):
            return readFacets(json, member, record.facets);
        case jsonName("tags"):
            return readTags(json, member, record.tags);
        case jsonName("reply"):
            return readReply(json, member, record);
        case jsonName("labels"):
            return readSelfLabels(json, member, record.labels);
        case jsonName("embed"):
            return readEmbed(json, member, record);
        default:
            return json.skip(member);
        }
    });
}

}  // namespace daisychain::network::bluesky
