#include "core/network/mastodon/status_reader.h"

#include "core/network/mastodon/post_text.h"

namespace daisychain::network {

namespace {

/// networks.md 1.4: what a server invents beside these four is private.
Visibility visibilityOf(std::string_view name)
{
    if (name == "public")
        return Visibility::Public;
    if (name == "unlisted")
        return Visibility::Unlisted;
    return name == "direct" ? Visibility::Direct : Visibility::Followers;
}

MediaKind mediaKindOf(std::string_view name)
{
    if (name == "image")
        return MediaKind::Image;
    if (name == "video")
        return MediaKind::Video;
    if (name == "gifv")
        return MediaKind::Gif;
    return name == "audio" ? MediaKind::Audio : MediaKind::Unknown;
}

/// The size of the picture out of `meta`: its original's, if it has one.
bool readMeta(JsonReader &json, JsonValue value, PostMedia &media)
{
    if (!json.isObject(value))
        return json.skip(value);  // Pleroma and others send whatever they like here
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name != jsonName("original") || !json.isObject(member))
            return json.skip(member);
        return json.object(member, [&](quint64 side, JsonValue pixels) {
            if (side == jsonName("width"))
                return json.count(pixels, media.width);
            return side == jsonName("height") ? json.count(pixels, media.height) : json.skip(pixels);
        });
    });
}

bool readMediaItem(JsonReader &json, JsonValue value, PostMedia &media)
{
    QString remoteUrl;
    const bool read = json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("type"): {
            std::string_view kind;
            const bool isText = json.text(member, kind);
            media.kind = mediaKindOf(kind);
            return isText;
        }
        case jsonName("url"):
            return json.text(member, media.url);
        case jsonName("remote_url"):
            return json.text(member, remoteUrl);
        case jsonName("preview_url"):
            return json.text(member, media.previewUrl);
        case jsonName("description"):
            return json.text(member, media.altText);
        case jsonName("meta"):
            return readMeta(json, member, media);
        default:
            return json.skip(member);
        }
    });
    if (media.url.isEmpty())
        media.url = remoteUrl;
    return read;
}

bool readPollOption(JsonReader &json, JsonValue value, PollOption &option)
{
    return json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("title"))
            return json.text(member, option.title);
        if (name != jsonName("votes_count"))
            return json.skip(member);
        int votes = -1;
        const bool read = json.count(member, votes);
        if (votes >= 0)
            option.votes = votes;
        return read;
    });
}

}  // namespace

StatusReader::StatusReader(JsonReader &json, const ParseContext &context, FactBatch &batch)
    : m_json(json)
    , m_context(context)
    , m_batch(batch)
    , m_accounts(json, context, batch.profiles)
{
    batch.account = context.account;
    batch.received = context.received;
}

bool StatusReader::readStatus(JsonValue value, ListedPost &listed)
{
    Sketch sketch;
    const bool read =
        m_json.object(value, [&](quint64 name, JsonValue member) { return readField(name, member, sketch); });
    if (read)
        add(std::move(sketch), listed);
    return read;
}

bool StatusReader::readStatuses(JsonValue value, QList<ListedPost> &listed)
{
    return m_json.array(value, [&](JsonValue item) { return readStatus(item, listed.emplaceBack()); });
}

bool StatusReader::readField(quint64 name, JsonValue value, Sketch &sketch)
{
    switch (name) {
    case jsonName("id"):
        return m_json.text(value, sketch.id);
    case jsonName("uri"):
        return m_json.text(value, sketch.uri);
    case jsonName("url"):
        return m_json.text(value, sketch.url);
    case jsonName("content"):
        return m_json.text(value, sketch.content);
    case jsonName("spoiler_text"):
        return m_json.text(value, sketch.spoiler);
    case jsonName("language"):
        return m_json.text(value, sketch.language);
    case jsonName("visibility"):
        return m_json.text(value, sketch.visibility);
    case jsonName("in_reply_to_id"):
        return m_json.text(value, sketch.replyTo);
    case jsonName("created_at"):
        return m_json.instant(value, sketch.created);
    case jsonName("edited_at"):
        return m_json.instant(value, sketch.edited);
    case jsonName("sensitive"):
        return m_json.flag(value, sketch.isSensitive);
    case jsonName("account"):
        return m_accounts.readAccount(value, sketch.author);
    case jsonName("mentions"):
        return readMentions(value, sketch.mentions);
    case jsonName("tags"):
        return readTags(value, sketch.tags);
    case jsonName("media_attachments"):
        return readMedia(value, sketch.media);
    case jsonName("poll"):
        return readPoll(value, sketch.poll);
    case jsonName("quote"):
        return readQuote(value, sketch.quoted);
    case jsonName("reblog"):
        return m_json.isAbsent(value) ? m_json.skip(value) : readStatus(value, sketch.boosted.emplace());
    default:
        return m_json.skip(value);
    }
}

