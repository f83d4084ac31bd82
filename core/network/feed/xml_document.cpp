#include "core/network/feed/xml_document.h"

#include "core/network/feed/feed_address.h"
#include "core/text/charset.h"

#include <QHash>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <mutex>

namespace daisychain::network {

namespace {

QByteArrayView bytesOf(const xmlChar *text)
{
    return text == nullptr ? QByteArrayView() : QByteArrayView(reinterpret_cast<const char *>(text));
}

/// Name spaces in lower case: the same ones are written in many ways.
const QHash<QByteArray, Vocabulary> &knownSpaces()
{
    static const QHash<QByteArray, Vocabulary> known{
        {"http://www.w3.org/2005/atom", Vocabulary::Atom},
        {"http://purl.org/atom/ns#", Vocabulary::Atom},
        {"http://backend.userland.com/rss", Vocabulary::Own},
        {"http://backend.userland.com/rss2", Vocabulary::Own},
        {"http://blogs.law.harvard.edu/tech/rss", Vocabulary::Own},
        {"http://purl.org/rss/1.0/", Vocabulary::Own},
        {"http://purl.org/net/rss1.1#", Vocabulary::Own},
        {"http://my.netscape.com/rdf/simple/0.9/", Vocabulary::Own},
        {"http://channel.netscape.com/rdf/simple/0.9/", Vocabulary::Own},
        {"http://my.netscape.com/publish/formats/rss-0.91.dtd", Vocabulary::Own},
        {"http://purl.org/dc/elements/1.1/", Vocabulary::DublinCore},
        {"http://purl.org/dc/elements/1.0/", Vocabulary::DublinCore},
        {"http://purl.org/dc/terms/", Vocabulary::DublinCoreTerms},
        {"http://purl.org/rss/1.0/modules/content/", Vocabulary::Content},
        {"http://www.itunes.com/dtds/podcast-1.0.dtd", Vocabulary::Itunes},
        {"http://example.com/dtds/podcast-1.0.dtd", Vocabulary::Itunes},
        {"http://search.yahoo.com/mrss", Vocabulary::Media},
        {"http://search.yahoo.com/mrss/", Vocabulary::Media},
        {"http://purl.org/rss/1.0/modules/syndication/", Vocabulary::Syndication},
        {"http://www.w3.org/1999/xhtml", Vocabulary::Xhtml},
        {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", Vocabulary::Rdf},
    };
    return known;
}

/// What a prefix means that was never declared.
Vocabulary usualPrefix(QByteArrayView prefix)
{
    static const QHash<QByteArray, Vocabulary> usual{
        {"atom", Vocabulary::Atom},
        {"dc", Vocabulary::DublinCore},
        {"dcterms", Vocabulary::DublinCoreTerms},
        {"content", Vocabulary::Content},
        {"itunes", Vocabulary::Itunes},
        {"media", Vocabulary::Media},
        {"sy", Vocabulary::Syndication},
        {"xhtml", Vocabulary::Xhtml},
        {"rdf", Vocabulary::Rdf},
        {"rss", Vocabulary::Own},
    };
    return usual.value(prefix.toByteArray().toLower(), Vocabulary::Other);
}

const xmlNode *nextElement(const xmlNode *node)
{
    while (node != nullptr && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

QString mended(const QString &text)
{
    QString mended = text::undoDoubleEncoding(text);
    for (QChar &c : mended)
        c = QChar(text::fromWindows1252(c.unicode()));
    return mended;
}

/// An attribute's value; whose name space it is in tells `space`, null: none.
const xmlAttr *attributeOf(const xmlNode *node, const char *name, const char *space)
{
    for (const xmlAttr *each = node->properties; each != nullptr; each = each->next) {
        const bool isNamed = bytesOf(each->name).compare(name, Qt::CaseInsensitive) == 0;
        const bool isInSpace =
            space == nullptr ? each->ns == nullptr : each->ns != nullptr && bytesOf(each->ns->href) == space;
        if (isNamed && isInSpace)
            return each;
    }
    return nullptr;
}

QString valueOf(const xmlAttr *attribute)
{
    if (attribute == nullptr || attribute->children == nullptr)
        return {};
    return mended(QString::fromUtf8(bytesOf(attribute->children->content)));
}

constexpr const char *XmlSpace = "http://www.w3.org/XML/1998/namespace";

/// Depth is bounded by MaxMarkupDepth.
void collectText(const xmlNode *node, QByteArray &into)
{
    for (const xmlNode *each = node->children; each != nullptr; each = each->next) {
        if (each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE)
            into += bytesOf(each->content);
        else if (each->type == XML_ELEMENT_NODE)
            collectText(each, into);
    }
}

void appendEscaped(QByteArray &into, QByteArrayView text)
{
    for (const char c : text) {
        switch (c) {
        case '<':
            into += "&lt;";
            break;
        case '>':
            into += "&gt;";
            break;
        case '&':
            into += "&amp;";
            break;
        case '"':
            into += "&quot;";
            break;
        default:
            into += c;
        }
    }
}

bool isVoid(QByteArrayView name)
{
    return name == "br" || name == "hr" || name == "img" || name == "input" || name == "wbr" ||
           name == "area" || name == "col" || name == "embed" || name == "source";
}

void appendHtml(const xmlNode *parent, const QUrl &base, QByteArray &into);

void appendElement(const xmlNode *node, const QUrl &outerBase, QByteArray &into)
{
    const QByteArray name = XmlElement(node).name();
    const xmlAttr *ownBase = attributeOf(node, "base", XmlSpace);
    const QUrl base = ownBase == nullptr ? outerBase : resolvedBase(outerBase, valueOf(ownBase));
    into += '<' + name;
    for (const xmlAttr *each = node->properties; each != nullptr; each = each->next) {
        if (each->ns != nullptr)
            continue;
        const QByteArrayView attribute = bytesOf(each->name);
        QString value = valueOf(each);
        if (attribute.compare("href", Qt::CaseInsensitive) == 0)
            value = resolvedAddress(base, value);
        into += ' ' + attribute.toByteArray() + "=\"";
        appendEscaped(into, value.toUtf8());
        into += '"';
    }
    into += '>';
    if (isVoid(name))
        return;
    appendHtml(node, base, into);
    into += "</" + name + '>';
}

void appendHtml(const xmlNode *parent, const QUrl &base, QByteArray &into)
{
    for (const xmlNode *each = parent->children; each != nullptr; each = each->next) {
        if (each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE)
            appendEscaped(into, mended(QString::fromUtf8(bytesOf(each->content))).toUtf8());
        else if (each->type == XML_ELEMENT_NODE)
            appendElement(each, base, into);
    }
}

#if LIBXML_VERSION >= 21200
using XmlErrorPointer = const xmlError *;
#else
using XmlErrorPointer = xmlErrorPtr;
#endif

void onError(void *context, XmlErrorPointer error)
{
    if (error->level == XML_ERR_WARNING)
        return;
    auto *warnings = static_cast<WarningList *>(static_cast<xmlParserCtxtPtr>(context)->_private);
    const bool isPrefix = error->code == XML_NS_ERR_UNDEFINED_NAMESPACE;
    const QString subject =
        isPrefix ? QString::fromUtf8(error->str1) : QString::fromUtf8(error->message).trimmed();
    warnings->add(isPrefix ? FeedWarningKind::UnknownPrefix : FeedWarningKind::Markup, error->line, subject);
}

void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { xmlInitParser(); });
}

}  // namespace

QByteArray XmlElement::name() const
{
    const QByteArrayView name = bytesOf(m_node->name);
    return name.sliced(name.lastIndexOf(':') + 1).toByteArray().toLower();
}

Vocabulary XmlElement::vocabulary() const
{
    const xmlNs *space = m_node->ns;
    if (space == nullptr) {
        const QByteArrayView name = bytesOf(m_node->name);
        const qsizetype colon = name.indexOf(':');
        return colon < 0 ? Vocabulary::Own : usualPrefix(name.first(colon));
    }
    const QByteArrayView address = bytesOf(space->href).trimmed();
    const auto known = knownSpaces().constFind(address.toByteArray().toLower());
    if (known != knownSpaces().constEnd())
        return *known;
    const xmlNode *root = m_node->doc == nullptr ? nullptr : xmlDocGetRootElement(m_node->doc);
    const bool isOfRoot = address.isEmpty() || (root != nullptr && root->ns != nullptr &&
                                                bytesOf(root->ns->href).trimmed() == address);
    return isOfRoot ? Vocabulary::Own : Vocabulary::Other;
}

bool XmlElement::is(Vocabulary vocabulary, const char *name) const
{
    return this->name() == name && this->vocabulary() == vocabulary;
}

XmlElement XmlElement::firstChild() const
{
    return XmlElement(nextElement(m_node->children));
}

XmlElement XmlElement::next() const
{
    return XmlElement(nextElement(m_node->next));
}

int XmlElement::line() const
{
    return int(xmlGetLineNo(m_node));
}

QString XmlElement::attribute(const char *name) const
{
    return valueOf(attributeOf(m_node, name, nullptr)).trimmed();
}

bool XmlElement::hasAttribute(const char *name) const
{
    return attributeOf(m_node, name, nullptr) != nullptr;
}

QString XmlElement::rdfAttribute(const char *name) const
{
    return valueOf(attributeOf(m_node, name, "http://www.w3.org/1999/02/22-rdf-syntax-ns#")).trimmed();
}

QString XmlElement::text() const
{
    QByteArray text;
    collectText(m_node, text);
    return mended(QString::fromUtf8(text));
}

QByteArray XmlElement::innerHtml(const QUrl &documentBase) const
{
    QByteArray html;
    appendHtml(m_node, base(documentBase), html);
    return html;
}

QUrl XmlElement::base(const QUrl &documentBase) const
{
    QList<QString> bases;
    for (const xmlNode *each = m_node; each != nullptr && each->type == XML_ELEMENT_NODE;
         each = each->parent) {
        if (const xmlAttr *own = attributeOf(each, "base", XmlSpace))
            bases.prepend(valueOf(own));
    }
    QUrl base = documentBase;
    for (const QString &each : bases)
        base = resolvedBase(base, each);
    return base;
}

QString XmlElement::language() const
{
    for (const xmlNode *each = m_node; each != nullptr && each->type == XML_ELEMENT_NODE;
         each = each->parent) {
        if (const xmlAttr *own = attributeOf(each, "lang", XmlSpace))
            return valueOf(own).trimmed();
    }
    return {};
}

Result<XmlDocument> XmlDocument::parse(const QByteArray &repaired, WarningList &warnings)
{
    startLibrary();
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(),
                                                                               &xmlFreeParserCtxt);
    if (context == nullptr)
        return Failure(Error{ErrorCode::Invalid, {QStringLiteral("xml")}});
    context->_private = &warnings;
    context->sax->serror = onError;
    // Sizes, depth and entities were bounded before, so the library's own limits (HUGE lifts them) would only
    // cut a long text short.
    constexpr int Options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_BIG_LINES;
    XmlDocument document(xmlCtxtReadMemory(context.get(), repaired.constData(), int(repaired.size()), nullptr,
                                           "UTF-8", Options));
    if (document.m_document == nullptr || xmlDocGetRootElement(document.m_document.get()) == nullptr)
        return Failure(Error{ErrorCode::Invalid, {QStringLiteral("xml")}});
    return document;
}

XmlElement XmlDocument::root() const
{
    return XmlElement(xmlDocGetRootElement(m_document.get()));
}

void XmlDocument::Free::operator()(_xmlDoc *document) const
{
    xmlFreeDoc(document);
}

}  // namespace daisychain::network
