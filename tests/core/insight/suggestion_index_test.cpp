#include "core/insight/suggestion_index.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::insight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now{1'900'000'000'000};

AnsweredQuestion answered(qint64 key, const QString &question, const QString &answer,
                          AnswerOutcome outcome = AnswerOutcome::Quiet)
{
    return {key, {question, {}, {}, {}}, answer, Now - 24h, outcome};
}

const QString Wilted = u"My roses arrived wilted, all of them"_s;
const QString Water = u"Please cut the stems and put them in warm water."_s;
const QString Late = u"Where is my parcel? It should have come on Monday"_s;
const QString Track = u"You can track the parcel here: https://flowers.example/track"_s;

QList<qint64> keys(const QList<SuggestedAnswer> &answers)
{
    QList<qint64> found;
    for (const SuggestedAnswer &answer : answers)
        found.append(answer.key);
    return found;
}

}  // namespace

TEST_CASE("what was answered to a similar question comes first", "[insight][suggestions]")
{
    SuggestionIndex index;
    CHECK(index.suggest({Wilted, {}, {}, {}}, Now, 3).isEmpty());
    index.add(answered(1, Late, Track));
    index.add(answered(2, Wilted, Water));
    const auto found = index.suggest({u"the roses came wilted"_s, {}, {}, {}}, Now, 3);
    REQUIRE(keys(found) == QList<qint64>{2, 1});
    CHECK(found[0].likeness > found[1].likeness);
    CHECK(keys(index.suggest({u"no parcel on monday"_s, {}, {}, {}}, Now, 1)) == QList<qint64>{1});
    CHECK(index.suggest({Wilted, {}, {}, {}}, Now, 0).isEmpty());
}

TEST_CASE("an answer without a concrete step is not suggested", "[insight][suggestions]")
{
    SuggestionIndex index;
    index.add(answered(1, Wilted, u"We're so sorry! Please send us a DM."_s));
    CHECK(index.suggest({Wilted, {}, {}, {}}, Now, 3).isEmpty());
    index.add(answered(2, Late, Track));
    CHECK(keys(index.suggest({Wilted, {}, {}, {}}, Now, 3)) == QList<qint64>{2});
}

TEST_CASE("an answer after which the customer came back angry is not used", "[insight][suggestions]")
{
    SuggestionIndex index;
    index.add(answered(1, Wilted, Water));
    CHECK(index.size() == 1);
    index.add(answered(1, Wilted, Water, AnswerOutcome::CameBackAngry));
    CHECK(index.size() == 0);
    CHECK(index.suggest({Wilted, {}, {}, {}}, Now, 3).isEmpty());
}

TEST_CASE("of two answers to the same question the one that was thanked for comes first",
          "[insight][suggestions]")
{
    SuggestionIndex index;
    const QString other = u"You can return them within 14 days."_s;
    const auto [first, second] = GENERATE_COPY(std::pair(Water, other), std::pair(other, Water));
    index.add(answered(1, Wilted, first, AnswerOutcome::CameBack));
    index.add(answered(2, Wilted, second, AnswerOutcome::Thanked));
    CHECK(keys(index.suggest({Wilted, {}, {}, {}}, Now, 2)) == QList<qint64>{2, 1});
}

TEST_CASE("of two answers to the same question the newer comes first", "[insight][suggestions]")
{
    SuggestionIndex index;
    AnsweredQuestion old = answered(1, Wilted, Water);
    old.answered = Now - 24h * 1'000;
    const qint64 olderKey = GENERATE(qint64(1), qint64(5));
    old.key = olderKey;
    index.add(old);
    index.add(answered(3, Wilted, u"You can return them within 14 days."_s));
    CHECK(keys(index.suggest({Wilted, {}, {}, {}}, Now, 2)) == QList<qint64>{3, olderKey});
}

TEST_CASE("for a question like none before, what was answered last comes first", "[insight][suggestions]")
{
    SuggestionIndex index;
    AnsweredQuestion old = answered(9, Wilted, Water);
    old.answered = Now - 24h * 400;
    const bool isOldFirst = GENERATE(true, false);
    if (isOldFirst)
        index.add(old);
    index.add(answered(3, Late, Track));
    if (!isOldFirst)
        index.add(old);
    const auto found = index.suggest({u"11.0.3"_s, {}, {}, {}}, Now, 2);
    REQUIRE(keys(found) == QList<qint64>{3, 9});
    CHECK(found[0].likeness == 0);
}

