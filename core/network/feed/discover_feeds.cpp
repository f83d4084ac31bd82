#include "core/network/feed/discover_feeds.h"

#include "core/network/feed/feed_address.h"
#include "core/network/feed/feed_encoding.h"
#include "core/text/html_elements.h"
#include "core/text/html_tag.h"
#include "core/text/link_target.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace daisychain::network {

namespace {

/// What kind of feed a type stands for. "application/json" is not among them: it names interfaces more often
/// than feeds.
std::optional<FeedFormat> formatOf(const QString &type)
{
    if (type == u"application/rss+xml" || type == u"text/rss+xml" || type == u"text/xml" ||
        type == u"application/xml" || type == u"application/x-rss+xml")
        return FeedFormat::Rss;
    if (type == u"application/atom+xml" || type == u"text/atom+xml")
        return FeedFormat::Atom;
    if (type == u"application/rdf+xml")
        return FeedFormat::Rdf;
    if (type == u"application/feed+json")
        return FeedFormat::Json;
    return std::nullopt;
}

class PageScan final {
public:
    PageScan(QByteArrayView html, const QUrl &base)
        : m_at(html.data())
        , m_end(html.data() + html.size())
        , m_tags(m_at, m_end)
        , m_base(base)
    {
    }

    QList<FoundFeed> run()
    {
        while (m_at != m_end && m_found.size() < MaxFoundFeeds) {
            const void *next = std::memchr(m_at, '<', size_t(m_end - m_at));
            if (next == nullptr)
                break;
            m_at = static_cast<const char *>(next);
            if (!m_tags.isMarkup(m_at))
                ++m_at;
            else if (m_at[1] == '!' || m_at[1] == '?')
                m_tags.skipDeclaration(m_at);
            else
                readTag();
        }
        return std::move(m_found);
    }

private:
    void readTag()
    {
        const bool isEnd = m_at[1] == '/';
        m_at += isEnd ? 2 : 1;
        const quint64 name = text::HtmlTagReader::readName(m_at, m_end);
        text::HtmlAttributes attributes;
        m_tags.readAttributes(m_at, &attributes);
        if (isEnd)
            return;
        if (text::isRawElement(name))
            m_tags.skipRawText(m_at, name);
        else if (name == text::elementName("base"))
            readBase(attributes);
        else if (name == text::elementName("link"))
            readLink(attributes);
    }
    /// The first one counts (HTML Living Standard §4.2.3).
    void readBase(const text::HtmlAttributes &attributes)
    {
        if (m_hasBase || attributes.href.empty())
            return;
        m_hasBase = true;
        m_base = resolvedBase(m_base, text::attributeText(attributes.href));
    }
    void readLink(const text::HtmlAttributes &attributes)
    {
        const std::string rel =
            QByteArray(attributes.rel.data(), qsizetype(attributes.rel.size())).toLower().toStdString();
        const bool isFeed = text::hasWord(rel, "feed");
        if (!isFeed && !text::hasWord(rel, "alternate"))
            return;
        const QString type = text::attributeText(attributes.type).section(u';', 0, 0).trimmed().toLower();
        const std::optional<FeedFormat> format = formatOf(type);
        if (!format && !isFeed)
            return;
        const QString address = resolvedAddress(m_base, text::attributeText(attributes.href));
        const bool isKnown =
            std::ranges::any_of(m_found, [&](const FoundFeed &each) { return each.address == address; });
        if (!isKnown && isWebAddress(address))
            m_found.append({address, text::attributeText(attributes.title).simplified(),
                            format.value_or(FeedFormat::Rss)});
    }

    const char *m_at;
    const char *m_end;
    text::HtmlTagReader m_tags;
    QUrl m_base;
    bool m_hasBase = false;
    QList<FoundFeed> m_found;
};

}  // namespace

QList<FoundFeed> discoverFeeds(QByteArrayView page, const FeedHints &hints)
{
    WarningList ignored;
    const DecodedDocument document =
        decodeDocument(page.first(std::min(page.size(), MaxFeedBytes)), hints.contentType, ignored);
    const QUrl base = resolvedBase(hints.address, QString::fromUtf8(hints.contentLocation));
    return PageScan(document.utf8, base).run();
}

}  // namespace daisychain::network
