#include "core/text/word_difference.h"

#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace daisychain::text;

namespace {

QString shown(const QString &before, const QString &after)
{
    QString text;
    for (const DifferenceRun &run : wordDifference(before, after)) {
        if (run.kind == DifferenceKind::Same)
            text += run.text;
        else if (run.kind == DifferenceKind::Removed)
            text += QStringLiteral("[-%1]").arg(run.text);
        else
            text += QStringLiteral("[+%1]").arg(run.text);
    }
    return text;
}

void checkWhole(const QString &before, const QString &after)
{
    QString old;
    QString now;
    const QList<DifferenceRun> runs = wordDifference(before, after);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        CHECK_FALSE(runs[i].text.isEmpty());
        if (i > 0)
            CHECK(static_cast<int>(runs[i].kind) != static_cast<int>(runs[i - 1].kind));
        if (runs[i].kind != DifferenceKind::Added)
            old += runs[i].text;
        if (runs[i].kind != DifferenceKind::Removed)
            now += runs[i].text;
    }
    CHECK((old == before));
    CHECK((now == after));
}

QString randomText(QRandomGenerator &random, int words, int vocabulary)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text +=
            QStringLiteral("w%1%2").arg(random.bounded(vocabulary)).arg(random.bounded(4) == 0 ? u'.' : u' ');
    return text;
}

}  // namespace

TEST_CASE("an edit is shown by its words", "[text][difference]")
{
    CHECK(shown(QStringLiteral("We are down."), QStringLiteral("We are up.")) == u"We are [-down][+up].");
    CHECK(shown(QStringLiteral("a b c"), QStringLiteral("a x b c")) == u"a [+x ]b c");
    CHECK(shown(QStringLiteral("same"), QStringLiteral("same")) == u"same");
    CHECK(shown({}, QStringLiteral("new")) == u"[+new]");
    CHECK(shown(QStringLiteral("old"), {}) == u"[-old]");
    CHECK(shown({}, {}).isEmpty());
}

TEST_CASE("a blank between two changes belongs to them", "[text][difference]")
{
    CHECK(shown(QStringLiteral("see red cat now"), QStringLiteral("see blue dog now")) ==
          u"see [-red cat][+blue dog] now");
}

TEST_CASE("languages without spaces are cut into words too", "[text][difference]")
{
    CHECK(
        shown(QStringLiteral("荷物が届きました"), QStringLiteral("荷物が届きません")).startsWith(u"荷物が"));
    CHECK(shown(QStringLiteral("พัสดุหายครับ"), QStringLiteral("พัสดุมาครับ")) == u"พัสดุ[-หาย][+มา]ครับ");
}

TEST_CASE("the parts of a difference make up both texts", "[text][difference]")
{
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i)
        checkWhole(randomText(random, random.bounded(30), 6), randomText(random, random.bounded(30), 6));
    const char16_t broken[] = {0xDC00, u' ', 0xD83C, 0, u'x'};
    checkWhole(QString::fromUtf16(broken, 5), QStringLiteral("\u0301a"));
}

TEST_CASE("texts that have nothing in common are compared in bounded time", "[text][difference][hostile]")
{
    QRandomGenerator random(8);
    QElapsedTimer timer;
    timer.start();
    checkWhole(randomText(random, 100'000, 1'000'000), randomText(random, 100'000, 1'000'000));
    checkWhole(QStringLiteral("a b ").repeated(50'000), QStringLiteral("b c a ").repeated(50'000));
    checkWhole(QString(1'500'000, u'x'), QString(1'500'000, u'y'));
    CHECK(timer.elapsed() < 60'000);
}
