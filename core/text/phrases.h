#pragma once

#include "core/text/token_places.h"

#include <QHash>

#include <initializer_list>

namespace daisychain::text {

/// Words and phrases to look for in a text. They are folded as the text is, so accents and case don't matter,
/// and punctuation between words neither: "we'll" is the phrase "we ll".
class Phrases final {
public:
    /// Lists in UTF-8 as people write them, with commas between the phrases.
    explicit Phrases(std::initializer_list<const char *> lists);

    /// How many tokens the longest phrase takes that begins with token `at`; 0 when none does.
    qsizetype lengthAt(const QList<TokenPlace> &tokens, qsizetype at) const;

    /// Whether any stands among the tokens from `from` to before `to`.
    bool isAmong(const QList<TokenPlace> &tokens, qsizetype from, qsizetype to) const;

    /// Whether any stands among the last `count` tokens that begin before the unit `place` of the text.
    bool isBefore(const QList<TokenPlace> &tokens, qsizetype place, qsizetype count) const;

private:
    QHash<QString, QList<QStringList>> m_byFirst;  ///< longest first
};

/// From the first of `count` tokens at `at` to the end of the last.
TextRange rangeOf(const QList<TokenPlace> &tokens, qsizetype at, qsizetype count);

/// What stands in the text between the token before `at` and that one; all that is left of it when `at` is
/// behind the last. Empty where tokens overlap.
QStringView gapBefore(QStringView text, const QList<TokenPlace> &tokens, qsizetype at);

}  // namespace daisychain::text
