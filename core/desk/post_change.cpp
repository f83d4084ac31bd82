#include "core/desk/post_change.h"

namespace daisychain {

namespace {

/// `read` of whichever of the two it is.
template <class Read>
auto ofEither(const PostChange &change, Read read)
{
    const auto *removal = std::get_if<RemovePost>(&change.action.payload);
    return removal != nullptr ? read(*removal) : read(std::get<EditPost>(change.action.payload));
}

bool isOurs(const ThreadPost &post, const Account &account)
{
    return post.ours == account.id && !post.isDeleted && !account.limits.isReadOnly;
}

}  // namespace

PostId postOf(const PostChange &change)
{
    return ofEither(change, [](const auto &one) { return one.post; });
}

AccountId accountOf(const PostChange &change)
{
    return ofEither(change, [](const auto &one) { return one.account; });
}

std::optional<Instant> notBeforeOf(const PostChange &change)
{
    return ofEither(change, [](const auto &one) { return one.notBefore; });
}

bool isRemovable(const ThreadPost &post, const Account &account)
{
    const bool isMessage = post.post.visibility == Visibility::Direct;
    return isOurs(post, account) &&
           (isMessage ? account.limits.removesMessages : account.limits.removesPosts);
}

bool isEditable(const ThreadPost &post, const Account &account, Instant now)
{
    const bool isMessage = post.post.visibility == Visibility::Direct;
    const std::chrono::minutes most(account.limits.editMinutes);
    return isOurs(post, account) && !post.post.poll && !post.isLetGo &&
           (post.post.media.isEmpty() || account.limits.editsKeepMedia) &&
           (isMessage ? account.limits.editsMessages : account.limits.editsPosts) &&
           (most.count() == 0 || now - post.post.created < most);
}

}  // namespace daisychain
