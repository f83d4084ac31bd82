#include "core/text/empty_apology.h"
#include "core/text/html_to_text.h"
#include "core/text/language.h"
#include "core/text/measure.h"
#include "core/text/normalized_text.h"
#include "core/text/private_data.h"
#include "core/text/promise_words.h"
#include "core/text/search_tokens.h"
#include "core/text/sentences.h"
#include "core/text/small_words.h"
#include "core/text/visible_text.h"
#include "core/text/word_difference.h"

#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daisychain::text;

namespace {

void collectStrings(const QJsonValue &value, QStringList &strings)
{
    if (value.isString())
        strings.append(value.toString());
    for (const QJsonValue item : value.toArray())
        collectStrings(item, strings);
    const QJsonObject object = value.toObject();
    for (const QJsonValue field : object)
        collectStrings(field, strings);
}

void checkMeasures(const QString &text)
{
    for (const MeasureRule rule :
         {MeasureRule::Mastodon, MeasureRule::GoToSocial, MeasureRule::Bluesky, MeasureRule::X}) {
        const Measured measured = measure(rule, text, text, {});
        CHECK(measured.length <= 48 * text.size());
        qsizetype end = 0;
        for (const MeasuredEntity &entity : measured.entities) {
            CHECK(entity.start >= end);
            CHECK(entity.end > entity.start);
            end = entity.end;
        }
    }
}

void checkGuards(const QString &text)
{
    const MaskedText masked = maskPrivateData(text);
    CHECK(masked.text.size() == text.size());
    qsizetype end = 0;
    for (const PrivateData &place : masked.places) {
        CHECK(place.start >= end);
        CHECK(place.end > place.start);
        end = place.end;
    }
    CHECK(end <= text.size());
    for (const TextRange &place : smallWords(text))
        CHECK(place.start + place.length <= text.size());
    if (const auto place = emptyApology(text))
        CHECK(place->start + place->length <= text.size());
}

/// Sends a text through everything, and holds what comes out to its bounds.
void checkAllFunctions(const QString &text)
{
    const PlainText plain = htmlToText(text.toUtf8());
    CHECK(plain.text.size() <= MaxPlainText);
    for (const TextLink &link : plain.links)
        CHECK(link.start + link.length <= plain.text.size());
    checkMeasures(text);
    checkGuards(text);
    CHECK(guessLanguage(text).size() <= 3);
    CHECK(searchTokens(text).size() <= 20 * text.size());
    for (const QueryToken &token : queryTokens(text))
        CHECK_FALSE(token.words.isEmpty());
    CHECK(visibleText(text).size() <= 9 * text.size());
    CHECK(isolated(text).size() <= 3 * text.size() + 2);
    CHECK(plainLine(text, 50).size() <= 50 * 16 + 1);
    CHECK_FALSE(plainLine(text, 50).contains(u'\n'));
    CHECK(normalizedText(text).size() <= 9 * text.size());
    CHECK(normalizedText(normalizedText(text)) == normalizedText(text));
    CHECK_FALSE(normalizedText(plain).contains(u'\n'));
    for (const TextRange &sentence : sentences(text))
        CHECK(sentence.start + sentence.length <= text.size());
    for (const PromiseInText &promise : promisesIn(text, QDateTime::currentDateTimeUtc()))
        CHECK((promise.start < promise.end && promise.end <= text.size()));
    QString after;
    for (const DifferenceRun &run :
         wordDifference(QStringLiteral("one two ") + text, text + QStringLiteral(" two"))) {
        if (run.kind != DifferenceKind::Removed)
            after += run.text;
    }
    CHECK((after == text + QStringLiteral(" two")));
}

QStringList stringsOf(const QString &path)
{
    QStringList strings;
    const QJsonDocument json = QJsonDocument::fromJson(daisychain::test::fileBytes(path));
    collectStrings(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), strings);
    return strings;
}

}  // namespace

TEST_CASE("naughty strings do no harm", "[text][hostile][shared]")
{
    const auto path = daisychain::test::sharedData(QStringLiteral("data/unicode-strings/blns.json"));
    if (!path)
        return;
    const QStringList strings = stringsOf(*path);
    CHECK(strings.size() > 300);
    for (const QString &text : strings) {
        INFO(text.toStdString());
        checkAllFunctions(text);
    }
}

