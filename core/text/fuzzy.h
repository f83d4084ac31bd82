#pragma once

#include <QStringList>

#include <optional>

namespace daisychain::text {

/// How well `text` answers `query`: all letters of the query in their order, more for beginnings of words and
/// for letters that stand together; nothing when one is missing. Case and accents don't matter.
std::optional<int> fuzzyScore(const QString &query, const QString &text);

/// The same for something that has a title and other words for it: each word of the query begins one of them
/// ("thank her"), or its letters are found in the title. Whole words go before scattered letters, which stay
/// below WholeWords.
inline constexpr int WholeWords = 24;
std::optional<int> plainScore(const QString &query, const QString &title, const QString &words);

/// The same for what is asked for again and again: read once.
class FuzzyTarget final {
public:
    FuzzyTarget(const QString &title, const QString &words);

    /// As plainScore() says.
    std::optional<int> score(const QString &query) const;

private:
    QString m_title;      ///< folded
    QStringList m_named;  ///< the words of the title
    QStringList m_all;    ///< those and the others
};

}  // namespace daisychain::text
