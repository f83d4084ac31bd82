#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace daisychain::text {

struct LanguageGuess {
    QString language;       ///< the primary subtag of BCP 47: "de", "pt"; Norwegian is "nb", Filipino "tl"
    double confidence = 0;  ///< above 0; all of a text's guesses together are at most 1

    bool operator==(const LanguageGuess &) const = default;
};

/// What languages a text may be in, the likeliest first, at most three; none when it doesn't say: names,
/// links and exclamations alone. Mentions, links, tags and anything with a digit are passed over, and only
/// the first 4,000 units are read.
///
/// `hints` are language tags that speak for a language without deciding: what the post declares, what the
/// customer wrote before. They never make a guess out of none.
///
/// Serbian and Bosnian in Latin letters are "hr". Takes any text. The first call reads the word list, which
/// takes some 30 ms. Threads: call from any.
QList<LanguageGuess> guessLanguage(QStringView text, const QStringList &hints = {});

/// The one language that a text is surely in; empty when it is too short to say, or may be in another too.
/// `hint` is a tag that speaks for a language, or empty.
QString sureLanguage(const QString &text, const QString &hint);

/// "Portuguese" for "pt", in the language of another tag; the tag's beginning when nobody knows a
/// name.
QString languageNameIn(const QString &tag, const QString &shownIn);

/// The tags that guessLanguage() knows, in alphabetical order.
QStringList guessableLanguages();

}  // namespace daisychain::text
