#include "core/sync/private_passage.h"

#include "core/desk/reply_text.h"
#include "core/network/chain.h"

namespace daisychain::sync {

std::optional<QStringList> allowedReaders(const HandOver &content, const Account &account,
                                          const ProfileFact &addressee, const std::optional<QString> &localId)
{
    if (!localId || localId->isEmpty() || addressee.handle.isEmpty())
        return std::nullopt;
    if (!thirdReaders(content.text, account, addressee.handle).isEmpty())
        return std::nullopt;
    return QStringList{*localId};
}

QFuture<Result<PrivatePassage>> findPassage(const OutboxRow &row, const Account &account, PostReader &posts,
                                            QObject *receiver)
{
    const auto *subject = std::get_if<ConversationSubject>(&row.subject);
    if (subject == nullptr)
        return readyFuture<PrivatePassage>(PrivatePassage{});
    const PostId anchor = subject->anchor;
    const IdentityId customer = subject->customer;
    return network::chained(posts.post(anchor), receiver, [=, &posts](const std::optional<ThreadPost> &post) {
        PrivatePassage passage;
        const bool isPublic = post && post->post.visibility != Visibility::Direct;
        if (isPublic)
            passage.from = anchor;
        if (!isPublic || post->author.id != customer)
            return readyFuture<PrivatePassage>(passage);
        const ProfileFact addressee = post->author;
        return network::mapped(posts.personLocalId(account.id, customer), receiver,
                               [=](const std::optional<QString> &localId) mutable -> Result<PrivatePassage> {
                                   passage.readers = allowedReaders(row.content, account, addressee, localId);
                                   return passage;
                               });
    });
}

}  // namespace daisychain::sync
