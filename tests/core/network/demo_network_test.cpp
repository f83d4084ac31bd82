// The whole way, over real HTTP: against the demo network as a process.
#include "core/http/curl_transport.h"
#include "core/http/loopback_listener.h"
#include "core/network/mastodon/mastodon_oauth.h"
#include "core/network/send_failure.h"
#include "tests/core/network/account_fixture.h"
#include "tests/support/demo_server.h"

#include <QSet>

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;
using daisychain::test::DemoServer;
using daisychain::test::eventually;

namespace {

/// What the person's browser does: allows what is asked, and follows the way back.
void allowInBrowser(http::HttpTransport &transport, const QUrl &browse)
{
    http::HttpRequest decision;
    decision.method = "POST";
    decision.url = browse.adjusted(QUrl::RemoveQuery);
    decision.headers = {{"Content-Type", http::FormBody::contentType()}};
    decision.body = browse.query(QUrl::FullyEncoded).toLatin1() + "&account=help&decision=allow";
    const Result<http::HttpAnswer> answer = outcome(transport.send(decision));
    REQUIRE(answer);
    REQUIRE(answer->status == 302);
    http::HttpRequest back;
    back.url = QUrl::fromEncoded(answer->header("Location"));
    CHECK(outcome(transport.send(back)));
}

/// A desk that signed in at a demo network of its own.
struct SignedInDesk {
    explicit SignedInDesk(const QStringList &arguments = {})
        : server(arguments)
        , signIn(transport, clock)
    {
        const QUrl address(server.url());
        http::LoopbackListener listener;
        const Result<QUrl> redirect = listener.listen();
        REQUIRE(redirect);
        const Result<SignInAttempt> attempt =
            outcome(signIn.begin(address, redirect->toString(QUrl::FullyEncoded), {}));
        REQUIRE(attempt);
        const QFuture<Result<Secret>> code = listener.waitForCode(attempt->state);
        allowInBrowser(transport, attempt->browse);
        REQUIRE(outcome(code));
        const Result<MastodonGuest> done = outcome(signIn.finish(*attempt, *outcome(code)));
        REQUIRE(done);
        account = done->account;
        client = std::make_shared<MastodonClient>(transport, clock, account, done->token.access);
        connector = std::make_unique<MastodonConnector>(client);
        poster = std::make_unique<MastodonPoster>(
            client, MastodonPoster::MediaPatience{std::chrono::milliseconds(50), 100});
    }

    Stream mentions() const
    {
        return {streamIdFor(account.id, StreamKind::Mentions, {}), account.id, StreamKind::Mentions, {}};
    }

    QString position()
    {
        const Result<FactPage> page = outcome(connector->streamPage(mentions(), {}, false));
        REQUIRE(page);
        return page->nextCursor;
    }

    /// Reads forward to the end; what was caught.
    QList<CaughtFact> catchUp(QString &cursor, bool afterAbsence = false)
    {
        QList<CaughtFact> caught;
        for (bool isAtEnd = false; !isAtEnd;) {
            const Result<FactPage> page = outcome(connector->streamPage(mentions(), cursor, afterAbsence));
            REQUIRE(page);
            caught += page->facts.caught;
            cursor = page->nextCursor;
            isAtEnd = page->isAtEnd;
            if (page->forgottenUntil)
                forgotten = true;
            afterAbsence = false;
        }
        return caught;
    }

    QString askHelp(const QString &text, const QString &as = QStringLiteral("mara"))
    {
        return server
            .control(QStringLiteral("post"),
                     {{QStringLiteral("as"), as}, {QStringLiteral("text"), text}})[QStringLiteral("id")]
            .toString();
    }

    int standing(const QString &part) const
    {
        int count = 0;
        for (const QJsonValue status : server.statuses())
            count += status[QStringLiteral("text")].toString().contains(part) ? 1 : 0;
        return count;
    }

