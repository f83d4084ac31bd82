#include "core/text/time_sentence.h"

#include <algorithm>

namespace daisychain::text {

TimeSentence::TimeSentence(QStringView words, PromiseLanguage language)
    : m_language(language)
{
    for (qsizetype start = 0; start < words.size();) {
        const qsizetype blank = words.indexOf(u' ', start);
        const qsizetype end = blank < 0 ? words.size() : blank;
        if (end > start) {
            const QStringView word = words.sliced(start, end - start);
            m_words.append({word, end, timeWord(word, language)});
        }
        start = end + 1;
    }
}

bool TimeSentence::is(int at, Kinds kinds) const
{
    return std::find(kinds.begin(), kinds.end(), kind(at)) != kinds.end();
}

bool TimeSentence::isNumber(int at, int least, int most) const
{
    return kind(at) == TimeKind::Number && value(at) >= least && value(at) <= most;
}

bool TimeSentence::hasBefore(int at, int most, Kinds kinds, Kinds passed) const
{
    for (int before = at - 1; before >= at - most; --before) {
        if (is(before, kinds))
            return true;
        if (!is(before, passed))
            return false;
    }
    return false;
}

bool TimeSentence::hasBehind(int at, int most, Kinds kinds, Kinds passed) const
{
    for (int behind = at + 1; behind <= at + most; ++behind) {
        if (is(behind, kinds))
            return true;
        if (!is(behind, passed))
            return false;
    }
    return false;
}

int TimeSentence::wordAt(qsizetype place) const
{
    const auto word = std::find_if(m_words.begin(), m_words.end(),
                                   [place](const Word &candidate) { return candidate.end > place; });
    return int(word - m_words.begin());
}

}  // namespace daisychain::text
