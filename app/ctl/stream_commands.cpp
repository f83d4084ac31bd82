#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Stream &stream)
{
    const QString &what = stream.title.isEmpty() ? stream.argument : stream.title;
    return what.isEmpty() ? streamKindName(stream.kind)
                          : streamKindName(stream.kind) + u' ' + oneLine(what, 60);
}

/// What the account's server calls a person or a list: it has to be asked.
Outcome<Stream> offeredStream(Session &session, const Account &account, StreamKind kind, const QString &words)
{
    const QString asked = kind == StreamKind::Account && !words.startsWith(u'@') ? u'@' + words : words;
    const auto offered = wait(session.engineRoom().signIn().streamsFor(account, asked));
    if (!offered && offered.error().code != ErrorCode::NotFound)
        return std::unexpected(Trouble(offered.error()));
    const QList<Stream> found = offered ? *offered : QList<Stream>();
    QStringList titles;
    for (const Stream &stream : found) {
        if (stream.title.compare(words, Qt::CaseInsensitive) == 0)
            return stream;
        titles.append(oneLine(stream.title, 40));
    }
    if (found.size() == 1)
        return found.first();
    return std::unexpected(Trouble(
        found.isEmpty() ? ErrorCode::NotFound : ErrorCode::Conflict, {words},
        found.isEmpty() ? u"@%1 knows no %2 \"%3\"."_s.arg(account.handle, streamKindName(kind), words)
                        : u"\"%1\" could be: %2."_s.arg(words, titles.join(u", "_s))));
}

/// The best of the feeds that an address leads to; the address may be a page's.
Outcome<Stream> feedStream(Session &session, const Account &account, const QString &address,
                           const QString &words)
{
    const auto offered = wait(session.engineRoom().signIn().streamsFor(account, address + u' ' + words));
    if (offered && !offered->isEmpty())
        return offered->first();
    const Error error = offered ? Error{ErrorCode::NotFound, {address}} : offered.error();
    if (error.code != ErrorCode::NotFound && error.code != ErrorCode::Invalid)
        return std::unexpected(Trouble(error));
    return std::unexpected(Trouble(error.code, {address},
                                   error.code == ErrorCode::Invalid
                                       ? u"\"%1\" is no address of a page or a feed."_s.arg(address)
                                       : u"There is no feed at %1."_s.arg(address)));
}

/// Feeds belong to the account that nobody signs in to, everything else to the others.
std::optional<Trouble> misfit(const Account &account, StreamKind kind)
{
    const bool isOfFeeds = account.network == Network::Feed;
    if (isOfFeeds == (kind == StreamKind::Feed))
        return std::nullopt;
    return Trouble::wrongUsage(
        u"@%1 has no streams of the kind %2."_s.arg(account.handle, streamKindName(kind)));
}

Outcome<Stream> streamFrom(Session &session, const Arguments &arguments)
{
    const QString kindName = arguments.word(1);
    const auto kind = streamKindFromName(kindName);
    if (!kind || *kind == StreamKind::Hand)
        return std::unexpected(Trouble::wrongUsage(
            u"\"%1\" is no kind of stream: mentions, tag, search, feed, account or list."_s.arg(kindName)));
    QString argument = arguments.word(2).trimmed();
    if (*kind == StreamKind::Tag && argument.startsWith(u'#'))
        argument.remove(0, 1);
    if ((*kind == StreamKind::Mentions) != argument.isEmpty())
        return std::unexpected(Trouble::wrongUsage(
            *kind == StreamKind::Mentions ? u"A stream of mentions takes no further word."_s
                                          : u"A %1 stream needs a word more: what of."_s.arg(kindName)));
    const QString words = arguments.word(3).trimmed();
    if (*kind != StreamKind::Feed && !words.isEmpty())
        return std::unexpected(Trouble::wrongUsage(u"\"%1\" is one word too many."_s.arg(words)));
    const auto account = session.account(arguments.word(0));
    if (!account)
        return std::unexpected(account.error());
    if (const auto trouble = misfit(*account, *kind))
        return std::unexpected(*trouble);
    if (*kind == StreamKind::Feed)
        return feedStream(session, *account, argument, words);
    if (*kind == StreamKind::Account || *kind == StreamKind::List)
        return offeredStream(session, *account, *kind, argument);
    return Stream{streamIdFor(account->id, *kind, argument), account->id, *kind, argument};
}