TEST_CASE("nearly the same answers are one, with a count", "[insight][suggestions]")
{
    SuggestionIndex index;
    for (qint64 key = 1; key <= 4; ++key)
        index.add(answered(key, Wilted, Water));
    index.add(answered(5, Wilted, u"Please cut the stems and put them in warm water today."_s));
    index.add(answered(6, Late, Track));
    const auto found = index.suggest({Wilted, {}, {}, {}}, Now, 3);
    REQUIRE(found.size() == 2);
    CHECK(found[0].uses == 5);
    CHECK(found[1] == SuggestedAnswer{6, found[1].likeness, 1, AnswerOutcome::Quiet});
}

TEST_CASE("a bare yes is answered by what was asked before", "[insight][suggestions]")
{
    SuggestionIndex index;
    index.add({1,
               {u"Yes"_s, {}, u"Is the light on the router red?"_s, {}},
               u"Please restart the router."_s,
               Now - 1h,
               AnswerOutcome::Quiet});
    index.add({2,
               {u"Yes"_s, {}, u"Did the parcel arrive?"_s, {}},
               u"You can return it within 14 days."_s,
               Now - 1h,
               AnswerOutcome::Quiet});
    CHECK(keys(index.suggest({u"yes"_s, {}, u"Is the router's light red?"_s, {}}, Now, 1)) ==
          QList<qint64>{1});
    CHECK(keys(index.suggest({u"yes"_s, {}, u"Did your parcel arrive yet?"_s, {}}, Now, 1)) ==
          QList<qint64>{2});
}

TEST_CASE("an answer in another language comes later", "[insight][suggestions]")
{
    SuggestionIndex index;
    AnsweredQuestion german =
        answered(1, u"router blinkt rot, hotline 4711"_s, u"Bitte starte den Router neu."_s);
    german.question.language = u"de"_s;
    AnsweredQuestion english = answered(2, u"hotline 4711"_s, u"Please restart the router."_s);
    english.question.language = u"en"_s;
    index.add(german);
    index.add(english);
    CHECK(keys(index.suggest({u"router rot hotline 4711"_s, {}, {}, u"en"_s}, Now, 2)) ==
          QList<qint64>{2, 1});
    CHECK(keys(index.suggest({u"router rot hotline 4711"_s, {}, {}, u"de"_s}, Now, 2)) ==
          QList<qint64>{1, 2});
}

TEST_CASE("what is removed is not found, and the rest is as if it had never been", "[insight][suggestions]")
{
    SuggestionIndex kept;
    SuggestionIndex both;
    for (qint64 key = 1; key <= 40; ++key) {
        const QString question = u"question %1 about roses number %2"_s.arg(key % 7).arg(key);
        const QString answer = u"Please put it in water for %1 hours."_s.arg(key % 11);
        both.add(answered(key, question, answer));
        if (key % 3 == 0)
            kept.add(answered(key, question, answer));
    }
    for (qint64 key = 1; key <= 40; ++key) {
        if (key % 3 != 0)
            both.remove(key);
    }
    both.remove(4'711);
    CHECK(both.size() == kept.size());
    for (const QString &text : {u"roses number 9"_s, u"question 3"_s, u"water"_s}) {
        INFO(text.toStdString());
        CHECK(both.suggest({text, {}, {}, {}}, Now, 5).size() ==
              kept.suggest({text, {}, {}, {}}, Now, 5).size());
        CHECK(both.suggest({text, {}, {}, {}}, Now, 1) == kept.suggest({text, {}, {}, {}}, Now, 1));
    }
    both.add(answered(1, Wilted, Water));
    CHECK(keys(both.suggest({Wilted, {}, {}, {}}, Now, 1)) == QList<qint64>{1});
}

TEST_CASE("any text can be added and asked for", "[insight][suggestions]")
{
    SuggestionIndex index;
    const QString lone(300'000, QChar(0xD800));
    const QString many = QString(300'000, QChar(u'a')) + u' ' + QString(QChar(0)) + u" <b <"_s;
    index.add({1, {lone, many, lone, lone}, many + lone, {}, AnswerOutcome::Quiet});
    index.add(answered(2, Wilted, Water));
    CHECK(index.suggest({many, lone, many, {}}, Instant{-1}, 3).size() <= 3);
    CHECK(keys(index.suggest({Wilted, {}, {}, {}}, Now, 1)) == QList<qint64>{2});
    index.remove(1);
    CHECK(index.size() == 1);
}
