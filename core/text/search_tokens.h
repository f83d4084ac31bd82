#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace daisychain::text {

/// A longer token is cut to so many UTF-16 units, in the index and in a query alike.
inline constexpr qsizetype MaxTokenLength = 64;

/// What stands in the full-text index for a text: its tokens, separated by one space.
///
/// A token is a run of letters, marks and digits after foldForSearch(): "Straße", "STRASSE" and "straße" are
/// "strasse", "über" and "uber" are "uber"; so are "æ" "ae", "ø" "o", "ł" "l" and their like. Punctuation is
/// dropped and separates. Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar) are cut into
/// overlapping pairs of characters, a character with the marks on it counting as one, followed by the last
/// character alone: "日本語" gives "日本 本語 語". So any stretch is found as a phrase of pairs, and any
/// character as the beginning of a token. Each emoji is a token, without skin tone and variation.
///
/// Most texts take a quick way that gives the same; 100 Latin letters some 0.2 µs, Thai or Arabic fifty times
/// that. Takes any text. Threads: call from any.
QString searchTokens(QStringView text);

/// One part of a query: what the user wrote between blanks.
struct QueryToken {
    QStringList words;  ///< never empty; they must stand next to each other, in this order
    /// The last word is a single character of a script without spaces: to be matched as a beginning of a
    /// token.
    bool isPrefix = false;

    bool operator==(const QueryToken &) const = default;
};

/// The whole text as one phrase, blanks and all. Nothing when it holds nothing but punctuation.
std::optional<QueryToken> queryPhrase(QStringView text);

/// What to look for in the index for a text typed by the user; all of it must be found. Empty when the text
/// holds nothing but punctuation.
QList<QueryToken> queryTokens(QStringView text);

}  // namespace daisychain::text
