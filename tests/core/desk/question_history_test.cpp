#include "core/desk/question_history.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

const IdentityId Mara{Network::Mastodon, u"mara"_s};
const IdentityId Shop{Network::Mastodon, u"shop"_s};
const IdentityId Other{Network::Mastodon, u"other"_s};

ThreadPost post(qint64 key, const IdentityId &author, const QString &text, qint64 parent = 0)
{
    ThreadPost made;
    made.key = key;
    made.post.id = {Network::Mastodon, QString::number(key)};
    made.post.author = author;
    made.post.text = text;
    made.post.created = {key * 1'000};
    made.post.language = u"en"_s;
    if (parent != 0)
        made.post.replyTo = PostId{Network::Mastodon, QString::number(parent)};
    if (author == Shop)
        made.ours = AccountId{uuidFromName("shop")};
    return made;
}

}  // namespace

TEST_CASE("a conversation is cut into questions, answers and what came after", "[desk][suggestions]")
{
    const auto history = questionHistory(
        {post(1, Mara, u"My roses wilted"_s), post(2, Mara, u"All of them"_s, 1),
         post(3, Other, u"Mine too"_s, 1), post(4, Shop, u"Which ones are they?"_s, 2),
         post(5, Shop, u"We ask for the label. 2/2"_s, 4), post(6, Mara, u"The red ones"_s, 4),
         post(7, Shop, u"Cut the stems."_s, 6), post(8, Mara, u"Thanks!"_s, 7)},
        Mara);
    REQUIRE(history.solved.size() == 2);
    CHECK(history.solved[0] == SolvedQuestion{4,
                                              {u"My roses wilted\nAll of them"_s, {}, {}, u"en"_s},
                                              u"Which ones are they?"_s,
                                              {4'000},
                                              {u"The red ones"_s}});
    CHECK(history.solved[1].question == CustomerQuestion{u"The red ones"_s, u"My roses wilted\nAll of them"_s,
                                                         u"Which ones are they?"_s, u"en"_s});
    CHECK(history.solved[1].after == QStringList{u"Thanks!"_s});
    CHECK(history.last.text == u"Thanks!");
    CHECK(history.last.asked == u"Cut the stems.");
}

TEST_CASE("our posts to others, and posts without a text, are no answers", "[desk][suggestions]")
{
    ThreadPost deleted = post(3, Shop, u"Cut the stems."_s, 1);
    deleted.isDeleted = true;
    const auto history =
        questionHistory({post(1, Mara, u"My roses wilted"_s), post(2, Other, u"Mine too"_s, 1), deleted,
                         post(4, Shop, u"Cut yours"_s, 2), post(5, Shop, {}, 1)},
                        Mara);
    CHECK(history.solved.isEmpty());
    CHECK(history.last == CustomerQuestion{u"My roses wilted"_s, {}, {}, u"en"_s});
    CHECK(questionHistory({}, Mara) == QuestionHistory{});
}

TEST_CASE("a conversation that was answered last is asked about by its last question", "[desk][suggestions]")
{
    const auto history =
        questionHistory({post(1, Mara, u"My roses wilted"_s), post(2, Shop, u"Cut the stems."_s, 1)}, Mara);
    CHECK(history.last.text == u"My roses wilted");
}
