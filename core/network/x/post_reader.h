#pragma once

#include "core/network/json_reader.h"
#include "core/network/x/parse_context.h"
#include "core/network/x/post_text.h"

#include <QHash>

#include <optional>

namespace daisychain::network::x {

/// A post's members, before anybody knows what else the answer holds. Both spellings of names are read
/// ("referenced_tweets" and "referenced_posts").
struct PostSketch {
    QString id, text, authorId, conversationId, language, replySetting;
    std::optional<Instant> created, editableUntil;
    QStringList history;  ///< ids of all edits, oldest first
    QString repliedTo, quoted, reposted;
    TextEntities entities;
    QString longText;  ///< of a post of more than 280: `text` is cut then
    TextEntities longEntities;
    QStringList mediaKeys, pollIds;
    QStringList withheldIn;  ///< countries
    bool isSensitive = false;
    bool isWithheld = false;
    bool isCopyright = false;  ///< withheld everywhere, because somebody claims it

    /// What stands for all its edits: the first of them.
    QString globalId() const { return history.isEmpty() ? id : history.first(); }
};

// Internal.

bool readPost(JsonReader &json, JsonValue value, PostSketch &sketch);
bool readPostField(JsonReader &json, quint64 name, JsonValue member, PostSketch &sketch);

/// Media and polls of `includes`, under what posts know them by.
bool readMediaTable(JsonReader &json, JsonValue value, QHash<QString, PostMedia> &media);
bool readPollTable(JsonReader &json, JsonValue value, QHash<QString, Poll> &polls);

}  // namespace daisychain::network::x
