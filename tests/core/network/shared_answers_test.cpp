// The answers of others, in ../shared: each through its parser, held against the same JSON walked with Qt;
// and everything, broken or not, through every parser.
#include "core/network/mastodon/parse_account.h"
#include "core/network/mastodon/parse_error.h"
#include "core/network/mastodon/parse_event.h"
#include "core/network/mastodon/parse_instance.h"
#include "core/network/mastodon/parse_media.h"
#include "core/network/mastodon/parse_notification.h"
#include "core/network/mastodon/parse_sign_in.h"
#include "core/network/mastodon/parse_status.h"
#include "tests/core/network/parse_fixture.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

#include <algorithm>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

namespace {

struct Sample {
    QString name;
    QByteArray bytes;
    QJsonDocument json;
};

QList<Sample> samples(const char *folder)
{
    QList<Sample> found;
    const auto path = daisychain::test::sharedData(QString::fromLatin1(folder));
    if (!path)
        return found;
    QDirIterator files(*path, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QByteArray bytes = daisychain::test::fileBytes(file);
        found.append({QFileInfo(file).fileName(), bytes, QJsonDocument::fromJson(bytes)});
    }
    return found;
}

QString firstOf(const QJsonObject &object, const char *first, const char *second)
{
    const QString text = object[QLatin1String(first)].toString();
    return text.isEmpty() ? object[QLatin1String(second)].toString() : text;
}

QString word(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

bool isStatus(const QJsonObject &object)
{
    return object.contains(u"content") && object.contains(u"account") && object.contains(u"visibility");
}

bool isAccount(const QJsonObject &object)
{
    return object.contains(u"acct") && object.contains(u"username");
}

bool isNotification(const QJsonObject &object)
{
    return object.contains(u"type") && object.contains(u"account") && object.contains(u"created_at");
}

bool isRelationship(const QJsonObject &object)
{
    return object.contains(u"followed_by") && object.contains(u"muting");
}

bool isInstance(const QJsonObject &object)
{
    return object.contains(u"version") && object.contains(u"title") && object.contains(u"rules");
}

bool isMedia(const QJsonObject &object)
{
    return object.contains(u"preview_url") && object.contains(u"meta");
}

void checkPost(const PostFact &post, const QJsonObject &status)
{
    CHECK(post.id.globalId == firstOf(status, "uri", "url"));
    CHECK(post.localId == word(status, "id"));
    CHECK(post.author.globalId == firstOf(status[u"account"].toObject(), "url", "uri"));
    CHECK(post.created.ms ==
          QDateTime::fromString(word(status, "created_at"), Qt::ISODateWithMs).toMSecsSinceEpoch());
    CHECK(post.contentWarning == word(status, "spoiler_text"));
    CHECK(post.language == word(status, "language"));
    CHECK(post.replyToLocalId == word(status, "in_reply_to_id"));
    CHECK(post.isSensitive == status[u"sensitive"].toBool());
    CHECK(post.media.size() == status[u"media_attachments"].toArray().size());
    CHECK(post.mentions.size() == status[u"mentions"].toArray().size());
    CHECK(post.tags.size() == status[u"tags"].toArray().size());
    CHECK(post.poll.has_value() == status[u"poll"].isObject());
    CHECK(post.text.isEmpty() == word(status, "content").isEmpty());
    CHECK_FALSE(post.text.contains(u"<p>"));
    for (const PostEntity &entity : post.entities)
        CHECK(entity.start + entity.length <= post.text.size());
}

/// One status, alone: its own fact, or that of what it boosts, comes last.
void checkStatus(const QJsonObject &status)
{
    const Result<PostList> alone = parseStatus(QJsonDocument(status).toJson(), helpDesk());
    REQUIRE(alone);
    const bool isBoost = status[u"reblog"].isObject();
    CHECK(alone->posts.first().isBoost == isBoost);
    REQUIRE_FALSE(alone->facts.posts.isEmpty());
    checkPost(alone->facts.posts.last(), isBoost ? status[u"reblog"].toObject() : status);
}

void checkPosts(const Result<PostList> &list, const QJsonArray &statuses)
{
    REQUIRE(list);
    REQUIRE(list->posts.size() == statuses.size());
    CHECK(list->facts.posts.size() >= statuses.size());
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        const QJsonObject status = statuses[i].toObject();
        const QJsonObject original = status[u"reblog"].isObject() ? status[u"reblog"].toObject() : status;
        CHECK(list->posts[i].localId == word(status, "id"));
        CHECK(list->posts[i].post.globalId == firstOf(original, "uri", "url"));
        checkStatus(status);
    }
}

void checkAccount(const ProfileFact &profile, const QJsonObject &account)
{
    CHECK(profile.id.globalId == firstOf(account, "url", "uri"));
    CHECK(profile.localId == word(account, "id"));
    CHECK(profile.displayName == word(account, "display_name"));
    CHECK(profile.avatarUrl == word(account, "avatar"));
    CHECK(profile.isBot == account[u"bot"].toBool());
    const QString acct = word(account, "acct");
    CHECK(profile.handle == (acct.contains(u'@') ? acct : acct + QStringLiteral("@shop.example")));
}

void checkNotifications(const Result<NotificationList> &list, const QJsonArray &expected)
{
    REQUIRE(list);
    REQUIRE(list->notifications.size() == expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject notification = expected[i].toObject();
        const Notification &read = list->notifications[i];
        CHECK(read.localId == word(notification, "id"));
        CHECK(read.post.has_value() == notification[u"status"].isObject());
        if (read.post)
            CHECK(read.post->post.globalId == firstOf(notification[u"status"].toObject(), "uri", "url"));
        CHECK(read.created.ms ==
              QDateTime::fromString(word(notification, "created_at"), Qt::ISODateWithMs).toMSecsSinceEpoch());
        const QString type = word(notification, "type");
        const bool catches = type == u"mention" || type == u"status" || type == u"quote";
        CHECK(isCaught(read) == (catches && read.post && !read.post->post.isNull()));
    }
}

void checkInstance(const Result<InstanceFacts> &facts, const QJsonObject &json)
{
    REQUIRE(facts);
    CHECK(facts->version == word(json, "version"));
    CHECK(facts->domain == firstOf(json, "domain", "uri"));
    const QJsonObject configuration = json[u"configuration"].toObject();
    const QJsonObject statuses = configuration[u"statuses"].toObject();
    CHECK(facts->maxCharacters.value_or(0) == statuses[u"max_characters"].toInt());
    CHECK(facts->charactersPerUrl.value_or(0) == statuses[u"characters_reserved_per_url"].toInt());
    const QJsonObject media = configuration[u"media_attachments"].toObject();
    CHECK(facts->mediaTypes.size() == media[u"supported_mime_types"].toArray().size());
    CHECK(facts->maxImageBytes.value_or(0) == media[u"image_size_limit"].toInteger());
}

/// Whether a parser was found for the sample.
bool checkObject(const Sample &sample, const QJsonObject &json)
{
    if (isStatus(json)) {
        checkPosts(parseStatus(sample.bytes, helpDesk()), {json});
    } else if (isNotification(json)) {
        checkNotifications(parseNotification(sample.bytes, helpDesk()), {json});
    } else if (json.contains(u"ancestors")) {
        QJsonArray all = json[u"ancestors"].toArray();
        for (const QJsonValue below : json[u"descendants"].toArray())
            all.append(below);
        checkPosts(parseContextOf(sample.bytes, helpDesk()), all);
    } else if (json.contains(u"hashtags") && json.contains(u"statuses")) {
        const Result<SearchFound> found = parseSearch(sample.bytes, helpDesk());
        REQUIRE(found);
        CHECK(found->posts.posts.size() == json[u"statuses"].toArray().size());
        CHECK(found->people.size() == json[u"accounts"].toArray().size());
    } else if (isAccount(json)) {
        const Result<AccountFound> found = parseAccount(sample.bytes, helpDesk());
        REQUIRE(found);
        checkAccount(found->profile, json);
        CHECK(found->defaultLanguage == word(json[u"source"].toObject(), "language"));
    } else if (isRelationship(json)) {
        const Result<Relationship> relation = parseRelationship(sample.bytes);
        REQUIRE(relation);
        CHECK(relation->blocksUs == json[u"blocked_by"].toBool());
        CHECK(relation->isMuted == json[u"muting"].toBool());
        CHECK(relation->isFollowed == json[u"following"].toBool());
    } else if (isInstance(json)) {
        checkInstance(parseInstance(sample.bytes), json);
    } else if (isMedia(json)) {
        const Result<UploadedMedia> media = parseMedia(sample.bytes);
        REQUIRE(media);
        CHECK(media->localId == word(json, "id"));
        CHECK(media->url == word(json, "url"));
    } else if (json.contains(u"error") && json.size() <= 3) {
        const QString text = firstOf(json, "error_description", "error");
        CHECK(readServerWords(sample.bytes).text == text);
    } else if (json.contains(u"client_secret")) {
        CHECK(parseApp(sample.bytes)->clientId == word(json, "client_id"));
    } else if (json.contains(u"authorization_endpoint")) {
        const QUrl server(word(json, "issuer"));
        const Result<OAuthServer> found = parseOAuthServer(sample.bytes, server);
        REQUIRE(found);
        CHECK(found->token == QUrl(word(json, "token_endpoint")));
        CHECK(found->scopes.size() == json[u"scopes_supported"].toArray().size());
        CHECK(found->hasPkce);
    } else if (json.contains(u"stream")) {
        CHECK(parseSocketMessage(sample.bytes)->event == word(json, "event").toUtf8());
    } else {
        return false;
    }
    return true;
}

bool checkArray(const Sample &sample, const QJsonArray &json)
{
    const QJsonObject first = json.first().toObject();
    if (isStatus(first)) {
        checkPosts(parseStatuses(sample.bytes, helpDesk()), json);
    } else if (isNotification(first)) {
        checkNotifications(parseNotifications(sample.bytes, helpDesk()), json);
    } else if (first.contains(u"last_status")) {
        CHECK(parsePrivateThreads(sample.bytes, helpDesk())->threads.size() == json.size());
    } else if (isAccount(first)) {
        const Result<QList<ProfileFact>> profiles = parseAccounts(sample.bytes, helpDesk());
        REQUIRE(profiles);
        REQUIRE(profiles->size() == json.size());
        for (qsizetype i = 0; i < json.size(); ++i)
            checkAccount((*profiles)[i], json[i].toObject());
    } else if (isRelationship(first)) {
        CHECK(parseRelationships(sample.bytes)->size() == json.size());
    } else {
        return false;
    }
    return true;
}

template <class T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

using Parser = std::function<std::optional<Error>(QByteArrayView)>;

QList<QPair<const char *, Parser>> everyParser()
{
    const ParseContext context = helpDesk();
    const QUrl server(QStringLiteral("https://shop.example"));
    return {
        {"status", [context](QByteArrayView json) { return errorOf(parseStatus(json, context)); }},
        {"statuses", [context](QByteArrayView json) { return errorOf(parseStatuses(json, context)); }},
        {"context", [context](QByteArrayView json) { return errorOf(parseContextOf(json, context)); }},
        {"search", [context](QByteArrayView json) { return errorOf(parseSearch(json, context)); }},
        {"threads", [context](QByteArrayView json) { return errorOf(parsePrivateThreads(json, context)); }},
        {"thread", [context](QByteArrayView json) { return errorOf(parsePrivateThread(json, context)); }},
        {"source", [](QByteArrayView json) { return errorOf(parseStatusSource(json)); }},
        {"notifications",
         [context](QByteArrayView json) { return errorOf(parseNotifications(json, context)); }},
        {"notification",
         [context](QByteArrayView json) { return errorOf(parseNotification(json, context)); }},
        {"account", [context](QByteArrayView json) { return errorOf(parseAccount(json, context)); }},
        {"accounts", [context](QByteArrayView json) { return errorOf(parseAccounts(json, context)); }},
        {"relationship", [](QByteArrayView json) { return errorOf(parseRelationship(json)); }},
        {"relationships", [](QByteArrayView json) { return errorOf(parseRelationships(json)); }},
        {"instance", [](QByteArrayView json) { return errorOf(parseInstance(json)); }},
        {"node links", [](QByteArrayView json) { return errorOf(parseNodeInfoLinks(json)); }},
        {"node info", [](QByteArrayView json) { return errorOf(parseNodeInfo(json)); }},
        {"media", [](QByteArrayView json) { return errorOf(parseMedia(json)); }},
        {"oauth server", [server](QByteArrayView json) { return errorOf(parseOAuthServer(json, server)); }},
        {"app", [](QByteArrayView json) { return errorOf(parseApp(json)); }},
        {"token", [](QByteArrayView json) { return errorOf(parseToken(json)); }},
        {"socket", [](QByteArrayView json) { return errorOf(parseSocketMessage(json)); }},
        {"update", [context](QByteArrayView json) { return errorOf(parseEvent("update", json, context)); }},
        {"event",
         [context](QByteArrayView json) { return errorOf(parseEvent("notification", json, context)); }},
    };
}

}  // namespace

