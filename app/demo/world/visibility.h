#pragma once

#include "app/demo/world/world.h"

namespace daisychain::demo {

/// May this account (empty: nobody signed in) see the post?
bool mayRead(const World &world, const QString &viewerId, const Status &status);

/// Has `accountId` put this mark ("follow", "mute", "block") on the other account?
bool holds(const World &world, const QString &kind, const QString &accountId, const QString &otherId);

/// The first post of the thread, as far as it is known.
QString rootOf(const World &world, const Status &status);

/// Does the post belong on the home timeline of a local account?
bool isForHome(const World &world, const QString &ownerId, const Status &status);

/// Does the post belong on the timeline of a list?
bool isForList(const World &world, const QString &ownerId, const QString &listId, const Status &status);

}  // namespace daisychain::demo
