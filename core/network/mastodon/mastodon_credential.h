#pragma once

#include "core/network/mastodon/parse_sign_in.h"

#include <optional>

namespace daisychain::network {

/// What is kept secret of an account on a server with Mastodon's API.
struct MastodonCredential {
    Secret access;
    std::optional<OAuthApp>
        app;  ///< our program there, for signing out; nothing: the token is the person's own
};

// Pure. A text that isn't ours is a token as it stands: so accounts were kept before there was an app.
Secret encoded(const MastodonCredential &credential);
MastodonCredential mastodonCredential(const Secret &kept);

}  // namespace daisychain::network
