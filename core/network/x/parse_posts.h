#pragma once

#include "core/base/result.h"
#include "core/desk/stream.h"
#include "core/network/x/parse_context.h"

#include <QByteArrayView>

namespace daisychain::network::x {

// Pure. The whole document is checked; unknown members and values are passed over, and so is what `includes`
// lacks. A number where an id should be, or any other wrong kind of value, is an error. Errors: Invalid;
// arguments are the place ("$.data[2].author_id") and why.
//
// What X says besides becomes a warning by this rule: a post withheld somewhere stands behind a warning that
// says where, or "copyright"; one that is "possibly sensitive" has sensitive media, its words are not hidden.

/// Posts of a lookup, a search, mentions, a person's posts: `data` is a list, one post, or absent when there
/// are none.
Result<PostList> parsePosts(QByteArrayView json, const ParseContext &context);

/// One post. Errors besides: NotFound, Refused with X's words where there is a problem in its place; Invalid
/// when it doesn't say which post it is or who wrote it.
Result<PostList> parsePost(QByteArrayView json, const ParseContext &context);

/// The answer to POST /2/tweets: `{"data": {"id", "text"}}`, no more. Errors besides: Invalid without an id.
struct CreatedPost {
    QString localId;
    QString globalId;  ///< of the first edit, when this is one
    QString text;      ///< as X delivers it: links are t.co
};
Result<CreatedPost> parseCreated(QByteArrayView json);

/// Ids of posts that X said are gone.
QStringList goneIds(const QList<Problem> &problems);

/// The people of a lookup: the account's own, those of a list, found by name.
struct UserList {
    QList<ProfileFact> people;  ///< those of `data`, in its order, then others of the answer
    int listed = 0;             ///< so many are of `data`
    QList<Problem> problems;
    PageMeta page;
};
Result<UserList> parseUsers(QByteArrayView json, const ParseContext &context);

/// The lists that a person keeps: those with an id, as streams of the account.
Result<QList<Stream>> parseLists(QByteArrayView json, AccountId account);

}  // namespace daisychain::network::x
