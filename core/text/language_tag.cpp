#include "core/text/at_syntax.h"
#include "core/text/entity_characters.h"

#include <QList>
#include <QSet>
#include <QString>

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

/// RFC 5646 §2.1: tags from before there were rules, which follow none.
constexpr std::array Irregular{
    QStringView(u"en-GB-oed"), QStringView(u"i-ami"),      QStringView(u"i-bnn"),
    QStringView(u"i-default"), QStringView(u"i-enochian"), QStringView(u"i-hak"),
    QStringView(u"i-klingon"), QStringView(u"i-lux"),      QStringView(u"i-mingo"),
    QStringView(u"i-navajo"),  QStringView(u"i-pwn"),      QStringView(u"i-tao"),
    QStringView(u"i-tay"),     QStringView(u"i-tsu"),      QStringView(u"sgn-BE-FR"),
    QStringView(u"sgn-BE-NL"), QStringView(u"sgn-CH-DE"),
};

bool isAlpha(QStringView part)
{
    return runEnd(part, 0, isAsciiLetter) == part.size();
}

bool isDigits(QStringView part)
{
    return runEnd(part, 0, isAsciiDigit) == part.size();
}

bool isPrivateMark(QStringView part)
{
    return part == u"x" || part == u"X";
}

bool isVariant(QStringView part)
{
    return part.size() >= 5 || (part.size() == 4 && isAsciiDigit(part.front().unicode()));
}

/// Reads a tag part by part; each part is 1 to 8 ASCII letters or digits.
class LanguageTag final {
public:
    explicit LanguageTag(QList<QStringView> parts)
        : m_parts(std::move(parts))
    {
    }

    bool isWellFormed()
    {
        if (isPrivateMark(m_parts.first()))
            return m_parts.size() > 1;
        if (!takeLanguage())
            return false;
        for (int extended = 0; extended < 3 && has(3) && isAlpha(part()); ++extended)
            ++m_at;
        if (has(4) && isAlpha(part()))
            ++m_at;
        if ((has(2) && isAlpha(part())) || (has(3) && isDigits(part())))
            ++m_at;
        return takeVariants() && takeExtensions() && takePrivate();
    }

private:
    bool isMore() const { return m_at < m_parts.size(); }
    QStringView part() const { return m_parts[m_at]; }
    bool has(qsizetype size) const { return isMore() && part().size() == size; }

    bool takeLanguage()
    {
        const QStringView language = part();
        ++m_at;
        return language.size() >= 2 && language.size() <= 3 &&
               std::all_of(language.begin(), language.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    }

    /// False when `kind` was there before.
    bool isFirst(QSet<QString> &seen)
    {
        const QString lower = part().toString().toLower();
        const bool isNew = !seen.contains(lower);
        seen.insert(lower);
        return isNew;
    }

    bool takeVariants()
    {
        QSet<QString> seen;
        for (; isMore() && isVariant(part()); ++m_at) {
            if (!isFirst(seen))
                return false;
        }
        return true;
    }

    bool takeExtensions()
    {
        QSet<QString> seen;
        while (has(1) && !isPrivateMark(part())) {
            if (!isFirst(seen))
                return false;
            const qsizetype values = ++m_at;
            while (isMore() && part().size() > 1)
                ++m_at;
            if (m_at == values)
                return false;
        }
        return true;
    }

    bool takePrivate() const { return !isMore() || (isPrivateMark(part()) && m_at + 1 < m_parts.size()); }

    QList<QStringView> m_parts;
    qsizetype m_at = 0;
};

}  // namespace

bool isLanguageTag(QStringView text)
{
    constexpr qsizetype MaxPart = 8;
    const bool isOld = std::any_of(Irregular.begin(), Irregular.end(), [text](QStringView tag) {
        return tag.compare(text, Qt::CaseInsensitive) == 0;
    });
    if (isOld)
        return true;
    const QList<QStringView> parts = text.split(u'-');
    const bool isSplit = std::all_of(parts.begin(), parts.end(), [](QStringView part) {
        return !part.isEmpty() && part.size() <= MaxPart &&
               runEnd(part, 0, isAsciiAlphanumeric) == part.size();
    });
    return isSplit && LanguageTag(parts).isWellFormed();
}

}  // namespace daisychain::text
