#include "core/text/sentences.h"

#include <algorithm>

namespace daisychain::text {

namespace {

/// No longer than this is a word that a point may shorten.
constexpr qsizetype LongestShortForm = 6;

/// Short forms that something always follows, lower case.
constexpr QStringView Leading[] = {u"mr",   u"mrs",  u"ms",  u"dr",   u"prof",   u"st",  u"no",
                                   u"nr",   u"ca",   u"vs",  u"tel",  u"approx", u"bzw", u"ggf",
                                   u"inkl", u"zzgl", u"mme", u"mlle", u"sr",     u"sra", u"dra"};

/// Short forms that may end a sentence.
constexpr QStringView Closing[] = {
    u"etc",   u"hrs", u"hr",  u"min", u"mins", u"inc", u"ltd", u"usw",  u"std", u"ud",   u"vd",
    u"uds",   u"jan", u"feb", u"mar", u"apr",  u"jun", u"jul", u"aug",  u"sep", u"sept", u"okt",
    u"oct",   u"nov", u"dez", u"dec", u"dic",  u"mon", u"tue", u"tues", u"wed", u"thu",  u"thur",
    u"thurs", u"fri", u"sat", u"mo",  u"di",   u"mi",  u"fr",  u"sa",   u"so"};

/// How the months of languages that write "3. Dezember" begin.
constexpr QStringView Months[] = {u"jan", u"feb", u"mär", u"mar", u"apr", u"mai", u"maj", u"jun", u"jul",
                                  u"aug", u"sep", u"okt", u"oct", u"nov", u"dez", u"dec", u"des"};

bool isWide(QChar c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'．';
}

bool isTerminator(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'؟' || c == u'।' || isWide(c);
}

/// What most of a text is made of, and no sentence ends with.
bool isPlainLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || c == u' ';
}

bool isCloser(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'”' || c == u'’' || c == u')' || c == u'»' || c == u'」' ||
           c == u'“';
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

template <size_t N>
bool isAnyOf(QStringView word, const QStringView (&words)[N])
{
    return std::any_of(std::begin(words), std::end(words),
                       [word](QStringView known) { return known.compare(word, Qt::CaseInsensitive) == 0; });
}

/// The word that ends at `end`, if it is short.
QStringView wordBefore(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && text[start - 1].isLetterOrNumber() && end - start <= LongestShortForm)
        --start;
    return text.sliced(start, end - start);
}

bool isMonth(QStringView text)
{
    return std::any_of(std::begin(Months), std::end(Months),
                       [text](QStringView month) { return text.startsWith(month, Qt::CaseInsensitive); });
}

bool isDay(QStringView word)
{
    return !word.isEmpty() && word.size() <= 2 && word.front().isDigit() && word.back().isDigit();
}

/// Whether the single point at `point`, which a blank follows, shortens a word; `next` is what comes then.
bool shortens(QStringView text, qsizetype point, QStringView next)
{
    const QStringView word = wordBefore(text, point);
    if (isDay(word))
        return next.front().isLower() || isMonth(next);
    if (isAnyOf(word, Leading))
        return true;
    const bool isLetter = word.size() == 1 && word.front().isLetter();
    const bool isBehindPoint = point > word.size() && text[point - word.size() - 1] == u'.';
    if (isLetter && word.front().isLower() && !isBehindPoint)
        return true;
    return (isLetter || isAnyOf(word, Closing)) && !next.front().isUpper();
}

/// Where the run of terminators that begins at `at` ends, with what closes them.
qsizetype endOfRun(QStringView text, qsizetype at)
{
    while (at < text.size() && isTerminator(text[at]))
        ++at;
    while (at < text.size() && isCloser(text[at]))
        ++at;
    return at;
}

bool endsSentence(QStringView text, qsizetype at, qsizetype end)
{
    if (end == text.size() || isLineEnd(text[end]))
        return true;
    if (!text[end].isSpace())
        return isWide(text[end - 1]);
    qsizetype next = end;
    while (next < text.size() && text[next].isSpace() && !isLineEnd(text[next]))
        ++next;
    const bool isPoint = end == at + 1 && text[at] == u'.';
    return !isPoint || next == text.size() || !shortens(text, at, text.sliced(next));
}

void add(QList<TextRange> &all, QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (start < end && text[end - 1].isSpace())
        --end;
    if (start < end)
        all.append({start, end - start});
}

}  // namespace

QList<TextRange> sentences(QStringView text)
{
    QList<TextRange> all;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (isPlainLetter(text[at])) {
            at = end;
            continue;
        }
        bool isEnd = isLineEnd(text[at]);
        if (isTerminator(text[at])) {
            end = endOfRun(text, at);
            isEnd = endsSentence(text, at, end);
        }
        if (isEnd) {
            add(all, text, start, end);
            start = end;
        }
        at = end;
    }
    add(all, text, start, text.size());
    return all;
}

}  // namespace daisychain::text
