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
        const std::optional<text::QueryToken> phrase =
            isQuoted ? text::queryPhrase(parts[i]) : std::optional<text::QueryToken>();
        if (!isQuoted)
            takeWords(parts[i]);
        else if (phrase)
            take({*phrase});
    }
}

void FeedSearch::takeWords(QStringView words)
{
    QStringList together;
    for (const QString &word : words.toString().simplified().split(u' ')) {
        if (word != u"OR") {
            together.append(word);
            continue;
        }
        take(text::queryTokens(together.join(u' ')));
        together.clear();
        m_isNext = true;
    }
    take(text::queryTokens(together.join(u' ')));
}

void FeedSearch::take(const QList<text::QueryToken> &tokens)
{
    if (tokens.isEmpty())
        return;
    if (m_isNext)
        m_choices.append(QList<text::QueryToken>());
    m_isNext = false;
    m_choices.last() += tokens;
}

bool FeedSearch::finds(const FeedEntry &entry) const
{
    if (isEverything())
        return true;
    const QString title = setOff(entry.title);
    const QString text = setOff(entry.text);
    return std::ranges::any_of(m_choices, [&](const QList<text::QueryToken> &choice) {
        return std::ranges::all_of(
            choice, [&](const text::QueryToken &each) { return holds(title, each) || holds(text, each); });
    });
}

}  // namespace daisychain::network