    SystemClock clock;
    http::CurlTransport transport{clock};
    DemoServer server;
    MastodonOAuth signIn;
    Account account;
    std::shared_ptr<MastodonClient> client;
    std::unique_ptr<MastodonConnector> connector;
    std::unique_ptr<MastodonPoster> poster;
    bool forgotten = false;
};

void misbehave(const SignedInDesk &desk, const char *kind, const QJsonObject &more = {})
{
    QJsonObject rule = more;
    rule[QStringLiteral("kind")] = QLatin1String(kind);
    rule[QStringLiteral("match")] = QJsonObject{{QStringLiteral("method"), QStringLiteral("POST")},
                                                {QStringLiteral("path"), QStringLiteral("/api/v1/statuses")}};
    desk.server.control(QStringLiteral("misbehave"), rule);
}

OutgoingPost answerTo(const QString &parent, const QString &text)
{
    OutgoingPost post;
    post.key = QStringLiteral("11111111-2222-4333-8444-555555555555");
    post.text = text;
    post.parentLocalId = parent;
    return post;
}

}  // namespace

TEST_CASE("signing in at the demo network tells who we are", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    CHECK(desk.account.software == u"mastodon");
    CHECK(desk.account.handle == QStringLiteral("help@") + desk.server.domain());
    CHECK(desk.account.retrySafety.kind == RetryKind::Keyed);
    CHECK(desk.account.limits.maxCharacters > 0);
    CHECK(desk.connector->canStream(desk.mentions()));
}

TEST_CASE("every mention is found by paging forward, once", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    desk.askHelp(QStringLiteral("@help first"));
    QString cursor = desk.position();
    CHECK(desk.catchUp(cursor, true).isEmpty());
    desk.server.control(QStringLiteral("play"), {{QStringLiteral("count"), 200},
                                                 {QStringLiteral("text"), QStringLiteral("@help no {n}")}});
    const QList<CaughtFact> caught = desk.catchUp(cursor, true);
    QSet<QString> unique;
    for (const CaughtFact &each : caught)
        unique.insert(each.post.globalId);
    CHECK(caught.size() == 200);
    CHECK(unique.size() == 200);
    CHECK_FALSE(desk.forgotten);
}

TEST_CASE("a server that forgot says so by what is left", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    desk.askHelp(QStringLiteral("@help first"));
    QString cursor = desk.position();
    desk.askHelp(QStringLiteral("@help second"));
    desk.server.control(QStringLiteral("clock"), {{QStringLiteral("advance_seconds"), 7200}});
    desk.server.control(QStringLiteral("forget"), {{QStringLiteral("older_than_seconds"), 3600}});
    desk.askHelp(QStringLiteral("@help third"));
    CHECK(desk.catchUp(cursor, true).size() == 1);
    CHECK(desk.forgotten);
}

TEST_CASE("a mention arrives on the stream as it is posted, split at every byte", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    desk.server.control(QStringLiteral("misbehave"),
                        {{QStringLiteral("kind"), QStringLiteral("split")},
                         {QStringLiteral("bytes"), 7},
                         {QStringLiteral("match"),
                          QJsonObject{{QStringLiteral("path"), QStringLiteral("/api/v1/streaming")}}}});
    const auto feed = desk.connector->open({desk.mentions()});
    bool isOpen = false;
    QList<FactBatch> batches;
    QObject::connect(feed.get(), &LiveFeed::opened, feed.get(), [&] { isOpen = true; });
    QObject::connect(feed.get(), &LiveFeed::arrived, feed.get(),
                     [&](const FactBatch &facts) { batches.append(facts); });
    REQUIRE(eventually([&] { return isOpen; }));
    const QString id = desk.askHelp(QStringLiteral("@help is it down? 🌼"));
    const auto caughtIt = [&] {
        return std::ranges::any_of(batches, [&](const FactBatch &facts) {
            return !facts.caught.isEmpty() && facts.posts.first().localId == id;
        });
    };
    CHECK(eventually(caughtIt));
    desk.server.control(QStringLiteral("delete"), {{QStringLiteral("id"), id}});
    CHECK(eventually([&] { return batches.last().deletedLocalIds.contains(id); }));
}

