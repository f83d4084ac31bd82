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

QList<Action> sentActions(const OutboxRow &row, const PostId &post, const PrivatePassage &passage,
                          Instant now)
{
    QList<Action> actions{newAction({}, now, row.subject, Sent{row.reply, post})};
    if (passage.from) {
        const auto by = row.author.isNull() ? std::nullopt : std::optional(row.author);
        actions.append(newAction({}, now, ConversationSubject{post, customerOf(row.subject)},
                                 BeganInPublic{*passage.from, by}));
    }
    return actions;
}

}  // namespace daisychain::sync
