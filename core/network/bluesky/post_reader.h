#pragma once

#include "core/network/bluesky/profile_reader.h"
#include "core/network/bluesky/record_reader.h"

namespace daisychain::network::bluesky {

/// What a post's embeds show.
struct EmbedSketch {
    QList<PostMedia> media;
    std::optional<PostId> quoted;
    QString card;
};

/// Reads post views into facts. Internal.
class PostReader final {
public:
    /// All must live longer. The batch gets the context's account and time.
    PostReader(JsonReader &json, const ParseContext &context, FactBatch &batch);

    /// Adds the facts of one postView: itself, what it quotes, and the people. Of a notFoundPost or
    /// blockedPost it tells which post that is.
    bool readPost(JsonValue value, ListedPost &listed);
    /// An array of them.
    bool readPosts(JsonValue value, QList<ListedPost> &listed);
    ProfileReader &profiles() { return m_profiles; }

    /// The same with the members handed in one by one. A quoted post's view differs in two names: `value` for
    /// `record`, and `embeds`, a list.
    struct Sketch {
        RecordRef ref;
        ProfileFound author;
        RecordSketch record;
        EmbedSketch embed;
        std::optional<Instant> indexed;
        QList<Label> labels;
        PostViewer viewer;
        bool isNotFound = false;
        bool isBlocked = false;
    };
    bool readField(quint64 name, JsonValue value, Sketch &sketch);
    /// `isView`: embeds came with it; else its record is all there is.
    void add(Sketch &&sketch, bool isView, ListedPost &listed);
    /// When the answer is read: mentions get the handles that it told.
    void finish();

private:
    bool readEmbed(JsonValue value, EmbedSketch &embed);
    bool readQuoted(JsonValue value, EmbedSketch &embed);
    PostFact factOf(Sketch &&sketch, Instant created) const;

    JsonReader &m_json;
    const ParseContext &m_context;
    FactBatch &m_batch;
    ProfileReader m_profiles;
};

}  // namespace daisychain::network::bluesky
