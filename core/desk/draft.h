#pragma once

#include "core/base/id.h"
#include "core/desk/action.h"

#include <optional>

namespace daisychain {

using DraftId = Id<struct DraftTag>;

/// A text being written, by one person. Two persons at one conversation have a draft each.
struct Draft {
    DraftId id;  ///< a newUuid() at the first letter
    PersonId person;
    std::optional<ConversationSubject> subject;  ///< nothing: an announcement
    AccountId account;
    std::optional<PostId> parent;
    QString text;
    QString contentWarning;
    QString language;
    QList<ReplyPicture> pictures = {};
    Visibility visibility = Visibility::Public;
    Seen seen;
    Instant updated;
    QList<SnippetId> snippets = {};  ///< that were put into the text
    QString publicLine = {};         ///< of a private text: what is said beside it where the customer wrote

    bool operator==(const Draft &) const = default;
};

/// What a draft said before.
struct DraftVersion {
    DraftId draft;
    Instant updated;
    QString text;
    QString contentWarning;

    bool operator==(const DraftVersion &) const = default;
};

}  // namespace daisychain
