#include "core/sync/thanks_rule.h"

#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::sync;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant Now{1893456000000};

/// The second word of somebody.
RuleInput followUp(const QString &text)
{
    RuleInput input;
    input.post.id = {Network::Mastodon, u"p"_s};
    input.post.author = {Network::Mastodon, u"mara"_s};
    input.post.text = text;
    input.post.created = Now;
    input.received = Now;
    input.view.customer = input.post.author;
    input.view.postCount = 2;
    return input;
}

bool isThanks(const RuleInput &input)
{
    return !ThanksRule().actionsFor(input).isEmpty();
}

}  // namespace

TEST_CASE("a follow-up that only says thanks is marked so, once a version", "[sync][rules]")
{
    const RuleInput input = followUp(u"Thank you so much!"_s);
    const QList<Action> actions = ThanksRule().actionsFor(input);
    REQUIRE(actions.size() == 1);
    CHECK(std::get<Thanks>(actions[0].payload).posts == Seen{{input.post.id, {}}});
    CHECK(actions[0].actor.isNull());
    CHECK(ThanksRule().actionsFor(input)[0].id == actions[0].id);
    RuleInput edited = input;
    edited.post.version.order = 5;
    CHECK(ThanksRule().actionsFor(edited)[0].id != actions[0].id);
}

TEST_CASE("whom it names doesn't count, what else it brings does", "[sync][rules]")
{
    RuleInput named = followUp(u"@help24 thanks!"_s);
    named.post.entities = {{EntityKind::Mention, 0, 7, {}}};
    CHECK(isThanks(named));
    RuleInput linked = followUp(u"thanks! https://x.example"_s);
    linked.post.entities = {{EntityKind::Link, 8, 17, u"https://x.example"_s}};
    CHECK_FALSE(isThanks(linked));
    RuleInput picture = followUp(u"thanks!"_s);
    picture.post.media = {PostMedia{}};
    CHECK_FALSE(isThanks(picture));
    RuleInput poll = followUp(u"thanks!"_s);
    poll.post.poll = Poll{};
    CHECK_FALSE(isThanks(poll));
    RuleInput warned = followUp(u"thanks!"_s);
    warned.post.contentWarning = u"sarcasm"_s;
    CHECK_FALSE(isThanks(warned));
}

TEST_CASE("a first word, another's word and anything else is left to people", "[sync][rules]")
{
    RuleInput first = followUp(u"thanks!"_s);
    first.view.postCount = 1;
    CHECK_FALSE(isThanks(first));
    RuleInput other = followUp(u"thanks!"_s);
    other.view.customer = {Network::Mastodon, u"jo"_s};
    CHECK_FALSE(isThanks(other));
    CHECK_FALSE(isThanks(followUp(u"thanks, but where is it?"_s)));
    CHECK_FALSE(isThanks(followUp({})));
}
