#include "core/text/handle_mask.h"

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr qsizetype LongestWord = 256;

bool isJoint(QChar c)
{
    return c == u'.' || c == u'-';
}

bool isInWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || isJoint(c);
}

struct Stretch {
    qsizetype from = 0;
    qsizetype to = 0;

    bool isHandle() const { return to > from && to - from <= LongestWord; }
};

/// The word that begins at `at`, without the joints around it.
Stretch wordAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isInWord(text[end]))
        ++end;
    while (at < end && isJoint(text[at]))
        ++at;
    while (end > at && isJoint(text[end - 1]))
        --end;
    return {at, end};
}

QString lower(QStringView text, Stretch word)
{
    return text.mid(word.from, word.to - word.from).toString().toLower();
}

}  // namespace

bool isUnusualWord(QStringView word)
{
    return std::any_of(word.begin(), word.end(),
                       [](QChar c) { return c.isDigit() || c == u'_' || isJoint(c); });
}

QString maskedHandles(const QString &text, const std::function<bool(const QString &)> &isMeant, QChar with)
{
    QString masked = text;
    const auto mask = [&](Stretch stretch) {
        std::fill(masked.begin() + stretch.from, masked.begin() + stretch.to, with);
    };
    for (qsizetype at = 0; at < text.size();) {
        if (!isInWord(text[at])) {
            ++at;
            continue;
        }
        const Stretch word = wordAt(text, at);
        at = std::max(at + 1, word.to);
        if (!word.isHandle())
            continue;
        const QString name = lower(text, word);
        if (word.to < text.size() && text[word.to] == u'@') {
            const Stretch host = wordAt(text, word.to + 1);
            if (host.from == word.to + 1 && host.isHandle() && isMeant(name + u'@' + lower(text, host))) {
                mask({word.from, host.to});
                at = host.to;
                continue;
            }
        }
        const bool isNamed = word.from > 0 && (text[word.from - 1] == u'@' || text[word.from - 1] == u'/');
        if ((isNamed && isMeant(u'@' + name)) || ((isNamed || isUnusualWord(name)) && isMeant(name)))
            mask(word);
    }
    return masked;
}

QString maskedWords(const QString &text, const std::function<bool(const QString &)> &isMeant, QChar with)
{
    QString masked = text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Stretch word = wordAt(text, at);
        if (word.isHandle() && isMeant(lower(text, word)))
            std::fill(masked.begin() + word.from, masked.begin() + word.to, with);
        at = std::max(at, word.to);
    }
    return masked;
}

QStringList nameWords(const QString &name)
{
    constexpr qsizetype Shortest = 3;
    QStringList words;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const Stretch word = wordAt(name, at);
        if (word.isHandle() && word.to - word.from >= Shortest)
            words.append(lower(name, word));
        at = std::max(at, word.to);
    }
    return words;
}

}  // namespace daisychain::text