Outcome<Answer> addStream(Session &session, const Arguments &arguments)
{
    const auto stream = streamFrom(session, arguments);
    if (!stream)
        return std::unexpected(stream.error());
    const auto saved = wait((*session.desk())->directory().saveStream(*stream));
    if (!saved)
        return std::unexpected(Trouble(saved.error()));
    session.poke();
    return Answer{jsonOf(*stream), u"Watching %1."_s.arg(nameOf(*stream))};
}

struct WatchedStream {
    Stream stream;
    QString handle;
    QList<CoverageSpan> spans;
};

QJsonObject jsonOfWatched(const WatchedStream &watched)
{
    QJsonObject json = jsonOf(watched.stream);
    QJsonArray watchedSpans;
    QJsonArray gaps;
    for (const CoverageSpan &span : watched.spans)
        (span.gap ? gaps : watchedSpans).append(jsonOf(span));
    json.insert(u"accountHandle"_s, watched.handle);
    json.insert(u"watched"_s, watchedSpans);
    json.insert(u"gaps"_s, gaps);
    return json;
}

QString linesOfWatched(const WatchedStream &watched)
{
    QString text = u"%1  @%2  %3\n"_s.arg(watched.stream.id.text(), watched.handle, nameOf(watched.stream));
    for (const CoverageSpan &span : watched.spans)
        text += u"    %1 to %2  %3\n"_s.arg(localTime(span.from), localTime(span.to),
                                            span.gap ? u"gap: "_s + gapReasonName(*span.gap) : u"watched"_s);
    return text;
}

Outcome<QList<WatchedStream>> watchedStreams(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto accounts = wait((*desk)->directory().accounts());
    const auto streams = wait((*desk)->directory().streams());
    if (!accounts || !streams)
        return std::unexpected(Trouble(!accounts ? accounts.error() : streams.error()));
    QList<WatchedStream> watched;
    for (const Stream &stream : *streams) {
        const auto spans =
            wait((*desk)->coverage().spans(stream.id, Instant{}, session.now() + std::chrono::hours(24)));
        if (!spans)
            return std::unexpected(Trouble(spans.error()));
        QString handle;
        for (const Account &account : *accounts) {
            if (account.id == stream.account)
                handle = account.handle;
        }
        watched.append({stream, handle, *spans});
    }
    return watched;
}

Outcome<Answer> listStreams(Session &session, const Arguments &)
{
    const auto streams = watchedStreams(session);
    if (!streams)
        return std::unexpected(streams.error());
    QJsonArray json;
    QString text;
    for (const WatchedStream &watched : *streams) {
        json.append(jsonOfWatched(watched));
        text += linesOfWatched(watched);
    }
    return Answer{json, text.isEmpty() ? u"No streams yet. Add one with \"stream add\"."_s : text};
}

Outcome<Answer> removeStream(Session &session, const Arguments &arguments)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto streams = wait((*desk)->directory().streams());
    if (!streams)
        return std::unexpected(Trouble(streams.error()));
    QList<Stream> meant;
    for (const Stream &stream : *streams) {
        if (stream.id.text().startsWith(arguments.word(0)))
            meant.append(stream);
    }
    if (meant.size() != 1)
        return std::unexpected(
            Trouble(meant.isEmpty() ? ErrorCode::NotFound : ErrorCode::Conflict, {arguments.word(0)},
                    u"\"%1\" names %2 streams. \"stream list\" shows their ids."_s.arg(arguments.word(0))
                        .arg(meant.size())));
    const auto removed = wait((*desk)->directory().removeStream(meant.first().id));
    if (!removed)
        return std::unexpected(Trouble(removed.error()));
    session.poke();
    return Answer{QJsonObject{{u"removed"_s, meant.first().id.text()}},
                  u"No longer watching %1. What it caught stays."_s.arg(nameOf(meant.first()))};
}

}  // namespace

QList<Command> streamCommands()
{
    return {
        {u"stream add"_s,
         {u"ACCOUNT"_s, u"mentions|tag|search|feed|account|list"_s, u"[WORDS]"_s, u"[WORDS OF A FEED]"_s},
         u"Watch mentions, a hashtag, a search, a feed, somebody's posts or a list."_s,
         {},
         addStream,
         u"No stream was added."_s},
        {u"stream list"_s, {}, u"What is watched, since when, and the gaps."_s, {}, listStreams},
        {u"stream remove"_s, {u"STREAM"_s}, u"Watch no longer; what was caught stays."_s, {}, removeStream},
    };
}

}  // namespace daisychain::ctl
