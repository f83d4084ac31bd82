#pragma once

#include "app/demo/feed/feed_document.h"
#include "app/demo/http/http_message.h"

namespace daisychain::demo::feed {

/// How a feed is served. What each may be: resources/demo/README.md.
struct Manner {
    QString validators = QStringLiteral("both");  ///< both, etag, weak_etag, last_modified, none
    QString encoding = QStringLiteral("utf-8");   ///< utf-8, bom, latin-1, windows-1252
    QString moved;                                ///< "301", "302", "308", "308_loop"; empty: it stays
    QString instead;  ///< truncated, huge, entity_bomb, html, html_with_feed; empty: the feed
    Ids ids = Ids::Own;
    bool isGone = false;
    bool isGzipped = false;  ///< for who accepts it
    int maxAgeSec = 0;       ///< Cache-Control; 0: none
    int ttlMinutes = 0;
};

/// Reads {"validators", "encoding", "moved", "instead", "ids", "gone", "gzip", "max_age", "ttl"}; what is
/// left out is as usual. Nothing when a word is none of those known.
std::optional<Manner> mannerFrom(const QJsonObject &order);

/// The name of the encoding in an XML declaration.
QString declaredEncoding(const Manner &manner);
/// The text in the manner's encoding; what it has no byte for becomes a character reference.
QByteArray encoded(const QString &text, const Manner &manner);
/// The body that comes in place of the feed's own, `own`. `address` is the feed's.
QByteArray insteadOf(const QByteArray &own, const Manner &manner, const QString &address);

}  // namespace daisychain::demo::feed
