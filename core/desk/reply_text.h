#pragma once

#include "core/desk/account.h"
#include "core/desk/post.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace daisychain {

// What a reply says besides its author's words, and how long that is, by what the account's network asks for.
// Pure.

/// What has to stand before the text so that the network tells the addressee: "@mara@blumen.example "; empty
/// when the text names them already, or the network tells them unasked.
QString mentionPrefix(const QString &text, const NetworkLimits &limits, const QString &addressee);

/// How a public answer ends: "– Sam" in a line of its own, "^MK" behind the last word; empty when the text
/// ends so already or with the bare name in its last line, nobody signs, or not all can read it. `signature`
/// is what signatureOf() gives.
QString signatureSuffix(const QString &text, const QString &signature, Visibility visibility);

/// A handle in a private text that lets somebody in.
struct ThirdReader {
    QString written;  ///< "@ann", or with host
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const ThirdReader &) const = default;
};
/// Whom besides the addressee a private text of the account would let in: where the readers of a private post
/// are those that it names. In the order of the text. "@mara" without a host is somebody on the account's own
/// server.
QList<ThirdReader> thirdReaders(const QString &text, const Account &account, const QString &addressee);
/// The handle as it names nobody: "ann at blumen.example".
QString harmlessHandle(const QString &written);

/// Who may read the reply, widest first: never wider than what it answers. Where the network has no degrees,
/// as what it answers or in private.
QList<Visibility> visibilityChoices(Visibility parent, const NetworkLimits &limits);

/// How long a text is as the account's server counts.
struct ReplyLength {
    int length = 0;
    int limit = 0;
    bool isValid = true;  ///< not too long, not blank, and nothing in it that the network refuses

    int left() const { return limit - length; }
    bool isOver() const { return length > limit; }
    bool operator==(const ReplyLength &) const = default;
};
ReplyLength measureReply(const QString &text, const QString &contentWarning, const NetworkLimits &limits);

/// Which posts of a chain are signed.
enum class SignedParts { Last, Every };

/// A reply that is too long for one post, as a chain of posts: cut at ends of sentences where that can be,
/// each with `prefix` in front and " 1/3" behind, then `suffix` where it is signed. Nothing when it can't be
/// cut, or only into more than 25.
std::optional<QStringList> replyParts(const QString &text, const QString &contentWarning,
                                      const NetworkLimits &limits, const QString &prefix,
                                      const QString &suffix, SignedParts isSigned = SignedParts::Last);
/// The words of a part without what replyParts() put around them.
QString partWords(const QString &part, const QString &prefix, const QString &suffix = {});

/// Whether the network lets the account answer the post: some take answers only to posts that name the
/// account or quote it. `quotedAuthor`: who wrote what the post quotes; null when nothing, or unknown.
bool isSummoned(const Account &account, const PostFact &parent, const IdentityId &quotedAuthor);

}  // namespace daisychain
