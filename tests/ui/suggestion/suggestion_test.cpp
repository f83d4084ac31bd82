#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/told_writing.h"
#include "ui/suggestion/suggestion_sheet.h"
#include "ui/suggestion/suggestion_words.h"

#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

Suggestion answer(const QString &text, const QString &who = u"Sam"_s)
{
    Suggestion suggestion;
    suggestion.text = text;
    suggestion.who = who;
    suggestion.account = u"shop@flowers.example"_s;
    suggestion.when = parseInstant("2026-02-03T10:00:00Z").value();
    suggestion.likeness = 0.5;
    suggestion.outcome = AnswerOutcome::Thanked;
    return suggestion;
}

struct Suggesting {
    DeskTown town;
    ToldSuggestions reader;
    Theme theme{QApplication::font()};
    Roster roster{town.desk, town.desk.notices(), town.me};
    ComposerController composer{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                 [](Network) { return std::chrono::seconds(10); }}};
    SuggestionController controller{reader, composer};
    QWidget window;
    SuggestionSheet *sheet = new SuggestionSheet(controller, town.clock, theme);
    QPlainTextEdit *editor = new QPlainTextEdit;

    Suggesting()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(sheet);
        column->addWidget(editor);
        QObject::connect(sheet, &SuggestionSheet::left, editor, [this] { editor->setFocus(); });
        QObject::connect(&controller, &SuggestionController::taken, editor,
                         [this](const QString &text) { composer.addText(text); });
        window.resize(640, 600);
        window.show();
        window.activateWindow();
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"how do I reset it?"_s, .minute = 1});
        town.says(u"b"_s, {.by = u"bob"_s, .text = u"mine too"_s, .minute = 2});
        open(u"mara"_s);
    }
    void open(const QString &customer)
    {
        const auto detail =
            town.desk.conversation(town.handle(customer), town.me, town.clock.now(), {}).result();
        composer.setConversation(*detail, {});
        REQUIRE(eventually([&] { return composer.isReady(); }));
    }
    void ask()
    {
        editor->setFocus();
        controller.open();
        REQUIRE(eventually([&] { return controller.state() != SuggestionController::State::Looking; }));
        settle();
    }
    QListView *list() { return sheet->list(); }
};

}  // namespace

TEST_CASE("arrows choose among three answers, Enter takes one into the reply", "[ui][suggestion]")
{
    Suggesting desk;
    desk.reader.answers =
        QList{answer(u"Hold the button for ten seconds."_s), answer(u"Open the lid and turn it round."_s),
              answer(u"It resets by itself at night."_s), answer(u"a fourth"_s)};
    desk.ask();
    CHECK(desk.reader.asked == QStringList{desk.town.handle(u"mara"_s)});
    REQUIRE(desk.list()->model()->rowCount() == 3);
    REQUIRE(desk.list()->hasFocus());
    QTest::keyClick(desk.list(), Qt::Key_Down);
    QTest::keyClick(desk.list(), Qt::Key_Return);
    CHECK(desk.composer.text() == u"Open the lid and turn it round.");
    CHECK(desk.sheet->isHidden());
    CHECK(desk.editor->hasFocus());
    REQUIRE(desk.controller.adapted().has_value());
    CHECK(adaptedWords(*desk.controller.adapted(), desk.town.clock.now()).contains(u"Sam"));
}

TEST_CASE("each answer says who gave it, when, and how it went", "[ui][suggestion]")
{
    const Instant now = parseInstant("2026-03-04T09:30:00Z").value();
    const QString head = suggestionHead(answer(u"x"_s), now);
    CHECK(head.contains(u"Sam"));
    CHECK(head.contains(u"@shop"));
    CHECK(head.contains(u"3 Feb"));
    CHECK(head.contains(u"thanks"));
    CHECK(suggestionHead(answer(u"x"_s, {}), now).contains(u"@shop"));
    CHECK_FALSE(head.contains(u"something else"));
    Suggestion common = answer(u"x"_s);
    common.likeness = 0;
    CHECK(suggestionHead(common, now).contains(u"about something else"));
}

TEST_CASE("private data in an answer is masked", "[ui][suggestion]")
{
    Suggesting desk;
    desk.reader.answers = QList{answer(u"Write to mara@blumen.example and we look."_s)};
    desk.ask();
    REQUIRE(desk.controller.suggestions().size() == 1);
    CHECK_FALSE(desk.controller.suggestions().first().text.contains(u"mara@"));
}

TEST_CASE("Escape closes and changes nothing", "[ui][suggestion]")
{
    Suggesting desk;
    desk.reader.answers = QList{answer(u"Hold the button."_s)};
    desk.ask();
    QTest::keyClick(desk.list(), Qt::Key_Escape);
    CHECK(desk.sheet->isHidden());
    CHECK(desk.composer.text().isEmpty());
    CHECK_FALSE(desk.controller.adapted().has_value());
    CHECK(desk.editor->hasFocus());
}

TEST_CASE("nothing found and nothing readable are said", "[ui][suggestion]")
{
    Suggesting desk;
    desk.ask();
    CHECK(desk.controller.state() == SuggestionController::State::Nothing);
    CHECK_FALSE(desk.sheet->isHidden());
    desk.reader.answers = Failure(Error{ErrorCode::Storage});
    desk.ask();
    CHECK(desk.controller.state() == SuggestionController::State::Failed);
}

TEST_CASE("answers that come after one went on are not shown there", "[ui][suggestion]")
{
    Suggesting desk;
    desk.reader.isHeld = true;
    desk.reader.answers = QList{answer(u"Hold the button."_s)};
    desk.controller.open();
    CHECK(desk.controller.state() == SuggestionController::State::Looking);
    desk.open(u"bob"_s);
    CHECK(desk.sheet->isHidden());
    desk.reader.release();
    settle();
    CHECK(desk.sheet->isHidden());
    CHECK(desk.controller.suggestions().isEmpty());
}

TEST_CASE("the mark of an adapted answer goes with the text", "[ui][suggestion]")
{
    Suggesting desk;
    desk.reader.answers = QList{answer(u"Hold the button."_s)};
    desk.ask();
    QTest::keyClick(desk.list(), Qt::Key_Return);
    REQUIRE(desk.controller.adapted().has_value());
    desk.open(u"bob"_s);
    CHECK_FALSE(desk.controller.adapted().has_value());
    desk.open(u"mara"_s);
    CHECK(desk.controller.adapted().has_value());
    desk.composer.setText({});
    CHECK_FALSE(desk.controller.adapted().has_value());
}
