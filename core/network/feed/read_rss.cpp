#include "core/network/feed/read_rss.h"

#include "core/network/feed/feed_address.h"
#include "core/network/feed/read_atom.h"

#include <algorithm>
#include <limits>

namespace daisychain::network {

namespace {

/// What has been said by the format itself counts more than what an extension says.
enum class Rank { None, Extension, Own };

/// A value and how much it counts; the first one of a rank stays.
template <class T>
class Ranked final {
public:
    bool takes(Rank rank) const { return rank > m_rank; }
    void set(Rank rank, T value)
    {
        m_rank = rank;
        m_value = std::move(value);
    }
    T take() { return std::move(m_value); }

private:
    Rank m_rank = Rank::None;
    T m_value = {};
};

class ItemReading final {
public:
    ItemReading(const XmlElement &item, FeedDraft &draft)
        : m_item(item)
        , m_draft(draft)
    {
    }

    FeedEntry read()
    {
        m_read.id = m_item.rdfAttribute("about");
        m_read.language = m_item.language();
        for (XmlElement part = m_item.firstChild(); !part.isNull(); part = part.next())
            readPart(part);
        FeedText body = m_content.take();
        if (body.isEmpty())
            body = m_summary.take();
        m_read.title = m_title.take();
        m_read.text = std::move(body.text);
        m_read.entities = std::move(body.entities);
        if (m_read.link.isEmpty())
            m_read.link = !m_alternate.isEmpty() ? m_alternate : m_permanent;
        if (m_read.id.isEmpty() && !m_read.link.isEmpty() && m_read.link == m_permanent)
            m_read.id = m_read.link;
        return std::move(m_read);
    }

private:
    void readPart(const XmlElement &part)
    {
        const QByteArray name = part.name();
        switch (part.vocabulary()) {
        case Vocabulary::Own:
            return readOwn(part, name);
        case Vocabulary::DublinCore:
            return readDublinCore(part, name);
        case Vocabulary::DublinCoreTerms:
            return readTerms(part, name);
        case Vocabulary::Content:
            if (name == "encoded")
                setText(m_content, Rank::Own, part);
            return;
        case Vocabulary::Xhtml:
            if (name == "body" || name == "div")
                setText(m_content, Rank::Own, part);
            return;
        case Vocabulary::Atom:
            return readAtoms(part, name);
        case Vocabulary::Itunes:
        case Vocabulary::Media:
            return readExtension(part, name);
        default:
            return;
        }
    }
    void readOwn(const XmlElement &part, const QByteArray &name)
    {
        if (name == "title")
            setTitle(Rank::Own, part);
        else if (name == "link")
            readLink(part);
        else if (name == "description")
            setText(m_summary, Rank::Own, part);
        else if (name == "summary")
            setText(m_summary, Rank::Extension, part);
        else if (name == "fullitem" || name == "body" || name == "encoded" || name == "content")
            setText(m_content, Rank::Own, part);
        else if (name == "guid" || name == "id")
            readGuid(part);
        else if (name == "pubdate" || name == "published")
            setDate(m_read.published, part);
        else if (name == "updated" || name == "lastbuilddate")
            setDate(m_read.updated, part);
        else if (name == "author")
            addAuthor(m_read.author, authorOf(part.value()));
        else if (name == "category")
            addCategory(m_read.categories, part.value());
        else if (name == "enclosure")
            addMedia(part);
    }
    void readLink(const XmlElement &part)
    {
        const QString written = part.hasAttribute("href") ? part.attribute("href") : part.value();
        if (m_read.link.isEmpty())
            m_read.link = m_draft.address(part.base(m_draft.base), written, part.line());
    }
    void readGuid(const XmlElement &part)
    {
        const QString written = part.value();
        const bool isLink = part.attribute("ispermalink").toLower() != u"false";
        const QString resolved = resolvedAddress(part.base(m_draft.base), written);
        m_read.id = written;
        if (isLink && isWebAddress(resolved))
            m_permanent = resolved;
    }
    void readDublinCore(const XmlElement &part, const QByteArray &name)
    {
        if (name == "title")
            setTitle(Rank::Extension, part);
        else if (name == "description")
            setText(m_summary, Rank::Extension, part);
        else if (name == "creator" || name == "author")
            addAuthor(m_read.author, authorOf(part.value()));
        else if (name == "date")
            setDate(m_read.updated, part);
        else if (name == "subject")
            addCategory(m_read.categories, part.value());
        else if (name == "language")
            m_read.language = part.value();
        else if (name == "identifier" && m_read.id.isEmpty())
            m_read.id = part.value();
    }
    void readTerms(const XmlElement &part, const QByteArray &name)
    {
        if (name == "issued" || name == "created")
            setDate(m_read.published, part);
        else if (name == "modified")
            setDate(m_read.updated, part);
    }
    void readAtoms(const XmlElement &part, const QByteArray &name)
    {
        if (name == "link" && m_alternate.isEmpty())
            m_alternate = alternateLink(part, m_draft);
        else if (name == "updated")
            setDate(m_read.updated, part);
        else if (name == "published")
            setDate(m_read.published, part);
    }
    void readExtension(const XmlElement &part, const QByteArray &name)
    {
        if (name == "title")
            setTitle(Rank::Extension, part);
        else if (name == "summary" || name == "description")
            setText(m_summary, Rank::Extension, part);
        else if (name == "author")
            addAuthor(m_read.author, authorOf(part.value()));
        else if (part.is(Vocabulary::Media, "content"))
            addMedia(part);
        else if (part.is(Vocabulary::Media, "group"))
            readGroup(part);
    }
    void readGroup(const XmlElement &group)
    {
        for (XmlElement part = group.firstChild(); !part.isNull(); part = part.next()) {
            if (part.is(Vocabulary::Media, "content"))
                addMedia(part);
        }
    }
    void addMedia(const XmlElement &part)
    {
        const QString type = part.hasAttribute("type") ? part.attribute("type") : part.attribute("medium");
        m_draft.addMedia(m_read, part.base(m_draft.base), {part.attribute("url"), type}, part.line());
    }

