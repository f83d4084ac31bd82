#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/queue/bulk_words.h"
#include "ui/queue/queue_controller.h"
#include "ui/roster/desk_words.h"
#include "ui/shell/undo_stack.h"

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Bulk {
    DeskTown town;
    UndoStack undo{town.desk, town.clock, town.me};
    std::unique_ptr<QueueController> controller;

    void start(int customers, QueueView view = QueueView::AllOpen)
    {
        for (int i = 0; i < customers; ++i)
            town.says(postOf(i), {.by = nameOf(i), .text = u"hello"_s, .minute = i - 600});
        controller = std::make_unique<QueueController>(QueueController::Services{
            town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me});
        QObject::connect(controller.get(), &QueueController::decided, &undo,
                         [this](const QList<Action> &actions) { undo.push(stepWords(actions), actions); });
        controller->show(view);
        REQUIRE(eventually([&] { return controller->model().rowCount() >= std::min(customers, 200); }));
        settle();
    }
    static QString nameOf(int number) { return QStringLiteral("c%1").arg(number, 3, 10, QChar(u'0')); }
    static QString postOf(int number) { return QStringLiteral("p%1").arg(number); }
    QString handle(int number) const { return town.handle(nameOf(number)); }
    void mark(const QList<int> &numbers)
    {
        for (const int number : numbers)
            controller->toggleMark(handle(number));
    }
    void prepare(QueueDeed deed)
    {
        controller->perform(deed);
        REQUIRE(eventually([&] { return controller->bulk().state() == BulkWork::State::Planned; }));
    }
    bool isOver() { return controller->bulk().state() == BulkWork::State::Ended; }
    QList<LeftOut> reasons() const
    {
        QList<LeftOut> reasons;
        for (const BulkPlan::Omission &omission : controller->bulk().plan().omitted)
            reasons.append(omission.why);
        return reasons;
    }
};

}  // namespace

TEST_CASE("what is done to many is shown first, then recorded for each, and taken back as one", "[ui][queue]")
{
    Bulk bulk;
    bulk.start(25);
    bulk.town.desk.decides(bulk.town.me, bulk.town.clock.now(), bulk.town.subject(u"p0"_s, Bulk::nameOf(0)),
                           Claim{});
    settle();
    for (int i = 0; i < 20; ++i)
        bulk.mark({i});
    bulk.prepare(QueueDeed::Done);
    CHECK(bulk.town.desk.recordings().isEmpty());
    CHECK(bulk.controller->bulk().plan().rows.size() == 20);
    CHECK(bulk.controller->bulk().plan().mine == 1);
    CHECK(bulk.controller->bulk().plan().unclaimed == 19);

    bulk.controller->bulk().go();
    REQUIRE(eventually([&] { return bulk.isOver(); }));
    CHECK(bulk.town.desk.recordings().size() == 20);
    CHECK(bulk.controller->bulk().outcome().isWhole());
    CHECK(bulk.controller->model().markedCount() == 0);
    REQUIRE(eventually([&] { return bulk.controller->counts().allOpen == 5; }));
    CHECK(bulk.undo.undoWords() == u"20 done"_s);

    bulk.undo.undo();
    REQUIRE(eventually([&] { return bulk.controller->counts().allOpen == 25; }));
    CHECK(bulk.undo.undoWords().isEmpty());
    REQUIRE(eventually([&] { return bulk.controller->model().finished(bulk.handle(3)) == nullptr; }));
}

