#include "core/text/emoji_names.h"

#include "core/text/normalize.h"

#include <QFile>
#include <QSet>

#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>

static void initialiseEmojiResources()
{
    Q_INIT_RESOURCE(language_words);
}

namespace daisychain::text {

namespace {

constexpr qsizetype LongestQuery = 60;
constexpr int WholeWord = 2;

bool isBetweenWords(QChar c)
{
    return c.isSpace() || c == u'_' || c == u'-';
}

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : foldForSearch(text) + u' ') {
        if (!isBetweenWords(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

Emoji named(const QString &text, const QString &english, const QString &german, const QString &others)
{
    Emoji emoji{text, english, german, foldedWords(english + u' ' + german + u' ' + others)};
    emoji.words.removeDuplicates();
    return emoji;
}

QList<Emoji> readFrequent()
{
    initialiseEmojiResources();
    QFile file(QStringLiteral(":/languages/emoji.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of emoji is missing from the program");
    QList<Emoji> all;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QStringList fields = line.split(u'|');
        if (!line.startsWith(u'#') && fields.size() == 5)
            all.append(named(fields[0], fields[1], fields[3], fields[2] + u' ' + fields[4]));
    }
    return all;
}

/// A picture by itself, that is no part of another.
bool isPicture(UChar32 code)
{
    return u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) &&
           !u_hasBinaryProperty(code, UCHAR_REGIONAL_INDICATOR) &&
           !u_hasBinaryProperty(code, UCHAR_EMOJI_MODIFIER);
}

/// "grinning face"; empty where this ICU knows none.
QString unicodeName(UChar32 code)
{
    std::array<char, 128> name{};
    UErrorCode error = U_ZERO_ERROR;
    u_charName(code, U_UNICODE_CHAR_NAME, name.data(), int(name.size()), &error);
    return U_SUCCESS(error) ? QString::fromLatin1(name.data()).toLower() : QString();
}

void addPictures(QList<Emoji> &all, const QSet<QString> &known)
{
    constexpr std::array<std::pair<UChar32, UChar32>, 2> Blocks{{{0x2300, 0x2BFF}, {0x1F000, 0x1FAFF}}};
    for (const auto &[first, last] : Blocks) {
        for (UChar32 code = first; code <= last; ++code) {
            if (!isPicture(code))
                continue;
            const QString text = QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
            const QString name = unicodeName(code);
            if (!name.isEmpty() && !known.contains(text))
                all.append(named(text, name, {}, {}));
        }
    }
}

QString countryName(const char *code, const char *language)
{
    const QByteArray locale = QByteArray("und_") + code;
    std::array<UChar, 128> name{};
    UErrorCode error = U_ZERO_ERROR;
    const int length =
        uloc_getDisplayCountry(locale.constData(), language, name.data(), int(name.size()), &error);
    return U_SUCCESS(error) ? QString::fromUtf16(reinterpret_cast<const char16_t *>(name.data()), length)
                            : QString();
}

void addFlags(QList<Emoji> &all)
{
    constexpr char32_t FirstIndicator = 0x1F1E6;
    const char *const *code = uloc_getISOCountries();
    for (; code != nullptr && *code != nullptr; ++code) {
        const std::array<char32_t, 2> letters{FirstIndicator + char32_t((*code)[0] - 'A'),
                                              FirstIndicator + char32_t((*code)[1] - 'A')};
        const QString text = QString::fromUcs4(letters.data(), 2);
        const bool isFlag = u_stringHasBinaryProperty(reinterpret_cast<const UChar *>(text.utf16()),
                                                      int(text.size()), UCHAR_RGI_EMOJI);
        if (isFlag)
            all.append(named(text, QStringLiteral("flag of ") + countryName(*code, "en"),
                             QStringLiteral("Flagge ") + countryName(*code, "de"),
                             QString::fromLatin1(*code)));
    }
}

/// How well an emoji answers: more for whole words; nothing when a word of the query begins none.
std::optional<int> scoreOf(const QStringList &asked, const QStringList &words)
{
    int score = 0;
    for (const QString &word : asked) {
        if (words.contains(word))
            score += WholeWord;
        else if (std::ranges::none_of(words, [&](const QString &each) { return each.startsWith(word); }))
            return std::nullopt;
    }
    return score;
}

}  // namespace

const QString &Emoji::nameIn(QStringView tag) const
{
    const bool isGerman = tag == u"de" || tag.startsWith(u"de-") || tag.startsWith(u"de_");
    return isGerman && !german.isEmpty() ? german : english;
}

const QList<Emoji> &allEmoji()
{
    static const QList<Emoji> all = [] {
        QList<Emoji> list = readFrequent();
        QSet<QString> known;
        for (const Emoji &emoji : std::as_const(list))
            known.insert(emoji.text);
        addPictures(list, known);
        addFlags(list);
        return list;
    }();
    return all;
}

QList<Emoji> findEmoji(const QString &query, qsizetype limit)
{
    const QStringList asked = foldedWords(query.left(LongestQuery));
    QList<std::pair<int, const Emoji *>> found;
    for (const Emoji &emoji : allEmoji()) {
        if (const auto score = scoreOf(asked, emoji.words))
            found.append({*score, &emoji});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<int, const Emoji *>::first);
    QList<Emoji> best;
    for (const auto &[score, emoji] : found.first(std::min(limit, found.size())))
        best.append(*emoji);
    return best;
}

}  // namespace daisychain::text
