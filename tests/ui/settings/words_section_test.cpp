#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/told_speller.h"
#include "ui/settings/words_section.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

struct Section {
    DeskTown town;
    ToldSpeller speller;
    Theme theme{QApplication::font()};
    UndoStack undo{town.desk, town.clock, town.me};
    std::unique_ptr<WordsSection> page;
    int changes = 0;

    Section()
    {
        speller.own[OwnWords::Mine] = {u"Kowalska"_s, u"tulpomania"_s};
        speller.own[OwnWords::Product] = {u"Daisychain"_s};
        page = std::make_unique<WordsSection>(speller, undo, theme);
        page->resize(640, 300);
        page->show();
        QObject::connect(page.get(), &WordsSection::changed, page.get(), [this] { ++changes; });
        REQUIRE(eventually([&] { return list()->count() == 2; }));
    }
    QListWidget *list() { return page->findChild<QListWidget *>(); }
    QLineEdit *field() { return page->findChild<QLineEdit *>(u"words.add"_s); }
    QStringList mine() { return speller.own[OwnWords::Mine]; }
    void add(const QString &word)
    {
        field()->setText(word);
        QTest::keyClick(field(), Qt::Key_Return);
        settle();
    }
};

}  // namespace

TEST_CASE("a word is added by Enter and taken out by Del, and both can be taken back",
          "[ui][settings][spelling]")
{
    Section section;
    section.add(u"Blumenpost"_s);
    CHECK(section.mine() == QStringList{u"Kowalska"_s, u"tulpomania"_s, u"Blumenpost"_s});
    CHECK(section.field()->text().isEmpty());
    CHECK(section.list()->count() == 3);
    section.list()->setCurrentRow(0);
    QTest::keyClick(section.list(), Qt::Key_Delete);
    settle();
    CHECK(section.mine() == QStringList{u"tulpomania"_s, u"Blumenpost"_s});
    section.undo.undo();
    settle();
    CHECK(section.mine().contains(u"Kowalska"_s));
    CHECK(section.list()->count() == 3);
    CHECK(section.changes == 3);
}

TEST_CASE("two words, a word twice and nothing are not added", "[ui][settings][spelling]")
{
    Section section;
    const QStringList before = section.mine();
    for (const QString &word : {u"two words"_s, u"kowalska"_s, u"  "_s})
        section.add(word);
    CHECK(section.mine() == before);
    CHECK(section.changes == 0);
}

TEST_CASE("the company's words stand beside mine", "[ui][settings][spelling]")
{
    Section section;
    auto *whose = section.page->findChild<QComboBox *>(u"words.whose"_s);
    whose->setCurrentIndex(1);
    Q_EMIT whose->activated(1);
    REQUIRE(eventually([&] { return section.list()->count() == 1; }));
    CHECK(section.list()->item(0)->text() == u"Daisychain"_s);
    section.list()->setCurrentRow(0);
    auto *remove = section.page->findChild<QPushButton *>();
    CHECK(remove->isEnabled());
    remove->click();
    settle();
    CHECK(section.speller.own[OwnWords::Product].isEmpty());
    CHECK(section.mine().size() == 2);
    CHECK_FALSE(remove->isEnabled());
}
