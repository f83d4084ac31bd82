#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_settings.h"

#include "ui/shell/key_dispatch.h"
#include "ui/shell/overlay.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::ui;
using namespace std::chrono_literals;

namespace {

/// A window with a list and a text field, and commands on c, j, ? and Ctrl+K.
struct Fixture {
    Theme theme{QFont()};
    Icons icons{theme};
    test::MemorySettings settings;
    test::FakeClock clock;
    Commands commands{settings, icons};
    KeyDispatch dispatch{commands, clock};
    QWidget window;
    QListWidget *list = new QListWidget;
    QLineEdit *field = new QLineEdit;
    QStringList ran;

    Fixture()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(list);
        column->addWidget(field);
        add("claim", QKeySequence(Qt::Key_C), CommandEffect::Changes);
        add("done", QKeySequence(Qt::Key_E), CommandEffect::Changes);
        add("next", QKeySequence(Qt::Key_J), CommandEffect::Shows);
        add("keys", QKeySequence(Qt::Key_Question), CommandEffect::Shows);
        add("palette", QKeySequence(Qt::CTRL | Qt::Key_K), CommandEffect::Shows);
        add("likeDone", QKeySequence(Qt::SHIFT | Qt::Key_L), CommandEffect::Changes);
        window.show();
        REQUIRE(test::eventually([this] { return window.isActiveWindow(); }));
        list->setFocus();
    }

    void add(const char *id, const QKeySequence &key, CommandEffect effect)
    {
        const QString name = QLatin1String(id);
        commands.add({.id = name, .text = name, .key = key, .effect = effect}, &commands,
                     [this, name] { ran.append(name); });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
        clock.advance(100ms);
    }
};

}  // namespace

TEST_CASE("keys that were pressed slowly are no burst, however late they are looked at", "[ui][shell]")
{
    Fixture f;
    const auto press = [&](Qt::Key key, const QString &letter, quint64 at) {
        QKeyEvent event(QEvent::KeyPress, key, {}, letter);
        event.setTimestamp(at);
        QApplication::sendEvent(f.window.focusWidget(), &event);
    };
    press(Qt::Key_C, QStringLiteral("c"), 10'000);
    press(Qt::Key_E, QStringLiteral("e"), 10'500);
    CHECK(f.ran == QStringList{QStringLiteral("claim"), QStringLiteral("done")});
    press(Qt::Key_C, QStringLiteral("c"), 10'700);
    CHECK(f.ran.size() == 2);
    press(Qt::Key_C, QStringLiteral("c"), 3);
    CHECK(f.ran.size() == 3);
}

TEST_CASE("a key that is held decides once, also where its repeats are not marked", "[ui][shell]")
{
    Fixture f;
    const auto send = [&](QEvent::Type type, quint64 at) {
        QKeyEvent event(type, Qt::Key_C, {}, QStringLiteral("c"));
        event.setTimestamp(at);
        QApplication::sendEvent(f.window.focusWidget(), &event);
    };
    send(QEvent::KeyPress, 10'000);
    for (quint64 at = 10'660; at < 11'000; at += 40) {
        send(QEvent::KeyRelease, at);
        send(QEvent::KeyPress, at);
    }
    send(QEvent::KeyRelease, 11'010);
    CHECK(f.ran == QStringList{QStringLiteral("claim")});
    send(QEvent::KeyPress, 11'700);
    CHECK(f.ran.size() == 2);
}

TEST_CASE("a letter runs its command while a list has the focus", "[ui][shell]")
{
    Fixture f;
    f.press(Qt::Key_C);
    f.clock.advance(1s);
    f.press(Qt::Key_E);
    CHECK(f.ran == QStringList{QStringLiteral("claim"), QStringLiteral("done")});
}

TEST_CASE("letters go into a text field that has the focus, Ctrl keys still work", "[ui][shell]")
{
    Fixture f;
    f.field->setFocus();
    QTest::keyClicks(f.field, QStringLiteral("cej"));
    CHECK(f.field->text() == QStringLiteral("cej"));
    CHECK(f.ran.isEmpty());
    f.press(Qt::Key_K, Qt::ControlModifier);
    CHECK(f.ran == QStringList{QStringLiteral("palette")});
}

TEST_CASE("a burst of letters into a list does nothing and is offered as text", "[ui][shell]")
{
    Fixture f;
    QSignalSpy bursts(&f.dispatch, &KeyDispatch::burstTyped);
    for (const char letter : {'h', 'e', 'c', 'j'})
        QTest::keyClick(f.window.focusWidget(), letter);
    CHECK(f.ran.isEmpty());
    REQUIRE_FALSE(bursts.isEmpty());
    CHECK(bursts.last().at(0).toString() == QStringLiteral("hecj"));
}

TEST_CASE("moving with j quickly is never held back", "[ui][shell]")
{
    Fixture f;
    for (int i = 0; i < 6; ++i)
        f.press(Qt::Key_J);
    CHECK(f.ran.size() == 6);
}

TEST_CASE("Shift tells two commands apart, and signs don't need it", "[ui][shell]")
{
    Fixture f;
    f.press(Qt::Key_L, Qt::ShiftModifier);
    f.clock.advance(1s);
    f.press(Qt::Key_Question, Qt::ShiftModifier);
    CHECK(f.ran == QStringList{QStringLiteral("likeDone"), QStringLiteral("keys")});
}

TEST_CASE("a field that records a key gets it", "[ui][shell]")
{
    Fixture f;
    auto *recorder = new QKeySequenceEdit;
    f.window.layout()->addWidget(recorder);
    recorder->show();
    recorder->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
    CHECK(f.ran.isEmpty());
    CHECK(recorder->keySequence()[0] == QKeyCombination(Qt::ControlModifier, Qt::Key_K));
}

TEST_CASE("a disabled command does nothing and its letter goes nowhere else", "[ui][shell]")
{
    Fixture f;
    f.list->addItems({QStringLiteral("alpha"), QStringLiteral("cello")});
    f.commands.action(QStringLiteral("claim"))->setEnabled(false);
    f.press(Qt::Key_C);
    CHECK(f.ran.isEmpty());
    CHECK(f.list->currentRow() == -1);
}

TEST_CASE("what lies over the window keeps its keys from what is behind", "[ui][shell]")
{
    struct Sheet final : Overlay {
        using Overlay::Overlay;
        QRect sheetRect(const QRect &area) const override { return area.adjusted(20, 20, -20, -20); }
    };
    Fixture f;
    f.window.resize(400, 300);
    Sheet sheet(f.theme, &f.window);
    sheet.open();
    sheet.setFocusPolicy(Qt::StrongFocus);
    sheet.setFocus();
    REQUIRE(test::eventually([&] { return sheet.hasFocus(); }));
    f.press(Qt::Key_E);
    CHECK(f.ran.isEmpty());
    f.clock.advance(1s);
    f.press(Qt::Key_J);
    CHECK(f.ran == QStringList{QStringLiteral("next")});
    sheet.dismiss();
    f.list->setFocus();
    f.clock.advance(1s);
    f.press(Qt::Key_E);
    CHECK(f.ran.last() == QStringLiteral("done"));
}

TEST_CASE("Enter presses the button with the focus, once however long it is held", "[ui][shell]")
{
    Fixture f;
    QPushButton button;
    f.window.layout()->addWidget(&button);
    button.show();
    button.setFocus();
    QSignalSpy pressed(&button, &QPushButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(pressed.count() == 2);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QApplication::sendEvent(&button, &held);
    button.setEnabled(false);
    CHECK(pressed.count() == 2);
}
