#include "core/desk/person.h"

namespace daisychain {

/// The first visible letter of a word, whole: some are two units.
static QString firstLetter(const QString &word)
{
    const qsizetype size = word.front().isHighSurrogate() && word.size() > 1 ? 2 : 1;
    return word.first(size).toUpper();
}

QString initialsOf(const Person &person)
{
    if (!person.initials.isEmpty())
        return person.initials;
    QString initials;
    const QStringList words = person.name.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = 0; at < std::min<qsizetype>(words.size(), 2); ++at)
        initials += firstLetter(words[at]);
    return initials;
}

}  // namespace daisychain
