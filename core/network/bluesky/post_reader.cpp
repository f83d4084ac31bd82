#include "core/network/bluesky/post_reader.h"

#include "core/network/bluesky/embed_media.h"

#include <algorithm>

namespace daisychain::network::bluesky {

namespace {

/// The main part of the first language tag: "pt" of "pt-BR".
QString languageOf(std::string_view tag)
{
    return textOf(tag.substr(0, tag.find('-'))).toLower();
}

bool readViewer(JsonReader &json, JsonValue value, PostViewer &viewer)
{
    return json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("like"):
            return json.textIfOne(member, viewer.likeUri);
        case jsonName("repost"):
            return json.textIfOne(member, viewer.repostUri);
        case jsonName("replyDisabled"):
            return json.flagIfOne(member, viewer.isReplyDisabled);
        case jsonName("embeddingDisabled"):
            return json.flagIfOne(member, viewer.isQuoteDisabled);
        case jsonName("threadMuted"):
            return json.flagIfOne(member, viewer.isThreadMuted);
        default:
            return json.skip(member);
        }
    });
}

Presence presenceOf(const PostReader::Sketch &sketch, bool isView)
{
    if (sketch.ref.uri.isEmpty())
        return Presence::Other;
    if (sketch.isNotFound)
        return Presence::NotFound;
    if (sketch.isBlocked)
        return Presence::Blocked;
    if (sketch.author.isNull() || !sketch.record.isPost())
        return Presence::Other;
    return !isView && sketch.record.hasPictures ? Presence::Bare : Presence::Here;
}

}  // namespace

PostReader::PostReader(JsonReader &json, const ParseContext &context, FactBatch &batch)
    : m_json(json)
    , m_context(context)
    , m_batch(batch)
    , m_profiles(json, context, batch.profiles)
{
    batch.account = context.account;
    batch.received = context.received;
}

bool PostReader::readPost(JsonValue value, ListedPost &listed)
{
    Sketch sketch;
    const bool read =
        m_json.object(value, [&](quint64 name, JsonValue member) { return readField(name, member, sketch); });
    if (read)
        add(std::move(sketch), true, listed);
    return read;
}

bool PostReader::readPosts(JsonValue value, QList<ListedPost> &listed)
{
    listed.clear();  // of a repeated member the last counts
    return m_json.array(value, [&](JsonValue item) { return readPost(item, listed.emplaceBack()); });
}

bool PostReader::readField(quint64 name, JsonValue value, Sketch &sketch)
{
    switch (name) {
    case jsonName("uri"):
        return m_json.text(value, sketch.ref.uri);
    case jsonName("cid"):
        return m_json.text(value, sketch.ref.cid);
    case jsonName("author"):
        return m_profiles.readProfile(value, sketch.author);
    case jsonName("record"):
    case jsonName("value"):
        return readRecord(m_json, value, sketch.record);
    case jsonName("embed"):
        return readEmbed(value, sketch.embed);
    case jsonName("embeds"):
        return m_json.arrayIfOne(value, [&](JsonValue item) { return readEmbed(item, sketch.embed); });
    case jsonName("indexedAt"):
        return m_json.instant(value, sketch.indexed);
    case jsonName("labels"):
        return readLabels(m_json, value, m_context.received, sketch.labels);
    case jsonName("viewer"):
        return readViewer(m_json, value, sketch.viewer);
    case jsonName("notFound"):
        return m_json.flagIfOne(value, sketch.isNotFound);
    case jsonName("blocked"):
        return m_json.flagIfOne(value, sketch.isBlocked);
    default:
        return m_json.skip(value);
    }
}

