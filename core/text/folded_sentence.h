#pragma once

#include <QString>
#include <QVarLengthArray>

namespace daisychain::text {

/// A sentence as rules about words want it, and where each of its characters stands.
///
/// Words are lower case, without accents and apart by one blank, with one before the first and behind the
/// last: "We’ll send it!" is " we ll send it ". Digits and letters are apart ("5pm" is "5 pm"); '.', ':' and
/// '/' stay between digits. Other punctuation that parts clauses is the word ",", "&" is "and", "?" and "¿"
/// are "?", a mention is "@"; addresses of pages, pictures and scripts other than Latin, Greek and Cyrillic
/// are ",".
struct FoldedSentence {
    QString words;
    QVarLengthArray<qsizetype, 512> places;  ///< of each character of `words`, in what was folded
};

FoldedSentence foldSentence(QStringView sentence);

}  // namespace daisychain::text