TEST_CASE("answers recorded by others read as Qt reads them", "[network][mastodon][shared]")
{
    int checked = 0;
    for (const Sample &sample : samples("data/mastodon")) {
        INFO(sample.name.toStdString());
        const bool fits = sample.json.isArray() ? checkArray(sample, sample.json.array())
                                                : checkObject(sample, sample.json.object());
        checked += fits ? 1 : 0;
    }
    CHECK((checked == 0 || checked >= 60));
}

TEST_CASE("every answer goes through every parser", "[network][mastodon][shared]")
{
    for (const Sample &sample : samples("data/mastodon")) {
        for (const auto &[name, parse] : everyParser()) {
            INFO(sample.name.toStdString() << " as " << name);
            const std::optional<Error> error = parse(sample.bytes);
            if (error) {
                CHECK(error->code == ErrorCode::Invalid);
                CHECK(error->arguments.value(0).startsWith(u'$'));
            }
        }
        (void)readServerWords(sample.bytes);
    }
}

TEST_CASE("broken JSON is refused with its place by every parser", "[network][mastodon][shared]")
{
    for (const Sample &sample : samples("data/json-malformed")) {
        for (const auto &[name, parse] : everyParser()) {
            INFO(sample.name.toStdString() << " as " << name);
            const std::optional<Error> error = parse(sample.bytes);
            if (sample.name.startsWith(u"n_"))
                REQUIRE(error);
            if (error) {
                CHECK(error->code == ErrorCode::Invalid);
                CHECK(error->arguments.size() == 2);
                CHECK(error->arguments.value(0).startsWith(u'$'));
            }
        }
        (void)readServerWords(sample.bytes);
    }
}

TEST_CASE("what a status carries besides must be JSON too", "[network][mastodon][shared]")
{
    const QByteArray head = R"({"uri":"https://a.example/1","account":{"url":"https://a.example/@a"},"x":)";
    for (const Sample &sample : samples("data/json-malformed")) {
        INFO(sample.name.toStdString());
        const bool read = parseStatus(head + sample.bytes + '}', helpDesk()).has_value();
        if (sample.name.startsWith(u"n_"))
            CHECK_FALSE(read);
        if (sample.name.startsWith(u"y_"))
            CHECK(read);
    }
}
