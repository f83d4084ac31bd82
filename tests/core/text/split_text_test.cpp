#include "core/text/split_text.h"

#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

constexpr MeasureRule Rules[] = {MeasureRule::Mastodon, MeasureRule::GoToSocial, MeasureRule::Bluesky,
                                 MeasureRule::X};

QStringList split(const QString &text, int limit, PartNumbers numbers = PartNumbers::None)
{
    return splitText(MeasureRule::Mastodon, text, {limit, 23}, numbers).value_or(QStringList());
}

QString withoutSpace(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

QStringList entityTexts(MeasureRule rule, const QString &text)
{
    QStringList texts;
    for (const EntityRange &entity : findEntities(rule, text))
        texts.append(text.mid(entity.start, entity.end - entity.start));
    return texts;
}

QString withoutNumber(const QString &part, qsizetype number, qsizetype count)
{
    const QString suffix = u" %1/%2"_s.arg(number).arg(count);
    CHECK(part.endsWith(suffix));
    return part.chopped(suffix.size());
}

/// What holds for every text that can be split.
void checkSplit(MeasureRule rule, const QString &text, const MeasureLimits &limits, PartNumbers numbers)
{
    INFO(text.toStdString());
    const auto parts = splitText(rule, text, limits, numbers);
    if (!parts)
        return;
    QString joined;
    QStringList entities;
    for (qsizetype i = 0; i < parts->size(); ++i) {
        QString part = (*parts)[i];
        CHECK(measure(rule, part, {}, limits).valid);
        if (numbers == PartNumbers::Shown && parts->size() > 1)
            part = withoutNumber(part, i + 1, parts->size());
        joined += part;
        entities += entityTexts(rule, part);
    }
    CHECK((withoutSpace(joined) == withoutSpace(text)));
    CHECK(entities == entityTexts(rule, text));
}

/// Sentences of words, links, mentions, tags, emoji and scripts without spaces, by chance.
QString someText(QRandomGenerator &random)
{
    static const QStringList pieces{u"We "_s,
                                    u"looked. "_s,
                                    u"Is it down? "_s,
                                    u"https://shop.com/a/b?c=d "_s,
                                    u"shop.com "_s,
                                    u"@kim.com "_s,
                                    u"@mara "_s,
                                    u"#daisy "_s,
                                    u"👩‍👩‍👧‍👦"_s,
                                    u"नमस्ते "_s,
                                    u"日本語です。"_s,
                                    u"ภาษาไทย"_s,
                                    u"\n\n"_s,
                                    u"naïve-looking "_s,
                                    u"e\u0301"_s,
                                    u"$ACME "_s,
                                    u"Dr. Smith "_s,
                                    u"a@b.com-@c "_s,
                                    u"Donaudampfschifffahrtsgesellschaft"_s};
    QString text;
    for (int count = random.bounded(1, 60); count > 0; --count)
        text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

}  // namespace

TEST_CASE("a text that fits stays as it is", "[text][split]")
{
    CHECK(split(u"All is well. "_s, 20, PartNumbers::Shown) == QStringList(u"All is well. "_s));
    CHECK_FALSE(splitText(MeasureRule::Mastodon, u" \n", {20, 23}, PartNumbers::None).has_value());
}

TEST_CASE("a long text is cut at the ends of sentences", "[text][split]")
{
    CHECK(split(u"We know of it. It will take an hour. Sorry!"_s, 30) ==
          QStringList{u"We know of it."_s, u"It will take an hour. Sorry!"_s});
    CHECK(split(u"One.\n\nTwo is longer."_s, 16) == QStringList{u"One."_s, u"Two is longer."_s});
    CHECK(split(u"本日は停止中です。一時間で直ります。"_s, 10) ==
          QStringList{u"本日は停止中です。"_s, u"一時間で直ります。"_s});
}

TEST_CASE("a long sentence is cut between words, a long word between characters", "[text][split]")
{
    CHECK(split(u"this sentence has no end at all"_s, 15) ==
          QStringList{u"this sentence"_s, u"has no end at"_s, u"all"_s});
    CHECK(split(u"abcdefghij"_s, 4) == QStringList{u"abcd"_s, u"efgh"_s, u"ij"_s});
    const QString family = u"👩‍👩‍👧‍👦"_s;
    CHECK(split(family.repeated(5), 2) == QStringList{family + family, family + family, family});
}

TEST_CASE("the number of a part is counted in", "[text][split]")
{
    const QStringList parts = split(u"abcdefghij"_s, 8, PartNumbers::Shown);
    CHECK(parts == QStringList{u"abcd 1/3"_s, u"efgh 2/3"_s, u"ij 3/3"_s});
    const QStringList many = split(QString(44, u'a'), 8, PartNumbers::Shown);
    REQUIRE(many.size() == 22);
    CHECK(many.last() == u"aa 22/22"_s);
}

TEST_CASE("nothing comes back where no cut helps", "[text][split]")
{
    CHECK(split(u"see https://shop.com/a"_s, 22).isEmpty());
    CHECK_FALSE(splitText(MeasureRule::Bluesky, u"https://shop.com/"_s + QString(400, u'a'), {300, 0, 3000},
                          PartNumbers::None));
    CHECK_FALSE(splitText(MeasureRule::X, u"a\uFEFF"_s + QString(400, u'a'), {280, 23}, PartNumbers::None));
}

TEST_CASE("no part says or mentions what the whole doesn't", "[text][split]")
{
    // Cut before the "@", somebody called shop would be told of it.
    CHECK(split(u"aaaaaaaakim@shop"_s, 11) == QStringList{u"aaaaaaaaki"_s, u"m@shop"_s});
}

TEST_CASE("every split keeps the text, its entities and the limit", "[text][split]")
{
    QRandomGenerator random(20260301);
    for (int round = 0; round < 400; ++round) {
        const QString text = someText(random);
        for (const MeasureRule rule : Rules) {
            MeasureLimits limits = usualLimits(rule);
            limits.maxCharacters = random.bounded(30, 120);
            checkSplit(rule, text, limits, round % 2 == 0 ? PartNumbers::None : PartNumbers::Shown);
        }
    }
}

TEST_CASE("very long texts are split in time", "[text][split][hostile]")
{
    for (const QString &piece : {u"word "_s, u"日"_s, u"a"_s, u"A. "_s, u"@a "_s, u"x-@a-"_s,
                                 u"https://a.com/ "_s, u"\u0301"_s, u"👩\u200D"_s}) {
        const QString text = piece.repeated(12'000 / piece.size());
        for (const MeasureRule rule : Rules) {
            INFO(piece.toStdString());
            QElapsedTimer timer;
            timer.start();
            checkSplit(rule, text, usualLimits(rule), PartNumbers::Shown);
            CHECK(timer.elapsed() < 60'000);
        }
    }
}
