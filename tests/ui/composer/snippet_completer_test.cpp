#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/kept_snippets.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/snippet_book.h"
#include "ui/composer/snippet_completer.h"
#include "ui/composer/snippet_list.h"
#include "ui/theme/icons.h"
#include "ui/widget/elided_label.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Writing {
    DeskTown town;
    MemorySettings settings;
    KeptSnippets kept{town.desk};
    Theme theme{QApplication::font()};
    Icons icons{theme};
    Roster roster{town.desk, town.desk.notices(), town.me};
    SnippetBook book{kept, town.desk.notices(), town.clock, settings};
    ComposerController controller{{town.desk, town.desk, town.desk.notices(), town.clock, roster,
                                   [](Network) { return std::chrono::seconds(10); }, &book}};
    QWidget window;
    ComposerPane *pane = new ComposerPane(controller, theme, icons, town.clock);
    SnippetCompleter *completer = nullptr;

    Writing()
    {
        save(u"late"_s, u"Hi {customer-first},\nyour parcel is late."_s);
        save(u"thanks"_s, u"Thank you for telling us, {account} is glad"_s);
        save(u"caller"_s, u"Hi {customer-first}, {signature} calls {customer}"_s);
        auto *layout = new QVBoxLayout(&window);
        layout->addStretch(1);
        layout->addWidget(pane);
        window.resize(640, 800);
        window.show();
        completer =
            new SnippetCompleter(editor(), book, [this] { return controller.snippetValues(); }, theme);
        QObject::connect(completer, &SnippetCompleter::taken, &controller, &ComposerController::tookSnippet);
        QObject::connect(&controller, &ComposerController::gapMet, completer, &SnippetCompleter::pointAtGap);
        QObject::connect(&book, &SnippetBook::changed, &controller, &ComposerController::changed);
        town.says(u"a"_s, {.by = u"mara"_s, .text = u"one"_s, .minute = 1});
        show();
        REQUIRE(eventually([&] { return book.rows().size() == 3; }));
        QApplication::setActiveWindow(&window);
        pane->focusEditor();
        REQUIRE(eventually([&] { return editor()->hasFocus(); }));
    }

    GrowingEditor *editor() const { return pane->editor(); }
    QString text() const { return editor()->toPlainText(); }
    void type(const QString &text) { QTest::keyClicks(editor(), text); }
    void key(Qt::Key key) { QTest::keyClick(editor(), key); }
    void save(const QString &name, const QString &text, std::optional<Instant> expires = {})
    {
        town.desk.decides(town.me, town.clock.now(), DeskSubject{},
                          SnippetSaved{{{uuidFromName(name.toUtf8())}, name, text, {}, {}, expires}});
    }
    void show()
    {
        const auto detail =
            town.desk.conversation(town.handle(u"mara"_s), town.me, town.clock.now(), {}).result();
        controller.setConversation(*detail, town.desk.pendingReplies({}).result().value());
        REQUIRE(eventually([&] { return controller.isReady() && controller.account() != nullptr; }));
    }
    QStringList offered() const
    {
        const auto *list = window.findChild<SnippetList *>();
        QStringList names;
        if (list == nullptr || !list->isOpen())
            return names;
        const auto *view = list->findChild<QAbstractItemView *>();
        for (int row = 0; row < view->model()->rowCount(); ++row)
            names.append(view->model()->index(row, 0).data().toString().section(u':', 0, 0));
        return names;
    }
    void send()
    {
        const qsizetype before = town.desk.recordings().size();
        controller.send(false);
        REQUIRE(eventually([&] { return town.desk.recordings().size() == before + 1; }));
        REQUIRE(eventually([&] { return text().isEmpty(); }));
    }
};

}  // namespace

TEST_CASE("a slash begins a name only at the beginning of a word", "[ui][composer][snippet]")
{
    const auto query = [](const QString &before) {
        const auto word = slashWordIn(before);
        return word ? u"%1 %2"_s.arg(word->start).arg(word->query) : u"none"_s;
    };
    CHECK(query(u"/"_s) == u"0 "_s);
    CHECK(query(u"Hi /la"_s) == u"3 la"_s);
    CHECK(query(u"Hi\t/la"_s) == u"3 la"_s);
    CHECK(query({}) == u"none"_s);
    CHECK(query(u"and/or"_s) == u"none"_s);
    CHECK(query(u"https://a.example/x"_s) == u"none"_s);
    CHECK(query(u"/usr/bin"_s) == u"none"_s);
    CHECK(query(u"//"_s) == u"none"_s);
    CHECK(query(u"/late "_s) == u"none"_s);
    CHECK(query(u'/' + u"x"_s.repeated(1'000'000)) == u"none"_s);
}

TEST_CASE("a saved reply is found by letters, taken by Enter or Tab, and one undo brings the name back",
          "[ui][composer][snippet]")
{
    Writing desk;
    desk.type(u"Oh. /lt"_s);
    CHECK(desk.offered() == QStringList{u"/late"_s});
    desk.key(desk.offered().isEmpty() ? Qt::Key_Space : Qt::Key_Tab);
    CHECK(desk.text() == u"Oh. Hi Mara,\nyour parcel is late."_s);
    CHECK(desk.offered().isEmpty());
    CHECK(desk.editor()->hasFocus());
    desk.editor()->undo();
    CHECK(desk.text() == u"Oh. /lt"_s);
    desk.editor()->redo();
    CHECK(desk.text().contains(u"parcel"_s));
    CHECK(desk.town.desk.recordings().isEmpty());
}

