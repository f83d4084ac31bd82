#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace daisychain::spell {

/// Where a dictionary in Hunspell's form lies.
struct DictionaryFiles {
    QString language;  ///< BCP 47: "de-AT"; as the file is named, without a variant behind it
    QString affixes;   ///< the path of its .aff
    QString words;     ///< of its .dic

    bool operator==(const DictionaryFiles &) const = default;
};

/// The folders in which this system keeps dictionaries, whether they exist or not: those of hunspell(1) on
/// Linux; ~/Library/Spelling and /Library/Spelling on macOS, where other programs put them too.
QStringList systemDictionaryFolders();

/// What lies in the folders, each language once: that of the first folder. By language.
QList<DictionaryFiles> findDictionaries(const QStringList &folders);

/// The one to check a text in this language by: the same region, else the language's usual one, else any of
/// it. `language` is a tag of BCP 47; case doesn't count.
std::optional<DictionaryFiles> dictionaryFor(const QList<DictionaryFiles> &dictionaries,
                                             const QString &language);

}  // namespace daisychain::spell
