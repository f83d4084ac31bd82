#pragma once

#include "core/network/feed/warning_list.h"

#include <QByteArrayView>

namespace daisychain::network {

/// A document as valid UTF-8, without byte order mark.
struct DecodedDocument {
    QByteArray utf8;
    QString encoding;  ///< in which it was read, in lower case
};

/// Finds out in which encoding a document is and reads it; see parseFeed(). `contentType` is the header, or
/// empty.
DecodedDocument decodeDocument(QByteArrayView bytes, QByteArrayView contentType, WarningList &warnings);

/// The type of a Content-Type header, in lower case and without parameters.
QByteArray mediaType(QByteArrayView contentType);

}  // namespace daisychain::network
