#include "tests/support/catch.h"
#include "tests/support/fake_clock.h"

#include "core/base/when_ready.h"
#include "ui/shell/undo_stack.h"

#include <QSignalSpy>
#include <QTest>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

/// Keeps what is recorded; fails when told.
class KeptJournal final : public Journal {
public:
    QFuture<Result<StoreVersion>> record(Recording recording) override
    {
        if (failure)
            return readyFuture<StoreVersion>(Failure(*failure));
        recordings.append(recording);
        return readyFuture<StoreVersion>(StoreVersion{recordings.size()});
    }
    QList<Recording> recordings;
    std::optional<Error> failure;
};

struct Fixture {
    test::FakeClock clock;
    KeptJournal journal;
    PersonId me{newUuid(clock.now())};
    UndoStack stack{journal, clock, me};

    Action action(ActionPayload payload)
    {
        return {.id = {newUuid(clock.now())},
                .actor = me,
                .at = clock.now(),
                .audience = Audience::Desk,
                .subject = ConversationSubject{},
                .payload = std::move(payload)};
    }
};

}  // namespace

TEST_CASE("taking back records an undo of each action, the last first", "[ui][shell]")
{
    Fixture f;
    const Action claim = f.action(Claim{});
    const Action done = f.action(Done{});
    f.stack.push(QStringLiteral("done Mara K."), {claim, done});
    CHECK(f.stack.undoWords() == QStringLiteral("done Mara K."));
    QSignalSpy undone(&f.stack, &UndoStack::undone);
    f.stack.undo();
    REQUIRE(QTest::qWaitFor([&] { return undone.count() == 1; }));
    REQUIRE(f.journal.recordings.size() == 1);
    const QList<Action> &recorded = f.journal.recordings.first().actions;
    REQUIRE(recorded.size() == 2);
    CHECK(std::get<Undo>(recorded[0].payload).target == done.id);
    CHECK(std::get<Undo>(recorded[1].payload).target == claim.id);
    CHECK(recorded[0].actor == f.me);
    CHECK(f.stack.undoWords().isEmpty());
    CHECK(f.stack.redoWords() == QStringLiteral("done Mara K."));
}

TEST_CASE("doing again is an undo of the undo", "[ui][shell]")
{
    Fixture f;
    f.stack.push(QStringLiteral("claim"), {f.action(Claim{})});
    QSignalSpy undone(&f.stack, &UndoStack::undone);
    f.stack.undo();
    REQUIRE(QTest::qWaitFor([&] { return undone.count() == 1; }));
    QSignalSpy redone(&f.stack, &UndoStack::redone);
    f.stack.redo();
    REQUIRE(QTest::qWaitFor([&] { return redone.count() == 1; }));
    const Action &first = f.journal.recordings.at(0).actions.first();
    const Action &second = f.journal.recordings.at(1).actions.first();
    CHECK(std::get<Undo>(second.payload).target == first.id);
    CHECK(f.stack.undoWords() == QStringLiteral("claim"));
}

TEST_CASE("what failed to be taken back can be taken back again", "[ui][shell]")
{
    Fixture f;
    f.stack.push(QStringLiteral("claim"), {f.action(Claim{})});
    f.journal.failure = Error{ErrorCode::Storage};
    QSignalSpy failed(&f.stack, &UndoStack::failed);
    f.stack.undo();
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }));
    CHECK(f.stack.undoWords() == QStringLiteral("claim"));
}

TEST_CASE("a step with its own way back has its own way forth", "[ui][shell]")
{
    Fixture f;
    int value = 2;
    f.stack.push(QStringLiteral("setting"), [&value] { value = 1; }, [&value] { value = 2; });
    const QSignalSpy undone(&f.stack, &UndoStack::undone);
    f.stack.undo();
    CHECK(value == 1);
    CHECK(undone.count() == 1);
    CHECK(f.stack.redoWords() == QStringLiteral("setting"));
    f.stack.redo();
    CHECK(value == 2);
    f.stack.undo();
    CHECK(value == 1);
    CHECK(f.stack.undoWords().isEmpty());
}

TEST_CASE("steps taken back faster than they are committed are all taken back", "[ui][shell]")
{
    Fixture f;
    const Action claim = f.action(Claim{});
    const Action done = f.action(Done{});
    f.stack.push(QStringLiteral("claim"), {claim});
    f.stack.push(QStringLiteral("done"), {done});
    f.stack.undo();
    f.stack.undo();
    REQUIRE(QTest::qWaitFor([&] { return f.journal.recordings.size() == 2; }));
    CHECK(std::get<Undo>(f.journal.recordings[0].actions.first().payload).target == done.id);
    CHECK(std::get<Undo>(f.journal.recordings[1].actions.first().payload).target == claim.id);
}

TEST_CASE("what a letter did is taken back while the word before is still being taken back", "[ui][shell]")
{
    Fixture f;
    f.stack.push(QStringLiteral("claim"), {f.action(Claim{})});
    f.stack.takeBackSince(f.clock.now());
    f.clock.advance(std::chrono::seconds(2));
    const Action done = f.action(Done{});
    f.stack.push(QStringLiteral("done"), {done});
    f.stack.takeBackSince(f.clock.now());
    REQUIRE(QTest::qWaitFor([&] { return f.journal.recordings.size() == 2; }));
    CHECK(std::get<Undo>(f.journal.recordings[1].actions.first().payload).target == done.id);
    CHECK(f.stack.undoWords().isEmpty());
}

TEST_CASE("what the network did is no step", "[ui][shell]")
{
    Fixture f;
    f.stack.push(QStringLiteral("sent"), {f.action(Sent{})});
    CHECK(f.stack.undoWords().isEmpty());
}

TEST_CASE("what a letter did is taken back when it turns out to begin a word", "[ui][shell]")
{
    Fixture f;
    const Instant pressed = f.clock.now();
    QSignalSpy undone(&f.stack, &UndoStack::undone);
    const Action done = f.action(Done{});

    SECTION("after it was recorded")
    {
        f.stack.push(QStringLiteral("done Mara K."), {done});
        f.clock.advance(std::chrono::milliseconds(100));
        f.stack.takeBackSince(pressed);
    }
    SECTION("while it is on its way")
    {
        f.clock.advance(std::chrono::milliseconds(100));
        f.stack.takeBackSince(pressed);
        f.stack.push(QStringLiteral("done Mara K."), {done});
    }
    REQUIRE(QTest::qWaitFor([&] { return f.stack.redoWords() == QStringLiteral("done Mara K."); }));
    REQUIRE(f.journal.recordings.size() == 1);
    CHECK(std::get<Undo>(f.journal.recordings.first().actions.first().payload).target == done.id);
    CHECK(undone.isEmpty());
}

TEST_CASE("what was decided before or after a burst stays", "[ui][shell]")
{
    Fixture f;
    f.stack.push(QStringLiteral("claim"), {f.action(Claim{})});
    f.clock.advance(std::chrono::seconds(5));
    f.stack.takeBackSince(f.clock.now() - std::chrono::milliseconds(700));
    CHECK(f.stack.undoWords() == QStringLiteral("claim"));
    f.clock.advance(std::chrono::seconds(5));
    f.stack.push(QStringLiteral("done"), {f.action(Done{})});
    CHECK(f.stack.undoWords() == QStringLiteral("done"));
    CHECK(f.journal.recordings.isEmpty());
}
