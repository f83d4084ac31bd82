#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/kept_snippets.h"
#include "tests/support/memory_settings.h"
#include "ui/composer/snippet_book.h"
#include "ui/settings/snippet_form.h"
#include "ui/settings/snippets_section.h"
#include "ui/widget/plain_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

/// Files that hold what the test says.
class SaidFiles final : public SnippetFiles {
public:
    QFuture<Result<SnippetImport>> plan(QString path, Instant) override
    {
        read = path;
        return readyFuture(planned);
    }
    QFuture<Result<int>> write(QString path) override
    {
        written = path;
        return readyFuture(Result<int>(2));
    }

    Result<SnippetImport> planned = Failure(Error{ErrorCode::Invalid});
    QString read;
    QString written;
};

struct Section {
    DeskTown town;
    MemorySettings settings;
    KeptSnippets kept{town.desk};
    SaidFiles files;
    Theme theme{QApplication::font()};
    UndoStack undo{town.desk, town.clock, town.me};
    SnippetBook book{kept, town.desk.notices(), town.clock, settings};
    SnippetsSection section{{book, town.desk, town.desk, &files, undo, town.clock, town.me}, theme};

    Section()
    {
        section.resize(640, 700);
        section.show();
        QApplication::setActiveWindow(&section);
    }
    void save(const QString &name, const QString &text, std::optional<Instant> expires = {})
    {
        town.desk.decides(town.me, town.clock.now(), DeskSubject{},
                          SnippetSaved{{{uuidFromName(name.toUtf8())}, name, text, {}, {}, expires}});
        REQUIRE(eventually([&] { return names().contains(u'/' + name); }));
    }
    QListView *list() const { return section.findChild<QListView *>(u"savedReplies"_s); }
    QStringList names() const
    {
        QStringList names;
        const auto *model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString().section(u':', 0, 0));
        return names;
    }
    SnippetForm *form() const { return section.findChild<SnippetForm *>(); }
    template <class T>
    T *named(const QString &name) const
    {
        for (T *each : section.findChildren<T *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        FAIL("nothing is called " << name.toStdString());
        return nullptr;
    }
    bool says(const QString &words) const
    {
        for (const auto *label : section.findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    void press(const QString &name)
    {
        auto *button = section.findChild<QPushButton *>(name);
        REQUIRE(button != nullptr);
        button->click();
    }
};

}  // namespace

TEST_CASE("a reply is saved, changed and removed by keyboard, and each step taken back",
          "[ui][settings][snippet]")
{
    Section desk;
    CHECK(desk.says(u"Nothing is saved yet"_s));
    desk.press(u"snippets.add"_s);
    REQUIRE(desk.form()->isVisible());
    QTest::keyClicks(desk.named<QLineEdit>(u"Typed behind the slash"_s), u"/late"_s);
    QTest::keyClicks(desk.named<QPlainTextEdit>(u"Text"_s), u"Hi {custmer}"_s);
    QTest::keyClick(desk.named<QLineEdit>(u"Typed behind the slash"_s), Qt::Key_Return);
    CHECK(desk.says(u"{custmer}"_s));
    CHECK(desk.form()->isVisible());
    CHECK(desk.town.desk.recordings().isEmpty());
    desk.named<QPlainTextEdit>(u"Text"_s)->setPlainText(u"Hi {customer}"_s);
    desk.named<QLineEdit>(u"Offered until"_s)->setText(u"2030-13-01"_s);
    QTest::keyClick(desk.named<QLineEdit>(u"Typed behind the slash"_s), Qt::Key_Return);
    CHECK(desk.says(u"is no day"_s));
    desk.named<QLineEdit>(u"Offered until"_s)->setText(u"2030-12-31"_s);
    QTest::keyClick(desk.named<QLineEdit>(u"Typed behind the slash"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.names() == QStringList{u"/late"_s}; }));
    CHECK_FALSE(desk.form()->isVisible());
    const Snippet saved = desk.book.rows().first().snippet;
    CHECK(saved.owner == desk.town.me);
    CHECK(saved.expires);

    QTest::keyClick(desk.list(), Qt::Key_Return);
    REQUIRE(desk.form()->isVisible());
    CHECK(desk.named<QLineEdit>(u"Offered until"_s)->text() == u"2030-12-31"_s);
    desk.named<QLineEdit>(u"Typed behind the slash"_s)->setText(u"later"_s);
    QTest::keyClick(desk.named<QLineEdit>(u"Typed behind the slash"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.names() == QStringList{u"/later"_s}; }));
    CHECK(desk.book.rows().first().snippet.id == saved.id);
    QTest::keyClick(desk.list(), Qt::Key_Delete);
    REQUIRE(eventually([&] { return desk.names().isEmpty(); }));
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.names() == QStringList{u"/later"_s}; }));
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.names() == QStringList{u"/late"_s}; }));
}

TEST_CASE("Esc leaves the form without saving", "[ui][settings][snippet]")
{
    Section desk;
    desk.press(u"snippets.add"_s);
    QTest::keyClick(desk.named<QLineEdit>(u"Typed behind the slash"_s), Qt::Key_Escape);
    CHECK_FALSE(desk.form()->isVisible());
    CHECK(desk.town.desk.recordings().isEmpty());
}

TEST_CASE("expired replies are shown as such, and many are found by words", "[ui][settings][snippet]")
{
    Section desk;
    for (int i = 0; i < 8; ++i)
        desk.save(u"reply-%1"_s.arg(i), u"text %1 of many"_s.arg(i));
    desk.save(u"old"_s, u"gone"_s, desk.town.clock.now());
    CHECK(desk.names().size() == 9);
    auto *search = desk.named<QLineEdit>(u"Find a saved reply"_s);
    CHECK(search->isVisible());
    QTest::keyClicks(search, u"gone"_s);
    CHECK(desk.names() == QStringList{u"/old"_s});
    QPixmap picture(desk.section.size());
    desk.section.render(&picture);  // the row says "expired": painted without a fault
    search->clear();
    CHECK(desk.names().size() == 9);
}

TEST_CASE("a file is taken in as one step, and says what was refused", "[ui][settings][snippet]")
{
    Section desk;
    desk.section.importFrom(u"/tmp/odd.csv"_s);
    REQUIRE(eventually([&] { return desk.says(u"No saved replies were found"_s); }));
    SnippetImport plan;
    plan.saves = {{{uuidFromName("1")}, u"late"_s, u"a"_s, {}}, {{uuidFromName("2")}, u"bye"_s, u"b"_s, {}}};
    plan.added = 2;
    plan.refused = {{4, u"there is no variable {custmer}"_s, {}}};
    desk.files.planned = plan;
    desk.section.importFrom(u"/tmp/replies.csv"_s);
    REQUIRE(eventually([&] { return desk.names() == QStringList{u"/bye"_s, u"/late"_s}; }));
    CHECK(desk.says(u"{custmer}"_s));
    CHECK(desk.town.desk.recordings().size() == 1);
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.names().isEmpty(); }));
    desk.section.exportTo(u"/tmp/all.json"_s);
    REQUIRE(eventually([&] { return desk.says(u"/tmp/all.json"_s); }));
    CHECK(desk.files.written == u"/tmp/all.json"_s);
}

TEST_CASE("the model of saved replies keeps Qt's rules", "[ui][settings][snippet]")
{
    SnippetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    SnippetRow row;
    row.snippet.name = u"late"_s;
    model.show({row, row});
    CHECK(model.rowCount() == 2);
    model.show({});
    CHECK(model.rowCount() == 0);
}
