#include "core/store/search_match.h"

#include <algorithm>
#include <cmath>

namespace daisychain::store {

namespace {

QString quoted(const QString &tokens)
{
    return u'"' + QString(tokens).remove(u'"') + u'"';
}

QString phrase(const text::QueryToken &token)
{
    const QString words = quoted(token.words.join(u' '));
    return token.isPrefix ? words + QStringLiteral(" *") : words;
}

QList<text::TokenPlace> tokensOf(const QString &text)
{
    QList<text::TokenPlace> tokens;
    const QString joined = text::searchTokens(text);
    for (const auto token : QStringView(joined).split(u' ', Qt::SkipEmptyParts))
        tokens.append({token.toString(), 0, 0});
    return tokens;
}

}  // namespace

SearchMatch::SearchMatch(const QList<SearchWord> &words)
{
    for (const SearchWord &word : words) {
        auto token = text::queryPhrase(word.text);
        if (!token)
            continue;
        token->isPrefix = token->isPrefix || word.isPrefix;
        (word.isExcluded ? m_excluded : m_wanted).append(*token);
    }
}

QString SearchMatch::expression(const QList<QStringList> &marks) const
{
    QStringList all;
    for (const text::QueryToken &token : m_wanted)
        all.append(QStringLiteral("words : ") + phrase(token));
    for (const QStringList &alternatives : marks) {
        QStringList any;
        for (const QString &mark : alternatives)
            any.append(quoted(mark));
        all.append(QStringLiteral("marks : (") + any.join(QStringLiteral(" OR ")) + u')');
    }
    QString expression = all.join(QStringLiteral(" AND "));
    if (expression.isEmpty() || m_excluded.isEmpty())
        return expression;
    QStringList none;
    for (const text::QueryToken &token : m_excluded)
        none.append(QStringLiteral("words : ") + phrase(token));
    return u'(' + expression + QStringLiteral(") NOT (") + none.join(QStringLiteral(" OR ")) + u')';
}

bool SearchMatch::matches(const QString &text) const
{
    const auto tokens = tokensOf(text);
    const auto isThere = [&](const text::QueryToken &token) { return !findToken(tokens, token).isEmpty(); };
    return std::all_of(m_wanted.cbegin(), m_wanted.cend(), isThere) &&
           std::none_of(m_excluded.cbegin(), m_excluded.cend(), isThere);
}

double SearchMatch::score(const QString &text) const
{
    const auto tokens = tokensOf(text);
    double found = 0;
    for (const text::QueryToken &token : m_wanted)
        found += double(findToken(tokens, token).size());
    return found / std::sqrt(double(tokens.size() + 1));
}

QList<text::TextRange> SearchMatch::ranges(const QString &text) const
{
    QList<text::TextRange> ranges;
    const auto places = text::searchTokenPlaces(text);
    for (const text::QueryToken &token : m_wanted)
        ranges += findToken(places, token);
    return text::mergedRanges(ranges);
}

}  // namespace daisychain::store
