#include "tests/support/catch.h"
#include "ui/widget/breaking_label.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace daisychain::ui;
using namespace Qt::StringLiterals;

namespace {

QString without(QString text)
{
    return text.remove(QChar(0x200b));
}

}  // namespace

TEST_CASE("words longer than a line get places to break, others stay as they are", "[ui][widget]")
{
    CHECK(breakableText(u"mara@blumen.example, order 4711"_s) == u"mara@blumen.example, order 4711"_s);
    const QString word = u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"_s;
    CHECK(breakableText(word).count(QChar(0x200b)) == 6);
    CHECK(without(breakableText(word)) == word);
    CHECK(breakableText(u" a\n"_s + word + u"\tb "_s).startsWith(u" a\nDonaudam\u200bpfschiff"_s));
    // Not through a family, nor through half of a character.
    const QString family = u"👨‍👩‍👧‍👦"_s.repeated(9);
    CHECK(breakableText(family).count(QChar(0x200b)) == 1);
    CHECK(without(breakableText(family)) == family);
    const QString lone = QString(40, QChar(0xd800));
    CHECK(without(breakableText(lone)) == lone);
    CHECK(without(breakableText(QString(300'000, u'x'))).size() == 300'000);
}

TEST_CASE("a long word is shown whole, and copied as it was written", "[ui][widget]")
{
    const Theme theme(QApplication::font());
    const QString word(60, u'w');
    BreakingLabel label(theme, word);
    label.resize(120, 400);
    label.show();
    CHECK(label.heightForWidth(120) > 2 * label.fontMetrics().height());
    label.setSelection(0, int(label.text().size()));
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == word);
}
