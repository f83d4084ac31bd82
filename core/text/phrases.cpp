#include "core/text/phrases.h"

#include <algorithm>

namespace daisychain::text {

namespace {

bool stands(const QList<TokenPlace> &tokens, qsizetype at, const QStringList &words)
{
    if (words.size() > tokens.size() - at)
        return false;
    return std::equal(words.begin(), words.end(), tokens.begin() + at,
                      [](const QString &word, const TokenPlace &place) { return place.token == word; });
}

}  // namespace

Phrases::Phrases(std::initializer_list<const char *> lists)
{
    for (const char *list : lists) {
        for (const QString &phrase : QString::fromUtf8(list).split(u',')) {
            const QStringList words = searchTokens(phrase).split(u' ', Qt::SkipEmptyParts);
            Q_ASSERT(!words.isEmpty());
            m_byFirst[words.first()].append(words);
        }
    }
    for (QList<QStringList> &same : m_byFirst)
        std::stable_sort(same.begin(), same.end(),
                         [](const QStringList &a, const QStringList &b) { return a.size() > b.size(); });
}

qsizetype Phrases::lengthAt(const QList<TokenPlace> &tokens, qsizetype at) const
{
    const auto same = m_byFirst.constFind(tokens[at].token);
    if (same == m_byFirst.constEnd())
        return 0;
    const auto longest = std::find_if(same->begin(), same->end(),
                                      [&](const QStringList &words) { return stands(tokens, at, words); });
    return longest == same->end() ? 0 : longest->size();
}

bool Phrases::isAmong(const QList<TokenPlace> &tokens, qsizetype from, qsizetype to) const
{
    for (qsizetype at = from; at < to; ++at) {
        const qsizetype length = lengthAt(tokens, at);
        if (length > 0 && at + length <= to)
            return true;
    }
    return false;
}

bool Phrases::isBefore(const QList<TokenPlace> &tokens, qsizetype place, qsizetype count) const
{
    const auto here =
        std::lower_bound(tokens.begin(), tokens.end(), place,
                         [](const TokenPlace &token, qsizetype unit) { return token.start < unit; });
    const qsizetype end = here - tokens.begin();
    return isAmong(tokens, std::max<qsizetype>(0, end - count), end);
}

TextRange rangeOf(const QList<TokenPlace> &tokens, qsizetype at, qsizetype count)
{
    const TokenPlace &last = tokens[at + count - 1];
    const qsizetype start = tokens[at].start;
    return {start, last.start + last.length - start};
}

QStringView gapBefore(QStringView text, const QList<TokenPlace> &tokens, qsizetype at)
{
    const qsizetype from = at > 0 ? tokens[at - 1].start + tokens[at - 1].length : 0;
    const qsizetype to = at < tokens.size() ? tokens[at].start : text.size();
    return text.sliced(from, std::max<qsizetype>(to - from, 0));
}

}  // namespace daisychain::text
