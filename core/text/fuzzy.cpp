#include "core/text/fuzzy.h"

#include <QStringList>

#include <algorithm>

namespace daisychain::text {

static QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toCaseFolded();
    }
    return plain;
}

static bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The best score of query[q..] in text[from..], trying the nearest place and the next beginning of a word.
static std::optional<int> bestFrom(const QString &query, qsizetype q, const QString &text, qsizetype from)
{
    int score = 0;
    qsizetype last = -2;
    for (; q < query.size(); ++q) {
        if (query.at(q).isSpace())
            continue;
        qsizetype place = text.indexOf(query.at(q), from);
        if (place < 0)
            return std::nullopt;
        if (place != last + 1) {
            for (qsizetype start = place; start >= 0; start = text.indexOf(query.at(q), start + 1)) {
                if (!beginsWord(text, start))
                    continue;
                if (start != place) {
                    const std::optional<int> there = bestFrom(query, q, text, start);
                    if (there)
                        return score + *there;
                }
                break;
            }
        }
        score += 1 + (beginsWord(text, place) ? 8 : 0) + (place == last + 1 ? 5 : 0);
        last = place;
        from = place + 1;
    }
    return score;
}

/// Letters and figures between anything else.
static QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// Each word asked for begins one that is there; nothing when one doesn't.
static std::optional<int> wordScore(const QStringList &asked, const QStringList &there)
{
    int score = 0;
    for (const QString &word : asked) {
        const bool isThere = std::any_of(there.begin(), there.end(),
                                         [&](const QString &each) { return each.startsWith(word); });
        if (!isThere)
            return std::nullopt;
        score += there.contains(word) ? 12 : 6;
    }
    return score;
}

static std::optional<int> foldedScore(const QString &wanted, const QString &plain)
{
    if (wanted.isEmpty())
        return 0;
    std::optional<int> score = bestFrom(wanted, 0, plain, 0);
    if (score && plain.startsWith(wanted))
        *score += 20;
    else if (score && plain.contains(wanted))
        *score += 6;
    if (score)
        *score -= int(std::min<qsizetype>(plain.size() / 8, 6));
    return score;
}

std::optional<int> fuzzyScore(const QString &query, const QString &text)
{
    return foldedScore(folded(query.simplified()), folded(text));
}

FuzzyTarget::FuzzyTarget(const QString &title, const QString &words)
    : m_title(folded(title))
    , m_named(wordsOf(m_title))
    , m_all(wordsOf(folded(title + u' ' + words)))
{
    m_all.removeDuplicates();
}

std::optional<int> FuzzyTarget::score(const QString &query) const
{
    const QString wanted = folded(query.simplified());
    std::optional<int> best = foldedScore(wanted, m_title);
    if (best)
        best = std::min(*best, WholeWords - 1);
    const QStringList asked = wordsOf(wanted);
    if (asked.isEmpty())
        return best;
    const std::optional<int> named = wordScore(asked, m_named);
    const std::optional<int> other = wordScore(asked, m_all);
    if (named)
        best = std::max(best.value_or(0), 2 * WholeWords) + *named;
    else if (other)
        best = std::max(best.value_or(0), *other + WholeWords);
    return best;
}

std::optional<int> plainScore(const QString &query, const QString &title, const QString &words)
{
    return FuzzyTarget(title, words).score(query);
}

}  // namespace daisychain::text
