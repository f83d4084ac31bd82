#pragma once

#include "core/desk/suggestion.h"
#include "core/desk/thread_post.h"

namespace daisychain {

/// A conversation as questions and answers.
struct QuestionHistory {
    QList<SolvedQuestion> solved;  ///< oldest first
    CustomerQuestion last;         ///< the one that waits, or the last one solved

    bool operator==(const QuestionHistory &) const = default;
};

/// Of a conversation's posts, oldest first: those of others and those without a text are passed over. Our
/// posts count when they answer a post of the customer's; further parts of an answer don't. Pure.
QuestionHistory questionHistory(const QList<ThreadPost> &posts, const IdentityId &customer);

}  // namespace daisychain
