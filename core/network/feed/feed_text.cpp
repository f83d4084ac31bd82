#include "core/network/feed/feed_text.h"

#include "core/network/feed/xml_document.h"
#include "core/text/html_entities.h"
#include "core/text/html_to_text.h"

#include <QSet>

#include <algorithm>

namespace daisychain::network {

namespace {

/// Names of HTML that people write into feeds; "<" before anything else is a less-than sign.
bool isHtmlName(const QString &name)
{
    static const QSet<QString> names = [] {
        const QString all = QStringLiteral(
            "a abbr acronym address article aside audio b big blockquote body br button center cite code dd "
            "del "
            "details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 "
            "head "
            "header hr html i iframe img input ins kbd li link map mark meta nav noscript object ol option p "
            "param picture pre q s samp script section select small source span strike strong style sub "
            "summary "
            "sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video wbr applet base "
            "frame frameset blink");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names.contains(name);
}

bool isNameCharacter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool holdsTag(const QString &text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        QStringView rest = QStringView(text).sliced(at + 1);
        if (rest.startsWith(u"!--"))
            return true;
        if (rest.startsWith(u'/'))
            rest = rest.sliced(1);
        const auto end = std::ranges::find_if_not(rest, isNameCharacter);
        const QStringView name = rest.first(end - rest.begin());
        const QStringView after = rest.sliced(name.size());
        const bool isEnded =
            after.startsWith(u'>') || after.startsWith(u'/') || (!after.isEmpty() && after.front().isSpace());
        if (isEnded && name.size() <= 10 && isHtmlName(name.toString().toLower()))
            return true;
    }
    return false;
}

bool holdsReference(const QByteArray &utf8)
{
    const char *end = utf8.constData() + utf8.size();
    for (qsizetype at = utf8.indexOf('&'); at >= 0; at = utf8.indexOf('&', at + 1)) {
        const text::CharacterReference found =
            text::characterReference(utf8.constData() + at, end, text::ReferencePlace::Attribute);
        if (found.length > 0 && utf8[at + found.length - 1] == ';')
            return true;
    }
    return false;
}

bool isXmlType(const QString &type)
{
    return type == u"xhtml" || type.endsWith(u"+xml") || type.endsWith(u"/xml");
}

bool isHtmlType(const QString &type)
{
    return type == u"html" || type == u"text/html" || type == u"text/x-html";
}

/// Base64 holds text or it holds nothing for readers.
FeedText textOfBase64(const XmlElement &element, bool isHtml)
{
    const auto decoded = QByteArray::fromBase64Encoding(element.value().toLatin1());
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok || decoded.decoded.contains('\0'))
        return {};
    const QString text = QString::fromUtf8(decoded.decoded);
    return isHtml ? textOfHtml(decoded.decoded) : textOfEither(text);
}

}  // namespace

FeedText textOfHtml(QByteArrayView html)
{
    text::PlainText plain = text::htmlToText(html);
    FeedText read{std::move(plain.text), {}};
    for (text::TextLink &link : plain.links)
        read.entities.append({EntityKind::Link, int(link.start), int(link.length), std::move(link.href)});
    return read;
}

FeedText textOfPlain(const QString &plain)
{
    QString text = plain.trimmed();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    if (text.size() > text::MaxPlainText)
        text = text.left(text::MaxPlainText - 1) + u'…';
    return {text, {}};
}

FeedText textOfEither(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return holdsTag(text) || holdsReference(utf8) ? textOfHtml(utf8) : textOfPlain(text);
}

FeedText rssText(const XmlElement &element, const QUrl &documentBase)
{
    return element.hasElements() ? textOfHtml(element.innerHtml(documentBase)) : textOfEither(element.text());
}

FeedText atomText(const XmlElement &element, const QUrl &documentBase)
{
    if (element.hasAttribute("src"))
        return {};
    const QString type = element.attribute("type").toLower();
    const QString mode = element.attribute("mode").toLower();
    const bool isHtml = isHtmlType(type);
    if (mode == u"base64")
        return textOfBase64(element, isHtml);
    if (element.hasElements() || (mode != u"escaped" && isXmlType(type)))
        return textOfHtml(element.innerHtml(documentBase));
    if (isHtml || isXmlType(type))
        return textOfHtml(element.text().toUtf8());
    const bool isPlain =
        type.isEmpty() || type == u"text" || type.startsWith(u"text/") || !type.contains(u'/');
    return isPlain ? textOfPlain(element.text()) : textOfBase64(element, false);
}

QString oneLine(const FeedText &text)
{
    return text.text.simplified();
}

}  // namespace daisychain::network
