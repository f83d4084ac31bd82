#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace daisychain::demo {

/// Whom a mention names.
struct MentionTarget {
    QString accountId;
    QString username;
    QString url;
};

/// Finds the account of "@user" (`host` empty) or "@user@host".
using MentionResolver = std::function<std::optional<MentionTarget>(const QString &user, const QString &host)>;

/// A post's text as a Mastodon server gives it out.
struct PostHtml {
    QString html;
    QStringList mentionIds;  ///< in the order named, each once
    QStringList tags;        ///< lower case, without '#', each once
};

/// Paragraphs, line breaks, links with their scheme and tail hidden, mentions as h-cards and hashtags;
/// nothing else of the text is markup. `tagBase` is the address that a tag's name is appended to.
PostHtml postHtml(const QString &text, const QString &tagBase, const MentionResolver &resolve);

/// The length of a post as Mastodon counts it: grapheme clusters of text and warning together, each link of
/// the text 23, each @user@host as @user.
int postLength(const QString &text, const QString &warning);

/// The length as GoToSocial counts it: code points, nothing discounted.
int postLengthInCodePoints(const QString &text, const QString &warning);

}  // namespace daisychain::demo
