#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace daisychain::text {

/// What searchTokens() makes of a text, each token between blanks: where a PhraseSet looks.
QString spacedTokens(QStringView text);

/// A list of words and phrases to be found in texts, whole words only. They are folded as the text is, so
/// accents and case don't matter. What a look costs grows with the text, not with the list.
///
/// Threads: call from any.
class PhraseSet final {
public:
    /// UTF-8, separated by ", ".
    explicit PhraseSet(const char *phrases);

    /// `words` as spacedTokens() makes them.
    bool isIn(QStringView words) const;
    /// Where in `words` one begins: the place of the blank before it.
    QList<qsizetype> placesIn(QStringView words) const;
    /// Whether `words`, which end in a blank, end with one.
    bool isAtEndOf(QStringView words) const;

private:
    bool isAt(QStringView words, qsizetype blank) const;

    QStringList m_phrases;                                 ///< each between blanks
    QHash<QStringView, QList<QStringView>> m_byFirstWord;  ///< views of m_phrases
};

}  // namespace daisychain::text