TEST_CASE("a reply sent twice under one key stands once", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    const QString parent = desk.askHelp(QStringLiteral("@help where is my parcel?"));
    const Result<FactBatch> asked = outcome(desk.connector->post(parent));
    REQUIRE(asked);
    const QString text = u'@' + asked->profiles.first().handle + QStringLiteral(" On its way, sorry!");
    const Result<SentPost> first = outcome(desk.poster->send(answerTo(parent, text)));
    REQUIRE(first);
    CHECK(first->post.replyToLocalId == parent);
    OutgoingPost again = answerTo(parent, text);
    again.isRepeat = true;
    const Result<SentPost> second = outcome(desk.poster->send(again));
    REQUIRE(second);
    CHECK(second->post.id == first->post.id);
    CHECK(desk.standing(QStringLiteral("On its way")) == 1);
    const Result<FactBatch> thread = outcome(desk.connector->thread(parent));
    REQUIRE(thread);
    CHECK(thread->posts.size() == 1);
}

TEST_CASE("a reply whose answer was lost is found again", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    const QString parent = desk.askHelp(QStringLiteral("@help hello?"));
    const QString text = QStringLiteral("@mara See https://track.example/parcels/99887766554433 please");
    const Instant since = desk.clock.now();
    const char *kind = GENERATE("drop_answer", "error_after");
    misbehave(desk, kind, {{QStringLiteral("count"), 1}});
    const Result<SentPost> lost = outcome(desk.poster->send(answerTo(parent, text)));
    REQUIRE_FALSE(lost);
    CHECK(sendFailureOf(lost.error().code) ==
          (kind == std::string("drop_answer") ? SendFailure::MayBeSent : SendFailure::RetryLater));
    misbehave(desk, "error_on_repeat");
    OutgoingPost again = answerTo(parent, text);
    again.isRepeat = true;
    const Result<SentPost> repeat = outcome(desk.poster->send(again));
    REQUIRE_FALSE(repeat);
    CHECK(sendFailureOf(repeat.error().code) == SendFailure::MayBeSent);
    const Result<QList<PostFact>> found = outcome(desk.connector->ownPosts({since, parent, text}));
    REQUIRE(found);
    CHECK(found->size() == 1);
    CHECK(desk.standing(QStringLiteral("track.example")) == 1);
}

TEST_CASE("a picture that takes time goes out with its reply", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    desk.server.control(QStringLiteral("settings"), {{QStringLiteral("media_delay_ms"), 300}});
    const QByteArray png = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    const Result<QString> media = outcome(
        desk.poster->uploadMedia({png, QStringLiteral("dot.png"), "image/png", QStringLiteral("A dot")}));
    REQUIRE(media);
    OutgoingPost post = answerTo({}, QStringLiteral("Look"));
    post.mediaIds = {*media};
    const Result<SentPost> sent = outcome(desk.poster->send(post));
    REQUIRE(sent);
    REQUIRE(sent->post.media.size() == 1);
    CHECK(sent->post.media.first().altText == u"A dot");
    CHECK(outcome(desk.poster->remove(sent->post.localId)));
    CHECK(outcome(desk.connector->post(sent->post.localId)).error().code == ErrorCode::NotFound);
}

TEST_CASE("a revoked token ends the feed and is named by the next call", "[network][mastodon][demo]")
{
    SignedInDesk desk;
    const auto feed = desk.connector->open({desk.mentions()});
    bool isOpen = false;
    std::optional<Error> end;
    QObject::connect(feed.get(), &LiveFeed::opened, feed.get(), [&] { isOpen = true; });
    QObject::connect(feed.get(), &LiveFeed::ended, feed.get(), [&](const Error &error) { end = error; });
    REQUIRE(eventually([&] { return isOpen; }));
    desk.server.control(QStringLiteral("revoke"));
    REQUIRE(eventually([&] { return end.has_value(); }));
    CHECK(end->code == ErrorCode::Unanswered);
    CHECK(outcome(desk.connector->streamPage(desk.mentions(), QStringLiteral("1"), false)).error().code ==
          ErrorCode::Unauthorized);
}
