#include "core/text/find_entities.h"

#include "core/text/entity_characters.h"
#include "core/text/utf16.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <optional>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxLink = 4096;
constexpr qsizetype MaxHost = 253;
constexpr std::array Schemes{
    QLatin1String("https"), QLatin1String("http"),   QLatin1String("dat"),
    QLatin1String("dweb"),  QLatin1String("ipfs"),   QLatin1String("ipns"),
    QLatin1String("ssb"),   QLatin1String("gopher"), QLatin1String("gemini"),
};

/// The end of the run of word characters, and of those in `others`, that begins at `at`.
qsizetype wordRunEnd(QStringView text, qsizetype at, QStringView others)
{
    while (at < text.size()) {
        qsizetype next = at;
        if (!isWord(codePointAt(text, next)) && !others.contains(text[at]))
            break;
        at = next;
    }
    return at;
}

// -- mentions
// ---------------------------------------------------------------------------------------------------

/// The end of a user's name at `at`: word characters, with dots and hyphens inside; `at` when there is none.
qsizetype userEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (isAsciiWord(text[i].unicode()))
            end = i + 1;
        else if (i == at || (text[i] != u'.' && text[i] != u'-'))
            break;
    }
    return end;
}

qsizetype hostEnd(QStringView text, qsizetype at)
{
    qsizetype end = wordRunEnd(text, at, u".-");
    while (end > at && (text[end - 1] == u'.' || text[end - 1] == u'-'))
        --end;
    return end;
}

std::optional<EntityRange> mentionAt(QStringView text, qsizetype start)
{
    const char32_t before = codePointBefore(text, start);
    if (before == U'=' || before == U'/' || isWord(before))
        return {};
    const qsizetype user = userEnd(text, start + 1);
    if (user == start + 1)
        return {};
    qsizetype end = user;
    if (user < text.size() && text[user] == u'@') {
        const qsizetype host = hostEnd(text, user + 1);
        if (host - user - 1 > MaxHost)
            return {};
        if (host > user + 2)
            end = host;
    }
    const QStringView after = text.sliced(end);
    if (after.startsWith(u'@') || after.startsWith(u'＠') || after.startsWith(u"://"))
        return {};
    return EntityRange{EntityKind::Mention, start, end};
}

// -- tags
// -------------------------------------------------------------------------------------------------------

constexpr QStringView TagJoiners = u"\u00B7\u30FB\u200C";

std::optional<EntityRange> tagAt(QStringView text, qsizetype start)
{
    const char32_t before = codePointBefore(text, start);
    if (before == U'=' || before == U'/' || before == U')' || isWord(before))
        return {};
    qsizetype end = wordRunEnd(text, start + 1, TagJoiners);
    while (end > start + 1 && TagJoiners.contains(text[end - 1]))
        --end;
    if (end == start + 1 || TagJoiners.contains(text[start + 1]))
        return {};
    bool isNamed = false;
    for (qsizetype at = start + 1; at < end && !isNamed;) {
        const char32_t code = codePointAt(text, at);
        isNamed = QChar::isLetter(code) ||
                  (code < 0x10000 && TagJoiners.contains(QChar(static_cast<char16_t>(code))));
    }
    const QStringView after = text.sliced(end);
    if (!isNamed || after.startsWith(u'#') || after.startsWith(u'＃') || after.startsWith(u"://"))
        return {};
    return EntityRange{EntityKind::Tag, start, end};
}

// -- links
// ------------------------------------------------------------------------------------------------------