TEST_CASE("up and down point, also around the end, and words of the text find too", "[ui][composer][snippet]")
{
    Writing desk;
    desk.type(u"/"_s);
    REQUIRE(desk.offered().size() == 3);
    desk.key(Qt::Key_Up);
    const QString last = desk.offered().last();
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_Return);
    CHECK(last == u"/thanks"_s);
    CHECK(desk.text().startsWith(u"Thank you"));
    desk.editor()->clear();
    desk.type(u"/parcel"_s);
    CHECK(desk.offered() == QStringList{u"/late"_s});
    desk.type(u"xyz"_s);
    CHECK(desk.offered().isEmpty());
    desk.key(Qt::Key_Return);
    CHECK(desk.text() == u"/parcelxyz\n"_s);
}

TEST_CASE("Esc closes the list and keeps the text, and Tab goes on as always", "[ui][composer][snippet]")
{
    Writing desk;
    bool hasLeft = false;
    QObject::connect(desk.pane, &ComposerPane::left, desk.pane, [&] { hasLeft = true; });
    desk.type(u"/la"_s);
    REQUIRE_FALSE(desk.offered().isEmpty());
    desk.key(Qt::Key_Escape);
    CHECK(desk.offered().isEmpty());
    CHECK_FALSE(hasLeft);
    desk.type(u"te"_s);
    CHECK(desk.offered().isEmpty());
    desk.type(u" /la"_s);
    CHECK_FALSE(desk.offered().isEmpty());
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_Escape);
    CHECK(hasLeft);
    CHECK(desk.text() == u"/late /la"_s);
    desk.key(Qt::Key_Tab);
    CHECK_FALSE(desk.editor()->hasFocus());
    CHECK(desk.town.desk.recordings().isEmpty());
}

TEST_CASE("a variable without a value is marked, and nothing is sent while it stands",
          "[ui][composer][snippet]")
{
    Writing desk;
    desk.save(u"name"_s, u"Hi {customer}, here is {me}."_s);
    desk.town.desk.release();
    REQUIRE(eventually([&] { return desk.book.rows().size() == 4; }));
    ProfileFact profile = desk.town.profile(u"mara"_s);
    profile.displayName = u"@all https://evil.example"_s;
    FactBatch batch;
    batch.account = desk.town.account.id;
    batch.profiles.append(profile);
    desk.town.desk.tell(batch);
    desk.show();
    desk.type(u"/name"_s);
    desk.key(Qt::Key_Return);
    CHECK(desk.text().startsWith(u"Hi {customer}, here is "));
    CHECK(desk.editor()->textCursor().selectedText() == u"{customer}"_s);
    desk.editor()->moveCursor(QTextCursor::End);
    CHECK(desk.controller.obstacle() == ComposerController::Obstacle::Gap);
    QTest::keyClick(desk.editor(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    CHECK(desk.town.desk.recordings().isEmpty());
    CHECK(desk.editor()->textCursor().selectedText() == u"{customer}"_s);
    desk.type(u"Mara"_s);
    CHECK(desk.text().startsWith(u"Hi Mara, here is "));
    CHECK(desk.controller.obstacle() == ComposerController::Obstacle::Nothing);
}

TEST_CASE("an expired reply isn't offered", "[ui][composer][snippet]")
{
    Writing desk;
    desk.save(u"latest"_s, u"gone"_s, desk.town.clock.now());
    REQUIRE(eventually([&] { return desk.book.rows().size() == 4; }));
    desk.type(u"/late"_s);
    CHECK(desk.offered() == QStringList{u"/late"_s});
}

TEST_CASE("a reply sent often today asks for one line of one's own", "[ui][composer][snippet]")
{
    Writing desk;
    const auto *line = desk.pane->findChild<ElidedLabel *>(u"wornSnippet"_s);
    const auto take = [&] {
        desk.type(u"/late"_s);
        desk.key(Qt::Key_Return);
    };
    for (int i = 0; i < 5; ++i) {
        take();
        CHECK_FALSE(line->isVisible());
        desk.send();
    }
    REQUIRE(eventually([&] { return desk.book.rows()[1].usesToday == 5; }));
    take();
    CHECK(line->isVisible());
    CHECK(line->text().contains(u"/late"));
    CHECK(desk.controller.obstacle() == ComposerController::Obstacle::Nothing);
    desk.editor()->moveCursor(QTextCursor::End);
    desk.key(Qt::Key_Return);
    CHECK(line->isVisible());
    desk.type(u"Your tulips are worth the wait!"_s);
    CHECK_FALSE(line->isVisible());
    SECTION("and never when the person wants none")
    {
        set(desk.settings, SnippetsUnchangedADay, 0);
        desk.editor()->clear();
        take();
        CHECK_FALSE(line->isVisible());
    }
}

TEST_CASE("what was rewritten from a saved reply is no use of it", "[ui][composer][snippet]")
{
    Writing desk;
    desk.type(u"/late"_s);
    desk.key(Qt::Key_Return);
    REQUIRE(eventually([&] { return !desk.town.desk.drafts().isEmpty(); }));
    CHECK(desk.town.desk.drafts().first().snippets.size() == 1);
    desk.editor()->setPlainText(u"Good morning!"_s);
    desk.send();
    CHECK(std::get<HandOver>(desk.town.desk.actions().last().payload).snippets.isEmpty());
}
