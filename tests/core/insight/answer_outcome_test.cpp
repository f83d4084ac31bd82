#include "core/insight/answer_outcome.h"
#include "tests/core/insight/care_posts.h"
#include "tests/support/catch.h"

#include <cstdio>

using namespace daisychain;
using namespace daisychain::insight;
using namespace Qt::StringLiterals;

TEST_CASE("how an answer went down is told by what the customer wrote next", "[insight][outcome]")
{
    CHECK(outcomeOf({}) == AnswerOutcome::Quiet);
    CHECK(outcomeOf({u"Thank you so much!"_s}) == AnswerOutcome::Thanked);
    CHECK(outcomeOf({u"That fixed it"_s}) == AnswerOutcome::Thanked);
    CHECK(outcomeOf({u"It has not been fixed"_s}) == AnswerOutcome::CameBack);
    CHECK(outcomeOf({u"Which one of the two?"_s}) == AnswerOutcome::CameBack);
    CHECK(outcomeOf({u"This is useless, worst service ever"_s}) == AnswerOutcome::CameBackAngry);
    CHECK(outcomeOf({u"ANSWER ME OR I CANCEL"_s}) == AnswerOutcome::CameBackAngry);
    CHECK(outcomeOf({u"Das ist eine Frechheit"_s}) == AnswerOutcome::CameBackAngry);
}

TEST_CASE("the first post that shows thanks or anger decides", "[insight][outcome]")
{
    CHECK(outcomeOf({u"ok"_s, u"Thanks!"_s, u"you are useless"_s}) == AnswerOutcome::Thanked);
    CHECK(outcomeOf({u"ok"_s, u"you are useless"_s, u"Thanks!"_s}) == AnswerOutcome::CameBackAngry);
}

TEST_CASE("any text has an outcome", "[insight][outcome]")
{
    CHECK(outcomeOf({QString(1'000'000, QChar(0xDC00))}) == AnswerOutcome::CameBack);
    CHECK(outcomeOf({QString(QChar(0))}) == AnswerOutcome::CameBack);
}

TEST_CASE("anger after an answer is found as people find it", "[insight][outcome]")
{
    const auto posts = test::carePosts();
    if (posts.isEmpty())
        return;
    // All of them were read before the words of anger were chosen: expect less of posts that nobody read.
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int thanked = 0;
    int thankedRight = 0;
    const auto labels = test::careLabels(u"twcs_outcomes.tsv"_s);
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        const AnswerOutcome outcome = outcomeOf({test::withoutNames(posts[label.key()].text)});
        const bool isAngry = label.value() == u"angry";
        const bool isFound = outcome == AnswerOutcome::CameBackAngry;
        right += isAngry && isFound ? 1 : 0;
        wrong += !isAngry && isFound ? 1 : 0;
        missed += isAngry && !isFound ? 1 : 0;
        thanked += outcome == AnswerOutcome::Thanked ? 1 : 0;
        thankedRight += outcome == AnswerOutcome::Thanked && label.value() == u"thanked" ? 1 : 0;
    }
    std::printf("angry: %d right, %d wrong, %d missed; thanked: %d of %d right\n", right, wrong, missed,
                thankedRight, thanked);
    CHECK(right >= 0.75 * (right + wrong));
    CHECK(right >= 0.6 * (right + missed));
    CHECK(thankedRight >= 0.85 * thanked);
}
