#include "core/network/bluesky/embed_media.h"

#include <algorithm>
#include <limits>

namespace daisychain::network::bluesky {

namespace {

bool readSide(JsonReader &json, JsonValue value, int &into)
{
    qint64 side = 0;
    const bool read = json.wholeIfOne(value, side);
    into = int(std::clamp<qint64>(side, 0, std::numeric_limits<int>::max()));
    return read;
}

/// A ratio, or a size: whoever draws it needs no more.
bool readRatio(JsonReader &json, JsonValue value, PostMedia &media)
{
    return json.objectIfOne(value, [&](quint64 name, JsonValue side) {
        if (name == jsonName("width"))
            return readSide(json, side, media.width);
        return name == jsonName("height") ? readSide(json, side, media.height) : json.skip(side);
    });
}

}  // namespace

bool readImages(JsonReader &json, JsonValue value, QList<PostMedia> &images)
{
    return json.arrayIfOne(value, [&](JsonValue item) {
        PostMedia media;
        media.kind = MediaKind::Image;
        const bool read = json.objectIfOne(item, [&](quint64 name, JsonValue member) {
            switch (name) {
            case jsonName("fullsize"):
                return json.textIfOne(member, media.url);
            case jsonName("thumb"):
            case jsonName("thumbnail"):
                return json.textIfOne(member, media.previewUrl);
            case jsonName("alt"):
                return json.textIfOne(member, media.altText);
            case jsonName("aspectRatio"):
                return readRatio(json, member, media);
            default:
                return json.skip(member);
            }
        });
        if (!media.url.isEmpty() || !media.previewUrl.isEmpty())
            images.append(std::move(media));
        return read;
    });
}

bool readVideoField(JsonReader &json, quint64 name, JsonValue member, VideoSketch &video, bool &known)
{
    known = true;
    switch (name) {
    case jsonName("playlist"):
        return json.textIfOne(member, video.media.url);
    case jsonName("thumbnail"):
        return json.textIfOne(member, video.media.previewUrl);
    case jsonName("alt"):
        return json.textIfOne(member, video.media.altText);
    case jsonName("aspectRatio"):
        return readRatio(json, member, video.media);
    case jsonName("presentation"):
        return json.textIfOne(member, video.presentation);
    default:
        known = false;
        return true;
    }
}

}  // namespace daisychain::network::bluesky
