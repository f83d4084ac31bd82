#include "core/sync/history_rule.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::sync;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now{1893456000000};

RuleInput history(std::chrono::hours age)
{
    RuleInput input;
    input.post.id = {Network::Mastodon, QStringLiteral("p")};
    input.post.author = {Network::Mastodon, QStringLiteral("mara")};
    input.post.created = Now - age;
    input.received = Now;
    input.clockFrom = Now;
    input.view.customer = input.post.author;
    input.view.openCount = 1;
    return input;
}

}  // namespace

TEST_CASE("old history is done before Daisychain, new and unanswered history is work", "[sync][history]")
{
    const HistoryRule rule;
    CHECK(rule.actionsFor(history(71h)).isEmpty());
    const auto actions = rule.actionsFor(history(73h));
    REQUIRE(actions.size() == 1);
    const auto *done = std::get_if<Done>(&actions[0].payload);
    REQUIRE(done != nullptr);
    CHECK(done->reason == DoneReason::BeforeDaisychain);
    CHECK(done->seen.size() == 1);
    CHECK(actions[0].actor.isNull());
    CHECK(rule.actionsFor(history(73h))[0].id == actions[0].id);
}

TEST_CASE("answered history is done, an answered live mention isn't history", "[sync][history]")
{
    const HistoryRule rule;
    RuleInput input = history(2h);
    input.view.openCount = 0;
    input.view.isAnsweredOutside = true;
    CHECK(rule.actionsFor(input).size() == 1);
    input.clockFrom = input.post.created;
    CHECK(rule.actionsFor(input).isEmpty());
    input = history(100h);
    input.clockFrom = input.post.created;
    CHECK(rule.actionsFor(input).isEmpty());
}
