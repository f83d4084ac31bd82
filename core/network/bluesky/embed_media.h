#pragma once

#include "core/desk/post.h"
#include "core/network/json_reader.h"

namespace daisychain::network::bluesky {

// Pictures and videos of embed views: made by the server, but of types that it may invent; internal.

/// An array of `images#viewImage` or `gallery#viewImage`.
bool readImages(JsonReader &json, JsonValue value, QList<PostMedia> &images);

/// A `video#view`'s members, one by one; `known` says whether it was one.
struct VideoSketch {
    PostMedia media;
    std::string_view presentation;  ///< "gif": it plays by itself
};
bool readVideoField(JsonReader &json, quint64 name, JsonValue member, VideoSketch &video, bool &known);

}  // namespace daisychain::network::bluesky
