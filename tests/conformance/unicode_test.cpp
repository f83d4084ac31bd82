#include "core/text/graphemes.h"
#include "tests/conformance/tally.h"
#include "tests/support/catch.h"

using namespace daisychain::test;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

/// The text that "÷ 0020 × 0308 ÷" or plain code points stand for, and where "÷" stands in it.
QString fromCodePoints(const QString &line, QList<qsizetype> &boundaries)
{
    QString text;
    for (const QString &part : line.split(u' ', Qt::SkipEmptyParts)) {
        if (part == u"÷")
            boundaries.append(text.size());
        else if (part != u"×")
            text += QChar::fromUcs4(part.toUInt(nullptr, 16));
    }
    return text;
}

}  // namespace

TEST_CASE("character boundaries are those of Unicode 16", "[conformance][unicode]")
{
    auto tally = Tally::of(u"unicode/GraphemeBreakTest.txt"_s);
    if (!tally)
        return;
    for (const QString &line : tally->lines()) {
        QList<qsizetype> expected;
        const QString text = fromCodePoints(line, expected);
        QList<qsizetype> found{0};
        while (found.last() < text.size())
            found.append(graphemeEnd(text, found.last()));
        tally->add(line, found == expected);
    }
}

TEST_CASE("every emoji sequence is one character", "[conformance][unicode]")
{
    auto tally = Tally::of(u"unicode/emoji-test.txt"_s);
    if (!tally)
        return;
    for (const QString &line : tally->lines()) {
        if (!line.contains(u"; fully-qualified"))
            continue;
        QList<qsizetype> none;
        const QString text = fromCodePoints(line.left(line.indexOf(u';')), none);
        tally->add(line, graphemeCount(text) == 1);
    }
}
