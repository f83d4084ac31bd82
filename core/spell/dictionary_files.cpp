#include "core/spell/dictionary_files.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace daisychain::spell {

using namespace Qt::StringLiterals;

namespace {

QString primaryOf(const QString &tag)
{
    return tag.section(u'-', 0, 0);
}

/// "de_DE_frami" is German as it is written in Germany.
QString languageOfFile(const QString &baseName)
{
    const QStringList parts = QString(baseName).replace(u'-', u'_').split(u'_');
    const bool hasRegion = parts.size() > 1 && parts[1].size() >= 2 && parts[1].size() <= 4;
    return hasRegion ? parts[0].toLower() + u'-' + parts[1] : parts[0].toLower();
}

/// Where a language is written in several ways and no region is asked for.
QString usualRegion(const QString &primary)
{
    static const QMap<QString, QString> regions{{u"en"_s, u"US"_s}, {u"pt"_s, u"BR"_s}, {u"zh"_s, u"CN"_s},
                                                {u"sv"_s, u"SE"_s}, {u"da"_s, u"DK"_s}, {u"cs"_s, u"CZ"_s},
                                                {u"uk"_s, u"UA"_s}, {u"el"_s, u"GR"_s}, {u"nb"_s, u"NO"_s}};
    return regions.value(primary, primary.toUpper());
}

}  // namespace

QStringList systemDictionaryFolders()
{
#ifdef Q_OS_MACOS
    return {QDir::homePath() + u"/Library/Spelling"_s, u"/Library/Spelling"_s};
#elif defined(Q_OS_WIN)
    return {};
#else
    return {QDir::homePath() + u"/.local/share/hunspell"_s, u"/usr/local/share/hunspell"_s,
            u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s, u"/usr/share/myspell"_s};
#endif
}

QList<DictionaryFiles> findDictionaries(const QStringList &folders)
{
    QMap<QString, DictionaryFiles> found;
    for (const QString &folder : folders) {
        const QFileInfoList files =
            QDir(folder).entryInfoList({u"*.dic"_s}, QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &words : files) {
            const QString affixes = words.path() + u'/' + words.completeBaseName() + u".aff"_s;
            const QString language = languageOfFile(words.completeBaseName());
            const bool isHyphenation = words.fileName().startsWith(u"hyph"_s);
            if (!isHyphenation && !found.contains(language) && QFileInfo(affixes).isReadable())
                found.insert(language, {language, affixes, words.filePath()});
        }
    }
    return found.values();
}

std::optional<DictionaryFiles> dictionaryFor(const QList<DictionaryFiles> &dictionaries,
                                             const QString &language)
{
    const QString primary = primaryOf(language).toLower();
    const auto rank = [&](const DictionaryFiles &one) {
        if (one.language.compare(language, Qt::CaseInsensitive) == 0)
            return 0;
        if (primaryOf(one.language) != primary)
            return 9;
        if (one.language == primary)
            return 1;
        return one.language == primary + u'-' + usualRegion(primary) ? 2 : 3;
    };
    const auto best = std::ranges::min_element(dictionaries, {}, rank);
    if (best == dictionaries.end() || rank(*best) == 9)
        return std::nullopt;
    return *best;
}

}  // namespace daisychain::spell
