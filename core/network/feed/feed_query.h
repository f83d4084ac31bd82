#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace daisychain::network {

/// What a stream of feeds watches. As Stream::argument it is "ADDRESS" or "ADDRESS WORDS", for example
/// `https://forum.example/feed daisy OR "daisy shop"`; the words are those of FeedSearch.
struct FeedQuery {
    QString address;  ///< http or https, absolute, without blanks
    QString words;    ///< empty: every entry

    bool operator==(const FeedQuery &) const = default;
};

/// Nothing when the argument doesn't begin with an address. Pure.
std::optional<FeedQuery> parseFeedQuery(const QString &argument);
QString feedArgument(const FeedQuery &query);

/// The address that somebody means by "forum.example/feed", "feed://forum.example/feed" or an address on the
/// web; plain http to this machine only, https in its place elsewhere. Nothing for anything else. Pure.
std::optional<QUrl> feedAddress(const QString &typed);

}  // namespace daisychain::network
