#include "app/demo/world/visibility.h"

namespace daisychain::demo {

using namespace Qt::StringLiterals;

bool holds(const World &world, const QString &kind, const QString &accountId, const QString &otherId)
{
    return world.marks().find(kind, accountId, otherId) != nullptr;
}

bool mayRead(const World &world, const QString &viewerId, const Status &status)
{
    if (status.scheduledMs != 0)
        return false;
    if (status.accountId == viewerId)
        return true;
    if (holds(world, u"block"_s, status.accountId, viewerId))
        return false;
    if (status.isPublicOrUnlisted())
        return true;
    if (viewerId.isEmpty())
        return false;
    if (status.mentionIds.contains(viewerId))
        return true;
    return status.visibility == u"private" && holds(world, u"follow"_s, viewerId, status.accountId);
}

QString rootOf(const World &world, const Status &status)
{
    const Status *root = &status;
    while (const Status *parent = world.statuses().find(root->inReplyTo))
        root = parent;
    return root->id;
}

bool isForHome(const World &world, const QString &ownerId, const Status &status)
{
    if (status.accountId == ownerId)
        return status.scheduledMs == 0;
    if (!holds(world, u"follow"_s, ownerId, status.accountId) || !mayRead(world, ownerId, status) ||
        holds(world, u"mute"_s, ownerId, status.accountId))
        return false;
    if (status.visibility == u"direct")
        return status.mentionIds.contains(ownerId);
    const Status *parent = world.statuses().find(status.inReplyTo);
    return !parent || parent->accountId == ownerId || parent->accountId == status.accountId ||
           holds(world, u"follow"_s, ownerId, parent->accountId);
}

bool isForList(const World &world, const QString &ownerId, const QString &listId, const Status &status)
{
    const auto isListed = [&](const QString &accountId) {
        return holds(world, u"listed"_s, listId, accountId);
    };
    if (!isListed(status.accountId) || status.visibility == u"direct" || !mayRead(world, ownerId, status))
        return false;
    const Status *parent = world.statuses().find(status.inReplyTo);
    return !parent || parent->accountId == status.accountId || isListed(parent->accountId);
}

}  // namespace daisychain::demo
