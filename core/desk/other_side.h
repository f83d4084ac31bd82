#pragma once

#include "core/desk/conversation.h"
#include "core/desk/thread_post.h"

namespace daisychain {

// A matter that moved has two sides: the conversation in which the customer wrote in public, and the private
// one in which it goes on. They are two conversations, tied by what was sent from one into the other. Pure.

/// What the other sides of a conversation are, by its journal; the newest first.
QList<ConversationSubject> otherSides(const ConversationView &view, const QList<JournalEntry> &journal);

}  // namespace daisychain
