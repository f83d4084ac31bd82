#pragma once

#include "core/base/when_ready.h"
#include "core/desk/speller.h"

#include <QHash>
#include <QMap>

namespace daisychain::test {

/// Knows the words it was told, of each language.
class ToldSpeller final : public Speller {
public:
    QFuture<Result<QStringList>> languages() override { return readyFuture<QStringList>(words.keys()); }
    QFuture<Result<QStringList>> languagesOf(QString, QString) override
    {
        return readyFuture<QStringList>(guessed);
    }
    QFuture<Result<QStringList>> unknownWords(QStringList asked, QStringList languages) override
    {
        ++questions;
        QStringList unknown;
        for (const QString &word : asked) {
            bool isKnown = own[OwnWords::Mine].contains(word) || own[OwnWords::Product].contains(word);
            for (const QString &tag : words.keys()) {
                const bool isAsked = languages.contains(tag.section(u'-', 0, 0)) || languages.contains(tag);
                isKnown = isKnown || (isAsked && words[tag].contains(word));
            }
            if (!isKnown)
                unknown.append(word);
        }
        return readyFuture<QStringList>(unknown);
    }
    QFuture<Result<QStringList>> corrections(QString word, QStringList, int most) override
    {
        return readyFuture<QStringList>(meant.value(word).mid(0, most));
    }
    QFuture<Result<QStringList>> ownWords(OwnWords whose) override
    {
        return readyFuture<QStringList>(own[whose]);
    }
    QFuture<Result<QStringList>> setOwnWords(OwnWords whose, QStringList words) override
    {
        own[whose] = words;
        return readyFuture<QStringList>(words);
    }

    QMap<QString, QStringList> words;  ///< by language
    QHash<QString, QStringList> meant;
    QStringList guessed;
    QMap<OwnWords, QStringList> own;
    int questions = 0;
};

}  // namespace daisychain::test
