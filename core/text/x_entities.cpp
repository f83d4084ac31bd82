#include "core/text/x_entities.h"

#include "core/text/entity_characters.h"
#include "core/text/utf16.h"
#include "core/text/x_characters.h"
#include "core/text/x_links.h"

#include <algorithm>
#include <optional>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxUser = 20;
constexpr qsizetype MaxList = 25;
constexpr QStringView AtSigns = u"@＠";
constexpr QStringView HashSigns = u"#＃";

/// "RT" before a mention, perhaps with a colon, and not the end of a longer word.
bool isRepeatMark(QStringView before, bool isFromStart)
{
    if (before.endsWith(u':'))
        before.chop(1);
    if (!before.endsWith(u"rt", Qt::CaseInsensitive))
        return false;
    before.chop(2);
    if (before.isEmpty())
        return isFromStart;
    return !isAsciiWord(before.back().unicode()) && !QStringView(u"+~.-").contains(before.back());
}

/// `before` reaches back to the last mention or, `isFromStart`, to the beginning.
bool mayMentionBehind(QStringView before, bool isFromStart)
{
    if (before.isEmpty())
        return isFromStart;
    const QChar last = before.back();
    const bool isGlued = isAsciiWord(last.unicode()) || QStringView(u"!#$%&*@＠").contains(last);
    return !isGlued || isRepeatMark(before, isFromStart);
}

/// Whether what follows makes an address of what looked like a mention.
bool isMentionSpoiled(QStringView after)
{
    return !after.isEmpty() && (AtSigns.contains(after.front()) ||
                                isLatinAccentOnX(after.front().unicode()) || after.startsWith(u"://"));
}

qsizetype listEnd(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size() || text[at] != u'/' || !isAsciiLetter(text[at + 1].unicode()))
        return at;
    const qsizetype end =
        runEnd(text, at + 1, [](char16_t unit) { return isAsciiWord(unit) || unit == u'-'; });
    return std::min(end, at + 1 + MaxList);
}

qsizetype userEnd(QStringView text, qsizetype at)
{
    return std::min(runEnd(text.first(std::min(text.size(), at + MaxUser)), at, isAsciiWord), at + MaxUser);
}

std::optional<XMention> mentionAt(QStringView text, qsizetype from, qsizetype sign)
{
    const qsizetype user = userEnd(text, sign + 1);
    if (user == sign + 1 || !mayMentionBehind(text.sliced(from, sign - from), from == 0))
        return {};
    const qsizetype end = listEnd(text, user);
    return XMention{sign, end, text.sliced(sign + 1, user - sign - 1).toString(),
                    text.sliced(user, end - user).toString()};
}

bool isTagSpecial(char32_t code)
{
    return code < 0x10000 && QStringView(u"_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C"
                                         u"\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7")
                                 .contains(QChar(static_cast<char16_t>(code)));
}

bool isTagLetter(char32_t code)
{
    return QChar::isLetter(code) || QChar::isMark(code);
}

bool isTagCharacter(char32_t code)
{
    return isTagLetter(code) || QChar::category(code) == QChar::Number_DecimalDigit || isTagSpecial(code);
}

bool mayTagBehind(char32_t before)
{
    constexpr char32_t TextVariant = 0xFE0E;
    constexpr char32_t EmojiVariant = 0xFE0F;
    return before == 0 || before == TextVariant || before == EmojiVariant ||
           (before != U'&' && !isTagCharacter(before));
}

/// The end of the tag whose sign stands at `sign`; `sign` when it is none.
qsizetype tagEnd(QStringView text, qsizetype sign)
{
    constexpr QStringView KeycapParts = u"\uFE0F\u20E3";
    if (sign + 1 == text.size() || KeycapParts.contains(text[sign + 1]))
        return sign;
    qsizetype end = sign + 1;
    bool isNamed = false;
    for (qsizetype at = end; at < text.size(); end = at) {
        const char32_t code = codePointAt(text, at);
        if (!isTagCharacter(code))
            break;
        isNamed = isNamed || isTagLetter(code);
    }
    return isNamed ? end : sign;
}

/// The end of the letters of a cashtag that begin at `at`; `at` when there is none.
qsizetype cashtagEnd(QStringView text, qsizetype at)
{
    constexpr qsizetype MaxLetters = 6;
    constexpr qsizetype MaxMore = 2;
    const qsizetype letters = runEnd(text, at, isAsciiLetter);
    if (letters == at || letters - at > MaxLetters)
        return at;
    qsizetype end = letters;
    if (end + 1 < text.size() && (text[end] == u'.' || text[end] == u'_')) {
        const qsizetype more = runEnd(text, end + 1, isAsciiLetter);
        const bool isWhole = more > end + 1 && more - end - 1 <= MaxMore;
        end = isWhole && (more == text.size() || isSpaceOnX(text[more].unicode()) ||
                          isPunctuationOnX(text[more].unicode()))
                  ? more
                  : end;
    }
    const bool isEnded =
        end == text.size() || isSpaceOnX(text[end].unicode()) || isPunctuationOnX(text[end].unicode());
    return isEnded ? end : at;
}

}  // namespace

QList<XMention> findXMentions(QStringView text)
{
    QList<XMention> mentions;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!AtSigns.contains(text[at]))
            continue;
        const std::optional<XMention> mention = mentionAt(text, from, at);
        if (!mention)
            continue;
        from = mention->end;
        at = from - 1;
        if (!isMentionSpoiled(text.sliced(from)))
            mentions.append(*mention);
    }
    return mentions;
}

QList<EntityRange> findXTags(QStringView text)
{
    QList<EntityRange> tags;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!HashSigns.contains(text[at]) || !mayTagBehind(codePointBefore(text, at)))
            continue;
        const qsizetype end = tagEnd(text, at);
        if (end == at)
            continue;
        const QStringView after = text.sliced(end);
        if (after.isEmpty() || (!HashSigns.contains(after.front()) && !after.startsWith(u"://")))
            tags.append({EntityKind::Tag, at, end});
        at = end - 1;
    }
    return tags;
}

QList<EntityRange> findXCashtags(QStringView text)
{
    QList<EntityRange> cashtags;
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at + 1)) {
        if (at > 0 && !isSpaceOnX(text[at - 1].unicode()))
            continue;
        const qsizetype end = cashtagEnd(text, at + 1);
        if (end > at + 1)
            cashtags.append({EntityKind::Cashtag, at, end});
    }
    return cashtags;
}

QList<EntityRange> findXEntities(QStringView text)
{
    QList<EntityRange> found = findXLinks(text) + findXTags(text) + findXCashtags(text);
    for (const XMention &mention : findXMentions(text))
        found.append({EntityKind::Mention, mention.start, mention.end});
    std::sort(found.begin(), found.end(),
              [](const EntityRange &a, const EntityRange &b) { return a.start < b.start; });
    QList<EntityRange> entities;
    for (const EntityRange &range : std::as_const(found)) {
        if (entities.isEmpty() || range.start >= entities.last().end)
            entities.append(range);
    }
    return entities;
}

QString xReplyTarget(QStringView text)
{
    const qsizetype sign =
        runEnd(text, 0, [](char16_t unit) { return isSpaceOnX(unit) || isDirectionMarkOnX(unit); });
    if (sign == text.size() || !AtSigns.contains(text[sign]))
        return {};
    const qsizetype end = userEnd(text, sign + 1);
    return isMentionSpoiled(text.sliced(end)) ? QString() : text.sliced(sign + 1, end - sign - 1).toString();
}

}  // namespace daisychain::text