TEST_CASE("who is claimed by others, has something unsent or wrote since is left out, with the reason",
          "[ui][queue]")
{
    Bulk bulk;
    bulk.start(6);
    DeskTown &town = bulk.town;
    const Instant now = town.clock.now();
    bulk.mark({0, 1, 2, 3, 4, 5});
    town.desk.decides(town.sam, now, town.subject(u"p1"_s, Bulk::nameOf(1)), Claim{});
    Draft draft;
    draft.id = {newUuid(now)};
    draft.person = town.me;
    draft.subject = town.subject(u"p2"_s, Bulk::nameOf(2));
    draft.text = u"half a"_s;
    (void)town.desk.saveDraft(draft);
    HandOver reply;
    reply.reply = {newUuid(now)};
    reply.account = town.account.id;
    reply.text = u"on its way"_s;
    town.desk.decides(town.me, now, town.subject(u"p3"_s, Bulk::nameOf(3)), reply);
    town.says(u"p4b"_s, {.by = Bulk::nameOf(4), .text = u"one more"_s, .minute = 5, .replyTo = u"p4"_s});
    town.desk.decides(town.me, now, town.subject(u"p5"_s, Bulk::nameOf(5)),
                      Done{{{DeskTown::post(u"p5"_s), {}}}, DoneReason::Settled});
    bulk.controller->perform(QueueDeed::Done);
    REQUIRE(eventually([&] { return bulk.controller->bulk().state() == BulkWork::State::Planned; }));
    CHECK(bulk.controller->bulk().plan().rows.size() == 1);
    CHECK(bulk.reasons() == QList{LeftOut::ClaimedByOther, LeftOut::Draft, LeftOut::UnsentReply,
                                  LeftOut::NewerPost, LeftOut::AlreadySo});

    Roster roster(town.desk, town.desk.notices(), town.me);
    REQUIRE(eventually([&] { return !roster.personName(town.sam).isEmpty(); }));
    const QStringList words = bulkOmissions(bulk.controller->bulk().plan(), roster);
    REQUIRE(words.size() == 5);
    CHECK(words.first().contains(u"1 left out, claimed by Sam Okafor"_s));
    CHECK(words.first().contains(u"C001"_s));
}

TEST_CASE("a customer who writes between the look and the deed keeps their conversation open", "[ui][queue]")
{
    Bulk bulk;
    bulk.start(3);
    bulk.mark({0, 1});
    bulk.prepare(QueueDeed::Done);
    bulk.town.says(u"p1b"_s, {.by = Bulk::nameOf(1), .text = u"wait!"_s, .minute = 5, .replyTo = u"p1"_s});
    bulk.controller->bulk().go();
    REQUIRE(eventually([&] { return bulk.isOver(); }));
    const BulkOutcome &outcome = bulk.controller->bulk().outcome();
    CHECK(outcome.done.size() == 1);
    REQUIRE(outcome.failed.size() == 1);
    CHECK(bulkOutcomeWords(outcome).join(u' ').contains(u"C001"_s));
    CHECK(bulk.controller->model().isMarked(bulk.handle(1)));
    REQUIRE(eventually([&] { return bulk.controller->counts().allOpen == 2; }));
}

TEST_CASE("work on many stops between two when it is told to, and what was done can be taken back",
          "[ui][queue]")
{
    Bulk bulk;
    bulk.start(30);
    bulk.controller->markAll();
    bulk.prepare(QueueDeed::Done);
    bulk.town.desk.hold();
    bulk.controller->bulk().go();
    bulk.controller->bulk().cancel();
    bulk.town.desk.release();
    REQUIRE(eventually([&] { return bulk.isOver(); }));
    const BulkOutcome &outcome = bulk.controller->bulk().outcome();
    CHECK(outcome.done.size() == 8);
    CHECK(outcome.notReached == 22);
    REQUIRE(eventually([&] { return bulk.controller->counts().allOpen == 22; }));
    bulk.undo.undo();
    REQUIRE(eventually([&] { return bulk.controller->counts().allOpen == 30; }));
}

TEST_CASE("a plan that is left changes nothing and keeps the marks", "[ui][queue]")
{
    Bulk bulk;
    bulk.start(3);
    bulk.mark({0, 2});
    bulk.prepare(QueueDeed::Claim);
    bulk.controller->bulk().cancel();
    CHECK(bulk.controller->bulk().state() == BulkWork::State::Nothing);
    CHECK(bulk.controller->model().markedCount() == 2);
    CHECK(bulk.town.desk.recordings().isEmpty());
}

