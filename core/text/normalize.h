#pragma once

#include <QString>

namespace daisychain::text {

/// Unicode normalisation form C.
QString toNfc(const QString &text);

/// The form in which two spellings of a word are the same to a searcher: NFKC with case folding, invisible
/// characters dropped, and without the marks that people leave out when they type: accents of Latin, Greek
/// and Cyrillic, Arabic vowel signs, hamza and tatweel, Hebrew points. Marks that make another letter (Thai,
/// Devanagari, kana) stay.
QString foldForSearch(QStringView text);

}  // namespace daisychain::text
