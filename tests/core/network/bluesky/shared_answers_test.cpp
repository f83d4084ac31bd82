// The answers of others, in ../shared: each through the parser that is meant for it, held against the same
// JSON walked with Qt; and everything, broken or not, through every parser.
#include "core/network/bluesky/build_record.h"
#include "core/network/bluesky/parse_chat.h"
#include "core/network/bluesky/parse_error.h"
#include "core/network/bluesky/parse_identity.h"
#include "core/network/bluesky/parse_jetstream.h"
#include "core/network/bluesky/parse_notification.h"
#include "core/network/bluesky/parse_posts.h"
#include "core/network/bluesky/parse_profile.h"
#include "core/network/bluesky/parse_session.h"
#include "tests/core/network/bluesky/answer_fixture.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <functional>
#include <map>

using namespace daisychain;
using namespace daisychain::network::bluesky;
using namespace daisychain::network::bluesky::test;

namespace {

struct Sample {
    QString name;
    QByteArray bytes;
};

QList<Sample> samples(const char *folder, const QString &pattern = QStringLiteral("*.json"))
{
    QList<Sample> found;
    const auto path = daisychain::test::sharedData(QString::fromLatin1(folder));
    if (!path)
        return found;
    QDirIterator files(*path, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        found.append({QFileInfo(file).fileName(), daisychain::test::fileBytes(file)});
    }
    std::ranges::sort(found, {}, &Sample::name);
    return found;
}

template <class T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// Every text and facet that came out is in order.
void checkFacts(const FactBatch &facts)
{
    for (const PostFact &post : facts.posts) {
        CHECK_FALSE(post.id.isNull());
        CHECK_FALSE(post.author.isNull());
        int reached = 0;
        for (const PostEntity &entity : post.entities) {
            CHECK(entity.start >= reached);
            CHECK(entity.length > 0);
            reached = entity.start + entity.length;
            CHECK(reached <= post.text.size());
        }
    }
    for (const ProfileFact &profile : facts.profiles)
        CHECK_FALSE(profile.handle.isEmpty());
}

/// Each view, wherever it stands in the JSON, against the fact that came of it.
void checkViews(const QJsonValue &value, const FactBatch &facts)
{
    for (const QJsonValue item : value.toArray())
        checkViews(item, facts);
    const QJsonObject object = value.toObject();
    const QJsonObject record = object[u"record"].toObject();
    if (record[u"$type"].toString() == u"app.bsky.feed.post" && object[u"author"].isObject() &&
        object[u"viewer"].isObject()) {
        const PostFact &post = factOf(facts, object[u"uri"].toString());
        CHECK(post.version.label == object[u"cid"].toString());
        CHECK(post.author.globalId == object[u"author"][u"did"].toString());
        CHECK(post.text.startsWith(record[u"text"].toString()));
        const QString parent = record[u"reply"][u"parent"][u"uri"].toString();
        CHECK((post.replyTo ? post.replyTo->globalId : QString()) == parent);
        CHECK(post.entities.size() >= record[u"facets"].toArray().size());
        const QJsonObject embed = object[u"embed"].toObject();
        const QJsonObject media = embed.contains(u"media") ? embed[u"media"].toObject() : embed;
        CHECK(post.media.size() == media[u"images"].toArray().size() + media[u"items"].toArray().size() +
                                       (media.contains(u"playlist") ? 1 : 0));
    }
    for (const QJsonValue member : object)
        checkViews(member, facts);
}

struct Outcome {
    QString parser;
    std::optional<Error> refused;
    int posts = 0;
};

QByteArray wrapped(const char *member, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{QLatin1String(member), value}}).toJson();
}

Outcome postsOutcome(const char *parser, const Result<PostList> &list, const QJsonValue &value)
{
    if (!list)
        return {QLatin1String(parser), list.error()};
    checkFacts(list->facts);
    checkViews(value, list->facts);
    return {QLatin1String(parser), std::nullopt, int(list->facts.posts.size())};
}

