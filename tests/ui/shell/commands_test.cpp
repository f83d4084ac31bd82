#include "tests/support/catch.h"
#include "tests/support/memory_settings.h"

#include "ui/shell/commands.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

struct Fixture {
    Theme theme{QFont()};
    Icons icons{theme};
    test::MemorySettings settings;
    Commands commands{settings, icons};

    Command claim() const
    {
        return {.id = QStringLiteral("queue.claim"),
                .text = QStringLiteral("Claim"),
                .key = QKeySequence(Qt::Key_C),
                .effect = CommandEffect::Changes,
                .screen = QStringLiteral("queue")};
    }
};

}  // namespace

TEST_CASE("a command has its key, its text and runs", "[ui][shell]")
{
    Fixture f;
    int runs = 0;
    QAction *action = f.commands.add(f.claim(), &f.commands, [&runs] { ++runs; });
    CHECK(action->text() == QStringLiteral("Claim"));
    CHECK(action->shortcut() == QKeySequence(Qt::Key_C));
    action->trigger();
    CHECK(runs == 1);
}

TEST_CASE("a changed key is kept for the next start, and can be taken back", "[ui][shell]")
{
    Fixture f;
    f.commands.add(f.claim(), &f.commands, [] {});
    QSignalSpy told(&f.commands, &Commands::keyChanged);
    f.commands.setKey(QStringLiteral("queue.claim"), QKeySequence(Qt::Key_T));
    CHECK(told.count() == 1);

    Commands next(f.settings, f.icons);
    next.add(f.claim(), &next, [] {});
    CHECK(next.key(QStringLiteral("queue.claim")) == QKeySequence(Qt::Key_T));
    next.resetKey(QStringLiteral("queue.claim"));
    CHECK(next.key(QStringLiteral("queue.claim")) == QKeySequence(Qt::Key_C));
    next.setKey(QStringLiteral("queue.claim"), {});
    Commands third(f.settings, f.icons);
    third.add(f.claim(), &third, [] {});
    CHECK(third.key(QStringLiteral("queue.claim")).isEmpty());
}

TEST_CASE("a key means what the screen that is shown says", "[ui][shell]")
{
    Fixture f;
    f.commands.add(f.claim(), &f.commands, [] {});
    Command other = f.claim();
    other.id = QStringLiteral("streams.copy");
    other.screen = QStringLiteral("streams");
    f.commands.add(other, &f.commands, [] {});
    CHECK(f.commands.byKey(QKeySequence(Qt::Key_C)) == nullptr);
    f.commands.setScreen(QStringLiteral("streams"));
    REQUIRE(f.commands.byKey(QKeySequence(Qt::Key_C)));
    CHECK(f.commands.byKey(QKeySequence(Qt::Key_C))->id == QStringLiteral("streams.copy"));
}

TEST_CASE("two commands with one key are a conflict only where both are alive", "[ui][shell]")
{
    Fixture f;
    f.commands.add(f.claim(), &f.commands, [] {});
    Command elsewhere = f.claim();
    elsewhere.id = QStringLiteral("streams.copy");
    elsewhere.screen = QStringLiteral("streams");
    f.commands.add(elsewhere, &f.commands, [] {});
    CHECK(f.commands.conflicts(QStringLiteral("queue.claim"), QKeySequence(Qt::Key_C)).isEmpty());
    Command everywhere = f.claim();
    everywhere.id = QStringLiteral("shell.copy");
    everywhere.screen.clear();
    f.commands.add(everywhere, &f.commands, [] {});
    CHECK(f.commands.conflicts(QStringLiteral("queue.claim"), QKeySequence(Qt::Key_C)) ==
          QStringList{QStringLiteral("shell.copy")});
}

TEST_CASE("letters are told from keys with Ctrl, function keys and arrows", "[ui][shell]")
{
    CHECK(isLetterKey(QKeySequence(Qt::Key_C)));
    CHECK(isLetterKey(QKeySequence(Qt::SHIFT | Qt::Key_L)));
    CHECK(isLetterKey(QKeySequence(Qt::Key_Question)));
    CHECK_FALSE(isLetterKey(QKeySequence(Qt::CTRL | Qt::Key_K)));
    CHECK_FALSE(isLetterKey(QKeySequence(Qt::Key_F5)));
    CHECK_FALSE(isLetterKey(QKeySequence(Qt::Key_Return)));
    CHECK_FALSE(isLetterKey(QKeySequence()));
}

TEST_CASE("a setting that can't be read counts as its default", "[ui][shell]")
{
    test::MemorySettings settings;
    constexpr Setting<int> Number{"a/number", 60};
    constexpr Setting<bool> Flag{"a/flag", true};
    CHECK(get(settings, Number) == 60);
    set(settings, Number, 5);
    CHECK(get(settings, Number) == 5);
    settings.setValue(QStringLiteral("a/number"), QStringLiteral("soon"));
    CHECK(get(settings, Number) == 60);
    set(settings, Flag, false);
    CHECK_FALSE(get(settings, Flag));
    settings.setValue(QStringLiteral("a/flag"), QStringLiteral("perhaps"));
    CHECK(get(settings, Flag));
}
