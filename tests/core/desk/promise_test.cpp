#include "core/desk/promise.h"

#include "core/desk/queue.h"

#include "tests/core/desk/desk_story.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace daisychain;
using daisychain::test::DeskStory;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant Morning{1772611200000};
const ReplyId Answer{uuidFromName("answer")};
const ReplyId Later{uuidFromName("later")};

/// @mara asks, @sam answers with `Answer` at minute 10, and all is done.
class PromiseStory {
public:
    PromiseStory()
    {
        says(u"asked"_s, {.by = u"mara"_s, .mentions = {u"shop"_s}});
        send(Answer, u"answered"_s, 10);
        at(11, Done{m_story.seen({u"asked"_s})});
    }

    void says(const QString &name, const DeskStory::Said &said) { m_story.says(name, said); }
    ActionId at(int minute, ActionPayload payload, const QString &by = u"sam"_s)
    {
        const ActionId id = m_story.decides(by, u"asked"_s, u"mara"_s, std::move(payload));
        m_story.actions.last().at = Morning + std::chrono::minutes(minute);
        return id;
    }
    /// What was handed over arrives on its network at this minute.
    void send(ReplyId reply, const QString &post, int minute)
    {
        handOver(reply, minute);
        arrives(reply, post, minute);
    }
    void handOver(ReplyId reply, int minute)
    {
        HandOver given;
        given.reply = reply;
        given.account = m_story.shopAccount();
        given.seen = m_story.seen({u"asked"_s});
        at(minute, given);
    }
    void arrives(ReplyId reply, const QString &post, int minute)
    {
        says(post, {.by = u"shop"_s, .replyTo = u"asked"_s, .minute = minute});
        at(minute, Sent{reply, m_story.post(post)});
    }
    PostId post(const QString &name) const { return m_story.post(name); }
    PersonId person(const QString &name) const { return m_story.person(name); }
    Seen seen() const { return m_story.seen({u"asked"_s}); }

    ConversationView view() const { return m_story.only(u"mara"_s); }
    PromiseView promise() const
    {
        const auto promises = view().promises;
        REQUIRE(promises.size() == 1);
        return promises.first();
    }

private:
    DeskStory m_story;
};

Instant minute(int number)
{
    return Morning + std::chrono::minutes(number);
}

Promise promiseFor(int due)
{
    return {u"I'll get back to you"_s, minute(due), {}, {}};
}

}  // namespace

TEST_CASE("the nudge comes a quarter of the time ahead, within ten minutes and two hours", "[desk][promise]")
{
    CHECK(nudgeFor(minute(0), minute(120)) == minute(90));
    CHECK(nudgeFor(minute(0), minute(20)) == minute(10));
    CHECK(nudgeFor(minute(0), minute(7 * 24 * 60)) == minute(7 * 24 * 60 - 120));
    CHECK(nudgeFor(minute(0), minute(5)) == minute(0));
    CHECK(nudgeFor(minute(30), minute(20)) == minute(30));
}

TEST_CASE("what is done comes back for an open promise, and rests again when it was kept", "[desk][promise]")
{
    PromiseStory story;
    const ActionId id = story.at(20, promiseFor(140));
    const ConversationView open = story.view();
    CHECK(open.status == Status::Snoozed);
    CHECK(open.wake == minute(110));
    CHECK_FALSE(isDue(open, minute(109)));
    CHECK(isDue(open, minute(110)));
    CHECK(rankOf(open) == QueueRank::Promised);
    CHECK(story.promise().giver == story.person(u"sam"_s));

    story.handOver(Later, 100);
    story.at(100, PromiseKept{id, Later});
    CHECK(story.view().status == Status::Snoozed);
    CHECK_FALSE(story.promise().kept.has_value());
    story.arrives(Later, u"solved"_s, 101);
    CHECK(story.promise().kept == minute(101));
    CHECK(story.view().status == Status::Waiting);
    CHECK(rankOf(story.view()) == QueueRank::Ordinary);
    CHECK(stateOf(story.promise(), minute(9999)) == PromiseState::Kept);
}

TEST_CASE("a snooze that ends before the due is kept, a longer one is cut short", "[desk][promise]")
{
    PromiseStory story;
    story.at(20, promiseFor(140));
    story.at(21, Snooze{minute(130), story.seen()});
    CHECK(story.view().wake == minute(130));
    story.at(22, Snooze{minute(500), story.seen()});
    CHECK(story.view().wake == minute(110));
}

TEST_CASE("a promise said in a reply counts from when that was sent", "[desk][promise]")
{
    PromiseStory story;
    story.handOver(Later, 20);
    Promise promise = promiseFor(140);
    promise.reply = Later;
    story.at(20, promise);
    CHECK(story.view().promises.isEmpty());
    CHECK(story.view().status == Status::Waiting);
    story.arrives(Later, u"said"_s, 60);
    CHECK(story.promise().given == minute(60));
    CHECK(story.promise().nudge == minute(120));
}

TEST_CASE("a reply that learns late of its sending counts from the network's time", "[desk][promise]")
{
    PromiseStory story;
    const ActionId id = story.at(20, promiseFor(140));
    story.handOver(Later, 100);
    story.says(u"solved"_s, {.by = u"shop"_s, .replyTo = u"asked"_s, .minute = 101});
    story.at(100, PromiseKept{id, Later});
    story.at(600, Sent{Later, story.post(u"solved"_s)});
    CHECK(stateOf(story.promise(), minute(700)) == PromiseState::Kept);
}

