#pragma once

#include "core/desk/account.h"
#include "core/desk/conversation_reader.h"

namespace daisychain {

/// Somebody who may be named in a reply.
struct MentionChoice {
    enum class Part : quint8 { Customer, Wrote, Named, Ours };

    IdentityId identity;
    QString text;  ///< as the network wants it: "@mara@blumen.example", which holds from every server
    QString name;  ///< as they call themselves; may be empty
    Part part = Part::Named;

    bool operator==(const MentionChoice &) const = default;
};

inline constexpr qsizetype MostMentionChoices = 200;

/// Who may be named where this account speaks: the customer, then whoever wrote in the thread, the last
/// first, then whoever is named there, then our other accounts of the network. Each once, without the speaker
/// and without handles that the network would not take for one. In private only the customer: anybody else
/// would be let in. Pure; at most MostMentionChoices.
QList<MentionChoice> mentionChoices(const ConversationDetail &detail, const QList<Account> &ours,
                                    const Account &speaker, Visibility visibility);

/// Those that the letters fit, in handle or name, the best first; as they were where all fit alike.
QList<MentionChoice> findMentions(const QList<MentionChoice> &choices, const QString &query);

}  // namespace daisychain
