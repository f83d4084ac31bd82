#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/note_field.h"
#include "ui/theme/icons.h"
#include "ui/widget/plain_label.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Pane {
    DeskTown town;
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController controller{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                   [](Network) { return std::chrono::seconds(10); }}};
    QWidget window;
    ComposerPane *pane = new ComposerPane(controller, theme, icons, town.clock);
    NoteField *note = new NoteField(theme);

    Pane()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(note);
        layout->addWidget(pane);
        window.resize(640, 800);
        window.show();
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
        const auto detail =
            town.desk.conversation(town.handle(u"mara"_s), town.me, town.clock.now(), {}).result();
        controller.setConversation(*detail, {});
        note->setSubject(u"mara"_s);
        REQUIRE(eventually([&] { return pane->isEnabled() && controller.account() != nullptr; }));
    }
};

}  // namespace

TEST_CASE("the button names account and addressee, the line shows what is left", "[ui][composer]")
{
    Pane pane;
    pane.pane->focusEditor();
    QTest::keyClicks(pane.pane->editor(), u"Hello"_s);
    auto *send = pane.pane->findChild<QPushButton *>(u"send"_s);
    CHECK(send->text().contains(u"@shop"_s));
    CHECK(send->text().contains(u"@mara"_s));
    CHECK(send->isEnabled());
    const auto *count = pane.pane->findChild<PlainLabel *>(u"count"_s);
    CHECK(count->text() == QString::number(500 - 6 - 5));
    pane.pane->editor()->setPlainText(QString(500, u'y'));
    CHECK(count->text().contains(u"2 posts"_s));
    CHECK(send->text().contains(u"2 posts"_s));
    CHECK(send->isEnabled());
}

TEST_CASE("Ctrl+Shift+Enter sends and closes, Enter and Tab never send", "[ui][composer]")
{
    Pane pane;
    pane.pane->focusEditor();
    QTest::keyClicks(pane.pane->editor(), u"Hello"_s);
    QTest::keyClick(pane.pane->editor(), Qt::Key_Return);
    QTest::keyClick(pane.pane->editor(), Qt::Key_Tab);
    settle();
    CHECK(pane.town.desk.recordings().isEmpty());
    CHECK(pane.pane->editor()->toPlainText() == u"Hello\n"_s);
    CHECK_FALSE(pane.pane->editor()->hasFocus());
    QTest::keyClick(pane.pane->editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(eventually([&] { return pane.town.desk.recordings().size() == 1; }));
    CHECK(std::get<HandOver>(pane.town.desk.actions().last().payload).thenDone);
    REQUIRE(eventually([&] { return pane.pane->editor()->toPlainText().isEmpty(); }));
}

TEST_CASE("Esc leaves the text and keeps the draft", "[ui][composer]")
{
    Pane pane;
    bool hasLeft = false;
    QObject::connect(pane.pane, &ComposerPane::left, pane.pane, [&] { hasLeft = true; });
    QTest::keyClicks(pane.pane->editor(), u"Hello"_s);
    QTest::keyClick(pane.pane->editor(), Qt::Key_Escape);
    CHECK(hasLeft);
    CHECK(pane.pane->editor()->toPlainText() == u"Hello"_s);
    REQUIRE(eventually([&] { return pane.town.desk.drafts().size() == 1; }));
}

TEST_CASE("a note has its own field and no way to the network", "[ui][composer]")
{
    Pane pane;
    QString kept;
    QObject::connect(pane.note, &NoteField::keepRequested, pane.note,
                     [&](const QString &text) { kept = text; });
    pane.note->focusField();
    QTest::keyClicks(pane.note->editor(), u"carrier lost it"_s);
    QTest::keyClick(pane.note->editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(kept == u"carrier lost it"_s);
    CHECK(pane.pane->editor()->toPlainText().isEmpty());
    CHECK(pane.town.desk.recordings().isEmpty());
    pane.note->setSubject(u"bob"_s);
    CHECK(pane.note->editor()->toPlainText().isEmpty());
    pane.note->setSubject(u"mara"_s);
    CHECK(pane.note->editor()->toPlainText() == u"carrier lost it"_s);
    pane.note->clearKept(u"mara"_s, kept);
    CHECK(pane.note->editor()->toPlainText().isEmpty());
}

TEST_CASE("what is pasted is plain text, and the field grows with it", "[ui][composer]")
{
    Pane pane;
    const int before = pane.pane->editor()->sizeHint().height();
    pane.pane->editor()->setPlainText(QString(u"line\n"_s).repeated(12));
    CHECK(pane.pane->editor()->sizeHint().height() > before);
    pane.pane->editor()->setPlainText(QString(u"line\n"_s).repeated(200));
    CHECK(pane.pane->editor()->sizeHint().height() <= 400);
}