TEST_CASE("odd texts of posts do no harm", "[text][hostile][shared]")
{
    const auto folder = daisychain::test::sharedData(QStringLiteral("data/post-text"));
    if (!folder)
        return;
    const QDir files(*folder, QStringLiteral("*.json"));
    CHECK(files.count() >= 4);
    for (const QString &name : files.entryList()) {
        for (const QString &text : stringsOf(files.filePath(name))) {
            INFO(text.toStdString());
            checkAllFunctions(text);
        }
    }
}

TEST_CASE("lone surrogates, NUL and every single unit do no harm", "[text][hostile]")
{
    for (int unit = 0; unit <= 0xFFFF; unit += unit < 0x3000 || unit >= 0xD7F0 ? 1 : 37) {
        const QChar c(static_cast<char16_t>(unit));
        const QString text = QString(u'a') + c + QStringLiteral("\u0301 ") + c + c;
        INFO(unit);
        checkAllFunctions(text);
    }
}

TEST_CASE("very long texts take linear time", "[text][hostile]")
{
    constexpr int Size = 200'000;
    QElapsedTimer timer;
    for (const QString &piece :
         {QStringLiteral("http://a.bc/"), QStringLiteral("http://a.bc/("), QStringLiteral("@a@b.c@"),
          QStringLiteral("@a-"), QStringLiteral("#a"), QStringLiteral("#·"), QStringLiteral("http://"),
          QStringLiteral("a."), QStringLiteral("\u0301"), QStringLiteral("\u2066"), QStringLiteral("日"),
          QStringLiteral("ก็"), QStringLiteral("👩\u200D"), QStringLiteral("🇩"), QStringLiteral("क्"),
          QStringLiteral("<b>")}) {
        const QString text = piece.repeated(Size / piece.size());
        INFO(piece.toStdString());
        timer.start();
        checkAllFunctions(text);
        CHECK(timer.elapsed() < 30'000);
    }
}

TEST_CASE("very long texts full of what the guards look for take linear time", "[text][hostile]")
{
    constexpr int Size = 100'000;
    QElapsedTimer timer;
    for (const QString &piece : {QStringLiteral("1"),
                                 QStringLiteral("1 "),
                                 QStringLiteral("+1"),
                                 QStringLiteral("1("),
                                 QStringLiteral("1-order-"),
                                 QStringLiteral("order number "),
                                 QStringLiteral("order 1-"),
                                 QStringLiteral("AB12 "),
                                 QStringLiteral("AB12"),
                                 QStringLiteral("a@"),
                                 QStringLiteral("a@b."),
                                 QStringLiteral("password is "),
                                 QStringLiteral("pin:"),
                                 QStringLiteral("-----BEGIN "),
                                 QStringLiteral("-----BEGIN PRIVATE KEY"),
                                 QStringLiteral("bearer "),
                                 QStringLiteral("4111 "),
                                 QStringLiteral("call 1"),
                                 QStringLiteral("dob "),
                                 QStringLiteral("1 Rose "),
                                 QStringLiteral("calle Rosas "),
                                 QStringLiteral("ABCDEF "),
                                 QStringLiteral("sorry have been "),
                                 QStringLiteral("sorry 1/"),
                                 QStringLiteral("only a "),
                                 QStringLiteral("½"),
                                 QStringLiteral("@")}) {
        const QString text = piece.repeated(Size / piece.size());
        INFO(piece.toStdString());
        timer.start();
        checkGuards(text);
        CHECK(timer.elapsed() < 10'000);
    }
}

TEST_CASE("very long texts full of what looks like links take linear time", "[text][hostile]")
{
    constexpr int Size = 100'000;
    QElapsedTimer timer;
    for (const QString &piece :
         {QStringLiteral("a.com/"), QStringLiteral("a.com/("), QStringLiteral("(a.com"),
          QStringLiteral("日.com"), QStringLiteral("xn--a."), QStringLiteral("a_b.com"),
          QStringLiteral("http://a.com?"), QStringLiteral("rt@a "), QStringLiteral("＃a"),
          QStringLiteral("$A "), QStringLiteral("👩\u200D👩\u200D"), QStringLiteral("भारत.")}) {
        INFO(piece.toStdString());
        timer.start();
        checkMeasures(piece.repeated(Size / piece.size()));
        CHECK(timer.elapsed() < 30'000);
    }
}
