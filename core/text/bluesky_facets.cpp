#include "core/text/bluesky_facets.h"

#include "core/text/entity_characters.h"
#include "core/text/graphemes.h"
#include "core/text/top_level_domain.h"
#include "core/text/utf16.h"

#include <algorithm>
#include <optional>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxTagClusters = 64;
constexpr qsizetype MaxTagBytes = 640;
constexpr qsizetype MaxTickerLetters = 5;

struct FoundFacet {
    EntityRange range;
    QString value;
};

bool isBehindSpace(QStringView text, qsizetype at)
{
    return at == 0 || isScriptSpace(text[at - 1].unicode());
}

bool isBehindSpaceOrParenthesis(QStringView text, qsizetype at)
{
    return isBehindSpace(text, at) || text[at - 1] == u'(';
}

qsizetype spaceAfter(QStringView text, qsizetype at)
{
    return runEnd(text, at, [](char16_t unit) { return !isScriptSpace(unit); });
}

bool hasRealEnding(QStringView host)
{
    const qsizetype dot = host.lastIndexOf(u'.');
    return dot > 0 && isTopLevelDomain(host.sliced(dot + 1));
}

QString between(QStringView text, qsizetype start, qsizetype end)
{
    return text.sliced(start, end - start).toString();
}

// -- mentions
// ---------------------------------------------------------------------------------------------------

std::optional<FoundFacet> mentionAt(QStringView text, qsizetype sign)
{
    const qsizetype handle = sign + 1;
    qsizetype end = runEnd(text, handle, [](char16_t unit) {
        return isAsciiAlphanumeric(unit) || unit == u'.' || unit == u'-';
    });
    // It stops where a word does: between a letter and what is none.
    const auto isWordAt = [text](qsizetype at) {
        return at < text.size() && isAsciiWord(text[at].unicode());
    };
    while (end > handle && isWordAt(end - 1) == isWordAt(end))
        --end;
    const QString name = between(text, handle, end).toLower();
    if (!hasRealEnding(name) && !name.endsWith(u".test"))
        return {};
    return FoundFacet{{EntityKind::Mention, sign, end}, name};
}

// -- links
// ------------------------------------------------------------------------------------------------------

/// Where a name of two or more parts of ASCII letters and digits ends; `at` when there is none.
qsizetype bareHostEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    qsizetype part = at;
    while (part < text.size()) {
        const qsizetype partEnd = runEnd(text, part, isAsciiAlphanumeric);
        if (partEnd == part)
            break;
        if (part > at)
            end = partEnd;
        if (partEnd == text.size() || text[partEnd] != u'.')
            break;
        part = partEnd + 1;
    }
    return end;
}

/// What was found in the place of a link, and where the next one may begin: also behind what was none.
struct LinkTry {
    qsizetype searchFrom = 0;
    std::optional<FoundFacet> link;
};

FoundFacet trimmedLink(QStringView text, qsizetype start, qsizetype end, QStringView scheme)
{
    if (QStringView(u".,;:!?").contains(text[end - 1]))
        --end;
    if (text[end - 1] == u')' && !text.sliced(start, end - start).contains(u'('))
        --end;
    return {{EntityKind::Link, start, end}, scheme.toString() + between(text, start, end)};
}

LinkTry linkAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
        if (!rest.startsWith(scheme, Qt::CaseInsensitive))
            continue;
        const qsizetype end = spaceAfter(text, at);
        if (end == at + scheme.size())
            return {end, {}};
        return {end, trimmedLink(text, at, end, {})};
    }
    const qsizetype host = isAsciiLetter(text[at].unicode()) ? bareHostEnd(text, at) : at;
    if (host == at)
        return {at + 1, {}};
    const qsizetype end = spaceAfter(text, host);
    if (!hasRealEnding(text.sliced(at, host - at)))
        return {end, {}};
    return {end, trimmedLink(text, at, end, u"https://")};
}

// -- tags
// -------------------------------------------------------------------------------------------------------

/// Invisible, and the circle that forbids: none of them is part of a tag.
bool endsTag(char16_t unit)
{
    return isScriptSpace(unit) || unit == 0xAD || unit == 0x2060 || (unit >= 0x200A && unit <= 0x200D) ||
           unit == 0x20E2;
}

