#include "core/text/link_target.h"

#include "core/text/html_entities.h"

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr size_t MaxHref = 4096;

QByteArray withoutReferences(std::string_view value)
{
    QByteArray bytes;
    const char *at = value.data();
    const char *end = at + value.size();
    while (at != end) {
        CharacterReference reference;
        if (*at == '&')
            reference = characterReference(at, end, ReferencePlace::Attribute);
        if (reference.length == 0)
            bytes.append(*at++);
        else
            bytes.append(QString::fromUcs4(&reference.code, 1).toUtf8());
        at += reference.length;
    }
    return bytes;
}

bool isHttp(QStringView target)
{
    return target.startsWith(u"https://", Qt::CaseInsensitive) ||
           target.startsWith(u"http://", Qt::CaseInsensitive);
}

bool isControl(QChar c)
{
    return c < u' ' || (c >= u'\x7F' && c <= u'\x9F');
}

}  // namespace

QString attributeText(std::string_view value)
{
    return value.find('&') == std::string_view::npos
               ? QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()))
               : QString::fromUtf8(withoutReferences(value));
}

QString linkTarget(std::string_view href)
{
    if (href.size() > MaxHref)
        return {};
    return webTarget(attributeText(href));
}

QString webTarget(QString target)
{
    if (target.size() > qsizetype(MaxHref))
        return {};
    if (!isHttp(QStringView(target).trimmed()))
        return {};
    if (std::any_of(target.cbegin(), target.cend(), isControl)) {
        // Browsers drop line ends and tabs from a target (WHATWG URL §4.4); another control character is an
        // attack.
        target.removeIf([](QChar c) { return c == u'\n' || c == u'\t' || c == u'\r'; });
        if (!isHttp(target.trimmed()) || std::any_of(target.cbegin(), target.cend(), isControl))
            return {};
    }
    const bool isSpaced = target.front().isSpace() || target.back().isSpace();
    return isSpaced ? target.trimmed() : target;
}

bool hasWord(std::string_view list, std::string_view word)
{
    for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const size_t end = at + word.size();
        if ((at == 0 || list[at - 1] <= ' ') && (end == list.size() || list[end] <= ' '))
            return true;
    }
    return false;
}

LinkKind markedLinkKind(std::string_view classes, std::string_view rel)
{
    if (hasWord(classes, "hashtag") || hasWord(rel, "tag"))
        return LinkKind::Hashtag;
    return hasWord(classes, "mention") ? LinkKind::Mention : LinkKind::Link;
}

LinkKind likelyLinkKind(char16_t firstOfText, QStringView target)
{
    if (firstOfText == u'@' && (target.contains(u"/@") || target.contains(u"/users/")))
        return LinkKind::Mention;
    if (firstOfText == u'#' && (target.contains(u"/tags/") || target.contains(u"/tag/")))
        return LinkKind::Hashtag;
    return LinkKind::Link;
}

}  // namespace daisychain::text
