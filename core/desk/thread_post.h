#pragma once

#include "core/desk/action.h"
#include "core/desk/post.h"

#include <optional>

namespace daisychain {

/// What a post said before it was edited.
struct OlderVersion {
    PostVersion version;
    QString text;
    QString contentWarning;
    QList<PostEntity> entities;
    QList<PostMedia> media;

    bool operator==(const OlderVersion &) const = default;
};

/// A post that another one shows in itself.
struct QuotedPost {
    PostFact post;  ///< without text, entities and media when isDeleted or isLetGo
    ProfileFact author;
    bool isDeleted = false;
    bool isLetGo = false;

    bool operator==(const QuotedPost &) const = default;
};

/// A post as a screen shows it: the shown version, and what we know around it.
struct ThreadPost {
    qint64 key = 0;  ///< grows with the time of creation; good for one data folder
    PostFact post;   ///< without text, entities and media when isDeleted or isLetGo
    ProfileFact author;
    QList<OlderVersion> olderVersions;  ///< oldest first
    std::optional<QuotedPost> quote;    ///< what post.quoted names, when we have it and it is no private post
    QList<AccountId> caughtBy;
    bool isDeleted = false;          ///< at its source
    bool isLetGo = false;            ///< its text was older than we keep
    std::optional<AccountId> ours;   ///< the account of ours that wrote it
    std::optional<ReplyId> reply;    ///< when it went out through Daisychain
    std::optional<PersonId> sentBy;  ///< who wrote that reply

    bool operator==(const ThreadPost &) const = default;
};

/// An action where people read it.
struct JournalEntry {
    qint64 position = 0;  ///< in the journal
    Action action;
    QString actorName;     ///< empty: a rule, or a person not known here
    bool isActive = true;  ///< not undone

    bool operator==(const JournalEntry &) const = default;
};

}  // namespace daisychain