    void setTitle(Rank rank, const XmlElement &part)
    {
        if (!m_title.takes(rank))
            return;
        const QString title = oneLine(rssText(part, m_draft.base));
        if (!title.isEmpty())
            m_title.set(rank, title);
    }
    void setText(Ranked<FeedText> &text, Rank rank, const XmlElement &part)
    {
        if (!text.takes(rank))
            return;
        FeedText read = rssText(part, m_draft.base);
        if (read.isEmpty())
            return;
        text.set(rank, std::move(read));
        if (const QString language = part.language(); !language.isEmpty())
            m_read.language = language;
    }
    void setDate(std::optional<Instant> &date, const XmlElement &part)
    {
        if (!date)
            date = m_draft.date(part.value(), part.line());
    }

    const XmlElement m_item;
    FeedDraft &m_draft;
    FeedEntry m_read;
    Ranked<QString> m_title;
    Ranked<FeedText> m_content;
    Ranked<FeedText> m_summary;
    QString m_permanent;  ///< the guid that is a link
    QString m_alternate;
};

/// sy:updatePeriod in minutes.
int periodMin(const QString &period)
{
    constexpr int Day = 24 * 60;
    return period == u"hourly"    ? 60
           : period == u"daily"   ? Day
           : period == u"weekly"  ? 7 * Day
           : period == u"monthly" ? 30 * Day
           : period == u"yearly"  ? 365 * Day
                                  : 0;
}

class ChannelReading final {
public:
    explicit ChannelReading(FeedDraft &draft)
        : m_draft(draft)
    {
    }

