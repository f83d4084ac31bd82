#pragma once

#include "core/base/result.h"
#include "core/network/feed/warning_list.h"

#include <QByteArray>
#include <QUrl>

#include <memory>

struct _xmlDoc;   // NOLINT(bugprone-reserved-identifier): libxml2's own name
struct _xmlNode;  // NOLINT(bugprone-reserved-identifier)

namespace daisychain::network {

/// Whose word an element is.
enum class Vocabulary {
    Own,   ///< the format's: RSS in any of its name spaces or in none, Atom, the name space of the root
    Atom,  ///< Atom's, in whatever format
    DublinCore,
    DublinCoreTerms,
    Content,
    Itunes,
    Media,
    Syndication,
    Xhtml,
    Rdf,
    Other,
};

/// An element of a document; valid as long as that.
class XmlElement final {
public:
    explicit XmlElement(const _xmlNode *node = nullptr)
        : m_node(node)
    {
    }

    bool isNull() const { return m_node == nullptr; }
    Vocabulary vocabulary() const;
    /// In lower case, without prefix.
    QByteArray name() const;
    bool is(Vocabulary vocabulary, const char *name) const;
    XmlElement firstChild() const;
    XmlElement next() const;
    int line() const;

    /// The attribute without name space; trimmed. Empty when it is absent.
    QString attribute(const char *name) const;
    bool hasAttribute(const char *name) const;
    /// rdf:about and its like.
    QString rdfAttribute(const char *name) const;

    /// All text inside, markup left out; mended where its encoding was mangled on the way.
    QString text() const;
    /// text() without white space around it.
    QString value() const { return text().trimmed(); }
    bool hasElements() const { return !firstChild().isNull(); }

    /// What is inside, as HTML: names without prefix, addresses resolved. A single outermost `div` of XHTML
    /// is left out.
    QByteArray innerHtml(const QUrl &documentBase) const;

    /// xml:base of it and of all around it, on top of where the document came from.
    QUrl base(const QUrl &documentBase) const;
    /// xml:lang of it or the nearest around it; empty: none.
    QString language() const;

private:
    const _xmlNode *m_node;
};

/// A parsed document.
class XmlDocument final {
public:
    /// Reads what repairMarkup() made. Errors: Invalid: "xml" when there is no element in it.
    static Result<XmlDocument> parse(const QByteArray &repaired, WarningList &warnings);

    XmlElement root() const;

private:
    struct Free {
        void operator()(_xmlDoc *document) const;
    };
    explicit XmlDocument(_xmlDoc *document)
        : m_document(document)
    {
    }

    std::unique_ptr<_xmlDoc, Free> m_document;
};

}  // namespace daisychain::network