bool isPunctuation(char32_t code)
{
    return QChar::isPunct(code);
}

qsizetype withoutPunctuation(QStringView text, qsizetype start, qsizetype end)
{
    while (end > start) {
        const char32_t last = codePointBefore(text.first(end), end);
        if (!isPunctuation(last))
            break;
        end -= last > 0xFFFF ? 2 : 1;
    }
    return end;
}

std::optional<FoundFacet> tagAt(QStringView text, qsizetype sign)
{
    constexpr char16_t EmojiVariant = 0xFE0F;
    const qsizetype start = sign + 1;
    qsizetype end = runEnd(text, start, [](char16_t unit) { return !endsTag(unit); });
    if (end == start || text[start] == QChar(EmojiVariant))
        return {};
    bool isNamed = false;
    for (qsizetype at = start; at < end && !isNamed;) {
        const char32_t code = codePointAt(text, at);
        isNamed = !isAsciiDigit(code) && !isPunctuation(code);
    }
    end = withoutPunctuation(text, start, end);
    const QStringView tag = text.sliced(start, end - start);
    if (!isNamed || tag.isEmpty() || tag.size() > MaxTagBytes || utf8Length(tag) > MaxTagBytes ||
        graphemeCount(tag) > MaxTagClusters)
        return {};
    return FoundFacet{{EntityKind::Tag, sign, end}, tag.toString()};
}

std::optional<FoundFacet> cashtagAt(QStringView text, qsizetype sign)
{
    const qsizetype start = sign + 1;
    const qsizetype end = runEnd(text, start, isAsciiAlphanumeric);
    if (end == start || !isAsciiLetter(text[start].unicode()) || end - start > MaxTickerLetters)
        return {};
    const bool isEnded = end == text.size() || isScriptSpace(text[end].unicode()) ||
                         QStringView(u".,;:!?)\"'\u2019").contains(text[end]);
    if (!isEnded)
        return {};
    return FoundFacet{{EntityKind::Cashtag, sign, end}, between(text, sign, end).toUpper()};
}

std::optional<FoundFacet> signedAt(QStringView text, qsizetype at)
{
    switch (text[at].unicode()) {
    case u'@':
        return isBehindSpaceOrParenthesis(text, at) ? mentionAt(text, at) : std::nullopt;
    case u'$':
        return isBehindSpaceOrParenthesis(text, at) ? cashtagAt(text, at) : std::nullopt;
    case u'#':
    case u'＃':
        return isBehindSpace(text, at) ? tagAt(text, at) : std::nullopt;
    default:
        return {};
    }
}

/// What begins first stays; links are looked for on their own, for a tag may hold what looks like one.
QList<FoundFacet> findFacets(QStringView text)
{
    QList<FoundFacet> found;
    qsizetype linksFrom = 0;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        std::optional<FoundFacet> facet = signedAt(text, at);
        if (!facet && at >= linksFrom && isBehindSpaceOrParenthesis(text, at)) {
            LinkTry tried = linkAt(text, at);
            linksFrom = tried.searchFrom;
            facet = std::move(tried.link);
        }
        if (!facet || at < from)
            continue;
        from = facet->range.end;
        found.append(std::move(*facet));
    }
    return found;
}

}  // namespace

qsizetype utf8Length(QStringView text)
{
    qsizetype length = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t code = codePointAt(text, at);
        const bool isLone = code >= 0xD800 && code <= 0xDFFF;
        length += code < 0x80 || isLone ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return length;
}

QList<Facet> findBlueskyFacets(QStringView text)
{
    QList<Facet> facets;
    qsizetype at = 0;
    qsizetype bytes = 0;
    for (const FoundFacet &found : findFacets(text)) {
        const qsizetype start = bytes + utf8Length(text.sliced(at, found.range.start - at));
        at = found.range.end;
        bytes = start + utf8Length(text.sliced(found.range.start, at - found.range.start));
        facets.append({found.range.kind, start, bytes, found.value});
    }
    return facets;
}

QList<EntityRange> findBlueskyEntities(QStringView text)
{
    QList<EntityRange> ranges;
    for (const FoundFacet &found : findFacets(text))
        ranges.append(found.range);
    return ranges;
}

}  // namespace daisychain::text