/// The files hold what tests looked at: often the list alone, without the answer around it.
Outcome parsed(const QJsonValue &value)
{
    const network::ParseContext context = helpDesk();
    const QJsonObject object = value.toObject();
    const QJsonObject first = value.isArray() ? value.toArray().first().toObject() : object;
    if (object.contains(u"thread"))
        return postsOutcome("thread", parseThread(QJsonDocument(object).toJson(), context), value);
    if (object[u"$type"].toString().startsWith(u"app.bsky.feed.defs#"))
        return postsOutcome("thread", parseThread(wrapped("thread", value), context), value);
    if (value.isArray() && first.contains(u"post"))
        return postsOutcome("feed", parseFeed(wrapped("feed", value), context), value);
    if (first.contains(u"reason") || object.contains(u"notifications")) {
        const QJsonValue all = value.isArray() ? value : object[u"notifications"];
        const Result<NotificationList> list = parseNotifications(wrapped("notifications", all), context);
        if (!list)
            return {QStringLiteral("notifications"), list.error()};
        checkFacts(list->facts);
        CHECK(list->notifications.size() == all.toArray().size());
        return {QStringLiteral("notifications"), std::nullopt, int(list->facts.posts.size())};
    }
    if (object.contains(u"posts"))
        return postsOutcome("posts", parsePosts(QJsonDocument(object).toJson(), context), value);
    if (first[u"record"][u"$type"].toString() == u"app.bsky.feed.post") {
        const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
        return postsOutcome("posts", parsePosts(wrapped("posts", all), context), value);
    }
    if (value.isArray() && first.contains(u"handle")) {
        const Result<QList<network::bluesky::Person>> people =
            parseProfiles(wrapped("profiles", value), context);
        const QJsonArray all = value.toArray();  // one file holds other answers among them
        const auto withHandle = std::ranges::count_if(
            all, [](const QJsonValue &each) { return each.toObject().contains(u"handle"); });
        if (people)
            CHECK(people->size() == withHandle);
        return {QStringLiteral("profiles"), errorOf(people)};
    }
    if (object.contains(u"handle")) {
        const Result<network::bluesky::Person> person = parseProfile(QJsonDocument(object).toJson(), context);
        if (person)
            CHECK(person->profile.handle == object[u"handle"].toString());
        return {QStringLiteral("profile"), errorOf(person)};
    }
    // Lists, feeds, labelers and the like: nothing we ask for. As posts they must be refused.
    const QByteArray bytes = value.isArray() ? wrapped("items", value) : QJsonDocument(object).toJson();
    return {QStringLiteral("posts"), errorOf(parsePosts(bytes, context))};
}

using Parser = std::function<std::optional<Error>(QByteArrayView)>;

QList<QPair<const char *, Parser>> everyParser()
{
    const network::ParseContext context = helpDesk();
    return {
        {"posts", [=](QByteArrayView json) { return errorOf(parsePosts(json, context)); }},
        {"feed", [=](QByteArrayView json) { return errorOf(parseFeed(json, context)); }},
        {"thread", [=](QByteArrayView json) { return errorOf(parseThread(json, context)); }},
        {"notifications", [=](QByteArrayView json) { return errorOf(parseNotifications(json, context)); }},
        {"profile", [=](QByteArrayView json) { return errorOf(parseProfile(json, context)); }},
        {"profiles", [=](QByteArrayView json) { return errorOf(parseProfiles(json, context)); }},
        {"chat rooms", [=](QByteArrayView json) { return errorOf(parseChatRooms(json, context)); }},
        {"chat room", [=](QByteArrayView json) { return errorOf(parseChatRoom(json, context)); }},
        {"chat messages", [=](QByteArrayView json) { return errorOf(parseChatMessages(json, context)); }},
        {"chat message", [=](QByteArrayView json) { return errorOf(parseChatMessage(json, context)); }},
        {"chat log", [](QByteArrayView json) { return errorOf(parseChatLog(json)); }},
        {"jetstream", [=](QByteArrayView json) { return errorOf(parseJetstream(json, context)); }},
        {"handle", [](QByteArrayView json) { return errorOf(parseResolvedHandle(json)); }},
        {"document", [](QByteArrayView json) { return errorOf(parseDidDocument(json, Mara)); }},
        {"session", [](QByteArrayView json) { return errorOf(parseSession(json)); }},
        {"written", [](QByteArrayView json) { return errorOf(parseWritten(json)); }},
        {"blob", [](QByteArrayView json) { return errorOf(parseUploadedBlob(json)); }},
    };
}

