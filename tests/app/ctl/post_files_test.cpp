// The answers of others, in ../shared: each is imported, or refused with a reason that is right.
#include "app/ctl/bluesky_posts.h"
#include "app/ctl/mastodon_posts.h"
#include "app/ctl/twcs_posts.h"
#include "app/ctl/x_posts.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <map>

using namespace daisychain;
using namespace daisychain::ctl;
using namespace Qt::StringLiterals;

namespace {

using Read = Result<PostCount> (*)(QByteArrayView, const ImportTarget &, const TakeFacts &);
using IsPost = bool (*)(const QJsonObject &);

ImportTarget target(Network network)
{
    ImportTarget target;
    target.account.network = network;
    target.account.handle = u"help@shop.example"_s;
    target.account.identity = {network, u"help"_s};
    target.account.id = accountIdFor(target.account.identity);
    target.received = *parseInstant("2026-03-04T12:00:00Z");
    return target;
}

Result<PostCount> outcome(Read read, Network network, QByteArrayView bytes, FactBatch *facts = nullptr)
{
    return read(bytes, target(network), [&](FactBatch batch, double) -> Result<void> {
        if (facts != nullptr)
            *facts = std::move(batch);
        return {};
    });
}

bool holds(const QJsonValue &json, IsPost isPost)
{
    if (isPost(json.toObject()))
        return true;
    for (const QJsonValue item : json.toArray()) {
        if (holds(item, isPost))
            return true;
    }
    for (const QJsonValue member : json.toObject()) {
        if (holds(member, isPost))
            return true;
    }
    return false;
}

bool isStatus(const QJsonObject &object)
{
    return object[u"uri"].isString() && object[u"content"].isString() && object[u"account"].isObject();
}

bool isView(const QJsonObject &object)
{
    return object[u"author"].isObject() && object[u"record"][u"$type"].toString() == u"app.bsky.feed.post";
}

/// A post of API v2 but no repost, or a private message of one of its three forms.
bool isTweet(const QJsonObject &object)
{
    if (object[u"referenced_tweets"][0][u"type"].toString() == u"retweeted")
        return false;
    const bool hasWords = object[u"text"].isString() && object[u"id"].isString();
    return (hasWords && (object.contains(u"author_id") || object.contains(u"sender_id"))) ||
           object.contains(u"message_create");
}

struct Folder {
    const char *path;
    Network network;
    Read read;
    IsPost isPost;
};

/// What happened to a post, which stands beside as it was.
bool isOfMarks(const QJsonDocument &json)
{
    const QString event = json[u"data"][u"event_type"].toString();
    return !event.isEmpty() && !event.startsWith(u"post.") && !event.startsWith(u"dm.");
}

/// Reads every payload of a folder and prints why those were refused that were.
void readFolder(const Folder &folder)
{
    const auto path = daisychain::test::sharedData(QString::fromLatin1(folder.path));
    if (!path)
        return;
    std::map<QString, int> reasons;
    int imported = 0;
    QDirIterator files(*path, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QByteArray bytes = daisychain::test::fileBytes(file);
        const QJsonDocument json = QJsonDocument::fromJson(bytes);
        const auto count = outcome(folder.read, folder.network, bytes);
        const bool hasPosts = !isOfMarks(json) &&
                              holds(json.isArray() ? QJsonValue(json.array()) : json.object(), folder.isPost);
        INFO(file.toStdString() << (count ? "" : qPrintable(count.error().arguments.join(u": "_s))));
        CHECK((count && count->posts > 0) == hasPosts);
        if (count) {
            ++imported;
            continue;
        }
        CHECK(count.error().code == ErrorCode::Invalid);
        CHECK(count.error().arguments.value(0).startsWith(u'$'));
        ++reasons[count.error().arguments.join(u": "_s)];
    }
    std::printf("%s: %d imported\n", folder.path, imported);
    for (const auto &[reason, times] : reasons)
        std::printf("  refused %3d  %s\n", times, qPrintable(reason));
    CHECK(imported > 0);
}

}  // namespace

TEST_CASE("every answer of others is imported, or refused with a reason that is right", "[ctl][shared]")
{
    readFolder({"data/mastodon", Network::Mastodon, readMastodonPosts, isStatus});
    readFolder({"data/bluesky/appview", Network::Bluesky, readBlueskyPosts, isView});
    readFolder({"data/x-api", Network::X, readXPosts, isTweet});
}

TEST_CASE("recorded events of Bluesky's live stream are imported", "[ctl][shared]")
{
    for (const char *name : {"events", "kinds"}) {
        const auto path =
            daisychain::test::sharedData(u"data/bluesky/jetstream/%1.jsonl"_s.arg(QLatin1String(name)));
        if (!path)
            return;
        const QByteArray bytes = daisychain::test::fileBytes(*path);
        FactBatch facts;
        const auto count = outcome(readBlueskyPosts, Network::Bluesky, bytes, &facts);
        REQUIRE(count);
        qsizetype created = 0;
        for (const QByteArray &line : bytes.split('\n')) {
            const QJsonObject commit = QJsonDocument::fromJson(line).object()[u"commit"].toObject();
            const bool isPost = commit[u"collection"].toString() == u"app.bsky.feed.post";
            created += isPost && commit[u"operation"].toString() != u"delete";
        }
        CHECK(count->posts > 0);
        CHECK(count->posts <= created);
        CHECK(count->posts + count->passedOver + facts.deleted.size() >= bytes.count('\n'));
    }
}

TEST_CASE("threads of tweets hang together as their file links them", "[ctl][shared]")
{
    const auto path = daisychain::test::sharedData(u"data/twcs/threads.csv"_s);
    if (!path)
        return;
    const QByteArray bytes = daisychain::test::fileBytes(*path);
    const auto companies = twcsCompanies(bytes);
    REQUIRE(companies);
    CHECK(companies->size() == 55);
    QList<ImportTarget> targets;
    for (const QString &company : *companies) {
        ImportTarget one = target(Network::X);
        one.account.handle = company;
        one.account.identity = archivedIdentity(Network::X, company);
        one.account.id = accountIdFor(one.account.identity);
        targets.append(one);
    }
    qsizetype ours = 0;
    const auto count = readTwcsPosts(bytes, targets, [&](const FactBatch &facts, double) -> Result<void> {
        for (const PostFact &post : facts.posts) {
            const bool isOurs = std::any_of(targets.begin(), targets.end(), [&](const ImportTarget &each) {
                return each.account.identity == post.author;
            });
            ours += isOurs ? 1 : 0;
        }
        return {};
    });
    REQUIRE(count);
    CHECK(count->posts == 3113);
    CHECK(count->answers == 2260);
    CHECK(count->parentsInFile == 2256);
    CHECK(ours == 1356);
    CHECK(count->mentions > 1300);
    CHECK(count->mentions <= 1757);
}
