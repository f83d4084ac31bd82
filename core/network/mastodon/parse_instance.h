#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QUrl>

#include <optional>

namespace daisychain::network {

/// What a server says about itself, as far as we use it; nothing where it kept silent.
struct InstanceFacts {
    QString domain;   ///< behind its people's '@'
    QString version;  ///< as written: "4.3.1", "2.7.2 (compatible; Pleroma 2.6)"
    QUrl streaming;   ///< ws(s) or http(s), without a path; empty: not said
    std::optional<int> maxCharacters;
    std::optional<int> charactersPerUrl;
    std::optional<int> maxMedia;
    std::optional<int> maxAltText;
    std::optional<qint64> maxImageBytes;
    QStringList mediaTypes;

    bool operator==(const InstanceFacts &) const = default;
};

/// /api/v2/instance, /api/v1/instance, and Pleroma's own members of the latter. Pure; errors as in
/// parse_status.h.
Result<InstanceFacts> parseInstance(QByteArrayView json);

/// /.well-known/nodeinfo: where the newest known description lies. Errors: Invalid, also when it names none.
Result<QUrl> parseNodeInfoLinks(QByteArrayView json);

struct Software {
    QString name;  ///< lower case: "mastodon", "gotosocial"; empty: not said
    QString version;

    bool operator==(const Software &) const = default;
};
/// The description itself (NodeInfo 2.0 and 2.1).
Result<Software> parseNodeInfo(QByteArrayView json);

}  // namespace daisychain::network
