#include "core/desk/erasure.h"
#include "core/store/ingest.h"
#include "core/store/post_codec.h"

namespace daisychain::store {

void Ingest::addProfile(const ProfileFact &profile)
{
    const ErasedNames &erased = m_keys.erased();
    if (erased.isEmpty())
        m_keys.profile(profile, m_account);
    else if (!erased.holds(profile.id))
        m_keys.profile(erased.masked(profile), m_account);
}

/// Nothing of who was erased comes back, nor their handle in what others say.
void Ingest::addUnlessErased(const Prepared &post)
{
    if (m_keys.erased().isTheirs(post.fact)) {
        m_caught.remove(post.fact.id);
        return;
    }
    const PostFact masked = m_keys.erased().masked(post.fact, isSaidToErased(post.fact));
    if (masked == post.fact)
        return addPost(post);
    const QByteArray details = encodeDetails(masked);
    addPost({masked, details, m_search.tokensOf(masked)});
}

bool Ingest::isSaidToErased(const PostFact &fact)
{
    const auto parent = parentOf(fact);
    return parent && parent->author != 0 && isErased(m_keys.identityId(parent->author));
}

}  // namespace daisychain::store
