#include "tests/support/catch.h"
#include "tests/support/eventually.h"
#include "ui/composer/word_completer.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace daisychain;
using namespace daisychain::test;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

bool isLetter(QChar c)
{
    return c.isLetter();
}

/// A field in which "#ro" offers flowers.
struct Field {
    Theme theme{QApplication::font()};
    QWidget window;
    QPlainTextEdit *editor = new QPlainTextEdit;
    WordCompleter *completer = nullptr;
    QStringList taken;

    Field()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(editor);
        window.resize(500, 300);
        window.show();
        const auto offers = [](const QString &query) {
            QList<Completion> rows;
            for (const QString &flower : {u"rose"_s, u"rosemary"_s, u"tulip"_s}) {
                if (flower.startsWith(query))
                    rows.append({flower.toUpper(), {}, flower, u"a flower"_s, {}});
            }
            return rows;
        };
        completer =
            new WordCompleter(editor,
                              {[](QStringView before) { return markedWordIn(before, u'#', 10, isLetter); },
                               offers, u"Flowers"_s},
                              theme);
        QObject::connect(completer, &WordCompleter::taken, editor,
                         [this](const Completion &row) { taken.append(row.title); });
        QApplication::setActiveWindow(&window);
        editor->setFocus();
        REQUIRE(eventually([&] { return editor->hasFocus(); }));
    }
    void type(const QString &text) { QTest::keyClicks(editor, text); }
    void key(Qt::Key key) { QTest::keyClick(editor, key); }
    QString text() const { return editor->toPlainText(); }
    QAbstractItemView *view() const
    {
        const auto *list = window.findChild<CaretList *>();
        return list != nullptr && list->isOpen() ? list->findChild<QAbstractItemView *>() : nullptr;
    }
};

}  // namespace

TEST_CASE("a sign marks a word only at its beginning", "[ui][composer][complete]")
{
    const auto query = [](const QString &before) {
        const auto word = markedWordIn(before, u'#', 5, isLetter);
        return word ? u"%1 %2"_s.arg(word->start).arg(word->query) : u"none"_s;
    };
    CHECK(query(u"#"_s) == u"0 "_s);
    CHECK(query(u"see #ro"_s) == u"4 ro"_s);
    CHECK(query(u"(#ro"_s) == u"1 ro"_s);
    CHECK(query(u"a\t#ro"_s) == u"2 ro"_s);
    CHECK(query({}) == u"none"_s);
    CHECK(query(u"ro"_s) == u"none"_s);
    CHECK(query(u"x#ro"_s) == u"none"_s);
    CHECK(query(u"##ro"_s) == u"none"_s);
    CHECK(query(u"#ro "_s) == u"none"_s);
    CHECK(query(u"#abcde"_s) == u"0 abcde"_s);
    CHECK(query(u"#abcdef"_s) == u"none"_s);
    CHECK(query(u'#' + u"x"_s.repeated(1'000'000)) == u"none"_s);
}

TEST_CASE("the sign itself may belong to the word", "[ui][composer][complete]")
{
    const auto isInHandle = [](QChar c) { return c.isLetter() || c == u'@'; };
    CHECK(markedWordIn(u"Hi @mara@bl", u'@', 20, isInHandle) == MarkedWord{3, u"mara@bl"_s});
    CHECK(markedWordIn(u"@", u'@', 20, isInHandle) == MarkedWord{0, {}});
    CHECK_FALSE(markedWordIn(u"mail@mara", u'@', 20, isInHandle).has_value());
}

TEST_CASE("what is offered is taken by Enter or Tab, in one step of the undo", "[ui][composer][complete]")
{
    Field field;
    field.type(u"a #r"_s);
    REQUIRE(field.view() != nullptr);
    CHECK(field.view()->model()->rowCount() == 2);
    field.key(Qt::Key_Down);
    field.key(Qt::Key_Tab);
    CHECK(field.text() == u"a ROSEMARY"_s);
    CHECK(field.taken == QStringList{u"rosemary"_s});
    CHECK(field.editor->hasFocus());
    CHECK(field.view() == nullptr);
    field.editor->undo();
    CHECK(field.text() == u"a #r"_s);
}

TEST_CASE("Esc leaves the word alone, and what fits nothing offers nothing", "[ui][composer][complete]")
{
    Field field;
    field.type(u"#t"_s);
    REQUIRE(field.view() != nullptr);
    field.key(Qt::Key_Escape);
    CHECK(field.view() == nullptr);
    field.type(u"u"_s);
    CHECK(field.view() == nullptr);
    field.type(u" #zz"_s);
    CHECK(field.view() == nullptr);
    field.key(Qt::Key_Return);
    CHECK(field.text() == u"#tu #zz\n"_s);
}

TEST_CASE("screen readers hear what is offered with what is said of it", "[ui][composer][complete]")
{
    Field field;
    field.type(u"#tu"_s);
    REQUIRE(field.view() != nullptr);
    CHECK(field.view()->accessibleName() == u"Flowers"_s);
    CHECK(field.view()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() == u"tulip, a flower"_s);
    CHECK(field.view()->currentIndex().row() == 0);
}
