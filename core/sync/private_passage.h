#pragma once

#include "core/desk/account.h"
#include "core/desk/outbox.h"
#include "core/desk/post_reader.h"

#include <QObject>

namespace daisychain::sync {

/// What has to be known before a private reply goes out.
struct PrivatePassage {
    std::optional<PostId> from;          ///< it leaves this public conversation, by its anchor
    std::optional<QStringList> readers;  ///< OutgoingPost::allowedMentionIds

    bool operator==(const PrivatePassage &) const = default;
};

/// Whom the network may let in: the addressee alone, by the local id, unless the author named others.
/// Nothing: it isn't known, or others were named, as a guard told the author. Pure.
std::optional<QStringList> allowedReaders(const HandOver &content, const Account &account,
                                          const ProfileFact &addressee,
                                          const std::optional<QString> &localId);

/// Looks up where the reply leaves from and who may read it. Errors: Storage.
///
/// Threads: the receiver's; gone with it.
QFuture<Result<PrivatePassage>> findPassage(const OutboxRow &row, const Account &account, PostReader &posts,
                                            QObject *receiver);

/// What is recorded with the confirmation: that it was sent, and of the first private word of a public
/// conversation, that the private one began there. Pure.
QList<Action> sentActions(const OutboxRow &row, const PostId &post, const PrivatePassage &passage,
                          Instant now);

}  // namespace daisychain::sync
