#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace daisychain::text {

/// An emoji and what it is looked for by.
struct Emoji {
    QString text;       ///< the characters themselves
    QString english;    ///< "thumbs up"
    QString german;     ///< empty where nobody gave it one
    QStringList words;  ///< of names and synonyms, folded for search

    /// In the language of a BCP 47 tag, where there is one; else the English name.
    const QString &nameIn(QStringView tag) const;
    bool operator==(const Emoji &) const = default;
};

/// All that Unicode shows as pictures by themselves, each in one tone, and the flags of countries: first
/// those that are used most. The first call reads list and names, which takes some 20 ms. Threads: call from
/// any.
const QList<Emoji> &allEmoji();

/// Those of which each word of the query begins a word of a name, in English or German, the best first, at
/// most so many; without a query, the first of all. Words stand apart by blanks, "_" or "-".
QList<Emoji> findEmoji(const QString &query, qsizetype limit);

}  // namespace daisychain::text
