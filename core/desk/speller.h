#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QStringList>

namespace daisychain {

/// Whose word it is that no dictionary has.
enum class OwnWords : quint8 {
    Mine,     ///< a person's: known where this person writes
    Product,  ///< the company's: known to everybody at this desk
};

/// Knows how words are spelled. Languages are tags of BCP 47 ("de", "pt-BR").
///
/// Threads: call from any; futures end on a thread of its own, see whenReady(). The first call for a language
/// reads its dictionary, up to half a second.
class Speller {
public:
    virtual ~Speller() = default;

    /// The languages that there are dictionaries of on this machine.
    virtual QFuture<Result<QStringList>> languages() = 0;
    /// In what the text seems to be written, the likeliest first; none when it doesn't say. `claimed` speaks
    /// for a language without deciding.
    virtual QFuture<Result<QStringList>> languagesOf(QString text, QString claimed) = 0;
    /// Those of the words that none of the languages' dictionaries has and nobody added, each once. None when
    /// there is a dictionary of none of the languages. Errors: Storage.
    virtual QFuture<Result<QStringList>> unknownWords(QStringList words, QStringList languages) = 0;
    /// What a word may have been meant to be, the likeliest first.
    virtual QFuture<Result<QStringList>> corrections(QString word, QStringList languages, int most) = 0;

    /// The words that were added, in alphabetical order. Errors: Storage.
    virtual QFuture<Result<QStringList>> ownWords(OwnWords whose) = 0;
    /// Takes the place of all that were added; how they are capitalised doesn't count. Errors: Storage.
    virtual QFuture<Result<QStringList>> setOwnWords(OwnWords whose, QStringList words) = 0;
};

}  // namespace daisychain
