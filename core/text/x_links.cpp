#include "core/text/x_links.h"

#include "core/text/entity_characters.h"
#include "core/text/punycode.h"
#include "core/text/x_characters.h"
#include "core/text/x_host_names.h"

#include <optional>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxLink = 4096;
constexpr qsizetype MaxShortName = 40;

/// What the rules match in one go, before they say which parts of it are links.
struct Match {
    qsizetype start = 0;
    qsizetype scheme = 0;  ///< its length; 0 without
    XHostNames::Range host;
    qsizetype pathEnd = 0;  ///< the host's or port's end without a path
    qsizetype end = 0;
    bool hasPath = false;
};

bool mayStandBefore(char16_t unit)
{
    return !isAsciiAlphanumeric(unit) && !isRefusedOnX(unit) &&
           !QStringView(u"@＠$#＃").contains(QChar(unit));
}

qsizetype schemeLength(QStringView text, qsizetype at)
{
    for (const QStringView scheme : {QStringView(u"http://"), QStringView(u"https://")}) {
        if (text.sliced(at).startsWith(scheme, Qt::CaseInsensitive))
            return scheme.size();
    }
    return 0;
}

qsizetype portEnd(QStringView text, qsizetype at)
{
    if (at == text.size() || text[at] != u':')
        return at;
    const qsizetype end = runEnd(text, at + 1, isAsciiDigit);
    return end > at + 1 ? end : at;
}

bool isPathLetter(char16_t unit)
{
    return isAsciiAlphanumeric(unit) || (unit >= 0x400 && unit <= 0x4FF) || isLatinAccentOnX(unit);
}

bool isPathUnit(char16_t unit)
{
    return isPathLetter(unit) || QStringView(u"!*';:=+,.$/%#[]-\u2013_~@|&").contains(QChar(unit));
}

bool isPathEnding(char16_t unit)
{
    return isPathLetter(unit) || QStringView(u"+-=_#/").contains(QChar(unit));
}

bool isQueryEnding(char16_t unit)
{
    return isAsciiAlphanumeric(unit) || QStringView(u"-_&=#/").contains(QChar(unit));
}

bool isQueryUnit(char16_t unit)
{
    return isQueryEnding(unit) || QStringView(u"!?*'@();:+$%[].,~|").contains(QChar(unit));
}

qsizetype findPathEnd(QStringView text, qsizetype at)
{
    if (at == text.size() || text[at] != u'/')
        return at;
    qsizetype end = at + 1;
    for (qsizetype i = end; i < text.size();) {
        if (text[i] == u'(') {
            const qsizetype close = parenthesisEnd(text, i, isPathUnit);
            if (close == i)
                break;
            end = i = close;
            continue;
        }
        if (!isPathUnit(text[i].unicode()))
            break;
        if (isPathEnding(text[i].unicode()))
            end = i + 1;
        ++i;
    }
    return end;
}

qsizetype findQueryEnd(QStringView text, qsizetype at)
{
    if (at == text.size() || text[at] != u'?')
        return at;
    qsizetype end = runEnd(text, at + 1, isQueryUnit);
    while (end > at + 1 && !isQueryEnding(text[end - 1].unicode()))
        --end;
    return end > at + 1 ? end : at;
}

class XLinkFinder final {
public:
    explicit XLinkFinder(QStringView text)
        : m_text(text)
    {
    }

    QList<EntityRange> find()
    {
        if (!m_text.contains(u'.'))
            return {};
        // The rules look for what stands before a link first: so a beginning comes after the second place.
        qsizetype at = 0;
        if (const auto second = matchBehind(1))
            at = take(*second);
        else if (const auto first = matchAt(0))
            at = take(*first);
        for (++at; at < m_text.size(); ++at) {
            if (const auto match = matchBehind(at))
                at = take(*match);
        }
        return m_links;
    }

private:
    /// A match that begins at `at` behind a character that may stand before a link.
    std::optional<Match> matchBehind(qsizetype at)
    {
        if (at >= m_text.size() || !mayStandBefore(m_text[at - 1].unicode()))
            return {};
        return matchAt(at);
    }

    std::optional<Match> matchAt(qsizetype at)
    {
        Match match;
        match.start = at;
        match.scheme = schemeLength(m_text, at);
        match.host.start = at + match.scheme;
        if (match.host.start == m_text.size() || !isHostLetterOnX(m_text[match.host.start].unicode()))
            return {};
        if (!m_names.holds(match.host.start))
            m_names = XHostNames(m_text, match.host.start);
        match.host.end = m_names.nameEnd(match.host.start);
        if (match.host.end == match.host.start)
            return {};
        const qsizetype port = portEnd(m_text, match.host.end);
        match.pathEnd = findPathEnd(m_text, port);
        match.hasPath = match.pathEnd > port;
        match.end = findQueryEnd(m_text, match.pathEnd);
        return match;
    }

    /// Keeps what of a match is a link. Where the search goes on.
    qsizetype take(const Match &match)
    {
        if (isPossible(match)) {
            if (match.scheme > 0)
                takeWithScheme(match);
            else if (match.start == 0 || !QStringView(u"-_./").contains(m_text[match.start - 1]))
                takeWithoutScheme(match);
        }
        return match.end;
    }

    bool isPossible(const Match &match) const
    {
        constexpr qsizetype UsualScheme = 8;
        const QStringView host = m_text.sliced(match.host.start, match.host.end - match.host.start);
        const qsizetype length = match.end - match.start + (match.scheme > 0 ? 0 : UsualScheme);
        return length <= MaxLink && isResolvable(host);
    }

    void takeWithScheme(const Match &match)
    {
        const QStringView host = m_text.sliced(match.host.start, match.host.end - match.host.start);
        qsizetype end = match.end;
        const bool isShort = host.compare(u"t.co", Qt::CaseInsensitive) == 0 && match.hasPath &&
                             m_text[match.host.end] == u'/';
        if (isShort) {
            const qsizetype name = match.host.end + 1;
            const qsizetype nameEnd = runEnd(m_text, name, isAsciiAlphanumeric);
            if (nameEnd - name > MaxShortName)
                return;
            if (nameEnd > name)
                end = findQueryEnd(m_text, nameEnd);
        }
        m_links.append({EntityKind::Link, match.start, end});
    }

    void takeWithoutScheme(const Match &match)
    {
        const QList<XHostNames::Range> names = m_names.latinNames(match.host);
        for (const XHostNames::Range &name : names)
            m_links.append({EntityKind::Link, name.start, name.end});
        if (match.hasPath && !names.isEmpty())
            m_links.last().end = match.end;
    }

    QStringView m_text;
    XHostNames m_names;
    QList<EntityRange> m_links;
};

}  // namespace

QList<EntityRange> findXLinks(QStringView text)
{
    return XLinkFinder(text).find();
}

}  // namespace daisychain::text
