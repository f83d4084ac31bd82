#include "core/network/feed/parse_feed.h"

#include "core/network/feed/feed_encoding.h"
#include "core/network/feed/read_atom.h"
#include "core/network/feed/read_json_feed.h"
#include "core/network/feed/read_rss.h"
#include "core/network/feed/repair_markup.h"

#include <algorithm>
#include <array>

namespace daisychain::network {

namespace {

Failure refused(const char *why, const QString &what = {})
{
    QStringList arguments{QString::fromLatin1(why)};
    if (!what.isEmpty())
        arguments.append(what);
    return Failure(Error{ErrorCode::Invalid, arguments});
}

/// Types under which feeds are served, and those that say nothing.
bool isFeedType(const QByteArray &type)
{
    return type.isEmpty() || type.contains("xml") || type.contains("json") || type.contains("rss") ||
           type.contains("atom") || type == "application/octet-stream" || type == "text/html";
}

/// Pictures, archives and programs: NUL, or many control characters, at the beginning of the text.
bool isBinary(const QByteArray &utf8)
{
    const QByteArrayView head = QByteArrayView(utf8).first(std::min<qsizetype>(utf8.size(), 1000));
    const auto isControl = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    };
    return head.contains('\0') || std::ranges::count_if(head, isControl) * 10 > head.size();
}

QByteArray firstName(const QByteArray &repaired)
{
    const qsizetype begin = repaired.indexOf('<') + 1;
    qsizetype end = begin;
    while (end < repaired.size() && !QByteArrayView(" \n\t\r/>").contains(repaired[end]))
        ++end;
    return repaired.sliced(begin, end - begin).toLower();
}

bool isFeedRoot(QByteArrayView name)
{
    const QByteArrayView local = name.sliced(name.lastIndexOf(':') + 1);
    return local == "rss" || local == "rdf" || local == "feed" || local == "entry";
}

/// Where a feed begins that has something before it: the warnings of a script, or an empty page.
qsizetype laterBeginning(const QByteArray &utf8)
{
    qsizetype first = -1;
    for (const QByteArrayView beginning : {"<?xml", "<rss", "<feed", "<rdf:RDF"}) {
        const qsizetype at = utf8.indexOf(beginning, 1);
        if (at > 0 && (first < 0 || at < first))
            first = at;
    }
    return first;
}

bool isPagePart(QByteArrayView name)
{
    static constexpr std::array Names{"html", "head", "body", "title", "meta", "link", "script", "style",
                                      "div",  "p",    "h1",   "br",    "b",    "a",    "center"};
    return std::ranges::find(Names, name) != Names.end();
}

/// Reads XML of which the format is not known yet.
class XmlReading final {
public:
    XmlReading(const DecodedDocument &document, const FeedHints &hints, WarningList &warnings)
        : m_document(document)
        , m_hints(hints)
        , m_warnings(warnings)
    {
    }

    Result<Feed> read()
    {
        WarningList ofMarkup = m_warnings;
        Result<QByteArray> repaired = repairMarkup(m_document.utf8, ofMarkup);
        if (!repaired)
            return Failure(repaired.error());
        if (!repaired->contains('<'))
            return refused(ofMarkup.all().isEmpty() ? "empty" : "text");
        const QByteArray name = firstName(*repaired);
        if (!isFeedRoot(name)) {
            const qsizetype later = laterBeginning(m_document.utf8);
            if (name == "html" || later < 0)
                return isPagePart(name) ? refused("html") : refused("xml", QString::fromUtf8(name));
            ofMarkup = m_warnings;
            repaired = withoutBeginning(later, ofMarkup);
            if (!repaired)
                return Failure(repaired.error());
        }
        m_warnings = std::move(ofMarkup);
        return readRepaired(*repaired);
    }

private:
    Result<QByteArray> withoutBeginning(qsizetype size, WarningList &warnings) const
    {
        warnings.add(FeedWarningKind::OutsideText, 1);
        const qsizetype lines = QByteArrayView(m_document.utf8).first(size).count('\n');
        return repairMarkup(QByteArray(lines, '\n') + m_document.utf8.sliced(size), warnings);
    }
    Result<Feed> readRepaired(const QByteArray &repaired)
    {
        const Result<XmlDocument> document = XmlDocument::parse(repaired, m_warnings);
        if (!document)
            return Failure(document.error());
        const XmlElement root = document->root();
        const QByteArray name = root.name();
        const bool isAtom = name == "feed" || name == "entry";
        if (!isFeedRoot(name))
            return isPagePart(name) ? refused("html") : refused("xml", QString::fromUtf8(name));
        FeedDraft draft(isAtom          ? FeedFormat::Atom
                        : name == "rdf" ? FeedFormat::Rdf
                                        : FeedFormat::Rss,
                        m_hints, m_warnings);
        draft.feed.encoding = m_document.encoding;
        if (isAtom)
            readAtom(root, draft);
        else
            readRss(root, draft);
        return draft.finish(m_hints);
    }
    const DecodedDocument &m_document;
    const FeedHints &m_hints;
    WarningList &m_warnings;
};

}  // namespace

Result<Feed> parseFeed(QByteArrayView bytes, const FeedHints &hints)
{
    if (bytes.size() > MaxFeedBytes)
        return refused("too-large", QString::number(bytes.size()));
    WarningList warnings;
    if (const QByteArray type = mediaType(hints.contentType); !isFeedType(type))
        warnings.add(FeedWarningKind::ContentType, 0, QString::fromUtf8(type));
    const DecodedDocument document = decodeDocument(bytes, hints.contentType, warnings);
    const QByteArrayView text = QByteArrayView(document.utf8).trimmed();
    if (text.isEmpty())
        return refused("empty");
    if (isBinary(document.utf8))
        return refused("binary");
    if (text.front() == '{' || text.front() == '[') {
        FeedDraft draft(FeedFormat::Json, hints, warnings);
        draft.feed.encoding = document.encoding;
        if (const Result<void> read = readJsonFeed(text, draft); !read)
            return Failure(read.error());
        return draft.finish(hints);
    }
    if (!text.contains('<'))
        return refused("text");
    return XmlReading(document, hints, warnings).read();
}

}  // namespace daisychain::network
