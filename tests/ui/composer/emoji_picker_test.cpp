#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/emoji_picker.h"
#include "ui/composer/recent_emoji.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Writing {
    MemorySettings settings;
    Theme theme{QApplication::font()};
    QWidget window;
    QPlainTextEdit *editor = new QPlainTextEdit;
    EmojiPicker *picker = nullptr;

    Writing()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addStretch(1);
        layout->addWidget(editor);
        window.resize(600, 600);
        window.show();
        picker = new EmojiPicker(*editor, settings, theme, &window);
        QApplication::setActiveWindow(&window);
        editor->setPlainText(u"Thank you!"_s);
        editor->moveCursor(QTextCursor::End);
        editor->setFocus();
        REQUIRE(eventually([&] { return editor->hasFocus(); }));
    }
    void open()
    {
        picker->openPicker();
        REQUIRE(eventually([&] { return query()->hasFocus(); }));
    }
    QLineEdit *query() const { return picker->findChild<QLineEdit *>(); }
    QListView *view() const { return picker->findChild<QListView *>(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(query(), key, modifiers); }
    QString pointed() const { return view()->currentIndex().data().toString(); }
    QString text() const { return editor->toPlainText(); }
};

}  // namespace

TEST_CASE("an emoji is looked for by letters and goes where the cursor was", "[ui][composer][emoji]")
{
    Writing writing;
    writing.editor->moveCursor(QTextCursor::Start);
    writing.open();
    QTest::keyClicks(writing.query(), u"thumbs up"_s);
    CHECK(writing.pointed() == u"👍"_s);
    CHECK(writing.view()->currentIndex().data(Qt::AccessibleTextRole).toString() == u"thumbs up"_s);
    writing.key(Qt::Key_Return);
    CHECK(writing.text() == u"👍Thank you!"_s);
    CHECK_FALSE(writing.picker->isOpen());
    CHECK(writing.editor->hasFocus());
    writing.editor->undo();
    CHECK(writing.text() == u"Thank you!"_s);
}

TEST_CASE("German words find too, and Esc takes nothing", "[ui][composer][emoji]")
{
    Writing writing;
    writing.open();
    QTest::keyClicks(writing.query(), u"paket"_s);
    CHECK(writing.pointed() == u"📦"_s);
    writing.key(Qt::Key_Escape);
    CHECK(writing.text() == u"Thank you!"_s);
    CHECK(writing.editor->hasFocus());
    CHECK(recentEmoji(writing.settings).isEmpty());
}

TEST_CASE("arrows point in the grid and stop at its ends", "[ui][composer][emoji]")
{
    Writing writing;
    writing.open();
    const QString first = writing.pointed();
    writing.key(Qt::Key_Left);
    CHECK(writing.pointed() == first);
    writing.key(Qt::Key_Right);
    CHECK(writing.view()->currentIndex().row() == 1);
    writing.key(Qt::Key_Down);
    const int below = writing.view()->currentIndex().row();
    CHECK(below > 5);
    CHECK(writing.view()->visualRect(writing.view()->currentIndex()).left() ==
          writing.view()->visualRect(writing.view()->model()->index(1, 0)).left());
    writing.key(Qt::Key_Up);
    CHECK(writing.view()->currentIndex().row() == 1);
    QTest::keyClicks(writing.query(), u"no such emoji"_s);
    CHECK(writing.view()->model()->rowCount() == 0);
    writing.key(Qt::Key_Return);
    CHECK(writing.picker->isOpen());
    CHECK(writing.text() == u"Thank you!"_s);
}

TEST_CASE("with Shift the sheet stays, and what was used last comes first", "[ui][composer][emoji]")
{
    Writing writing;
    writing.open();
    for (const QString &name : {u"rose"_s, u"package"_s, u"rose"_s}) {
        writing.query()->setText(name);
        writing.key(Qt::Key_Return, Qt::ShiftModifier);
        CHECK(writing.picker->isOpen());
    }
    CHECK(writing.text() == u"Thank you!🌹📦🌹"_s);
    CHECK(recentEmoji(writing.settings) == QStringList{u"🌹"_s, u"📦"_s});
    writing.key(Qt::Key_Escape);
    writing.open();
    CHECK(writing.pointed() == u"🌹"_s);
    writing.key(Qt::Key_Right);
    CHECK(writing.pointed() == u"📦"_s);
}

TEST_CASE("what was used last is kept for so many, and only emoji are", "[ui][composer][emoji]")
{
    MemorySettings settings;
    for (const text::Emoji &emoji : text::allEmoji().first(100))
        rememberEmoji(settings, emoji.text);
    const QStringList recent = recentEmoji(settings);
    CHECK(recent.size() == MostRecentEmoji);
    CHECK(recent.first() == text::allEmoji()[99].text);
    settings.setValue(u"composer/recentEmoji"_s, u"<b>x</b> 🌹 @all 🌹 \u202E"_s);
    CHECK(recentEmoji(settings) == QStringList{u"🌹"_s});
    settings.setValue(u"composer/recentEmoji"_s, u"🌹"_s.repeated(1'000'000));
    CHECK(recentEmoji(settings).size() <= MostRecentEmoji);
}
