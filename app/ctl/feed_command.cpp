#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/session.h"
#include "core/network/feed/discover_feeds.h"
#include "core/network/feed/parse_feed.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString formatName(network::FeedFormat format)
{
    switch (format) {
    case network::FeedFormat::Rss:
        return u"rss"_s;
    case network::FeedFormat::Rdf:
        return u"rdf"_s;
    case network::FeedFormat::Atom:
        return u"atom"_s;
    case network::FeedFormat::Json:
        return u"json"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOfEntry(const network::FeedEntry &entry)
{
    return {{u"id"_s, entry.id},
            {u"link"_s, textOrNull(entry.link)},
            {u"title"_s, entry.title},
            {u"author"_s, textOrNull(entry.author.shown())},
            {u"published"_s, jsonOf(entry.published)},
            {u"updated"_s, jsonOf(entry.updated)},
            {u"text"_s, entry.text},
            {u"language"_s, textOrNull(entry.language)},
            {u"categories"_s, QJsonArray::fromStringList(entry.categories)}};
}

QJsonObject jsonOfWarning(const network::FeedWarning &warning)
{
    return {{u"kind"_s, network::feedWarningName(warning.kind)},
            {u"line"_s, warning.line > 0 ? QJsonValue(warning.line) : QJsonValue()},
            {u"subject"_s, textOrNull(warning.subject)},
            {u"count"_s, warning.count}};
}

QJsonObject jsonOfFeed(const network::Feed &feed)
{
    QJsonArray entries;
    for (const network::FeedEntry &entry : feed.entries)
        entries.append(jsonOfEntry(entry));
    QJsonArray warnings;
    for (const network::FeedWarning &warning : feed.warnings)
        warnings.append(jsonOfWarning(warning));
    return {{u"format"_s, formatName(feed.format)},
            {u"encoding"_s, feed.encoding},
            {u"title"_s, feed.title},
            {u"link"_s, textOrNull(feed.link)},
            {u"language"_s, textOrNull(feed.language)},
            {u"entries"_s, entries},
            {u"warnings"_s, warnings}};
}

QString linesOfFeed(const network::Feed &feed)
{
    QStringList lines{feed.title, feed.link};
    for (const network::FeedEntry &entry : feed.entries) {
        const std::optional<Instant> at = entry.published ? entry.published : entry.updated;
        lines.append(QString());
        lines.append(
            QStringList{at ? isoText(*at) : QString(), entry.author.shown(), entry.title}.join(u"  "_s));
        lines.append({entry.link, entry.text});
    }
    for (const network::FeedWarning &warning : feed.warnings)
        lines.append(u"Line %1: %2 (%3)"_s.arg(warning.line)
                         .arg(network::feedWarningName(warning.kind), warning.subject));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// Why it is no feed, in words.
QString reasonOf(const QStringList &arguments)
{
    const QString why = arguments.value(0);
    const QString what = arguments.value(1);
    if (why == u"empty")
        return u"there is nothing in it"_s;
    if (why == u"binary")
        return u"it is no text"_s;
    if (why == u"too-large")
        return u"it has %1 bytes, and a feed at most %2"_s.arg(what).arg(network::MaxFeedBytes);
    if (why == u"entity-bomb")
        return u"its entity \"%1\" would grow without bounds"_s.arg(what);
    if (why == u"html")
        return u"it is a web page"_s;
    if (why == u"text")
        return u"it is plain text"_s;
    if (why == u"json")
        return u"it is JSON, but no JSON Feed (%1)"_s.arg(arguments.mid(1).join(u": "_s));
    return u"it is XML, but no feed (%1)"_s.arg(what);
}

Trouble noFeed(const QString &path, const Error &error, const QByteArray &bytes,
               const network::FeedHints &hints)
{
    QStringList arguments = error.arguments;
    arguments.prepend(path);
    QString sentence = u"%1 is no feed: %2."_s.arg(path, reasonOf(error.arguments));
    if (error.arguments.value(0) == u"html") {
        QStringList found;
        for (const network::FoundFeed &feed : network::discoverFeeds(bytes, hints))
            found.append(feed.address);
        arguments += found;
        if (!found.isEmpty())
            sentence += u" It names these feeds: %1"_s.arg(found.join(u' '));
    }
    return Trouble(error.code, arguments, sentence);
}

Outcome<Answer> parse(Session &, const Arguments &arguments)
{
    const QString path = arguments.word(0);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Trouble(ErrorCode::NotFound, {path}, u"%1 can't be opened."_s.arg(path)));
    const QByteArray bytes = file.read(network::MaxFeedBytes + 1);
    network::FeedHints hints;
    hints.address = QUrl(arguments.value(u"address"));
    hints.contentType = arguments.value(u"type").toUtf8();
    const Result<network::Feed> feed = network::parseFeed(bytes, hints);
    if (!feed)
        return std::unexpected(noFeed(path, feed.error(), bytes, hints));
    return Answer{jsonOfFeed(*feed), linesOfFeed(*feed)};
}

}  // namespace

QList<Command> feedCommands()
{
    return {
        {u"feed parse"_s,
         {u"FILE"_s},
         u"What Daisychain reads in a feed: RSS, Atom or JSON Feed."_s,
         {{u"address"_s, u"URL"_s, u"Where it came from; addresses in it are relative to that."_s},
          {u"type"_s, u"TYPE"_s, u"The Content-Type it was served with."_s}},
         parse},
    };
}

}  // namespace daisychain::ctl
