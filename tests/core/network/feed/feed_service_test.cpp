#include "core/network/feed/feed_service.h"

#include "tests/core/network/feed/feed_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/scripted_transport.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;
using namespace Qt::StringLiterals;

namespace {

SignInAnswers typed(const char16_t *address)
{
    SignInAnswers answers;
    answers.network = Network::Feed;
    answers.words[SignInField::FeedAddress] = QString::fromUtf16(address);
    return answers;
}

struct Feeds {
    daisychain::test::FakeClock clock{"2026-03-04T12:00:00Z"};
    daisychain::test::ScriptedTransport http{clock};
    FeedService service{http, clock};
};

}  // namespace

TEST_CASE("a feed is added by an address alone", "[network][feed]")
{
    Feeds f;
    CHECK(f.service.form() == SignInForm{Network::Feed, {{false, {SignInField::FeedAddress}, {}}}});
    CHECK_FALSE(f.service.hasCredentials());
    f.http.expect("GET", u"/feed"_s).answer(200, {}, rssOf(item("1", "daisy")));
    const std::unique_ptr<SignIn> signIn = f.service.signIn();
    const auto page = result(signIn->begin(typed(u" forum.example/feed "), {}));
    REQUIRE(page);
    CHECK(page->isEmpty());
    const auto signedIn = result(signIn->finish(Secret()));
    REQUIRE(signedIn);
    CHECK(signedIn->account == feedsAccount());
    CHECK(signedIn->account.identity == IdentityId{Network::Feed, QStringLiteral("feeds")});
    CHECK(signedIn->account.limits.isReadOnly);
    CHECK(signedIn->credential.isEmpty());
    CHECK(signedIn->check.profile.id == signedIn->account.identity);
    REQUIRE(signedIn->streams.size() == 1);
    CHECK(signedIn->streams.first().argument == u"https://forum.example/feed");
    CHECK(signedIn->streams.first().account == signedIn->account.id);
    CHECK(signedIn->streams.first().title == u"Forum");
}

TEST_CASE("an address without a feed adds nothing", "[network][feed]")
{
    Feeds f;
    f.http.expect("GET", u"/"_s).answer(200, {}, "<html><body>nothing</body></html>");
    const std::unique_ptr<SignIn> signIn = f.service.signIn();
    CHECK(result(signIn->begin(typed(u"https://forum.example/"), {})).error().code == ErrorCode::NotFound);
    CHECK(result(signIn->finish(Secret())).error().code == ErrorCode::Invalid);
    CHECK(result(signIn->begin(typed(u""), {})).error().code == ErrorCode::Invalid);
}

TEST_CASE("the voice of feeds only listens", "[network][feed]")
{
    Feeds f;
    const std::unique_ptr<Voice> voice = f.service.voice(feedsAccount(), Secret(), {});
    CHECK(voice->poster() == nullptr);
    CHECK(voice->moderation() == nullptr);
    CHECK(result(voice->connector().checkAccount()));
    CHECK(result(f.service.signOut(feedsAccount(), Secret())));
}