void PostReader::add(Sketch &&sketch, bool isView, ListedPost &listed)
{
    // The earlier of what the author claims and when the network first had it (networks.md 2.10).
    const Instant indexed = sketch.indexed.value_or(m_context.received);
    const Instant claimed = sketch.record.created.value_or(indexed);
    listed.ref = sketch.ref;
    listed.author = sketch.author.fact.id;
    listed.created = clampedPostTime(std::min(indexed, claimed), m_context.received);
    listed.presence = presenceOf(sketch, isView);
    listed.root = sketch.record.root;
    listed.parent = sketch.record.parent;
    listed.viewer = sketch.viewer;
    if (listed.presence == Presence::Here)
        m_batch.posts.append(factOf(std::move(sketch), listed.created));
}

PostFact PostReader::factOf(Sketch &&sketch, Instant created) const
{
    RecordSketch &record = sketch.record;
    RecordText text = readRecordText(record.text, std::move(record.facets));
    addCard(text, sketch.embed.card.isEmpty() ? record.card : sketch.embed.card);
    LabelRule rule = record.labels;
    rule.count(sketch.author.accountLabels);
    for (const Label &label : std::as_const(sketch.labels))
        rule.count(label.value);
    PostFact post;
    post.id = {Network::Bluesky, sketch.ref.uri};
    post.version.label = sketch.ref.cid;
    post.author = sketch.author.fact.id;
    if (record.parent)
        post.replyTo = PostId{Network::Bluesky, record.parent->uri};
    post.localId = sketch.ref.uri;
    post.created = created;
    post.contentWarning = rule.contentWarning();
    post.isSensitive = rule.isSensitive();
    post.language = languageOf(record.language);
    post.url = postAddress(sketch.ref.uri);
    post.text = std::move(text.text);
    post.entities = std::move(text.entities);
    post.mentions = std::move(text.mentions);
    post.tags = std::move(text.tags);
    for (const QString &tag : std::as_const(record.tags)) {
        if (!post.tags.contains(tag))
            post.tags.append(tag);
    }
    post.media = std::move(sketch.embed.media);
    post.quoted = std::move(sketch.embed.quoted);
    if (!post.quoted && record.quoted)
        post.quoted = PostId{Network::Bluesky, record.quoted->uri};
    return post;
}

void PostReader::finish()
{
    for (PostFact &post : m_batch.posts) {
        for (PostMention &mention : post.mentions)
            mention.handle = m_profiles.handleOf(mention.identity.globalId);
    }
}

bool PostReader::readEmbed(JsonValue value, EmbedSketch &embed)
{
    VideoSketch video;
    const bool read = m_json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("images"):
        case jsonName("items"):
            return readImages(m_json, member, embed.media);
        case jsonName("media"):
            return readEmbed(member, embed);
        case jsonName("external"):
            return m_json.objectIfOne(member, [&](quint64 key, JsonValue field) {
                return key == jsonName("uri") ? m_json.textIfOne(field, embed.card) : m_json.skip(field);
            });
        case jsonName("record"):
            return readQuoted(member, embed);
        default: {
            bool known = false;
            return readVideoField(m_json, name, member, video, known) && (known || m_json.skip(member));
        }
        }
    });
    if (!video.media.url.isEmpty()) {
        video.media.kind = video.presentation == "gif" ? MediaKind::Gif : MediaKind::Video;
        embed.media.append(std::move(video.media));
    }
    return read;
}

bool PostReader::readQuoted(JsonValue value, EmbedSketch &embed)
{
    // record#view holds the quoted record; recordWithMedia#view holds a record#view.
    Sketch whole;
    const bool read = m_json.objectIfOne(value, [&](quint64 name, JsonValue member) {
        return name == jsonName("record") ? readQuoted(member, embed) : readField(name, member, whole);
    });
    if (!read || whole.ref.isNull())
        return read;
    ListedPost quoted;
    const bool isPost = whole.record.isPost() || isInCollection(whole.ref.uri, PostCollection);
    add(std::move(whole), true, quoted);
    if (isPost)
        embed.quoted = quoted.post();
    return read;
}

}  // namespace daisychain::network::bluesky