    void read(const XmlElement &channel)
    {
        if (m_draft.feed.language.isEmpty())
            m_draft.feed.language = channel.language();
        for (XmlElement part = channel.firstChild(); !part.isNull(); part = part.next())
            readPart(part);
        if (m_periodMin > 0)
            m_draft.feed.rhythm.refreshMin = std::max(1, m_periodMin / m_frequency);
        if (m_draft.feed.title.isEmpty())
            m_draft.feed.title = m_otherTitle;
        if (m_draft.feed.link.isEmpty())
            m_draft.feed.link = m_otherLink;
    }
    void readItem(const XmlElement &item) { m_draft.append(ItemReading(item, m_draft).read(), item.line()); }

private:
    void readPart(const XmlElement &part)
    {
        const QByteArray name = part.name();
        switch (part.vocabulary()) {
        case Vocabulary::Own:
            return readOwn(part, name);
        case Vocabulary::DublinCore:
            return readDublinCore(part, name);
        case Vocabulary::Itunes:
            if (name == "author")
                addAuthor(m_draft.feed.author, authorOf(part.value()));
            return;
        case Vocabulary::Atom:
            if (name == "link" && m_otherLink.isEmpty())
                m_otherLink = alternateLink(part, m_draft);
            return;
        case Vocabulary::Syndication:
            if (name == "updateperiod")
                m_periodMin = periodMin(part.value().toLower());
            else if (name == "updatefrequency")
                m_frequency = std::max(1, part.value().toInt());
            return;
        default:
            return;
        }
    }
    void readOwn(const XmlElement &part, const QByteArray &name)
    {
        Feed &feed = m_draft.feed;
        if (name == "item")
            readItem(part);
        else if (name == "title" && feed.title.isEmpty())
            feed.title = oneLine(rssText(part, m_draft.base));
        else if (name == "link" && feed.link.isEmpty())
            feed.link = m_draft.address(part.base(m_draft.base),
                                        part.hasAttribute("href") ? part.attribute("href") : part.value(),
                                        part.line());
        else if (name == "language")
            feed.language = part.value();
        else if (name == "managingeditor" || name == "author")
            addAuthor(feed.author, authorOf(part.value()));
        else if (name == "ttl")
            readLifetime(part.value());
        else if (name == "skiphours")
            readSkippedHours(part);
        else if (name == "skipdays")
            readSkippedDays(part);
    }
    void readLifetime(const QString &minutes)
    {
        bool isNumber = false;
        const int ttl = minutes.toInt(&isNumber);
        if (isNumber && ttl > 0)
            m_draft.feed.rhythm.refreshMin = ttl;
    }
    /// RSS 2.0 writes hours from 0 to 23, 0.91 from 1 to 24.
    void readSkippedHours(const XmlElement &hours)
    {
        for (XmlElement part = hours.firstChild(); !part.isNull(); part = part.next()) {
            bool isNumber = false;
            const int hour = part.value().toInt(&isNumber);
            if (isNumber && part.name() == "hour" && hour >= 0 && hour <= 24)
                m_draft.feed.rhythm.skippedHours |= 1U << (hour % 24);
        }
    }
    void readSkippedDays(const XmlElement &days)
    {
        static const QStringList names{QStringLiteral("monday"),    QStringLiteral("tuesday"),
                                       QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                       QStringLiteral("friday"),    QStringLiteral("saturday"),
                                       QStringLiteral("sunday")};
        for (XmlElement part = days.firstChild(); !part.isNull(); part = part.next()) {
            const qsizetype day = names.indexOf(part.value().toLower());
            if (part.name() == "day" && day >= 0)
                m_draft.feed.rhythm.skippedDays |= quint8(1U << day);
        }
    }
    void readDublinCore(const XmlElement &part, const QByteArray &name)
    {
        if (name == "title")
            m_otherTitle = oneLine(rssText(part, m_draft.base));
        else if (name == "language" && m_draft.feed.language.isEmpty())
            m_draft.feed.language = part.value();
        else if (name == "creator" || name == "author")
            addAuthor(m_draft.feed.author, authorOf(part.value()));
    }

    FeedDraft &m_draft;
    QString m_otherTitle;
    QString m_otherLink;
    int m_periodMin = 0;
    int m_frequency = 1;
};

}  // namespace

void readRss(const XmlElement &root, FeedDraft &draft)
{
    ChannelReading reading(draft);
    draft.feed.language = root.language();
    // In RSS 0.90 and 1.0 items stand beside the channel; some of 0.91 do it too.
    for (XmlElement part = root.firstChild(); !part.isNull(); part = part.next()) {
        if (part.vocabulary() != Vocabulary::Own)
            continue;
        if (part.name() == "channel")
            reading.read(part);
        else if (part.name() == "item")
            reading.readItem(part);
    }
}

}  // namespace daisychain::network
