#include "core/sync/preflight.h"

#include <algorithm>

namespace daisychain::sync {

namespace {

const ThreadPost *findPost(const PreflightInput &input, const PostId &id)
{
    const auto it = std::find_if(input.posts.begin(), input.posts.end(),
                                 [&id](const ThreadPost &post) { return post.post.id == id; });
    return it == input.posts.end() ? nullptr : &*it;
}

bool isParentGone(const PreflightInput &input)
{
    if (!input.row.content.parent)
        return false;
    const ThreadPost *parent = findPost(input, *input.row.content.parent);
    return parent != nullptr && parent->isDeleted;
}

/// What happened to the customer's words since they were on the author's screen.
std::optional<StopReason> unseenWords(const PreflightInput &input)
{
    std::optional<StopReason> found;
    for (const PostVersionRef &ref : input.newest) {
        const Seen &seen = input.row.content.seen;
        const auto known = std::find_if(seen.begin(), seen.end(),
                                        [&ref](const PostVersionRef &s) { return s.post == ref.post; });
        if (known != seen.end() && known->version >= ref.version)
            continue;
        if (known != seen.end())
            return StopReason::Edited;
        if (!input.row.content.evenIfTheyWrite)
            found = StopReason::NewPost;
    }
    return found;
}

/// The place in the journal where this reply was last handed over.
qint64 handedOverAt(const PreflightInput &input)
{
    qint64 position = 0;
    for (const JournalEntry &entry : input.journal) {
        const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
        if (handOver != nullptr && handOver->reply == input.row.reply)
            position = std::max(position, entry.position);
    }
    return position;
}

/// Whether somebody else answered after the author let go of the text: through Daisychain, or with one of our
/// accounts elsewhere. Parts of the same chain are no others.
bool isAnsweredByOther(const PreflightInput &input)
{
    const qint64 since = handedOverAt(input);
    for (const JournalEntry &entry : input.journal) {
        const auto *handOver = std::get_if<HandOver>(&entry.action.payload);
        if (handOver != nullptr && entry.isActive && entry.position > since &&
            handOver->reply != input.row.reply && entry.action.actor != input.row.author)
            return true;
    }
    return std::any_of(input.posts.begin(), input.posts.end(), [&input](const ThreadPost &post) {
        return post.ours && !post.reply && !post.isDeleted && post.post.created > input.row.created;
    });
}

bool isTooOld(const PreflightInput &input)
{
    const bool isPrivate = input.row.content.visibility == Visibility::Direct;
    const Instant from = input.row.terms.notBefore ? std::max(input.row.created, *input.row.terms.notBefore)
                                                   : input.row.created;
    return input.now - from > (isPrivate ? input.limits.inPrivate : input.limits.inPublic);
}

}  // namespace

std::optional<StopReason> overtaken(const PreflightInput &input)
{
    if (isParentGone(input))
        return StopReason::Deleted;
    if (const auto words = unseenWords(input))
        return words;
    if (isAnsweredByOther(input))
        return StopReason::AnsweredByOther;
    return std::nullopt;
}

std::optional<StopReason> preflight(const PreflightInput &input)
{
    if (const auto happened = overtaken(input))
        return happened;
    if (input.woke)
        return StopReason::Woke;
    if (isTooOld(input))
        return StopReason::TooOld;
    if (!input.hasAccount)
        return StopReason::SignedOut;
    return std::nullopt;
}

}  // namespace daisychain::sync
