#pragma once

#include <QList>
#include <QStringList>

namespace daisychain::text {

struct LanguageWords {
    QString language;
    QStringList words;  ///< lower case, the most frequent first
};

/// What resources/languages/words.txt says.
QList<LanguageWords> readLanguageWords();

}  // namespace daisychain::text
