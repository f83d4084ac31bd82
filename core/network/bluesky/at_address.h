#pragma once

#include <QString>

#include <optional>

namespace daisychain::network::bluesky {

/// Where a record lies.
struct AtAddress {
    QString authority;   ///< a DID or a handle
    QString collection;  ///< empty: all of them, which is the person
    QString key;

    /// The record's address below this DID.
    QString uriAt(const QString &did) const;
    bool operator==(const AtAddress &) const = default;
};

/// Reads "at://…", an address of bsky.app that shows a person, a post or a list, and a bare handle or DID,
/// with or without '@'. Nothing when it is none of them. Pure.
std::optional<AtAddress> atAddressOf(const QString &typed);

}  // namespace daisychain::network::bluesky