void throughEveryParser(const Sample &sample, bool isBroken)
{
    for (const auto &[name, parse] : everyParser()) {
        INFO(sample.name.toStdString() << " as " << name);
        const std::optional<Error> error = parse(sample.bytes);
        if (isBroken)
            REQUIRE(error);
        if (error) {
            CHECK(error->code == ErrorCode::Invalid);
            CHECK(error->arguments.size() == 2);
            CHECK(error->arguments.value(0).startsWith(u'$'));
        }
    }
    (void)readXrpcWords(sample.bytes);
}

}  // namespace

TEST_CASE("every answer of the app view is read, or refused with a reason", "[network][bluesky][shared]")
{
    std::map<QString, int> refusals;
    std::map<QString, int> read;
    int posts = 0;
    for (const Sample &sample : samples("data/bluesky/appview")) {
        INFO(sample.name.toStdString());
        const Outcome outcome = parsed(QJsonDocument::fromJson(sample.bytes).object()[u"value"]);
        posts += outcome.posts;
        if (!outcome.refused) {
            ++read[outcome.parser];
            continue;
        }
        CHECK(outcome.refused->code == ErrorCode::Invalid);
        const QString why = outcome.refused->arguments.join(u' ');
        ++refusals[QStringLiteral("%1: %2 (%3)").arg(outcome.parser, why, sample.name.section(u'_', 0, 0))];
    }
    int total = 0;
    for (const auto &[parser, count] : read) {
        std::printf("read     %3d  %s\n", count, qPrintable(parser));
        total += count;
    }
    for (const auto &[reason, count] : refusals)
        std::printf("refused  %3d  %s\n", count, qPrintable(reason));
    std::printf("%d posts\n", posts);
    CHECK((read.empty() || (total >= 65 && posts >= 240)));
}

TEST_CASE("every event of the live stream is read", "[network][bluesky][shared]")
{
    std::map<size_t, int> kinds;
    for (const Sample &sample : samples("data/bluesky/jetstream", QStringLiteral("*.jsonl"))) {
        for (const QByteArray &line : sample.bytes.split('\n')) {
            if (line.isEmpty())
                continue;
            INFO(line.toStdString());
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            const Result<JetstreamEvent> event = parseJetstream(line, helpDesk());
            REQUIRE(event);
            ++kinds[event->what.index()];
            CHECK(event->did == json[u"did"].toString());
            CHECK(event->timeUs == json[u"time_us"].toInteger());
            if (const auto *posted = std::get_if<JetstreamEvent::Posted>(&event->what)) {
                const QJsonObject record = json[u"commit"][u"record"].toObject();
                checkFacts(posted->posts.facts);
                for (const PostFact &post : posted->posts.facts.posts)
                    CHECK(post.text.startsWith(record[u"text"].toString()));
            }
        }
    }
    for (const auto &[kind, count] : kinds)
        std::printf("kind %zu of event: %d\n", kind, count);
    CHECK((kinds.empty() || kinds.size() >= 5));
}

TEST_CASE("every answer goes through every parser of Bluesky", "[network][bluesky][shared]")
{
    for (const Sample &sample : samples("data/bluesky", QStringLiteral("*")))
        throughEveryParser(sample, false);
}

TEST_CASE("broken JSON is refused with its place by every parser of Bluesky", "[network][bluesky][shared]")
{
    for (const Sample &sample : samples("data/json-malformed"))
        throughEveryParser(sample, sample.name.startsWith(u"n_"));
}

TEST_CASE("what a record carries besides must be JSON too", "[network][bluesky][shared]")
{
    const QByteArray head = R"({"posts":[{"uri":"at://a","record":{"$type":"app.bsky.feed.post","text":)";
    for (const Sample &sample : samples("data/json-malformed")) {
        INFO(sample.name.toStdString());
        const bool read = parsePosts(head + sample.bytes + "}}]}", helpDesk()).has_value();
        if (sample.name.startsWith(u"n_"))
            CHECK_FALSE(read);
        if (sample.name.startsWith(u"y_"))
            CHECK(read);
    }
}
