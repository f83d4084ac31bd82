#pragma once

#include "core/base/instant.h"
#include "core/desk/post.h"

#include <QStringList>

namespace daisychain {

/// How an answer of ours went down with the customer.
enum class AnswerOutcome : quint8 {
    Thanked,        ///< they said thanks, or that it works
    Quiet,          ///< they wrote no more
    CameBack,       ///< they wrote again
    CameBackAngry,  ///< they wrote again, and angrily
};

/// What a customer wrote, and what stood before it; without names and addresses.
struct CustomerQuestion {
    QString text;      ///< the post, or posts, that wait for an answer
    QString earlier;   ///< what they wrote in the conversation before
    QString asked;     ///< our last post before `text`: what a bare "Yes" answers
    QString language;  ///< ISO 639-1; empty when unknown

    bool operator==(const CustomerQuestion &) const = default;
};

/// A question that we answered.
struct SolvedQuestion {
    qint64 key = 0;  ///< ThreadPost::key of the answer
    CustomerQuestion question;
    QString answer;  ///< as it was posted
    Instant answered;
    QStringList after;  ///< what the customer wrote then, before we wrote again, oldest first

    bool operator==(const SolvedQuestion &) const = default;
};

/// An answer of ours that may help again. Somebody reads and adapts it; it is never sent as it is.
struct Suggestion {
    PostId answer;
    QString conversation;  ///< handle of the one it was given in
    QString text;          ///< without the first customer's names and the writer's initials
    QString who;           ///< the person who wrote it; empty when it wasn't written here
    QString account;       ///< handle of the account that said it
    Instant when;
    /// How much of the question, as far as its words are known, the old question and answer share, 0 to 1.
    /// 0: nothing; it is merely what is answered often or was answered lately.
    double likeness = 0;
    int uses = 1;  ///< how often this or nearly this was answered to questions like it
    AnswerOutcome outcome = AnswerOutcome::Quiet;

    bool operator==(const Suggestion &) const = default;
};

}  // namespace daisychain
