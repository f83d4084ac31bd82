#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_words.h"

#include <QAbstractItemModelTester>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Queue {
    DeskTown town;
    std::unique_ptr<QueueController> controller;

    void start(QueueView view = QueueView::AllOpen)
    {
        controller = std::make_unique<QueueController>(QueueController::Services{
            town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me});
        controller->show(view);
        settle();
    }
    QStringList names() const
    {
        QStringList names;
        for (const QueueRow &row : controller->model().list().rows())
            names.append(row.customerName);
        return names;
    }
    void three()
    {
        town.says(u"a"_s, {.by = u"ann"_s, .text = u"first"_s, .minute = 1});
        town.says(u"b"_s, {.by = u"bob"_s, .text = u"second"_s, .minute = 2});
        town.says(u"c"_s, {.by = u"cem"_s, .text = u"third"_s, .minute = 3});
    }
};

template <class T>
T payloadOf(const Recording &recording)
{
    return std::get<T>(recording.actions.first().payload);
}

}  // namespace

TEST_CASE("what arrives while the list is looked at waits outside until it is admitted", "[ui][queue]")
{
    Queue queue;
    queue.three();
    queue.start();
    REQUIRE(queue.names() == QStringList{u"Ann"_s, u"Bob"_s, u"Cem"_s});
    queue.controller->attention().setAttended(true);
    for (int i = 0; i < 500; ++i)
        queue.town.says(QStringLiteral("n%1").arg(i),
                        {.by = QStringLiteral("new%1").arg(i), .text = u"hello"_s, .minute = -i});
    REQUIRE(eventually([&] { return queue.controller->arrivals().count == 500; }));
    CHECK(queue.names() == QStringList{u"Ann"_s, u"Bob"_s, u"Cem"_s});
    queue.town.clock.advance(std::chrono::minutes(2));
    queue.controller->tick();
    settle();
    CHECK(queue.names().size() == 3);

    queue.controller->merge();
    REQUIRE(eventually([&] { return queue.controller->model().rowCount() == 503; }));
    CHECK(queue.controller->arrivals().count == 0);
    CHECK(queue.controller->current() == queue.town.handle(u"ann"_s));
}

TEST_CASE("a list that nobody looks at takes in what is new after twenty seconds", "[ui][queue]")
{
    Queue queue;
    queue.three();
    queue.start();
    queue.controller->attention().noteActivity();
    queue.town.says(u"d"_s, {.by = u"dee"_s, .text = u"fourth"_s, .minute = 4});
    REQUIRE(eventually([&] { return queue.controller->arrivals().count == 1; }));
    queue.town.clock.advance(std::chrono::seconds(19));
    queue.controller->tick();
    settle();
    CHECK(queue.names().size() == 3);
    queue.town.clock.advance(std::chrono::seconds(1));
    queue.controller->tick();
    REQUIRE(eventually([&] { return queue.names().size() == 4; }));
}

TEST_CASE("a finished conversation stays greyed with its undo, and the next one opens", "[ui][queue]")
{
    Queue queue;
    queue.three();
    queue.start();
    queue.controller->attention().setAttended(true);
    queue.town.says(u"d"_s, {.by = u"dee"_s, .text = u"fourth"_s, .minute = 4});
    REQUIRE(eventually([&] { return queue.controller->arrivals().count == 1; }));
    queue.controller->setCurrent(queue.town.handle(u"bob"_s));
    queue.controller->perform(QueueDeed::Done);
    REQUIRE(eventually([&] { return queue.names().size() == 4; }));
    CHECK(queue.names() == QStringList{u"Ann"_s, u"Bob"_s, u"Cem"_s, u"Dee"_s});
    const FinishedRow *finished = queue.controller->model().finished(queue.town.handle(u"bob"_s));
    REQUIRE(finished != nullptr);
    CHECK(finished->words == u"done"_s);
    CHECK(queue.controller->current() == queue.town.handle(u"cem"_s));

    const Done done = payloadOf<Done>(queue.town.desk.recordings().last());
    CHECK(done.seen == Seen{{DeskTown::post(u"b"_s), {}}});

    SECTION("undo brings it back")
    {
        queue.controller->undoFinished(queue.town.handle(u"bob"_s));
        REQUIRE(eventually(
            [&] { return queue.controller->model().finished(queue.town.handle(u"bob"_s)) == nullptr; }));
        CHECK(queue.names() == QStringList{u"Ann"_s, u"Bob"_s, u"Cem"_s, u"Dee"_s});
    }
    SECTION("the next merge lets it go")
    {
        queue.controller->merge();
        REQUIRE(eventually([&] { return queue.names() == QStringList{u"Ann"_s, u"Cem"_s, u"Dee"_s}; }));
    }
}

TEST_CASE("a post that came after the row was read is not taken for seen", "[ui][queue]")
{
    Queue queue;
    queue.three();
    queue.start();
    queue.town.desk.hold();
    queue.town.says(u"b2"_s, {.by = u"bob"_s, .text = u"one more thing"_s, .minute = 9, .replyTo = u"b"_s});
    queue.controller->setCurrent(queue.town.handle(u"bob"_s));
    queue.controller->perform(QueueDeed::Done);
    queue.town.desk.release();
    REQUIRE(eventually([&] { return !queue.town.desk.recordings().isEmpty(); }));
    CHECK(payloadOf<Done>(queue.town.desk.recordings().last()).seen == Seen{{DeskTown::post(u"b"_s), {}}});
}

