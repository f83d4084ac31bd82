#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "ui/conversation/arrange_thread.h"
#include "ui/thread/item_layout.h"
#include "ui/thread/thread_words.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct ToldStory {
    DeskTown town;

    ConversationDetail detail(const QString &customer)
    {
        const auto answer = town.desk.conversation(town.handle(customer), town.me, town.clock.now(), {});
        REQUIRE(answer.result().has_value());
        return *answer.result();
    }
    QList<ThreadItem> items(const QString &customer)
    {
        return arrangeThread(detail(customer), town.desk.pendingReplies({}).result().value());
    }
    Instant at(int minute) const { return town.clock.now() - std::chrono::minutes(30 - minute); }
    HandOver reply(const QString &text, const Seen &seen) const
    {
        HandOver reply;
        reply.reply = {newUuid(town.clock.now())};
        reply.account = town.account.id;
        reply.parent = DeskTown::post(u"a"_s);
        reply.text = text;
        reply.seen = seen;
        return reply;
    }
};

QList<ThreadItemKind> kinds(const QList<ThreadItem> &items)
{
    QList<ThreadItemKind> kinds;
    for (const ThreadItem &item : items)
        kinds.append(item.kind);
    return kinds;
}

}  // namespace

TEST_CASE("posts, notes, decisions and gaps stand at their place in time", "[ui][conversation]")
{
    ToldStory told;
    told.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    told.town.says(u"b"_s, {.by = u"mara"_s, .text = u"hello?"_s, .minute = 9, .replyTo = u"a"_s});
    const auto subject = told.town.subject(u"a"_s, u"mara"_s);
    told.town.desk.decides(told.town.me, told.at(3), subject, Claim{});
    told.town.desk.decides(told.town.sam, told.at(5), subject, Note{u"carrier lost two today"_s});
    told.town.desk.addGap({{}, told.at(6), told.at(7), GapReason::NoNetwork});
    CHECK(kinds(told.items(u"mara"_s)) == QList{ThreadItemKind::Post, ThreadItemKind::Deed,
                                                ThreadItemKind::Note, ThreadItemKind::Gap,
                                                ThreadItemKind::Post});
}

TEST_CASE("a reply under way stands where it was handed over until its post is there", "[ui][conversation]")
{
    ToldStory told;
    told.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    const HandOver reply = told.reply(u"Hi Mara"_s, {{DeskTown::post(u"a"_s), {}}});
    told.town.desk.decides(told.town.me, told.at(4), told.town.subject(u"a"_s, u"mara"_s), reply);
    auto items = told.items(u"mara"_s);
    REQUIRE(kinds(items) == QList{ThreadItemKind::Post, ThreadItemKind::Reply});
    CHECK(items[1].standing.state == OutboxState::Ready);

    told.town.desk.confirmReply(
        reply.reply,
        told.town.fact(u"r"_s, {.by = u"shop"_s, .text = u"Hi Mara"_s, .minute = 5, .replyTo = u"a"_s}));
    items = told.items(u"mara"_s);
    REQUIRE(kinds(items) == QList{ThreadItemKind::Post, ThreadItemKind::Post});
    CHECK(items[1].post.sentBy == told.town.me);
}

TEST_CASE("a stopped reply marks what its author has not had on screen", "[ui][conversation]")
{
    ToldStory told;
    told.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    const HandOver reply = told.reply(u"Hi Mara"_s, {{DeskTown::post(u"a"_s), {}}});
    told.town.desk.decides(told.town.me, told.at(4), told.town.subject(u"a"_s, u"mara"_s), reply);
    told.town.says(u"b"_s, {.by = u"mara"_s, .text = u"found it!"_s, .minute = 5, .replyTo = u"a"_s});
    told.town.desk.stopReply(reply.reply, StopReason::NewPost);
    const auto items = told.items(u"mara"_s);
    REQUIRE(kinds(items).contains(ThreadItemKind::Reply));
    for (const ThreadItem &item : items) {
        if (item.kind == ThreadItemKind::Reply)
            CHECK(item.standing.reason == StopReason::NewPost);
        if (item.kind == ThreadItemKind::Post)
            CHECK(item.isUnseen == (item.post.post.id == DeskTown::post(u"b"_s)));
    }
}

