#pragma once

#include "core/base/result.h"
#include "core/network/mastodon/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network {

// Pure. The whole document is checked; unknown members and values are passed over. A number where an id
// should be, or any other wrong kind of value, is an error. Errors: Invalid; arguments are the place
// ("$[2].account.url") and why.

/// One Status. Errors besides: Invalid when it doesn't say which post it is or who wrote it.
Result<PostList> parseStatus(QByteArrayView json, const ParseContext &context);

/// A list of Status.
Result<PostList> parseStatuses(QByteArrayView json, const ParseContext &context);

/// `{"ancestors": […], "descendants": […]}`: the ancestors, then the descendants.
Result<PostList> parseContextOf(QByteArrayView json, const ParseContext &context);

/// What a search found; the accounts are the first profiles of the facts.
struct SearchFound {
    PostList posts;
    QList<IdentityId> people;

    bool operator==(const SearchFound &) const = default;
};
Result<SearchFound> parseSearch(QByteArrayView json, const ParseContext &context);

/// A private thread as the server keeps it.
struct PrivateThread {
    QString localId;  ///< no status id
    ListedPost last;
    bool isUnread = false;

    bool operator==(const PrivateThread &) const = default;
};
struct PrivateThreads {
    FactBatch facts;
    QList<PrivateThread> threads;
};
/// A list of Conversation; parsePrivateThread reads a single one into a list of one.
Result<PrivateThreads> parsePrivateThreads(QByteArrayView json, const ParseContext &context);
Result<PrivateThreads> parsePrivateThread(QByteArrayView json, const ParseContext &context);

/// `{"id", "text", "spoiler_text"}`: what the author typed.
struct StatusSource {
    QString text;
    QString contentWarning;
};
Result<StatusSource> parseStatusSource(QByteArrayView json);

}  // namespace daisychain::network
