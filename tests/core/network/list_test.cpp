#include "tests/core/network/account_fixture.h"

using namespace daisychain;
using namespace daisychain::network;
using namespace daisychain::network::test;

TEST_CASE("an account's lists are offered as streams", "[network][mastodon]")
{
    Desk desk;
    desk.http.expect("GET", QStringLiteral("/api/v1/lists"))
        .answer(200, {}, R"([{"id":"7","title":"Florists","replies_policy":"list","exclusive":false},
                             {"title":"nameless"},{"id":"8","title":null}])");
    const Result<QList<Stream>> lists = outcome(desk.connector.lists());
    REQUIRE(lists);
    REQUIRE(lists->size() == 2);
    const Stream florists = lists->first();
    CHECK(florists.kind == StreamKind::List);
    CHECK(florists.argument == u"7");
    CHECK(florists.title == u"Florists");
    CHECK(florists.account == desk.stream().account);

    desk.http.expect("GET", QStringLiteral("/api/v1/lists")).answer(200, {}, R"([{"id":7}])");
    CHECK(outcome(desk.connector.lists()).error().code == ErrorCode::Protocol);
}

TEST_CASE("lists and people are read forward like tags", "[network][mastodon]")
{
    Desk desk;
    const Stream list = desk.stream(StreamKind::List, QStringLiteral("7"));
    desk.http.expect("GET", QStringLiteral("/api/v1/timelines/list/7"))
        .where(asking({{"min_id", "1"}, {"limit", "40"}}))
        .answer(200, {}, '[' + statusJson("a") + ']');
    const Result<FactPage> page = outcome(desk.connector.streamPage(list, QStringLiteral("1"), false));
    REQUIRE(page);
    CHECK(caughtIn(page->facts).size() == 1);

    const Stream person = desk.stream(StreamKind::Account, QStringLiteral("1/../2"));
    desk.http.expect("GET", QStringLiteral("/api/v1/accounts/1%2F..%2F2/statuses"))
        .where(asking({{"min_id", "1"}, {"exclude_reblogs", "true"}}))
        .answer(200, {}, '[' + statusJson("b") + ']');
    const Result<FactPage> posts = outcome(desk.connector.streamPage(person, QStringLiteral("1"), false));
    REQUIRE(posts);
    CHECK(caughtIn(posts->facts).size() == 1);
}

TEST_CASE("a list is pushed, a person's posts are polled, what was brought in is not listened for",
          "[network][mastodon]")
{
    Desk desk;
    CHECK(desk.connector.canStream(desk.stream(StreamKind::List, QStringLiteral("7"))));
    CHECK_FALSE(desk.connector.canStream(desk.stream(StreamKind::Account, QStringLiteral("7"))));
    CHECK(outcome(desk.connector.streamPage(desk.stream(StreamKind::Hand, {}), {}, false)).error().code ==
          ErrorCode::Invalid);
    CHECK(desk.http.requests().isEmpty());
}
