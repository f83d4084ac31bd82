#include "core/text/sentence_language.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

constexpr size_t LanguageCount = 4;

/// In the order of PromiseLanguage. A word may be one of several languages'.
constexpr QStringView SmallWords[LanguageCount] = {
    u"the we you your i will ll and to for this that is are it of on at by with be have our us can as so not "
    u"please sorry tomorrow today from me my m re them then if",
    u"ich wir sie ihnen ihr ihre ihren ihrer und das die der den dem ein eine einen bis am zu mich uns dir "
    u"dich "
    u"du euch es ist im mit auf fur von wird werden werde nicht auch heute morgen dann noch wenn bitte sich "
    u"mir "
    u"bei gleich zum sobald unser wer ihn",
    u"je j nous vous le la les de du des d un une et on votre vos notre est ce cet cette dans sous avant "
    u"demain "
    u"te t pour que qui sur au aux ici mes tes l s vers aujourd ca merci pas si sera serez",
    u"el la los las le les lo te nos os su sus tu tus y en de del que por para al un una se me hoy manana "
    u"antes "
    u"con esta este es voy vamos si ya le muy mas usted dias semana gracias mismo sera"};

constexpr qsizetype LongestSmallWord = 8;

using Table = QHash<QStringView, unsigned>;

Table smallWordTable()
{
    Table table;
    for (size_t language = 0; language < LanguageCount; ++language) {
        for (const QStringView word : SmallWords[language].split(u' '))
            table[word] |= 1U << language;
    }
    return table;
}

using Counts = std::array<int, LanguageCount>;

Counts smallWords(QStringView words)
{
    static const Table table = smallWordTable();
    Counts counts{};
    for (qsizetype start = 1; start < words.size();) {
        const qsizetype blank = words.indexOf(u' ', start);
        const qsizetype end = blank < 0 ? words.size() : blank;
        const bool isSmall = end - start <= LongestSmallWord;
        const unsigned languages = isSmall ? table.value(words.sliced(start, end - start)) : 0;
        for (size_t language = 0; language < LanguageCount; ++language)
            counts[language] += (languages >> language) & 1U ? 1 : 0;
        start = end + 1;
    }
    return counts;
}

}  // namespace

QList<PromiseLanguage> sentenceLanguages(QStringView words, PromiseLanguage usual)
{
    const Counts counts = smallWords(words);
    const int most = *std::max_element(counts.begin(), counts.end());
    if (most == 0)
        return {usual};
    QList<PromiseLanguage> likely;
    for (size_t language = 0; language < LanguageCount; ++language) {
        if (counts[language] == most)
            likely.append(static_cast<PromiseLanguage>(language));
    }
    const qsizetype place = likely.indexOf(usual);
    if (place > 0)
        likely.move(place, 0);
    return likely;
}

}  // namespace daisychain::text