TEST_CASE("c claims, and gives back what is mine", "[ui][queue]")
{
    Queue queue;
    queue.three();
    queue.start(QueueView::Unclaimed);
    queue.controller->perform(QueueDeed::Claim);
    REQUIRE(eventually([&] { return queue.controller->counts().mine == 1; }));
    REQUIRE(eventually(
        [&] { return queue.controller->model().finished(queue.town.handle(u"ann"_s)) != nullptr; }));
    CHECK(queue.controller->current() == queue.town.handle(u"ann"_s));
    queue.controller->show(QueueView::Mine);
    REQUIRE(eventually([&] { return queue.names() == QStringList{u"Ann"_s}; }));
    queue.controller->perform(QueueDeed::Claim);
    REQUIRE(eventually([&] { return queue.controller->counts().mine == 0; }));
    CHECK(std::holds_alternative<Release>(queue.town.desk.actions().last().payload));
}

TEST_CASE("a list left alone keeps the row that is being read, whatever became of it", "[ui][queue]")
{
    Queue queue;
    queue.three();
    queue.start(QueueView::Unclaimed);
    const QString ann = queue.town.handle(u"ann"_s);
    queue.controller->perform(QueueDeed::Claim);
    REQUIRE(eventually([&] { return queue.controller->model().finished(ann) != nullptr; }));
    queue.town.says(u"d"_s, {.by = u"dora"_s, .text = u"fourth"_s, .minute = 4});
    REQUIRE(eventually([&] { return queue.controller->arrivals().count == 1; }));
    queue.town.clock.advance(std::chrono::seconds(30));
    REQUIRE(eventually([&] { return queue.controller->arrivals().count == 0; }));
    CHECK(queue.controller->model().rowCount() == 4);
    CHECK(queue.controller->current() == ann);
    CHECK(queue.controller->model().finished(ann) != nullptr);
    queue.controller->merge();
    REQUIRE(eventually([&] { return queue.controller->model().rowCount() == 3; }));
    CHECK(queue.controller->current() == queue.town.handle(u"bob"_s));
}

TEST_CASE("a list says that it is loading, empty or broken", "[ui][queue]")
{
    Queue queue;
    queue.town.desk.hold();
    queue.start(QueueView::Done);
    CHECK(queue.controller->model().state() == ListState::Loading);
    queue.town.desk.release();
    REQUIRE(eventually([&] { return queue.controller->model().state() == ListState::Empty; }));
    queue.town.desk.failWith(Error{ErrorCode::Storage});
    queue.controller->show(QueueView::Waiting);
    REQUIRE(eventually([&] { return queue.controller->model().state() == ListState::Failed; }));
    queue.town.desk.failWith(std::nullopt);
    queue.controller->retry();
    REQUIRE(eventually([&] { return queue.controller->model().state() == ListState::Empty; }));
}

TEST_CASE("the model keeps Qt's rules while conversations come and go", "[ui][queue]")
{
    Queue queue;
    queue.three();
    queue.start();
    const QAbstractItemModelTester tester(&queue.controller->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < 20; ++i) {
        queue.town.says(QStringLiteral("n%1").arg(i),
                        {.by = QStringLiteral("new%1").arg(i), .text = u"hello"_s, .minute = 20 - i});
        settle();
        if (i % 3 == 0)
            queue.controller->perform(QueueDeed::Done);
        settle();
        queue.controller->merge();
        settle();
    }
    CHECK(queue.controller->model().rowCount() == queue.controller->counts().allOpen);
}

TEST_CASE("a row is one sentence: who, where, what, state, how long", "[ui][queue]")
{
    Queue queue;
    queue.town.says(u"a"_s, {.by = u"ann"_s, .text = u"where is my\nparcel? \u202e"_s, .minute = 12});
    queue.town.desk.decides(queue.town.sam, queue.town.clock.now(), queue.town.subject(u"a"_s, u"ann"_s),
                            Claim{});
    queue.start();
    Roster roster(queue.town.desk, queue.town.desk.notices(), queue.town.me);
    REQUIRE(eventually([&] { return !roster.personName(queue.town.sam).isEmpty(); }));
    const QString sentence =
        rowSentence(queue.controller->model().at(0), nullptr, false, roster, queue.town.clock.now());
    for (const QString &part :
         QStringList{u"Ann"_s, u"in public on Mastodon"_s, u"unread"_s, u"where is my parcel?"_s,
                     u"claimed by"_s, u"Sam Okafor"_s, u"waiting for 18 min"_s}) {
        INFO(sentence.toStdString());
        CHECK(sentence.contains(part));
    }
    CHECK_FALSE(sentence.contains(QChar(0x202e)));
}

TEST_CASE("snoozing offers times that lie ahead, in order", "[ui][queue]")
{
    for (const char *now : {"2026-03-04T04:00:00Z", "2026-03-04T14:30:00Z", "2026-03-08T23:00:00Z"}) {
        const Instant at = parseInstant(now).value();
        Instant before = at;
        for (const SnoozeChoice &choice : snoozeChoices(at)) {
            CHECK(choice.until > before);
            before = choice.until;
        }
    }
}
