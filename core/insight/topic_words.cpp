#include "core/insight/topic_words.h"

#include "core/text/search_tokens.h"

#include <QString>

#include <algorithm>
#include <array>

namespace daisychain::insight {

namespace {

constexpr qsizetype LongestText = 2'000;
/// A stem keeps so many letters.
constexpr qsizetype ShortestStem = 3;

/// "^MK", "-Becky", "@shop", "https://…": no part of what is said.
bool isAside(QStringView word)
{
    return word.startsWith(u'@') || word.startsWith(u'^') || word.startsWith(u"http://") ||
           word.startsWith(u"https://") || (word.size() > 1 && word.startsWith(u'-') && word[1].isUpper());
}

bool isLatin(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// "update", "updates", "updated" and "updating" become "updat". Wrong for some words, but the same wrong on
/// both sides.
QStringView stem(QStringView word)
{
    static constexpr std::array<QStringView, 8> Endings{u"ings", u"ing", u"edly", u"ed",
                                                        u"es",   u"ly",  u"s",    u"e"};
    if (word.size() <= ShortestStem || !isLatin(word) || word.endsWith(u"ss"))
        return word;
    for (const QStringView ending : Endings) {
        if (word.endsWith(ending) && word.size() - ending.size() >= ShortestStem)
            return word.chopped(ending.size());
    }
    return word;
}

}  // namespace

QStringList topicWords(QStringView text)
{
    const QString whole = text.first(std::min(text.size(), LongestText)).toString().simplified();
    QString spoken;
    for (const QStringView word : QStringView(whole).split(u' ')) {
        if (!isAside(word))
            spoken.append(word).append(u' ');
    }
    const QString tokens = text::searchTokens(spoken);
    QStringList words;
    for (const QStringView token : QStringView(tokens).split(u' ', Qt::SkipEmptyParts))
        words.append(stem(token).toString());
    return words;
}

}  // namespace daisychain::insight
