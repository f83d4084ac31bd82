#include "core/text/phrase_set.h"

#include "core/text/search_tokens.h"

#include <algorithm>

namespace daisychain::text {

QString spacedTokens(QStringView text)
{
    return u' ' + searchTokens(text) + u' ';
}

PhraseSet::PhraseSet(const char *phrases)
{
    for (const QString &phrase : QString::fromUtf8(phrases).split(QLatin1String(", ")))
        m_phrases.append(spacedTokens(phrase));
    for (const QString &phrase : std::as_const(m_phrases)) {
        const QStringView view(phrase);
        m_byFirstWord[view.sliced(1, view.indexOf(u' ', 1) - 1)].append(view);
    }
}

bool PhraseSet::isAt(QStringView words, qsizetype blank) const
{
    const qsizetype end = words.indexOf(u' ', blank + 1);
    if (end < 0)
        return false;
    const auto known = m_byFirstWord.constFind(words.sliced(blank + 1, end - blank - 1));
    return known != m_byFirstWord.constEnd() &&
           std::any_of(known->begin(), known->end(),
                       [&](QStringView phrase) { return words.sliced(blank).startsWith(phrase); });
}

bool PhraseSet::isIn(QStringView words) const
{
    for (qsizetype blank = words.indexOf(u' '); blank >= 0; blank = words.indexOf(u' ', blank + 1)) {
        if (isAt(words, blank))
            return true;
    }
    return false;
}

QList<qsizetype> PhraseSet::placesIn(QStringView words) const
{
    QList<qsizetype> places;
    for (qsizetype blank = words.indexOf(u' '); blank >= 0; blank = words.indexOf(u' ', blank + 1)) {
        if (isAt(words, blank))
            places.append(blank);
    }
    return places;
}

bool PhraseSet::isAtEndOf(QStringView words) const
{
    return std::any_of(m_phrases.begin(), m_phrases.end(),
                       [&](const QString &phrase) { return words.endsWith(phrase); });
}

}  // namespace daisychain::text