TEST_CASE("nobody keeps a promise without telling the customer", "[desk][promise]")
{
    PromiseStory story;
    const ActionId id = story.at(20, promiseFor(140));
    SECTION("with an answer from before")
    {
        story.at(30, PromiseKept{id, Answer});
        story.at(30, PromiseKept{id, story.post(u"answered"_s)});
    }
    SECTION("with a post of theirs, or one that nobody knows")
    {
        story.at(30, PromiseKept{id, story.post(u"asked"_s)});
        story.at(30, PromiseKept{id, story.post(u"nowhere"_s)});
    }
    SECTION("with a reply that was withdrawn")
    {
        story.handOver(Later, 30);
        story.at(30, PromiseKept{id, Later});
        story.at(31, Withdraw{Later});
    }
    CHECK_FALSE(story.promise().kept.has_value());
    CHECK(stateOf(story.promise(), minute(140)) == PromiseState::Open);
    CHECK(stateOf(story.promise(), minute(141)) == PromiseState::Broken);
}

TEST_CASE("a post from outside Daisychain tells them as well", "[desk][promise]")
{
    PromiseStory story;
    const ActionId id = story.at(20, promiseFor(140));
    story.at(300, PromiseKept{id, story.post(u"by hand"_s)});
    CHECK_FALSE(story.promise().kept.has_value());
    story.says(u"by hand"_s, {.by = u"care"_s, .replyTo = u"asked"_s, .minute = 120});
    CHECK(story.promise().kept == minute(120));
    CHECK_FALSE(story.promise().missed.has_value());
}

TEST_CASE("a promise renewed in time is not broken, one renewed late stays so", "[desk][promise]")
{
    PromiseStory story;
    const ActionId id = story.at(20, promiseFor(140));
    const auto renewAt = [&](int when, int due) {
        const ReplyId reply{uuidFromName(QByteArray::number(when))};
        story.send(reply, u"still on it %1"_s.arg(when), when);
        story.at(when, PromiseRenewed{id, minute(due), reply});
    };
    renewAt(120, 240);
    CHECK(story.promise().due == minute(240));
    CHECK(story.promise().nudge == minute(210));
    CHECK(story.promise().renewals == QList<PromiseRenewal>{{minute(120), minute(240)}});
    CHECK(stateOf(story.promise(), minute(200)) == PromiseState::Open);
    CHECK(story.view().wake == minute(210));

    renewAt(250, 400);
    CHECK(story.promise().missed == minute(240));
    CHECK(stateOf(story.promise(), minute(260)) == PromiseState::Broken);
    story.send(Later, u"solved"_s, 300);
    story.at(300, PromiseKept{id, Later});
    CHECK(stateOf(story.promise(), minute(300)) == PromiseState::KeptLate);
}

TEST_CASE("the giver's name stays when a promise is taken over", "[desk][promise]")
{
    PromiseStory story;
    Promise promise = promiseFor(140);
    promise.giver = story.person(u"jo"_s);
    const ActionId id = story.at(20, promise);
    CHECK(story.promise().owner == story.person(u"jo"_s));
    story.at(30, PromiseTakenOver{id}, u"kim"_s);
    CHECK(story.promise().giver == story.person(u"jo"_s));
    CHECK(story.promise().owner == story.person(u"kim"_s));
}

TEST_CASE("everything about promises can be undone", "[desk][promise]")
{
    PromiseStory story;
    const ActionId id = story.at(20, promiseFor(140));
    story.send(Later, u"solved"_s, 60);
    const ActionId kept = story.at(60, PromiseKept{id, Later});
    CHECK(story.promise().kept.has_value());
    story.at(61, Undo{kept});
    CHECK_FALSE(story.promise().kept.has_value());
    const ActionId taken = story.at(62, PromiseTakenOver{id}, u"kim"_s);
    story.at(63, Undo{taken});
    CHECK(story.promise().owner == story.person(u"sam"_s));
    story.at(64, Undo{id});
    CHECK(story.view().promises.isEmpty());
    CHECK(story.view().status == Status::Waiting);
}

TEST_CASE("whom we promised something stands first, the earliest due before the others",
          "[desk][promise][queue]")
{
    PromiseStory story;
    story.at(20, promiseFor(140));
    story.at(20, Up{UpKind::TakeIt, {}});
    story.says(u"again"_s, {.by = u"mara"_s, .replyTo = u"asked"_s, .mentions = {u"shop"_s}, .minute = 25});
    ConversationView view = story.view();
    CHECK(view.status == Status::Open);
    const QueueCursor promised = cursorIn(QueueView::AllOpen, view, 7);
    CHECK(promised == QueueCursor{QueueRank::Promised, minute(140), 7});
    view.promises.first().due = minute(130);
    CHECK(precedes(QueueView::AllOpen, cursorIn(QueueView::AllOpen, view, 8), promised));
    view.promises.clear();
    view.stoppedReply = Later;
    CHECK(precedes(QueueView::AllOpen, promised, cursorIn(QueueView::AllOpen, view, 1)));
}

TEST_CASE("a gesture keeps its last reaction, and goes when it is taken back", "[desk][gesture]")
{
    PromiseStory story;
    const Gesture given{GestureKind::Credit, Money{1000, u"EUR"_s}, u"outage"_s, {}};
    const ActionId id = story.at(20, given);
    story.at(30, GestureReaction{id, Reaction::Indifferent, {}});
    const ActionId last = story.at(40, GestureReaction{id, Reaction::Glad, u"posted a picture"_s});
    REQUIRE(story.view().gestures.size() == 1);
    CHECK(story.view().status == Status::Done);
    CHECK(story.view().gestures.first().gesture == given);
    CHECK(story.view().gestures.first().reaction == Reaction::Glad);
    CHECK(story.view().gestures.first().reactionWords == u"posted a picture"_s);
    story.at(41, Undo{last});
    CHECK(story.view().gestures.first().reaction == Reaction::Indifferent);
    story.at(42, Undo{id});
    CHECK(story.view().gestures.isEmpty());
}
