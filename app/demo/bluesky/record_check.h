#pragma once

#include "app/demo/bluesky/sky.h"

namespace daisychain::demo::bluesky {

/// Why a record is refused: the name of the error and the server's words.
struct Fault {
    QString error;
    QString message;
};

inline constexpr qint64 MostImageBytes = 2'000'000;

/// What the network checks when a record is written. `mostImageBytes`: older servers take less.
std::optional<Fault> faultOf(const Sky &sky, const QString &collection, const QString &key,
                             const QJsonObject &record, qint64 mostImageBytes = MostImageBytes);

/// Grapheme clusters, as limits of text count them.
int graphemes(const QString &text);

/// Mentions ("@help.marigold.test"), links and tags of a text, by UTF-8 bytes.
QJsonArray facetsOf(const Sky &sky, const QString &text);

}  // namespace daisychain::demo::bluesky
