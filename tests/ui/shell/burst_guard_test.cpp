#include "tests/support/catch.h"

#include "ui/shell/burst_guard.h"

using namespace daisychain::ui;
using namespace std::chrono_literals;

TEST_CASE("a single letter does what it does, and another one after a pause", "[ui][shell]")
{
    BurstGuard guard;
    CHECK(guard.press(QStringLiteral("c"), LetterKind::Changes, 1000ms));
    CHECK(guard.press(QStringLiteral("e"), LetterKind::Changes, 1351ms));
    CHECK(guard.burst().isEmpty());
}

TEST_CASE("a changing letter within 350 ms of the last does nothing, nor does the rest of the burst",
          "[ui][shell]")
{
    BurstGuard guard;
    CHECK(guard.press(QStringLiteral("c"), LetterKind::Changes, 1000ms));
    CHECK_FALSE(guard.press(QStringLiteral("e"), LetterKind::Changes, 1350ms));
    CHECK_FALSE(guard.press(QStringLiteral("j"), LetterKind::Harmless, 1500ms));
    CHECK(guard.burst() == QStringLiteral("cej"));
    CHECK(guard.didFirstAct());
}

TEST_CASE("two different letters that only show something make a word of a letter that changed something",
          "[ui][shell]")
{
    BurstGuard guard;
    CHECK(guard.press(QStringLiteral("c"), LetterKind::Changes, 1000ms));
    CHECK(guard.press(QStringLiteral("k"), LetterKind::Harmless, 1100ms));
    CHECK_FALSE(guard.didBegin());
    CHECK_FALSE(guard.press(QStringLiteral("d"), LetterKind::Harmless, 1200ms));
    CHECK(guard.didBegin());
    CHECK(guard.didFirstAct());
    CHECK(guard.burst() == QStringLiteral("ckd"));
    CHECK_FALSE(guard.press(QStringLiteral("j"), LetterKind::Harmless, 1300ms));
    CHECK_FALSE(guard.didBegin());
}

TEST_CASE("deciding and then moving on is no burst", "[ui][shell]")
{
    BurstGuard guard;
    CHECK(guard.press(QStringLiteral("l"), LetterKind::Changes, 1000ms));
    CHECK(guard.press(QStringLiteral("j"), LetterKind::Harmless, 1100ms));
    CHECK(guard.press(QStringLiteral("j"), LetterKind::Harmless, 1200ms));
    CHECK(guard.press(QStringLiteral("x"), LetterKind::Harmless, 1400ms));
    CHECK(guard.burst().isEmpty());
}

TEST_CASE("somebody who types words sees nothing happen", "[ui][shell]")
{
    BurstGuard guard;
    const QString typed = QStringLiteral("hello Mara");
    std::chrono::milliseconds at = 5000ms;
    for (const QChar c : typed) {
        at += 120ms;
        const LetterKind kind = c == u'e' || c == u'a' ? LetterKind::Changes : LetterKind::Nothing;
        CHECK_FALSE(guard.press(QString(c), kind, at));
    }
    CHECK(guard.burst() == typed);
    CHECK_FALSE(guard.didFirstAct());
}

TEST_CASE("moving quickly and then deciding is no burst", "[ui][shell]")
{
    BurstGuard guard;
    for (int i = 0; i < 5; ++i)
        CHECK(
            guard.press(QStringLiteral("j"), LetterKind::Harmless, std::chrono::milliseconds(1000 + i * 60)));
    CHECK(guard.press(QStringLiteral("e"), LetterKind::Changes, 1300ms));
}

TEST_CASE("after a pause a burst is forgotten", "[ui][shell]")
{
    BurstGuard guard;
    (void)guard.press(QStringLiteral("h"), LetterKind::Nothing, 1000ms);
    (void)guard.press(QStringLiteral("i"), LetterKind::Nothing, 1100ms);
    REQUIRE_FALSE(guard.burst().isEmpty());
    CHECK(guard.press(QStringLiteral("c"), LetterKind::Changes, 2000ms));
    CHECK(guard.burst().isEmpty());
}
