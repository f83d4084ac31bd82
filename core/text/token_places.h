#pragma once

#include "core/text/search_tokens.h"

namespace daisychain::text {

/// A token of a text and the stretch it was made from, in UTF-16 units.
struct TokenPlace {
    QString token;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TokenPlace &) const = default;
};

/// The tokens that searchTokens() gives, each with its place. Only a text whose characters change each other
/// in folding, across what a reader sees as one character, may give others.
///
/// Slower than searchTokens(): for the few texts on a screen. Threads: call from any.
QList<TokenPlace> searchTokenPlaces(QStringView text);

/// A stretch of a text in UTF-16 units.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// Where the words of a query stand in a text; as the index would find them.
QList<TextRange> findToken(const QList<TokenPlace> &places, const QueryToken &token);

/// In order and without overlaps: what overlaps or touches becomes one.
QList<TextRange> mergedRanges(QList<TextRange> ranges);

}  // namespace daisychain::text
