#include "core/insight/answer_outcome.h"
#include "core/insight/suggestion_index.h"
#include "core/insight/topic_words.h"
#include "core/text/concrete_step.h"
#include "tests/core/insight/care_posts.h"
#include "tests/support/catch.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cstdio>

using namespace daisychain;
using namespace daisychain::insight;
using namespace Qt::StringLiterals;

// How well suggestions do on real conversations. Held out is every post of a customer whose first answer has
// a concrete step by hand (tests/data/suggestions/twcs_intents.tsv, from 2 on): each in turn, and to find an
// answer there is only what the same brand had answered in other conversations before that post was written,
// without any question or answer of the same text. A hit: one of three suggestions has the intent of the
// answer that was given. The same is asked of three lists that know nothing of the question: the answers the
// brand gave most often, nearly equal ones counted as one, the later first among equals; the same of answers
// with a concrete step only; and, as a limit no list of answers can pass, one answer of each of the three
// intents it had most often, by the labels.
namespace {

using test::CarePost;
using Posts = QHash<QString, CarePost>;

constexpr int Suggested = 3;
constexpr int AnotherDoor = 1;

struct Answered {
    CarePost question;
    CarePost answer;
    int intent = 0;
    QString conversation;  ///< its first post
    CustomerQuestion asked;
    QString questionText;  ///< without names, to find the same text again
    QString answerText;
    QSet<QString> answerWords;
    bool hasStep = false;
    QList<CarePost> replies;  ///< of the customer to the answer
};

QString firstPost(const Posts &posts, QString id)
{
    for (qsizetype steps = 0; steps < posts.size() && posts.contains(posts[id].parent); ++steps)
        id = posts[id].parent;
    return id;
}

/// What stands above a post, the nearest first.
CustomerQuestion askedIn(const Posts &posts, const CarePost &post)
{
    CustomerQuestion asked{post.text, {}, {}, {}};
    QString above = post.parent;
    for (int steps = 0; steps < 50 && posts.contains(above); ++steps) {
        const CarePost &earlier = posts[above];
        if (earlier.isCustomers)
            asked.earlier += u' ' + earlier.text;
        else if (steps == 0)
            asked.asked = earlier.text;
        above = earlier.parent;
    }
    return asked;
}

/// Every first answer of a brand, the brands apart, the oldest first.
QMap<QString, QList<Answered>> answeredByBrand(const Posts &posts)
{
    QMultiHash<QString, QString> repliesTo;
    for (const CarePost &post : posts) {
        if (post.isCustomers)
            repliesTo.insert(post.parent, post.id);
    }
    QMap<QString, QList<Answered>> byBrand;
    const auto intents = test::careLabels(u"twcs_intents.tsv"_s);
    for (auto label = intents.begin(); label != intents.end(); ++label) {
        Answered next;
        next.answer = posts[label.key()];
        next.question = posts[next.answer.parent];
        next.intent = label.value().toInt();
        next.conversation = firstPost(posts, next.question.id);
        next.asked = askedIn(posts, next.question);
        next.questionText = topicWords(next.question.text).join(u' ');
        next.answerText = topicWords(next.answer.text).join(u' ');
        const QStringList words = next.answerText.split(u' ', Qt::SkipEmptyParts);
        next.answerWords = QSet<QString>(words.begin(), words.end());
        next.hasStep = text::hasConcreteStep(next.answer.text);
        for (const QString &reply : repliesTo.values(next.answer.id))
            next.replies.append(posts[reply]);
        byBrand[next.answer.author].append(next);
    }
    for (QList<Answered> &all : byBrand)
        std::sort(all.begin(), all.end(), [](const Answered &a, const Answered &b) {
            return std::pair(a.answer.created, a.answer.id) < std::pair(b.answer.created, b.answer.id);
        });
    return byBrand;
}

/// What a desk could know when `held` was asked.
QList<const Answered *> before(const Answered &held, const QList<Answered> &all)
{
    QList<const Answered *> known;
    for (const Answered &other : all) {
        if (other.answer.created < held.question.created && other.conversation != held.conversation &&
            other.questionText != held.questionText && other.answerText != held.answerText)
            known.append(&other);
    }
    return known;
}

AnsweredQuestion asKnown(const Answered &past, Instant when)
{
    QStringList replies;
    for (const CarePost &reply : past.replies) {
        if (reply.created < when)
            replies.append(test::withoutNames(reply.text));
    }
    return {past.answer.id.toLongLong(), past.asked, past.answer.text, past.answer.created,
            outcomeOf(replies)};
}

bool isNearlySame(const Answered &a, const Answered &b)
{
    qsizetype shared = 0;
    for (const QString &word : a.answerWords)
        shared += b.answerWords.contains(word) ? 1 : 0;
    return double(shared) >= 0.7 * double(a.answerWords.size() + b.answerWords.size() - shared);
}

/// The intents of the most frequent answers.
QSet<int> mostFrequent(const QList<const Answered *> &known, bool withStepOnly)
{
    QList<std::pair<const Answered *, int>> groups;
    for (auto past = known.rbegin(); past != known.rend(); ++past) {
        if (withStepOnly && !(*past)->hasStep)
            continue;
        const auto same = std::find_if(groups.begin(), groups.end(),
                                       [&](const auto &group) { return isNearlySame(*group.first, **past); });
        if (same == groups.end())
            groups.append({*past, 1});
        else
            ++same->second;
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    QSet<int> intents;
    for (const auto &group : groups.first(std::min<qsizetype>(Suggested, groups.size())))
        intents.insert(group.first->intent);
    return intents;
}

QSet<int> mostFrequentIntents(const QList<const Answered *> &known)
{
    QMap<int, int> counts;
    for (const Answered *past : known) {
        if (past->intent > AnotherDoor)
            ++counts[past->intent];
    }
    QSet<int> intents;
    for (int i = 0; i < Suggested && !counts.isEmpty(); ++i) {
        const auto most = std::max_element(counts.begin(), counts.end());
        intents.insert(most.key());
        counts.erase(most);
    }
    return intents;
}

QSet<int> suggestedIntents(const Answered &held, const QList<const Answered *> &known)
{
    SuggestionIndex index;
    QHash<qint64, int> intents;
    for (const Answered *past : known) {
        index.add(asKnown(*past, held.question.created));
        intents.insert(past->answer.id.toLongLong(), past->intent);
    }
    QSet<int> found;
    for (const SuggestedAnswer &answer : index.suggest(held.asked, held.question.created, Suggested))
        found.insert(intents[answer.key]);
    return found;
}

struct Hits {
    int held = 0;
    int possible = 0;  ///< an answer of this intent was known at all
    int ours = 0;
    int frequent = 0;
    int frequentSteps = 0;
    int frequentIntents = 0;

    double share(int hits) const { return double(hits) / held; }
};

void ask(const Answered &held, const QList<Answered> &all, Hits &hits)
{
    const QList<const Answered *> known = before(held, all);
    const bool isPossible = std::any_of(known.begin(), known.end(),
                                        [&](const Answered *past) { return past->intent == held.intent; });
    ++hits.held;
    hits.possible += isPossible ? 1 : 0;
    hits.ours += suggestedIntents(held, known).contains(held.intent) ? 1 : 0;
    hits.frequent += mostFrequent(known, false).contains(held.intent) ? 1 : 0;
    hits.frequentSteps += mostFrequent(known, true).contains(held.intent) ? 1 : 0;
    hits.frequentIntents += mostFrequentIntents(known).contains(held.intent) ? 1 : 0;
}

}  // namespace

TEST_CASE("suggestions hold an answer of the same intent far more often than what is answered most",
          "[insight][evaluation]")
{
    const Posts posts = test::carePosts();
    if (posts.isEmpty())
        return;
    Hits hits;
    const auto byBrand = answeredByBrand(posts);
    for (const QList<Answered> &all : byBrand) {
        for (const Answered &held : all) {
            if (held.intent > AnotherDoor)
                ask(held, all, hits);
        }
    }
    std::printf("held out: %d posts of %d brands; for %d of them the brand had given an answer of the intent "
                "before\n",
                hits.held, int(byBrand.size()), hits.possible);
    std::printf("among three suggestions: %d (%.3f)\n", hits.ours, hits.share(hits.ours));
    const auto print = [&](const char *what, int others) {
        std::printf("%s: %d (%.3f), ratio %.2f\n", what, others, hits.share(others),
                    double(hits.ours) / std::max(1, others));
    };
    print("three most frequent answers", hits.frequent);
    print("three most frequent answers with a concrete step", hits.frequentSteps);
    print("one answer of each of the three most frequent intents", hits.frequentIntents);
    CHECK(hits.held > 400);
    CHECK(hits.ours >= 1.5 * hits.frequent);
    CHECK(hits.ours >= hits.frequentSteps);
}
