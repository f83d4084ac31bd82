#include "core/spell/dictionary.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::spell;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// A small dictionary: plurals in "s", "daisy" and "parcel", and a word in the encoding's upper half.
DictionaryFiles smallDictionary(const QTemporaryDir &folder, const QString &name, const QByteArray &charset,
                                const QByteArray &fourthWord)
{
    const DictionaryFiles files{name, folder.filePath(name + u".aff"_s), folder.filePath(name + u".dic"_s)};
    write(files.affixes, "SET " + charset + "\nTRY esianrtolcdugmphbyfvkwzq'\nSFX S Y 1\nSFX S 0 s .\n");
    write(files.words, "4\ndaisy\nparcel/S\ndon't\n" + fourthWord + "\n");
    return files;
}

std::unique_ptr<Dictionary> opened(const DictionaryFiles &files)
{
    auto dictionary = Dictionary::open(files);
    REQUIRE(dictionary);
    return std::move(*dictionary);
}

}  // namespace

TEST_CASE("a dictionary knows its words in the forms its rules give them", "[spell]")
{
    const QTemporaryDir folder;
    const auto dictionary = opened(smallDictionary(folder, u"en"_s, "UTF-8", "café"));
    for (const char *word : {"daisy", "Daisy", "DAISY", "parcels", "café", "don't", "don’t"})
        CHECK(dictionary->knows(QString::fromUtf8(word)));
    for (const char *word : {"daisys", "parcell", "cafe\xCC\x81z", "Blume"})
        CHECK_FALSE(dictionary->knows(QString::fromUtf8(word)));
}

TEST_CASE("a dictionary offers what a word may have been meant to be", "[spell]")
{
    const QTemporaryDir folder;
    const auto dictionary = opened(smallDictionary(folder, u"en"_s, "UTF-8", "café"));
    CHECK(dictionary->corrections(u"dasiy"_s, 5).value(0) == u"daisy");
    CHECK(dictionary->corrections(u"parcell"_s, 5).contains(u"parcel"_s));
    CHECK(dictionary->corrections(u"parcell"_s, 1).size() == 1);
    CHECK(dictionary->corrections(QString(200, u'x'), 5).isEmpty());
}

TEST_CASE("dictionaries in old encodings are read and asked in them", "[spell]")
{
    const QTemporaryDir folder;
    const auto latin = opened(smallDictionary(folder, u"de"_s, "ISO8859-1",
                                              "Stra\xDF"
                                              "e"));
    CHECK(latin->knows(u"Straße"_s));
    CHECK(latin->corrections(u"Strase"_s, 5).contains(u"Straße"_s));
    CHECK_FALSE(latin->knows(u"улица"_s));
    const auto cyrillic = opened(smallDictionary(folder, u"ru"_s, "microsoft-cp1251", "\xE4\xEE\xEC"));
    CHECK(cyrillic->knows(u"дом"_s));
    CHECK_FALSE(cyrillic->knows(u"дама"_s));
}

TEST_CASE("a dictionary takes words that nobody would write", "[spell]")
{
    const QTemporaryDir folder;
    const auto dictionary = opened(smallDictionary(folder, u"en"_s, "UTF-8", "café"));
    CHECK(dictionary->knows(QString(100'000, u'a')));
    CHECK_FALSE(dictionary->knows(QString(QChar(0xD800)) + u"x"_s));
    CHECK_FALSE(dictionary->knows(QString(QChar(0)) + u"daisy"_s));
    CHECK_FALSE(dictionary->knows(u"\u202Edaisy"_s));
}

TEST_CASE("a dictionary that can't be used says why", "[spell]")
{
    const QTemporaryDir folder;
    const DictionaryFiles odd = smallDictionary(folder, u"xx"_s, "KLINGON-1", "x");
    CHECK(Dictionary::open(odd).error().code == ErrorCode::Invalid);
    CHECK(Dictionary::open({u"en"_s, folder.filePath(u"no.aff"_s), odd.words}).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("dictionaries are found by their files, the first folder's first", "[spell]")
{
    const QTemporaryDir own, system;
    smallDictionary(system, u"de_DE_frami"_s, "UTF-8", "x");
    smallDictionary(system, u"en_GB"_s, "UTF-8", "x");
    smallDictionary(own, u"en_GB"_s, "UTF-8", "x");
    write(system.filePath(u"fr.dic"_s), "1\nx\n");  // without its rules
    write(system.filePath(u"hyph_de_DE.dic"_s), "x");
    write(system.filePath(u"hyph_de_DE.aff"_s), "x");
    const auto found = findDictionaries({own.path(), system.path(), u"/nowhere"_s});
    REQUIRE(found.size() == 2);
    CHECK(found[0].language == u"de-DE");
    CHECK(found[1].language == u"en-GB");
    CHECK(found[1].words.startsWith(own.path()));
}

TEST_CASE("a text is checked by its region, else by what is usual, else by any of the language", "[spell]")
{
    const auto files = [](const QString &language) { return DictionaryFiles{language, {}, {}}; };
    const QList<DictionaryFiles> all{files(u"de-AT"_s), files(u"de-DE"_s), files(u"en-GB"_s),
                                     files(u"en-US"_s), files(u"fr"_s),    files(u"nl-BE"_s)};
    const auto language = [&](const QString &tag) {
        return dictionaryFor(all, tag).value_or(DictionaryFiles{}).language;
    };
    CHECK(language(u"de-at"_s) == u"de-AT");
    CHECK(language(u"de"_s) == u"de-DE");
    CHECK(language(u"de-CH"_s) == u"de-DE");
    CHECK(language(u"en"_s) == u"en-US");
    CHECK(language(u"fr-CA"_s) == u"fr");
    CHECK(language(u"nl"_s) == u"nl-BE");
    CHECK(language(u"ja"_s).isEmpty());
    CHECK(language(QString()).isEmpty());
}
