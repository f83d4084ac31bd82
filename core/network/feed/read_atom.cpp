#include "core/network/feed/read_atom.h"

namespace daisychain::network {

namespace {

bool isAtoms(const XmlElement &element)
{
    const Vocabulary vocabulary = element.vocabulary();
    return vocabulary == Vocabulary::Own || vocabulary == Vocabulary::Atom;
}

FeedAuthor readPerson(const XmlElement &person, FeedDraft &draft)
{
    if (!person.hasElements())
        return authorOf(person.value());
    FeedAuthor author;
    for (XmlElement part = person.firstChild(); !part.isNull(); part = part.next()) {
        if (!isAtoms(part))
            continue;
        const QByteArray name = part.name();
        if (name == "name")
            author.name = part.value().simplified();
        else if (name == "email")
            author.mail = part.value();
        else if (name == "uri" || name == "url" || name == "homepage")
            author.address = draft.address(part.base(draft.base), part.value(), part.line());
    }
    if (author.mail.isEmpty() && author.name.contains(u'@'))
        author = {authorOf(author.name).name, authorOf(author.name).mail, author.address};
    return author;
}

/// Several authors are one name: "Ann, Ben".
void addPerson(FeedAuthor &author, const FeedAuthor &person)
{
    if (!author.isEmpty() && !person.name.isEmpty() && !author.name.isEmpty()) {
        author.name += QStringLiteral(", ") + person.name;
        return;
    }
    addAuthor(author, person);
}

/// The best of an element's links so far.
class LinkChoice final {
public:
    void consider(const XmlElement &link, FeedDraft &draft)
    {
        const QString relation = link.attribute("rel").toLower();
        const QString type = link.attribute("type").toLower();
        const bool isPage = relation.isEmpty() || relation == u"alternate" ||
                            relation == u"http://www.iana.org/assignments/relation/alternate";
        const int worth = !isPage ? 0 : type.isEmpty() || type.contains(u"html") ? 3 : 2;
        if (worth <= m_worth)
            return;
        const QString written = link.hasAttribute("href") ? link.attribute("href") : link.value();
        const QString address = draft.address(link.base(draft.base), written, link.line());
        if (address.isEmpty())
            return;
        m_worth = worth;
        m_address = address;
    }
    QString address() const { return m_address; }

private:
    int m_worth = 0;
    QString m_address;
};

/// What is between the first and the last element of an entry.
class EntryReading final {
public:
    EntryReading(const XmlElement &entry, FeedDraft &draft)
        : m_entry(entry)
        , m_draft(draft)
    {
    }

    FeedEntry read()
    {
        for (XmlElement part = m_entry.firstChild(); !part.isNull(); part = part.next())
            readPart(part);
        FeedText &body = m_content.isEmpty() ? m_summary : m_content;
        m_read.text = std::move(body.text);
        m_read.entities = std::move(body.entities);
        m_read.link = m_link.address();
        if (m_read.author.isEmpty())
            m_read.author = m_sourceAuthor;
        if (!m_read.published)
            m_read.published = m_created;
        if (m_read.language.isEmpty())
            m_read.language = m_entry.language();
        return std::move(m_read);
    }

private:
    void readPart(const XmlElement &part)
    {
        const QByteArray name = part.name();
        if (isAtoms(part))
            readAtoms(part, name);
        else if (part.is(Vocabulary::DublinCore, "creator") && m_read.author.isEmpty())
            m_read.author = authorOf(part.value());
        else if (part.is(Vocabulary::DublinCore, "subject"))
            addCategory(m_read.categories, part.value());
        else if (part.is(Vocabulary::Media, "title") && m_read.title.isEmpty())
            m_read.title = oneLine(rssText(part, m_draft.base));
    }
    void readAtoms(const XmlElement &part, const QByteArray &name)
    {
        if (name == "id")
            m_read.id = part.value();  // compared as characters, so never resolved (RFC 4287 §4.2.6)
        else if (name == "title")
            m_read.title = oneLine(atomText(part, m_draft.base));
        else if (name == "link")
            readLink(part);
        else if (name == "content")
            readContent(part);
        else if (name == "summary" || name == "subtitle")
            m_summary = atomText(part, m_draft.base);
        else if (name == "author")
            addPerson(m_read.author, readPerson(part, m_draft));
        else if (name == "category")
            readCategory(part);
        else if (name == "source")
            readSource(part);
        else
            readDate(part, name);
    }
    void readLink(const XmlElement &part)
    {
        m_link.consider(part, m_draft);
        if (part.attribute("rel").toLower() == u"enclosure")
            m_draft.addMedia(m_read, part.base(m_draft.base),
                             {part.attribute("href"), part.attribute("type")}, part.line());
    }
    void readContent(const XmlElement &part)
    {
        FeedText content = atomText(part, m_draft.base);
        if (content.isEmpty())
            return;
        m_content = std::move(content);
        m_read.language = part.language();
    }
    void readCategory(const XmlElement &part)
    {
        const QString label = part.attribute("label");
        const QString term = part.attribute("term");
        addCategory(m_read.categories, !term.isEmpty() ? term : !label.isEmpty() ? label : part.value());
    }
    void readSource(const XmlElement &source)
    {
        for (XmlElement part = source.firstChild(); !part.isNull(); part = part.next()) {
            if (isAtoms(part) && part.name() == "author")
                addPerson(m_sourceAuthor, readPerson(part, m_draft));
        }
    }
    /// The newest state counts where a date is given twice, the first publication for the other one.
    void readDate(const XmlElement &part, const QByteArray &name)
    {
        if (name == "published" || name == "issued")
            setOnce(m_read.published, part);
        else if (name == "updated" || name == "modified")
            setOnce(m_read.updated, part);
        else if (name == "created")
            setOnce(m_created, part);
    }
    void setOnce(std::optional<Instant> &date, const XmlElement &part)
    {
        if (!date)
            date = m_draft.date(part.value(), part.line());
    }

    const XmlElement m_entry;
    FeedDraft &m_draft;
    FeedEntry m_read;
    FeedText m_content;
    FeedText m_summary;
    FeedAuthor m_sourceAuthor;
    std::optional<Instant> m_created;
    LinkChoice m_link;
};

void readFeedPart(const XmlElement &part, FeedDraft &draft, LinkChoice &link)
{
    const QByteArray name = part.name();
    if (name == "title")
        draft.feed.title = oneLine(atomText(part, draft.base));
    else if (name == "link")
        link.consider(part, draft);
    else if (name == "author")
        addPerson(draft.feed.author, readPerson(part, draft));
    else if (name == "language")
        draft.feed.language = part.value();
    else if (name == "entry")
        draft.append(EntryReading(part, draft).read(), part.line());
}

}  // namespace

QString alternateLink(const XmlElement &link, FeedDraft &draft)
{
    LinkChoice choice;
    choice.consider(link, draft);
    return choice.address();
}

void readAtom(const XmlElement &root, FeedDraft &draft)
{
    draft.feed.language = root.language();
    if (root.name() == "entry")
        return draft.append(EntryReading(root, draft).read(), root.line());
    LinkChoice link;
    for (XmlElement part = root.firstChild(); !part.isNull(); part = part.next()) {
        if (isAtoms(part))
            readFeedPart(part, draft, link);
    }
    draft.feed.link = link.address();
}

}  // namespace daisychain::network
