#include "core/text/top_level_domain.h"

#include "core/text/entity_characters.h"

#include <QByteArray>
#include <QString>

#include <libpsl.h>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxLabel = 63;

/// In the root zone, but on the Public Suffix List only with what stands before it (co.za).
constexpr QStringView OnlyWithMore = u" za ";

/// Country codes of ISO 3166-1 that have left the root zone (an, tp, um) or never were in it (August 2026).
constexpr QStringView FormerCountries = u" an bl bq eh mf tp um ";

/// Brands' endings that were given back: on the Public Suffix List of 2015 or 2020, no more on that of
/// February 2023.
constexpr QStringView FormerBrands =
    u" active adac afamilycompany aigo blanco bnl boots budapest bugatti cancerresearch cartier caseih ceb"
    u" chloe chrysler csc dodge doha doosan duck duns epost esurance everbank flsmidth fujixerox glade"
    u" goodhands honeywell htc iinet intel iselect iveco iwc jcp jlc ladbrokes lancome liaison lixil loft"
    u" lupin mcd mcdonalds meo metlife mobily montblanc mopar movistar mtpc mutuelle nadex nationwide"
    u" newholland off onyourside orientexpress pamperedchef panerai piaget qvc raid rightathome rmit sapo"
    u" scjohnson scor ses shriram spiegel spreadbetting srt starhub statoil swiftcover symantec telecity"
    u" telefonica uconnect vista vistaprint warman wed xperia zippo موبايلي 大众汽车 工行 手表 珠宝 诺基亚 ";

bool isOneOf(QStringView spacedWords, QStringView word)
{
    for (qsizetype at = spacedWords.indexOf(word); at > 0; at = spacedWords.indexOf(word, at + 1)) {
        if (spacedWords[at - 1] == u' ' && spacedWords[at + word.size()] == u' ')
            return true;
    }
    return false;
}

bool isInUse(const QString &lower)
{
    static const psl_ctx_t *const list = psl_builtin();
    if (isOneOf(OnlyWithMore, lower))
        return true;
    return list != nullptr && psl_is_public_suffix2(list, lower.toUtf8().constData(),
                                                    PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0;
}

/// In lower case; empty when it can't be an ending.
QString lowerLabel(QStringView label)
{
    if (label.size() < 2 || label.size() > MaxLabel || !label.isValidUtf16())
        return {};
    for (const QChar c : label) {
        if (c < u'\x80' ? !isAsciiAlphanumeric(c.unicode()) && c != u'-' : c.isSpace())
            return {};
    }
    return label.toString().toLower();
}

}  // namespace

bool isTopLevelDomain(QStringView label)
{
    const QString lower = lowerLabel(label);
    return !lower.isEmpty() && isInUse(lower);
}

bool isTopLevelDomainOnX(QStringView label)
{
    const QString lower = lowerLabel(label);
    return !lower.isEmpty() &&
           (isInUse(lower) || isOneOf(FormerCountries, lower) || isOneOf(FormerBrands, lower));
}

}  // namespace daisychain::text
