#include "core/text/web_address.h"

#include "core/text/entity_characters.h"

#include <QList>

#include <algorithm>

namespace daisychain::text {

namespace {

bool isBeyondAscii(QChar c)
{
    return c >= u'\x80' && !c.isSpace();
}

/// Made of RFC 3986's unreserved and sub-delims, whole percent encodings, what `more` adds, and other
/// scripts.
bool isMadeOf(QStringView part, QStringView more)
{
    for (qsizetype at = 0; at < part.size(); ++at) {
        const QChar c = part[at];
        if (c == u'%') {
            const QStringView digits =
                part.sliced(at + 1).first(std::min<qsizetype>(2, part.size() - at - 1));
            const auto isHex = [](QChar d) { return QStringView(u"0123456789abcdefABCDEF").contains(d); };
            if (digits.size() < 2 || !std::all_of(digits.begin(), digits.end(), isHex))
                return false;
        } else if (!isAsciiAlphanumeric(c.unicode()) && !isBeyondAscii(c) &&
                   !QStringView(u"-._~!$&'()*+,;=").contains(c) && !more.contains(c)) {
            return false;
        }
    }
    return true;
}

bool isNumericHost(QStringView host)
{
    const QList<QStringView> parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
               bool isNumber = false;
               const uint value = part.toUInt(&isNumber);
               return isNumber && part.size() <= 3 && isAsciiDigit(part.front().unicode()) && value <= 255;
           });
}

bool isBracketedHost(QStringView host)
{
    return host.size() > 2 && host.startsWith(u'[') && host.endsWith(u']') &&
           std::all_of(host.begin() + 1, host.end() - 1,
                       [](QChar c) { return QStringView(u"0123456789abcdefABCDEF:.").contains(c); });
}

bool isLabel(QStringView label, bool mayHoldUnderscore)
{
    const auto isInner = [](QChar c) { return isAsciiAlphanumeric(c.unicode()) || isBeyondAscii(c); };
    return !label.isEmpty() && isInner(label.front()) && isInner(label.back()) &&
           std::all_of(label.begin(), label.end(),
                       [&](QChar c) { return isInner(c) || c == u'-' || (mayHoldUnderscore && c == u'_'); });
}

bool isNamedHost(QStringView host)
{
    const QList<QStringView> labels = host.split(u'.');
    if (labels.size() < 2 || labels.last().isEmpty() || isAsciiDigit(labels.last().front().unicode()))
        return false;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (!isLabel(labels[i], i + 2 < labels.size()))
            return false;
    }
    return true;
}

bool isAuthority(QStringView authority)
{
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0 && !isMadeOf(authority.first(at), u":"))
        return false;
    QStringView host = authority.sliced(at + 1);
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon > host.lastIndexOf(u']')) {
        const QStringView port = host.sliced(colon + 1);
        if (port.isEmpty() || port.size() > 5 || runEnd(port, 0, isAsciiDigit) < port.size())
            return false;
        host = host.first(colon);
    }
    return isNumericHost(host) || isBracketedHost(host) || isNamedHost(host);
}

qsizetype partEnd(QStringView text, qsizetype at, QStringView ends)
{
    return runEnd(text, at, [ends](char16_t unit) { return !ends.contains(QChar(unit)); });
}

}  // namespace

bool isWebAddress(QStringView text, AddressScheme scheme)
{
    const qsizetype slashes = text.indexOf(u"://");
    const QStringView before = text.first(std::max<qsizetype>(slashes, 0));
    const bool hasScheme = slashes >= 0 && partEnd(before, 0, u"/?#") == before.size();
    if (hasScheme ? before.compare(u"http", Qt::CaseInsensitive) != 0 &&
                        before.compare(u"https", Qt::CaseInsensitive) != 0
                  : scheme == AddressScheme::Required)
        return false;
    const QStringView rest = hasScheme ? text.sliced(slashes + 3) : text;
    const qsizetype authority = partEnd(rest, 0, u"/?#");
    const qsizetype path = partEnd(rest, authority, u"?#");
    const qsizetype query = partEnd(rest, path, u"#");
    return isAuthority(rest.first(authority)) && isMadeOf(rest.sliced(authority, path - authority), u":@/") &&
           isMadeOf(rest.sliced(path, query - path), u":@/?|") && isMadeOf(rest.sliced(query), u":@/?#|");
}

}  // namespace daisychain::text