TEST_CASE("the first post without an answer is known from what was seen", "[ui][conversation]")
{
    ToldStory told;
    told.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
    told.town.desk.decides(told.town.me, told.at(2), told.town.subject(u"a"_s, u"mara"_s),
                           Done{{{DeskTown::post(u"a"_s), {}}}, DoneReason::Settled});
    CHECK(unansweredPosts(told.detail(u"mara"_s)).isEmpty());
    told.town.says(u"b"_s, {.by = u"mara"_s, .text = u"two"_s, .minute = 3, .replyTo = u"a"_s});
    CHECK(unansweredPosts(told.detail(u"mara"_s)) == QList{DeskTown::post(u"b"_s)});
    told.town.says(u"a"_s, {.by = u"mara"_s, .text = u"one, edited"_s, .minute = 1, .version = 5});
    CHECK(unansweredPosts(told.detail(u"mara"_s)) == QList{DeskTown::post(u"a"_s), DeskTown::post(u"b"_s)});
}

TEST_CASE("other customers in the same thread are counted, not shown as this one's", "[ui][conversation]")
{
    ToldStory told;
    told.town.says(u"ours"_s, {.by = u"shop"_s, .text = u"We are down."_s, .minute = 0, .mentions = {}});
    for (int i = 0; i < 7; ++i)
        told.town.says(QStringLiteral("x%1").arg(i), {.by = QStringLiteral("crowd%1").arg(i),
                                                      .text = u"me too"_s,
                                                      .minute = 1 + i,
                                                      .replyTo = u"ours"_s});
    const auto items = told.items(u"crowd3"_s);
    REQUIRE(items.first().kind == ThreadItemKind::Others);
    CHECK(items.first().count == 6);
}

TEST_CASE("only http and https can be opened", "[ui][conversation]")
{
    CHECK(openableUrl(u"https://flowers.example/x"_s).isValid());
    CHECK(openableUrl(u"http://flowers.example"_s).isValid());
    for (const QString &target : QStringList{u"javascript:alert(1)"_s, u"file:///etc/passwd"_s,
                                             u"data:text/html,x"_s, u"ftp://a.b/"_s, u"https://"_s,
                                             u"//host/x"_s, u"flowers.example"_s, u"mailto:a@b.c"_s, u""_s})
        CHECK(openableUrl(target).isEmpty());
}

TEST_CASE("the line of a change of our post says how far it is until it is done", "[ui][conversation]")
{
    ToldStory told;
    told.town.says(u"a"_s, {.by = u"mara"_s, .text = u"where is it?"_s, .minute = 1});
    told.town.says(u"b"_s, {.by = u"shop"_s, .text = u"It left."_s, .minute = 3, .replyTo = u"a"_s});
    PostChange change;
    change.action = newAction(told.town.me, told.at(5), told.town.subject(u"a"_s, u"mara"_s),
                              RemovePost{DeskTown::post(u"b"_s), told.town.account.id, {}});
    change.action.id =
        told.town.desk.decides(told.town.me, told.at(5), change.action.subject, change.action.payload);
    change.state = OutboxState::Refused;
    change.lastError = Error{ErrorCode::Refused, {u"not yours"_s, u"403"_s}};
    const Roster roster(told.town.desk, told.town.desk.notices(), told.town.me);
    const ThreadWords words(roster);
    const auto line = [&](const QList<PostChange> &changes) {
        const auto items = arrangeThread(told.detail(u"mara"_s), {}, changes);
        REQUIRE(items.last().kind == ThreadItemKind::Deed);
        return words.sentence(items.last(), told.town.clock.now());
    };
    CHECK(line({change}).contains(u"not yours"_s));
    change.state = OutboxState::Ready;
    CHECK(line({change}).contains(u"waits for the network"_s));
    CHECK(line({}).contains(u"deleted a post"_s));
    CHECK_FALSE(line({}).contains(u"waits"_s));
}