/// Where the scheme before "://" at `colon` begins; not before `from`.
std::optional<qsizetype> schemeStart(QStringView text, qsizetype from, qsizetype colon)
{
    for (const QLatin1String scheme : Schemes) {
        const qsizetype start = colon - scheme.size();
        if (start < from || text.sliced(start, scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        const char32_t before = codePointBefore(text, start);
        const bool isGlued = before >= 0x80 ? before == U'＠' || before == U'＃'
                                            : before == U'@' || before == U'$' || before == U'#' ||
                                                  (before != 0 && before != U'_' && isWord(before));
        if (isGlued)
            return {};
        return start;
    }
    return {};
}

bool isHostCharacter(char32_t code)
{
    return code == U'-' || isWord(code);
}

bool isTopLevel(QStringView label)
{
    if (label.size() < 2)
        return false;
    if (label.startsWith(u"xn--", Qt::CaseInsensitive))
        return true;
    for (qsizetype at = 0; at < label.size();) {
        const char32_t code = codePointAt(label, at);
        if (!QChar::isLetter(code) && !QChar::isMark(code))
            return false;
    }
    return true;
}

/// The end of a host of two or more labels at `at`; `at` when there is none.
qsizetype linkHostEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    qsizetype label = at;
    bool isDotted = false;
    for (qsizetype i = at; i <= text.size() && i - at <= MaxHost;) {
        qsizetype next = i;
        if (i < text.size() && isHostCharacter(codePointAt(text, next))) {
            i = next;
            continue;
        }
        if (i == label || text[label] == u'-' || text[i - 1] == u'-')
            break;
        if (isDotted && isTopLevel(text.sliced(label, i - label)))
            end = i;
        if (i == text.size() || text[i] != u'.')
            break;
        isDotted = true;
        label = ++i;
    }
    return end;
}

qsizetype portEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    if (at < text.size() && text[at] == u':') {
        ++end;
        while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
            ++end;
    }
    return end > at + 1 ? end : at;
}

bool isPathCharacter(QChar c)
{
    return !c.isSpace() && c > u' ' && !QStringView(u"<>()?").contains(c);
}

qsizetype pathEnd(QStringView text, qsizetype at)
{
    if (at == text.size() || text[at] != u'/')
        return at;
    qsizetype end = at + 1;
    for (qsizetype i = end; i < text.size();) {
        if (text[i] == u'(') {
            const qsizetype close =
                parenthesisEnd(text, i, [](char16_t unit) { return unit == u'?' || isPathCharacter(unit); });
            if (close == i)
                break;
            end = i = close;
            continue;
        }
        if (!isPathCharacter(text[i]))
            break;
        if (!QStringView(u"!*\"'「」;:=,.$%[]~&|@").contains(text[i]))
            end = i + 1;
        ++i;
    }
    return end;
}

qsizetype queryEnd(QStringView text, qsizetype at)
{
    if (at == text.size() || text[at] != u'?')
        return at;
    qsizetype end = at;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isLetter = isAsciiWord(c.unicode()) || (c >= u'\u00A0' && !c.isSpace());
        if (!isLetter && !QStringView(u"!?*'();:&=+$/%#[]-.,~|@^").contains(c))
            break;
        if (isLetter || QStringView(u"&=#/-").contains(c))
            end = i + 1;
    }
    return end;
}

/// The link whose "://" stands at `colon`; begins at `from` or later.
std::optional<EntityRange> linkAt(QStringView text, qsizetype from, qsizetype colon)
{
    const std::optional<qsizetype> start = schemeStart(text, from, colon);
    if (!start)
        return {};
    const qsizetype host = colon + 3;
    const qsizetype end = linkHostEnd(text, host);
    if (end == host)
        return {};
    return EntityRange{EntityKind::Link, *start, queryEnd(text, pathEnd(text, portEnd(text, end)))};
}

}  // namespace

QList<EntityRange> findMastodonEntities(QStringView text)
{
    QList<EntityRange> entities;
    qsizetype from = 0;
    qsizetype linksFrom = 0;  // behind what is too long for a link: nor is any part of it one
    for (qsizetype at = 0; at < text.size(); ++at) {
        std::optional<EntityRange> found;
        if (text[at] == u'@')
            found = mentionAt(text, at);
        else if (text[at] == u'#')
            found = tagAt(text, at);
        else if (text[at] == u':' && text.sliced(at).startsWith(u"://"))
            found = linkAt(text, std::max(from, linksFrom), at);
        if (found && found->kind == EntityKind::Link && found->end - found->start > MaxLink) {
            linksFrom = found->end;
            found.reset();
        }
        if (!found)
            continue;
        entities.append(*found);
        from = found->end;
        at = from - 1;
    }
    return entities;
}

}  // namespace daisychain::text
