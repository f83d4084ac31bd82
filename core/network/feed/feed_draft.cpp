#include "core/network/feed/feed_draft.h"

#include "core/network/feed/feed_address.h"
#include "core/network/feed/feed_date.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace daisychain::network {

namespace {

constexpr qsizetype MaxId = 2'000;
constexpr qsizetype MaxCategories = 100;
constexpr qsizetype MaxMedia = 50;

QUrl documentBase(const FeedHints &hints)
{
    return resolvedBase(hints.address, QString::fromUtf8(hints.contentLocation));
}

QString hashed(const QStringList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts)
        hash.addData(part.toUtf8() + '\0');
    return QStringLiteral("hash:") + QString::fromLatin1(hash.result().toHex());
}

QString timeText(const std::optional<Instant> &at)
{
    return at ? QString::number(at->ms) : QString();
}

MediaKind mediaKind(const QString &type)
{
    const QString kind = type.section(u'/', 0, 0).trimmed().toLower();
    return kind == u"image"   ? MediaKind::Image
           : kind == u"video" ? MediaKind::Video
           : kind == u"audio" ? MediaKind::Audio
                              : MediaKind::Unknown;
}

bool isEmpty(const FeedEntry &entry)
{
    FeedEntry nothing;
    nothing.language = entry.language;
    return entry == nothing;
}

/// See FeedEntry::id.
QString idOfNameless(const FeedEntry &entry, bool isLinkItsOwn)
{
    if (isLinkItsOwn && !entry.link.isEmpty())
        return entry.link;
    return hashed({entry.link, entry.title, timeText(entry.published), timeText(entry.updated), entry.text});
}

void nameEntries(Feed &feed)
{
    QHash<QString, int> links;
    for (const FeedEntry &entry : feed.entries) {
        if (entry.id.isEmpty())
            ++links[entry.link];
    }
    for (FeedEntry &entry : feed.entries) {
        if (entry.id.isEmpty())
            entry.id = idOfNameless(entry, links.value(entry.link) == 1);
        else if (entry.id.size() > MaxId)
            entry.id = hashed({entry.id});
    }
}

}  // namespace

QString FeedAuthor::shown() const
{
    return !name.isEmpty() ? name : !mail.isEmpty() ? mail : address;
}

FeedDraft::FeedDraft(FeedFormat format, const FeedHints &hints, WarningList &warningList)
    : base(documentBase(hints))
    , warnings(warningList)
{
    feed.format = format;
}

std::optional<Instant> FeedDraft::date(const QString &written, int line)
{
    if (written.trimmed().isEmpty())
        return std::nullopt;
    const std::optional<FeedDate> date = parseFeedDate(written);
    if (!date)
        warnings.add(FeedWarningKind::Date, line, written.simplified());
    else if (!date->isZoneKnown)
        warnings.add(FeedWarningKind::DateWithoutZone, line, written.simplified());
    return date ? std::optional(date->at) : std::nullopt;
}

QString FeedDraft::address(const QUrl &from, const QString &written, int line)
{
    if (written.trimmed().isEmpty())
        return {};
    const QString resolved = resolvedAddress(from, written);
    if (isWebAddress(resolved))
        return resolved;
    warnings.add(FeedWarningKind::Address, line, written.simplified());
    return {};
}

void FeedDraft::addMedia(FeedEntry &entry, const QUrl &from, const WrittenMedia &written, int line)
{
    const QString found = address(from, written.address, line);
    const bool isKnown =
        std::ranges::any_of(entry.media, [&](const PostMedia &each) { return each.url == found; });
    if (found.isEmpty() || isKnown || entry.media.size() >= MaxMedia)
        return;
    PostMedia media;
    media.kind = mediaKind(written.type);
    media.url = found;
    entry.media.append(std::move(media));
}

void FeedDraft::append(FeedEntry entry, int line)
{
    if (isEmpty(entry))
        return warnings.add(FeedWarningKind::EmptyEntry, line);
    if (feed.entries.size() >= MaxFeedEntries)
        return warnings.add(FeedWarningKind::TooManyEntries, line);
    feed.entries.append(std::move(entry));
    m_lines.append(line);
}

Feed FeedDraft::finish(const FeedHints &hints)
{
    if (feed.language.isEmpty())
        feed.language = QString::fromUtf8(hints.contentLanguage).section(u',', 0, 0).trimmed();
    nameEntries(feed);
    QHash<QString, int> seen;
    for (qsizetype i = 0; i < feed.entries.size(); ++i) {
        FeedEntry &entry = feed.entries[i];
        if (++seen[entry.id] > 1)
            warnings.add(FeedWarningKind::RepeatedId, m_lines[i], entry.id);
        if (entry.author.isEmpty())
            entry.author = feed.author;
        if (entry.language.isEmpty())
            entry.language = feed.language;
    }
    feed.warnings = warnings.all();
    return std::move(feed);
}

FeedAuthor authorOf(const QString &written)
{
    static const QRegularExpression mail(
        QStringLiteral("[^\\s()<>\"',;:]+@[^\\s()<>\"',;:]+\\.[^\\s()<>\"',;:]+"));
    constexpr qsizetype Longest = 300;
    FeedAuthor author;
    QString name = written.simplified().left(Longest);
    if (const QRegularExpressionMatch match = mail.match(name); match.hasMatch()) {
        author.mail = match.captured();
        name.remove(match.capturedStart(), match.capturedLength());
        name.remove(QStringLiteral("mailto:")).remove(QStringLiteral("()")).remove(QStringLiteral("<>"));
        name = name.trimmed();
        if (name.startsWith(u'(') && name.endsWith(u')'))
            name = name.sliced(1, name.size() - 2);
    }
    author.name = name.trimmed();
    return author;
}

void addAuthor(FeedAuthor &author, const FeedAuthor &more)
{
    if (author.name.isEmpty())
        author.name = more.name;
    if (author.mail.isEmpty())
        author.mail = more.mail;
    if (author.address.isEmpty())
        author.address = more.address;
}

void addCategory(QStringList &categories, const QString &category)
{
    const QString plain = category.simplified();
    if (!plain.isEmpty() && categories.size() < MaxCategories && !categories.contains(plain))
        categories.append(plain);
}

}  // namespace daisychain::network
