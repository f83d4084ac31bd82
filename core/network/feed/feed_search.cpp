#include "core/network/feed/feed_search.h"

#include <algorithm>

namespace daisychain::network {

namespace {

/// The tokens of a text as one string in which each is set off by blanks.
QString setOff(const QString &text)
{
    return u' ' + text::searchTokens(text) + u' ';
}

bool holds(const QString &tokens, const text::QueryToken &wanted)
{
    const QString words = u' ' + wanted.words.join(u' ');
    return tokens.contains(wanted.isPrefix ? words : words + u' ');
}

}  // namespace

FeedSearch::FeedSearch(QStringView words)
{
    const QList<QStringView> parts = words.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isQuoted = i % 2 == 1 && i + 1 < parts.size();
        if (!isQuoted)
            m_tokens += text::queryTokens(parts[i]);
        else if (const std::optional<text::QueryToken> phrase = text::queryPhrase(parts[i]))
            m_tokens.append(*phrase);
    }
}

bool FeedSearch::finds(const FeedEntry &entry) const
{
    if (isEverything())
        return true;
    const QString title = setOff(entry.title);
    const QString text = setOff(entry.text);
    return std::ranges::all_of(
        m_tokens, [&](const text::QueryToken &each) { return holds(title, each) || holds(text, each); });
}

}  // namespace daisychain::network
