#pragma once

#include "app/ctl/trouble.h"
#include "core/desk/post.h"

namespace daisychain::ctl {

class Session;

/// The identity meant by a global id, a handle, or the beginning of one. Errors: NotFound, Conflict.
Outcome<IdentityId> customerNamed(Session &session, const QString &given);

}  // namespace daisychain::ctl
