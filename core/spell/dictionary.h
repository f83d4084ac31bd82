#pragma once

#include "core/base/result.h"
#include "core/spell/dictionary_files.h"

#include <QStringList>

#include <memory>

class Hunspell;

namespace daisychain::spell {

/// The words of one language. Opening one reads megabytes and takes up to half a second.
///
/// Threads: one at a time.
class Dictionary final {
public:
    /// Errors: NotFound when a file can't be read; Invalid when it is in an encoding that nobody knows.
    static Result<std::unique_ptr<Dictionary>> open(const DictionaryFiles &files);
    ~Dictionary();
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;

    /// Words with a character that the language doesn't write are not known; those of more than `LongestWord`
    /// units are no words, and pass.
    bool knows(const QString &word) const;
    /// What the word may have been meant to be, the likeliest first; takes milliseconds.
    QStringList corrections(const QString &word, int most) const;

    static constexpr qsizetype LongestWord = 60;

private:
    Dictionary(std::unique_ptr<Hunspell> words, QByteArray charset);

    std::unique_ptr<Hunspell> m_words;
    QByteArray m_charset;
};

}  // namespace daisychain::spell
