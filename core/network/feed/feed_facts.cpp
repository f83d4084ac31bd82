#include "core/network/feed/feed_facts.h"

#include "core/network/feed/feed_search.h"

#include <QSet>

#include <algorithm>

namespace daisychain::network {

namespace {

struct EntryText {
    QString text;
    QList<PostEntity> entities;
};

/// Small posts without a title of their own get the beginning of their text as one.
bool isBeginning(QString title, const QString &text)
{
    for (const auto ellipsis : {u"…", u"..."}) {
        if (title.endsWith(ellipsis))
            return text.startsWith(title.left(title.size() - QStringView(ellipsis).size()).trimmed());
    }
    return text.startsWith(title) && (text.size() == title.size() || text[title.size()] == u'\n');
}

void cut(EntryText &whole)
{
    if (whole.text.size() <= MaxEntryText)
        return;
    const bool isInsideCharacter = whole.text[MaxEntryText].isLowSurrogate();
    whole.text.truncate(MaxEntryText - (isInsideCharacter ? 1 : 0));
    whole.entities.removeIf(
        [&](const PostEntity &each) { return each.start + each.length > whole.text.size(); });
    whole.text += u'…';
}

/// Title, a blank line, and what stands below.
EntryText wholeText(const FeedEntry &entry)
{
    EntryText whole{entry.text, entry.entities};
    if (!entry.title.isEmpty() && entry.text.isEmpty()) {
        whole = {entry.title, {}};
    } else if (!entry.title.isEmpty() && !isBeginning(entry.title, entry.text)) {
        const QString before = entry.title + QStringLiteral("\n\n");
        whole.text.prepend(before);
        for (PostEntity &each : whole.entities)
            each.start += int(before.size());
    }
    cut(whole);
    return whole;
}

/// "en-us" is "en"; what isn't ISO 639-1 is nothing.
QString languageOf(const QString &written)
{
    const QString code = written.section(u'-', 0, 0).section(u'_', 0, 0).trimmed().toLower();
    const bool isCode =
        code.size() == 2 && std::ranges::all_of(code, [](QChar c) { return c >= u'a' && c <= u'z'; });
    return isCode ? code : QString();
}

std::optional<Instant> dateOf(const FeedEntry &entry, Instant received)
{
    const std::optional<Instant> date = entry.published ? entry.published : entry.updated;
    return date && *date <= received ? date : std::nullopt;
}

PostFact postOf(const FeedEntry &entry, const FeedSource &source)
{
    EntryText whole = wholeText(entry);
    PostFact post;
    post.id = feedPostId(source.query.address, entry.id);
    post.author = feedAuthorId(source.query.address, entry.author);
    post.created = clampedPostTime(dateOf(entry, source.received).value_or(source.received), source.received);
    post.version.label = QString::fromLatin1(entryContent(entry));
    if (entry.updated && *entry.updated > post.created && *entry.updated <= source.received)
        post.version.order = entry.updated->ms;
    post.text = std::move(whole.text);
    post.entities = std::move(whole.entities);
    post.language = languageOf(entry.language);
    post.url = entry.link;
    post.media = entry.media;
    return post;
}

ProfileFact profileOf(const FeedAuthor &author, const Feed &feed, const FeedSource &source)
{
    const QString host = QUrl(source.query.address).host();
    ProfileFact profile;
    profile.id = feedAuthorId(source.query.address, author);
    if (author.isEmpty()) {
        profile.displayName = feed.title;
        profile.handle = host;
        profile.url = feed.link;
        return profile;
    }
    profile.displayName = author.shown().simplified();
    profile.handle = profile.displayName + u'@' + host;
    profile.url = author.address;
    return profile;
}

/// The entries, each id once: of several states the newest.
QList<const FeedEntry *> newestStates(const Feed &feed)
{
    const auto changed = [](const FeedEntry &entry) {
        return entry.updated ? entry.updated : entry.published;
    };
    QList<const FeedEntry *> entries;
    QHash<QString, qsizetype> places;
    for (const FeedEntry &entry : feed.entries) {
        const auto place = places.constFind(entry.id);
        if (place == places.cend()) {
            places.insert(entry.id, entries.size());
            entries.append(&entry);
        } else if (changed(entry) > changed(*entries[*place])) {
            entries[*place] = &entry;
        }
    }
    return entries;
}

/// Collects what an answer of a feed brought.
class FactCollection final {
public:
    FactCollection(const Feed &feed, const FeedSource &source)
        : m_feed(feed)
        , m_source(source)
    {
        m_facts.account = source.account;
        m_facts.received = source.received;
    }

