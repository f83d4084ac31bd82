#include "app/engine_room/desk_moderator.h"

#include "core/network/chain.h"

namespace daisychain::engine_room {

using network::chained;
using network::mapped;

namespace {

Standing standingOf(const network::Relationship &relation)
{
    return {relation.blocksUs, relation.isBlocked, relation.isMuted, relation.followsUs,
            relation.takesMessages};
}

Result<Standing> onlyOne(const QList<network::Relationship> &relations)
{
    if (relations.isEmpty())
        return Failure(Error{ErrorCode::NotFound});
    return standingOf(relations.first());
}

}  // namespace

struct DeskModerator::OnNetwork {
    PostReader &posts;
    FindConnection find;
    QHash<std::pair<AccountId, IdentityId>, QString> names;  ///< what an account's server calls somebody

    /// Errors besides: Unauthorized, Invalid.
    Result<sync::ConnectionPtr> connection(AccountId account) const
    {
        const sync::ConnectionPtr found = find(account);
        if (found == nullptr)
            return Failure(Error{ErrorCode::Unauthorized});
        if (found->moderation == nullptr)
            return Failure(Error{ErrorCode::Invalid, {networkName(found->account.network)}});
        return found;
    }

    QFuture<Result<QString>> localId(const Encounter &with, const sync::ConnectionPtr &connection,
                                     QObject *receiver)
    {
        const std::pair key(with.account, with.who);
        if (const auto known = names.constFind(key); known != names.constEnd())
            return readyFuture<QString>(*known);
        return mapped(connection->connector->profile({}, with.handle), receiver,
                      [this, key](const ProfileFact &profile) -> Result<QString> {
                          // A handle is given anew now and then: whoever has it today may be somebody else.
                          if (profile.id != key.second || profile.localId.isEmpty())
                              return Failure(Error{ErrorCode::NotFound});
                          names.insert(key, profile.localId);
                          return profile.localId;
                      });
    }

    QFuture<Result<Standing>> perform(const KeepOffOrder &order, const QString &localId,
                                      const sync::ConnectionPtr &connection, QObject *receiver)
    {
        network::Moderation &moderation = *connection->moderation;
        const auto after = [&](const QFuture<Result<network::Relationship>> &future) {
            return mapped(future, receiver,
                          [connection](const network::Relationship &relation) -> Result<Standing> {
                              return standingOf(relation);
                          });
        };
        switch (order.kind) {
        case KeepOffKind::Mute:
            return after(moderation.mute(localId, order.howLong));
        case KeepOffKind::Unmute:
            return after(moderation.unmute(localId));
        case KeepOffKind::Block:
        case KeepOffKind::Unblock:
            return after(moderation.block(localId, order.kind == KeepOffKind::Block));
        case KeepOffKind::Report:
            break;
        }
        return report(order, localId, connection, receiver);
    }

    QFuture<Result<Standing>> report(const KeepOffOrder &order, const QString &localId,
                                     const sync::ConnectionPtr &connection, QObject *receiver)
    {
        network::AbuseReport report{localId, {}, order.reason, order.toTheirServerToo};
        QFuture<Result<network::AbuseReport>> ready = readyFuture<network::AbuseReport>(report);
        for (const PostId &post : order.posts) {
            ready = chained(
                ready, receiver,
                [this, post, receiver, account = order.about.account](const network::AbuseReport &sofar) {
                    return mapped(posts.localId(account, post), receiver,
                                  [sofar](const std::optional<QString> &id) -> Result<network::AbuseReport> {
                                      network::AbuseReport more = sofar;
                                      if (id)
                                          more.postLocalIds.append(*id);
                                      return more;
                                  });
                });
        }
        const auto standing = [connection, localId, receiver] {
            return mapped(connection->moderation->relationships({localId}), receiver,
                          [connection](const QList<network::Relationship> &all) { return onlyOne(all); });
        };
        const auto promise = network::newPromise<Standing>();
        whenReady(ready, receiver,
                  [connection, receiver, promise, standing](const Result<network::AbuseReport> &made) {
                      if (!made)
                          return network::fulfil<Standing>(promise, Failure(made.error()));
                      whenReady(connection->moderation->report(*made), receiver,
                                [receiver, promise, standing](const Result<void> &reported) {
                                    if (!reported)
                                        return network::fulfil<Standing>(promise, Failure(reported.error()));
                                    network::forward<Standing>(standing(), receiver, promise);
                                });
                  });
        return promise->future();
    }
};

DeskModerator::DeskModerator(NetworkThread &network, PostReader &posts, FindConnection find)
    : m_network(network)
    , m_state(std::make_shared<OnNetwork>(OnNetwork{posts, std::move(find), {}}))
{
}

DeskModerator::~DeskModerator() = default;

QFuture<Result<Standing>> DeskModerator::standing(Encounter with)
{
    return m_network.ask<Standing>([state = m_state, with, receiver = m_network.receiver()] {
        const auto connection = state->connection(with.account);
        if (!connection)
            return readyFuture<Standing>(Failure(connection.error()));
        return chained(
            state->localId(with, *connection, receiver), receiver,
            [receiver, connection = *connection](const QString &id) {
                return mapped(connection->moderation->relationships({id}), receiver,
                              [connection](const QList<network::Relationship> &all) { return onlyOne(all); });
            });
    });
}

QFuture<Result<Standing>> DeskModerator::keepOff(KeepOffOrder order)
{
    return m_network.ask<Standing>([state = m_state, order, receiver = m_network.receiver()] {
        const auto connection = state->connection(order.about.account);
        if (!connection)
            return readyFuture<Standing>(Failure(connection.error()));
        return chained(state->localId(order.about, *connection, receiver), receiver,
                       [state, order, receiver, connection = *connection](const QString &id) {
                           return state->perform(order, id, connection, receiver);
                       });
    });
}

}  // namespace daisychain::engine_room
