// The answers that X shows in its documentation, in ../shared: each through the parser that is meant for it,
// held against the same JSON walked with Qt; and everything, broken or not, through every parser.
#include "core/network/x/parse_activity.h"
#include "core/network/x/parse_messages.h"
#include "core/network/x/parse_posts.h"
#include "core/network/x/refusal.h"
#include "core/network/x/x_moderation.h"
#include "core/network/x/x_rules.h"
#include "tests/core/network/x/parse_fixture.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::x;
using namespace daisychain::network::x::test;
using namespace Qt::StringLiterals;

namespace {

struct Sample {
    QString name;
    QByteArray bytes;
};

QList<Sample> samples(const char *folder)
{
    QList<Sample> found;
    const auto path = daisychain::test::sharedData(QString::fromLatin1(folder));
    if (!path)
        return found;
    QDirIterator files(*path, {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString file = files.next();
        found.append({QFileInfo(file).fileName(), daisychain::test::fileBytes(file)});
    }
    std::ranges::sort(found, {}, &Sample::name);
    return found;
}

/// Every text and stretch that came out is in order.
void checkFacts(const FactBatch &facts)
{
    for (const PostFact &post : facts.posts) {
        CHECK_FALSE(post.id.isNull());
        CHECK_FALSE(post.author.isNull());
        int end = 0;
        for (const PostEntity &entity : post.entities) {
            CHECK(entity.start >= end);
            CHECK(entity.length > 0);
            end = entity.start + entity.length;
        }
        CHECK(end <= post.text.size());
    }
    for (const ProfileFact &profile : facts.profiles)
        CHECK_FALSE(profile.id.isNull());
}

QJsonArray dataOf(const QJsonObject &answer)
{
    const QJsonValue data = answer[u"data"];
    if (data.isArray())
        return data.toArray();
    return data.isObject() ? QJsonArray{data} : QJsonArray();
}

/// Items that say by whom they are.
qsizetype countWith(const QJsonArray &items, const QString &member)
{
    return std::ranges::count_if(items,
                                 [&](const QJsonValue &item) { return item.toObject().contains(member); });
}

QString readPosts(const Sample &sample, const QJsonArray &items)
{
    const Result<PostList> list = parsePosts(sample.bytes, shopDesk());
    REQUIRE(list);
    checkFacts(list->facts);
    CHECK(list->posts.size() == items.size());
    const auto known =
        std::ranges::count_if(list->posts, [](const ListedPost &post) { return !post.post.isNull(); });
    CHECK(known <= countWith(items, u"author_id"_s));
    return u"posts"_s;
}

QString readPeople(const Sample &sample, const QJsonArray &items)
{
    const Result<UserList> people = parseUsers(sample.bytes, shopDesk());
    REQUIRE(people);
    CHECK(people->listed == items.size());
    CHECK(people->people.first().handle == items.first()[u"username"].toString());
    return u"people"_s;
}

QString readEvent(const Sample &sample, const QJsonObject &answer)
{
    const Result<ActivityEvent> event = parseActivity(sample.bytes, shopDesk());
    const QString type = answer[u"data"][u"event_type"].toString();
    const bool isBare = answer[u"data"][u"payload"].toObject().isEmpty();
    INFO(type.toStdString());
    REQUIRE(event);
    CHECK(event->type == type);
    if (auto *posted = std::get_if<ActivityEvent::Posted>(&event->what)) {
        checkFacts(posted->posts.facts);
        // Whose post a repost shows is not told.
        if (type != u"post.repost.create")
            CHECK(posted->posts.facts.posts.isEmpty() == isBare);
        return u"event with a post"_s;
    }
    if (auto *messages = std::get_if<ActivityEvent::Messages>(&event->what)) {
        checkFacts(messages->facts);
        CHECK_FALSE(messages->facts.posts.isEmpty());
        return u"event with messages"_s;
    }
    if (std::holds_alternative<ActivityEvent::Deleted>(event->what))
        return u"event with a deletion"_s;
    if (std::holds_alternative<ActivityEvent::Revoked>(event->what))
        return u"event that revokes"_s;
    return u"event that concerns nobody"_s;
}

QString readMessages(const Sample &sample, const QJsonArray &items)
{
    const Result<MessageList> list = parseMessages(sample.bytes, shopDesk());
    REQUIRE(list);
    checkFacts(list->facts);
    CHECK(list->facts.posts.size() == countWith(items, u"sender_id"_s));
    return u"messages"_s;
}

/// What kind of answer it is, read by its parser; empty for what we never ask for.
QString readMeant(const Sample &sample)
{
    const QJsonObject answer = QJsonDocument::fromJson(sample.bytes).object();
    const QJsonArray items = dataOf(answer);
    const QJsonObject first = items.first().toObject();
    if (first.contains(u"event_uuid") || answer.contains(u"for_user_id") || answer.contains(u"user_event"))
        return readEvent(sample, answer);
    if (first.contains(u"subscription_id")) {
        const Result<XRuleList> list =
            parseSubscriptions(sample.bytes, first[u"filter"][u"user_id"].toString());
        REQUIRE(list);
        CHECK(list->rules.first().value == first[u"event_type"].toString());
        return u"subscriptions"_s;
    }
    if (first.contains(u"dm_event_id")) {
        const Result<SentMessage> sent = parseSentMessage(sample.bytes);
        REQUIRE(sent);
        CHECK(sent->eventId == first[u"dm_event_id"].toString());
        return u"sent message"_s;
    }
    if (first.contains(u"sender_id"))
        return readMessages(sample, items);
    if (first.contains(u"username"))
        return readPeople(sample, items);
    if (first.contains(u"text"))
        return readPosts(sample, items);
    if (first.contains(u"value") && first.contains(u"tag")) {
        const Result<XRuleList> list = parseRules(sample.bytes);
        REQUIRE(list);
        CHECK(list->rules.size() == items.size());
        return u"rules"_s;
    }
    const bool isProblem = answer.contains(u"title") && answer.contains(u"detail");
    if (isProblem || (items.isEmpty() && answer.contains(u"errors"))) {
        CHECK_FALSE(readServerWords(sample.bytes).text.isEmpty());
        return u"problem"_s;
    }
    if (first.contains(u"name") && !first.contains(u"info")) {
        const Result<QList<Stream>> lists = parseLists(sample.bytes, shopDesk().account);
        REQUIRE(lists);
        CHECK(lists->size() == items.size());
        return u"lists"_s;
    }
    return {};
}

template <class T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

using Parser = std::function<std::optional<Error>(QByteArrayView)>;

QList<QPair<const char *, Parser>> everyParser()
{
    const x::ParseContext context = shopDesk();
    return {
        {"posts", [=](QByteArrayView json) { return errorOf(parsePosts(json, context)); }},
        {"messages", [=](QByteArrayView json) { return errorOf(parseMessages(json, context)); }},
        {"sent message", [](QByteArrayView json) { return errorOf(parseSentMessage(json)); }},
        {"created", [](QByteArrayView json) { return errorOf(parseCreated(json)); }},
        {"people", [=](QByteArrayView json) { return errorOf(parseUsers(json, context)); }},
        {"lists", [=](QByteArrayView json) { return errorOf(parseLists(json, context.account)); }},
        {"stream line", [=](QByteArrayView json) { return errorOf(parseStreamLine(json, context)); }},
        {"event", [=](QByteArrayView json) { return errorOf(parseActivity(json, context)); }},
        {"rules", [](QByteArrayView json) { return errorOf(parseRules(json)); }},
        {"subscriptions", [](QByteArrayView json) { return errorOf(parseSubscriptions(json, u"1"_s)); }},
        {"relationships", [](QByteArrayView json) { return errorOf(parseXRelationships(json)); }},
    };
}

void throughEveryParser(const Sample &sample, bool isBroken)
{
    const bool isBlank = sample.bytes.trimmed().isEmpty();  // a sign of life on a stream
    for (const auto &[name, parse] : everyParser()) {
        INFO(sample.name.toStdString() << " as " << name);
        const std::optional<Error> error = parse(sample.bytes);
        if (isBroken && !isBlank)
            REQUIRE(error);
        if (error) {
            CHECK(error->code == ErrorCode::Invalid);
            CHECK(error->arguments.size() == 2);
            CHECK(error->arguments.value(0).startsWith(u'$'));
        }
    }
    (void)readServerWords(sample.bytes);
}

}  // namespace

TEST_CASE("every answer that X shows is read by its parser", "[network][x][shared]")
{
    std::map<QString, int> read;
    int unasked = 0;
    for (const Sample &sample : samples("data/x-api")) {
        INFO(sample.name.toStdString());
        const QString kind = readMeant(sample);
        if (kind.isEmpty())
            ++unasked;
        else
            ++read[kind];
    }
    int total = 0;
    for (const auto &[kind, count] : read) {
        std::printf("read     %3d  %s\n", count, qPrintable(kind));
        total += count;
    }
    std::printf("unasked  %3d\n", unasked);
    CHECK((total + unasked == 0 || total >= 80));
}

TEST_CASE("every answer goes through every parser of X", "[network][x][shared]")
{
    for (const Sample &sample : samples("data/x-api"))
        throughEveryParser(sample, false);
}

TEST_CASE("broken JSON is refused with its place by every parser of X", "[network][x][shared]")
{
    for (const Sample &sample : samples("data/json-malformed"))
        throughEveryParser(sample, sample.name.startsWith(u"n_"));
}