    void add(const FeedEntry &entry, PostFact post)
    {
        if (!m_authors.contains(post.author)) {
            m_authors.insert(post.author);
            m_facts.profiles.append(profileOf(entry.author, m_feed, m_source));
        }
        m_facts.posts.append(std::move(post));
    }
    void addCaught(const PostId &post, Instant clockFrom)
    {
        m_facts.caught.append({post, m_source.stream, clockFrom});
    }
    FactBatch take() { return std::move(m_facts); }

private:
    const Feed &m_feed;
    const FeedSource &m_source;
    FactBatch m_facts;
    QSet<IdentityId> m_authors;
};

/// Compares a reading with those before it.
class NewsReading final {
public:
    NewsReading(const Feed &feed, const SeenEntries &seen, const FeedSource &source)
        : m_feed(feed)
        , m_before(seen)
        , m_source(source)
        , m_search(source.query.words)
        , m_collection(feed, source)
    {
    }

    FeedNews read()
    {
        bool isAnyKnown = m_before.keys.isEmpty();
        Instant oldest = m_source.received;
        for (const FeedEntry *entry : newestStates(m_feed)) {
            isAnyKnown = m_before.entries.contains(entryKey(entry->id)) || isAnyKnown;
            oldest = std::min(oldest, dateOf(*entry, m_source.received).value_or(m_source.received));
            readEntry(*entry);
        }
        if (!isAnyKnown && !m_feed.entries.isEmpty())
            m_news.forgottenUntil = oldest;
        keepLeft();
        m_news.facts = m_collection.take();
        return std::move(m_news);
    }

private:
    void readEntry(const FeedEntry &entry)
    {
        const QByteArray key = entryKey(entry.id);
        const auto known = m_before.entries.constFind(key);
        const bool isKnown = known != m_before.entries.cend();
        const bool wasCaught = isKnown && known->isCaught;
        SeenEntry now{entryContent(entry), m_search.finds(entry) || wasCaught, {}};
        if (!dateOf(entry, m_source.received))
            now.firstSeen = isKnown ? known->firstSeen.value_or(m_source.received) : m_source.received;
        if (now.isCaught && (!isKnown || now.content != known->content))
            addPost(entry, now, isKnown, wasCaught);
        m_news.seen.keys.append(key);
        m_news.seen.entries.insert(key, now);
    }
    /// A feed says nothing trustworthy about edits: one is from when it was seen. Waiting for an answer to an
    /// entry that concerns us since an edit is counted from there too.
    void addPost(const FeedEntry &entry, const SeenEntry &now, bool isKnown, bool wasCaught)
    {
        PostFact post = postOf(entry, m_source);
        if (now.firstSeen)
            post.created = *now.firstSeen;
        if (isKnown)
            post.version.order = m_source.received.ms;
        if (!wasCaught)
            m_collection.addCaught(post.id, isKnown ? m_source.received : post.created);
        m_collection.add(entry, std::move(post));
    }
    void keepLeft()
    {
        qsizetype left = 0;
        for (const QByteArray &key : m_before.keys) {
            if (left >= MaxLeftEntries)
                return;
            if (m_news.seen.entries.contains(key))
                continue;
            m_news.seen.keys.append(key);
            m_news.seen.entries.insert(key, m_before.entries.value(key));
            ++left;
        }
    }

    const Feed &m_feed;
    const SeenEntries &m_before;
    const FeedSource &m_source;
    const FeedSearch m_search;
    FactCollection m_collection;
    FeedNews m_news;
};

}  // namespace

PostId feedPostId(const QString &address, const QString &entryId)
{
    return {Network::Feed, address + u' ' + entryId};
}

IdentityId feedAuthorId(const QString &address, const FeedAuthor &author)
{
    const QString name = author.shown().simplified().toLower();
    return {Network::Feed, name.isEmpty() ? address : address + u' ' + name};
}

FeedNews feedNews(const Feed &feed, const SeenEntries &seen, const FeedSource &source)
{
    return NewsReading(feed, seen, source).read();
}

FactBatch feedHistory(const Feed &feed, const FeedSource &source, Instant since)
{
    const FeedSearch search(source.query.words);
    FactCollection collection(feed, source);
    for (const FeedEntry *entry : newestStates(feed)) {
        const std::optional<Instant> date = dateOf(*entry, source.received);
        if (!search.finds(*entry) || (date && *date < since))
            continue;
        PostFact post = postOf(*entry, source);
        if (date)
            collection.addCaught(post.id, source.received);
        collection.add(*entry, std::move(post));
    }
    return collection.take();
}

}  // namespace daisychain::network
