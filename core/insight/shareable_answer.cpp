#include "core/insight/shareable_answer.h"

#include <QList>

#include <algorithm>
#include <array>

namespace daisychain::insight {

namespace {

constexpr qsizetype LongestAnswer = 20'000;
/// Shorter ones are parts of names that are words too: "de", "Jo".
constexpr qsizetype ShortestName = 3;
/// "Hi Anna Maria,".
constexpr qsizetype MostGreeted = 3;

using Words = QList<QStringView>;

/// Without the punctuation around it.
QStringView bare(QStringView word)
{
    while (!word.isEmpty() && !word.front().isLetterOrNumber())
        word = word.sliced(1);
    while (!word.isEmpty() && !word.back().isLetterOrNumber())
        word = word.chopped(1);
    return word;
}

/// What stands behind a word: "," of "Mara,".
QStringView tail(QStringView word)
{
    const QStringView inner = bare(word);
    return inner.isEmpty() ? word : word.sliced(inner.end() - word.begin());
}

bool isGreeting(QStringView word)
{
    static constexpr std::array<QStringView, 14> Greetings{
        u"hi",    u"hey",    u"hello", u"dear",    u"hallo", u"moin", u"servus",
        u"liebe", u"lieber", u"salut", u"bonjour", u"cher",  u"hola", u"thanks"};
    return std::any_of(Greetings.begin(), Greetings.end(), [&](QStringView greeting) {
        return bare(word).compare(greeting, Qt::CaseInsensitive) == 0;
    });
}

bool isSignature(QStringView word)
{
    if (word.startsWith(u'^') || word.startsWith(u'~') || word.startsWith(u'*'))
        return word.size() > 1 && word.size() <= 16;
    return word.size() > 1 && word.size() <= 16 && word.startsWith(u'-') && word[1].isUpper();
}

/// "1/2"
bool isPartNumber(QStringView word)
{
    const QStringView inner = bare(word);
    return inner.size() == 3 && inner[0].isDigit() && inner[1] == u'/' && inner[2].isDigit();
}

void dropHandles(Words &words)
{
    while (!words.isEmpty() && (words.first().startsWith(u'@') || words.first() == u"."))
        words.removeFirst();
}

/// It may stand before the address of a picture.
void dropSignature(Words &words)
{
    qsizetype end = words.size();
    while (end > 1 && words[end - 1].startsWith(u"http"))
        --end;
    while (end > 1 && (isSignature(words[end - 1]) || isPartNumber(words[end - 1])))
        words.removeAt(--end);
}

/// How many of the words after a greeting are a name: capitalised, up to the first that ends in punctuation.
qsizetype greetedNames(const Words &words)
{
    for (qsizetype count = 1; count <= MostGreeted && count < words.size(); ++count) {
        const QStringView word = words[count];
        if (word.isEmpty() || !word.front().isUpper())
            return 0;
        if (!tail(word).isEmpty())
            return count;
    }
    return 0;
}

/// "Hi Mara, …" becomes "Hi, …".
QString greeting(Words &words)
{
    if (words.isEmpty() || !isGreeting(words.first()) || !tail(words.first()).isEmpty())
        return {};
    const qsizetype count = greetedNames(words);
    if (count == 0)
        return {};
    const QString greeted = bare(words.first()).toString() + tail(words[count]).toString();
    words.remove(0, count + 1);
    return greeted;
}

bool isOneOf(QStringView word, const QStringList &names)
{
    const QStringView inner = bare(word);
    return inner.size() >= ShortestName && std::any_of(names.begin(), names.end(), [&](const QString &name) {
               return inner.compare(name, Qt::CaseInsensitive) == 0;
           });
}

/// Their words, and of each the part before an apostrophe that the answer may have added.
QStringList nameWords(const QStringList &names)
{
    QStringList words;
    for (const QString &name : names)
        words += name.simplified().split(u' ', Qt::SkipEmptyParts);
    return words;
}

}  // namespace

QString shareableAnswer(QStringView answer, const QStringList &names)
{
    const QString whole = answer.first(std::min(answer.size(), LongestAnswer)).toString().simplified();
    const QStringList called = nameWords(names);
    Words words = QStringView(whole).split(u' ', Qt::SkipEmptyParts);
    dropHandles(words);
    dropSignature(words);
    QString shared = greeting(words);
    for (const QStringView word : words) {
        if (isOneOf(word, called)) {
            if (shared.endsWith(u','))
                shared.chop(1);
            shared += tail(word);
            continue;
        }
        if (!shared.isEmpty())
            shared += u' ';
        shared += word;
    }
    return shared;
}

}  // namespace daisychain::insight