void StatusReader::add(Sketch &&sketch, ListedPost &listed)
{
    listed.localId = textOf(sketch.id);
    listed.actor = sketch.author;
    listed.created = clampedPostTime(sketch.created.value_or(m_context.received), m_context.received);
    if (sketch.boosted) {
        listed.post = sketch.boosted->post;
        listed.isBoost = true;
        return;
    }
    const std::string_view name = sketch.uri.empty() ? sketch.url : sketch.uri;
    if (name.empty() || sketch.author.isNull())
        return;
    PostFact &post = m_batch.posts.emplaceBack();
    post.id = {Network::Mastodon, textOf(name)};
    post.version.order = sketch.edited ? sketch.edited->ms : 0;
    post.author = std::move(sketch.author);
    post.replyToLocalId = textOf(sketch.replyTo);
    post.localId = listed.localId;
    post.created = listed.created;
    post.visibility = visibilityOf(sketch.visibility);
    PostText text =
        readPostText({sketch.content.data(), qsizetype(sketch.content.size())}, sketch.mentions, sketch.tags);
    post.text = std::move(text.text);
    post.entities = std::move(text.entities);
    post.contentWarning = textOf(sketch.spoiler);
    post.language = textOf(sketch.language);
    post.url = sketch.url.empty() ? post.id.globalId : textOf(sketch.url);
    post.mentions = std::move(sketch.mentions);
    post.tags = std::move(sketch.tags);
    post.media = std::move(sketch.media);
    post.poll = std::move(sketch.poll);
    post.quoted = std::move(sketch.quoted);
    post.isSensitive = sketch.isSensitive;
    listed.post = post.id;
}

bool StatusReader::readQuote(JsonValue value, std::optional<PostId> &quoted)
{
    // Mastodon wraps the quoted status and its state; Akkoma sends the status itself.
    Sketch whole;
    ListedPost inner;
    const bool read = m_json.object(value, [&](quint64 name, JsonValue member) {
        if (name == jsonName("quoted_status"))
            return readStatus(member, inner);
        return readField(name, member, whole);
    });
    if (!read)
        return false;
    if (inner.post.isNull())
        add(std::move(whole), inner);
    if (!inner.post.isNull())
        quoted = inner.post;
    return true;
}

bool StatusReader::readMentions(JsonValue value, QList<PostMention> &mentions)
{
    mentions.clear();  // of a repeated member the last counts
    return m_json.array(value, [&](JsonValue item) {
        PostMention mention;
        if (!m_accounts.readMention(item, mention))
            return false;
        if (!mention.identity.isNull())
            mentions.append(std::move(mention));
        return true;
    });
}

bool StatusReader::readTags(JsonValue value, QStringList &tags)
{
    tags.clear();
    return m_json.array(value, [&](JsonValue item) {
        QString tag;
        const bool read = m_json.object(item, [&](quint64 name, JsonValue member) {
            return name == jsonName("name") ? m_json.text(member, tag) : m_json.skip(member);
        });
        tag = tag.toLower();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(std::move(tag));
        return read;
    });
}

bool StatusReader::readMedia(JsonValue value, QList<PostMedia> &media)
{
    media.clear();
    return m_json.array(value,
                        [&](JsonValue item) { return readMediaItem(m_json, item, media.emplaceBack()); });
}

bool StatusReader::readPoll(JsonValue value, std::optional<Poll> &poll)
{
    if (m_json.isAbsent(value))
        return m_json.skip(value);
    Poll &read = poll.emplace();
    return m_json.object(value, [&](quint64 name, JsonValue member) {
        switch (name) {
        case jsonName("options"):
            return m_json.array(member, [&](JsonValue option) {
                return readPollOption(m_json, option, read.options.emplaceBack());
            });
        case jsonName("expires_at"):
            return m_json.instant(member, read.expires);
        case jsonName("multiple"):
            return m_json.flag(member, read.isMultiple);
        default:
            return m_json.skip(member);
        }
    });
}

}  // namespace daisychain::network