TEST_CASE("what can't be recorded is named and stays marked", "[ui][queue]")
{
    Bulk bulk;
    bulk.start(3);
    bulk.mark({0, 1});
    bulk.prepare(QueueDeed::Claim);
    bulk.town.desk.failWith(Error{ErrorCode::Storage});
    bulk.controller->bulk().go();
    REQUIRE(eventually([&] { return bulk.isOver(); }));
    bulk.town.desk.failWith(std::nullopt);
    const QString words = bulkOutcomeWords(bulk.controller->bulk().outcome()).join(u' ');
    CHECK(words.contains(u"C000"_s));
    CHECK(words.contains(u"C001"_s));
    CHECK(bulk.controller->model().markedCount() == 2);
    CHECK(bulk.undo.undoWords().isEmpty());
}

TEST_CASE("all of a list are marked, also beyond what is loaded", "[ui][queue]")
{
    Bulk bulk;
    bulk.start(312);
    bulk.controller->markAll();
    REQUIRE(eventually([&] { return bulk.controller->model().markedCount() == 312; }));
    CHECK(bulk.controller->model().rowCount() < 312);
    bulk.controller->clearMarks();
    CHECK(bulk.controller->model().markedCount() == 0);
}

TEST_CASE("marks stay where they are when others arrive and are let in", "[ui][queue]")
{
    Bulk bulk;
    bulk.start(5);
    bulk.mark({1, 3});
    bulk.controller->attention().setAttended(true);
    for (int i = 0; i < 20; ++i)
        bulk.town.says(QStringLiteral("n%1").arg(i),
                       {.by = QStringLiteral("new%1").arg(i), .text = u"hello"_s, .minute = -700 + i});
    REQUIRE(eventually([&] { return bulk.controller->arrivals().count == 20; }));
    bulk.controller->attention().setAttended(false);
    bulk.town.clock.advance(std::chrono::minutes(1));
    bulk.controller->tick();
    settle();
    CHECK(bulk.controller->model().rowCount() == 5);
    bulk.controller->merge();
    REQUIRE(eventually([&] { return bulk.controller->model().rowCount() == 25; }));
    const auto marked = bulk.controller->model().marked();
    REQUIRE(marked.size() == 2);
    CHECK(marked[0].handle == bulk.handle(1));
    CHECK(marked[1].handle == bulk.handle(3));
}

TEST_CASE("a range of marks grows and shrinks from where it began", "[ui][queue]")
{
    Bulk bulk;
    bulk.start(6);
    bulk.controller->setCurrent(bulk.handle(2));
    bulk.controller->extendMarks(1);
    bulk.controller->extendMarks(1);
    CHECK(bulk.controller->model().markedCount() == 3);
    bulk.controller->extendMarks(-1);
    CHECK(bulk.controller->model().markedCount() == 2);
    CHECK_FALSE(bulk.controller->model().isMarked(bulk.handle(4)));
    CHECK(bulk.controller->current() == bulk.handle(3));
    bulk.controller->markTo(bulk.handle(0));
    CHECK(bulk.controller->model().markedCount() == 3);
    CHECK(bulk.controller->model().isMarked(bulk.handle(0)));
    CHECK_FALSE(bulk.controller->model().isMarked(bulk.handle(3)));
}

TEST_CASE("the others of a thread are marked together", "[ui][queue]")
{
    Bulk bulk;
    bulk.town.says(u"out"_s, {.by = u"shop"_s, .text = u"we are down"_s, .minute = -5});
    for (int i = 0; i < 40; ++i)
        bulk.town.says(QStringLiteral("r%1").arg(i),
                       {.by = QStringLiteral("crowd%1").arg(i), .text = u"me too"_s, .replyTo = u"out"_s});
    bulk.start(3);
    bulk.controller->markThread(bulk.town.handle(u"crowd7"_s));
    REQUIRE(eventually([&] { return bulk.controller->model().markedCount() == 40; }));
}
