#pragma once

#include "core/network/bluesky/label_rule.h"
#include "core/network/bluesky/listed_post.h"
#include "core/network/bluesky/record_text.h"

namespace daisychain::network::bluesky {

/// What an author wrote: a record, as far as we use it.
struct RecordSketch {
    std::string_view type;
    std::string_view text;
    std::string_view language;  ///< the first one named
    std::optional<Instant> created;
    QList<RecordFacet> facets;
    QStringList tags;  ///< beside those in the text
    std::optional<RecordRef> root;
    std::optional<RecordRef> parent;
    LabelRule labels;
    std::optional<RecordRef> quoted;
    QString card;  ///< the address of a link card
    bool hasPictures = false;

    bool isPost() const { return type == "app.bsky.feed.post"; }
};

/// Reads a record. Its author may have written anything, and one broken record must not keep a page of others
/// from us: values of a wrong kind are passed over as if absent. Texts live as long as the reader. Internal.
bool readRecord(JsonReader &json, JsonValue value, RecordSketch &record);

/// `facets` alone, as private messages have them.
bool readFacets(JsonReader &json, JsonValue value, QList<RecordFacet> &facets);

/// `{"uri", "cid"}`; null when it isn't one.
bool readRef(JsonReader &json, JsonValue value, RecordRef &ref);

}  // namespace daisychain::network::bluesky
