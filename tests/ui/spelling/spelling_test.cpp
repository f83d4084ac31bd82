#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "tests/support/told_speller.h"
#include "ui/spelling/spelling_button.h"
#include "ui/spelling/spelling_controller.h"
#include "ui/spelling/spelling_menu.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// An editor whose reply is in English, with German at hand.
struct Reply {
    Reply()
    {
        speller.words = {{u"de-DE"_s, {u"Ihr"_s, u"Paket"_s}},
                         {u"en-US"_s, {u"Your"_s, u"parcel"_s, u"is"_s, u"late"_s, u"and"_s}}};
        speller.meant.insert(u"parcell"_s, {u"parcel"_s, u"parcels"_s});
        speller.guessed = {u"en"_s};
        controller = std::make_unique<SpellingController>(speller);
        marks = new SpellingMarks(editor, *controller, theme);
        menu = new SpellingMenu(editor, *controller, *marks);
        QObject::connect(menu, &SpellingMenu::shown, &editor, [this](QMenu *menu) { open = menu; });
        editor.show();
        editor.setFocus();
        answer(u"one"_s);
        REQUIRE(eventually([&] { return controller->languages() == QStringList{u"en"_s}; }));
    }
    void answer(const QString &key, const QString &names = {})
    {
        controller->setAnswered(key, u"where is my parcel"_s, u"en"_s, names);
    }

    QStringList underlined() const
    {
        QStringList found;
        for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    found.append(block.text().mid(range.start, range.length));
            }
        }
        return found;
    }
    bool underlines(const QStringList &words) const
    {
        return eventually([&] { return underlined() == words; });
    }

    ToldSpeller speller;
    Theme theme{QApplication::font()};
    QPlainTextEdit editor;
    std::unique_ptr<SpellingController> controller;
    SpellingMarks *marks = nullptr;
    SpellingMenu *menu = nullptr;
    QPointer<QMenu> open;
};

}  // namespace

TEST_CASE("words that nobody knows are underlined, links and names are not", "[ui][spelling]")
{
    Reply reply;
    reply.answer(u"one"_s, u"Mara Kowalska"_s);
    reply.editor.setPlainText(u"@mara Your parcell is late, Mara: https://parcell.example #parcell xlate "_s);
    CHECK(reply.underlines({u"parcell"_s, u"xlate"_s}));
}

TEST_CASE("a word is judged when the cursor has left it", "[ui][spelling]")
{
    Reply reply;
    QTest::keyClicks(&reply.editor, u"Your parcell"_s);
    REQUIRE(eventually([&] { return reply.speller.questions > 0; }));
    CHECK(reply.underlines({}));
    QTest::keyClicks(&reply.editor, u" "_s);
    CHECK(reply.underlines({u"parcell"_s}));
    QTest::keyClick(&reply.editor, Qt::Key_Backspace);
    CHECK(reply.underlines({}));
    QTest::keyClick(&reply.editor, Qt::Key_Home);
    CHECK(reply.underlines({u"parcell"_s}));
}

TEST_CASE("F7's menu corrects the next wrong word in one step of undo", "[ui][spelling]")
{
    Reply reply;
    reply.editor.setPlainText(u"Your parcell is late\nand parcell "_s);
    REQUIRE(reply.underlines({u"parcell"_s, u"parcell"_s}));
    reply.editor.moveCursor(QTextCursor::Start);
    CHECK(reply.menu->correctNext());
    REQUIRE(eventually([&] { return reply.open != nullptr; }));
    CHECK(reply.open->activeAction()->text() == u"parcel");
    QTest::keyClick(reply.open, Qt::Key_Return);
    CHECK(reply.editor.toPlainText() == u"Your parcel is late\nand parcell ");
    reply.editor.undo();
    CHECK(reply.editor.toPlainText() == u"Your parcell is late\nand parcell ");
}

TEST_CASE("with nothing to correct it is said", "[ui][spelling]")
{
    Reply reply;
    QSignalSpy allRight(reply.menu, &SpellingMenu::allRight);
    reply.editor.setPlainText(u"Your parcel is late "_s);
    CHECK(reply.underlines({}));
    CHECK_FALSE(reply.menu->correctNext());
    CHECK(allRight.size() == 1);
}

TEST_CASE("a word can stand, or become one's own or the company's", "[ui][spelling]")
{
    Reply reply;
    reply.editor.setPlainText(u"xone xtwo xthree "_s);
    REQUIRE(reply.underlines({u"xone"_s, u"xtwo"_s, u"xthree"_s}));
    reply.controller->letStand(u"xone"_s);
    CHECK(reply.underlines({u"xtwo"_s, u"xthree"_s}));
    reply.controller->add(u"xtwo"_s, OwnWords::Mine);
    reply.controller->add(u"xthree"_s, OwnWords::Product);
    CHECK(reply.underlines({}));
    CHECK(eventually([&] {
        return reply.speller.own[OwnWords::Mine] == QStringList{u"xtwo"_s} &&
               reply.speller.own[OwnWords::Product] == QStringList{u"xthree"_s};
    }));
    reply.controller->askAgain();  // what merely stood is forgotten
    CHECK(reply.underlines({u"xone"_s}));
}

TEST_CASE("several languages hold at once, and what was chosen holds for the conversation", "[ui][spelling]")
{
    Reply reply;
    reply.editor.setPlainText(u"Ihr Paket is late "_s);
    REQUIRE(reply.underlines({u"Ihr"_s, u"Paket"_s}));
    reply.controller->choose({u"en"_s, u"de"_s});
    CHECK(reply.underlines({}));
    reply.answer(u"one"_s);
    CHECK(reply.controller->languages() == QStringList{u"en"_s, u"de"_s});
    reply.answer(u"two"_s);
    CHECK(eventually([&] { return reply.controller->languages() == QStringList{u"en"_s}; }));
    reply.controller->choose({});
    CHECK(reply.underlines({}));
}

TEST_CASE("a language without a dictionary is named, and nothing is underlined", "[ui][spelling]")
{
    Reply reply;
    SpellingButton button(*reply.controller);
    CHECK(button.text().startsWith(u"EN"_s));
    CHECK(button.accessibleName().contains(u"English"_s));
    reply.speller.guessed = {u"pl"_s};
    reply.answer(u"two"_s);
    CHECK(eventually([&] { return button.accessibleName().contains(u"polski"_s); }));
    reply.editor.setPlainText(u"xyz "_s);
    CHECK(reply.underlines({}));
}

TEST_CASE("the text's own menu begins with the corrections", "[ui][spelling]")
{
    Reply reply;
    reply.editor.setPlainText(u"parcell "_s);
    REQUIRE(reply.underlines({u"parcell"_s}));
    reply.editor.moveCursor(QTextCursor::Start);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(2, 2),
                            reply.editor.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(reply.editor.viewport(), &asked);
    REQUIRE(eventually([&] { return reply.open != nullptr; }));
    CHECK(reply.open->actions().first()->text() == u"parcel");
    CHECK(reply.open->actions().size() > 8);
    reply.open->close();
}
