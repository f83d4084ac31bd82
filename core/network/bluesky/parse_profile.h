#pragma once

#include "core/base/result.h"
#include "core/desk/post.h"
#include "core/network/moderation.h"
#include "core/network/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::bluesky {

// Pure; errors as in parse_posts.h.

/// Somebody, and how our account stands to them.
struct Person {
    ProfileFact profile;
    Relationship relation;
    QString blockUri;  ///< our block of them, to take it back; empty: none
    /// Their handle and DID name each other, as far as the server knows; else the DID stands for the handle.
    bool isHandleTrusted = false;
    /// Takes private messages from everybody. Else from whom they follow, or from nobody.
    bool takesMessages = false;

    bool operator==(const Person &) const = default;
};

/// app.bsky.actor.getProfile. Errors besides: Invalid when it doesn't say who it is.
Result<Person> parseProfile(QByteArrayView json, const ParseContext &context);

/// `{"profiles": […]}`: app.bsky.actor.getProfiles; who can't be told is left out.
Result<QList<Person>> parseProfiles(QByteArrayView json, const ParseContext &context);

}  // namespace daisychain::network::bluesky
