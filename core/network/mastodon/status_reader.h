#pragma once

#include "core/network/mastodon/account_reader.h"

namespace daisychain::network {

/// Reads status objects into facts. Internal.
class StatusReader final {
public:
    /// All must live longer. The batch gets the context's account and time.
    StatusReader(JsonReader &json, const ParseContext &context, FactBatch &batch);

    /// Adds the facts of one status: itself or what it boosts, what it quotes, and the people. `listed.post`
    /// stays null when the object doesn't say which post it is or who wrote it.
    bool readStatus(JsonValue value, ListedPost &listed);
    /// An array of statuses.
    bool readStatuses(JsonValue value, QList<ListedPost> &listed);
    AccountReader &accounts() { return m_accounts; }

    /// The same with the document's members handed in one by one.
    struct Sketch {
        std::string_view id, uri, url, content, spoiler, language, visibility, replyTo;
        std::optional<Instant> created, edited;
        bool isSensitive = false;
        IdentityId author;
        QList<PostMention> mentions;
        QStringList tags;
        QList<PostMedia> media;
        std::optional<Poll> poll;
        std::optional<PostId> quoted;
        std::optional<ListedPost> boosted;
    };
    bool readField(quint64 name, JsonValue value, Sketch &sketch);
    void add(Sketch &&sketch, ListedPost &listed);

private:
    bool readQuote(JsonValue value, std::optional<PostId> &quoted);
    bool readMentions(JsonValue value, QList<PostMention> &mentions);
    bool readTags(JsonValue value, QStringList &tags);
    bool readMedia(JsonValue value, QList<PostMedia> &media);
    bool readPoll(JsonValue value, std::optional<Poll> &poll);

    JsonReader &m_json;
    const ParseContext &m_context;
    FactBatch &m_batch;
    AccountReader m_accounts;
};

}  // namespace daisychain::network
