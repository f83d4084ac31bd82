#include "core/text/small_words.h"
#include "tests/support/brand_replies.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

TEST_CASE("words that make a fault small are found, in four languages", "[text][guards]")
{
    for (const QStringView text : {u"It's only a few customers.",
                                   u"Hm, it works for us!",
                                   u"The shop is not down.",
                                   u"It isn’t down, Mara.",
                                   u"There are no known issues.",
                                   u"You're the only one who wrote.",
                                   u"This is an isolated incident.",
                                   u"Everything looks good on our end.",
                                   u"Das betrifft nur wenige Kunden.",
                                   u"Bei uns funktioniert es.",
                                   u"Das ist ein Einzelfall.",
                                   u"Uns liegen keine Meldungen vor.",
                                   u"Du bist der Einzige, der das meldet.",
                                   u"C'est un cas isolé.",
                                   u"Ça marche chez nous.",
                                   u"Vous êtes le seul à nous écrire.",
                                   u"Seulement quelques clients sont touchés.",
                                   u"Es un caso aislado.",
                                   u"A nosotros nos funciona.",
                                   u"Eres la única que lo dice.",
                                   u"No hay ninguna incidencia."}) {
        INFO(text.toString().toStdString());
        CHECK(smallWords(text).size() == 1);
    }
}

TEST_CASE("questions, wishes and joy make nothing small", "[text][guards]")
{
    for (const QStringView text :
         {u"Is everything working fine now?", u"We want your app to be working fine.",
          u"Glad it is working fine again!", u"We see it too: the shop is down.",
          u"Only you can see the draft, make sure to send it.", u"Does this happen with a few customers?",
          u"Freut uns, dass alles funktioniert!", u"", u"🌼"}) {
        INFO(text.toString().toStdString());
        CHECK(smallWords(text).isEmpty());
    }
}

TEST_CASE("each of the small words is pointed at", "[text][guards]")
{
    CHECK(smallWords(u"Works for us. It's not down; what do you see?") == QList<TextRange>{{0, 12}, {19, 8}});
}

TEST_CASE("of 420 real replies those that make a fault small are found", "[text][guards]")
{
    const auto replies = test::brandReplies();
    if (!replies)
        return;
    const auto labels = test::guardLabels(u"small_words.tsv"_s);
    REQUIRE(labels.size() == 420);
    test::Judged halves[2];
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const auto &[number, label] = labels[i];
        REQUIRE(replies->contains(number));
        halves[i < labels.size() / 2 ? 0 : 1].count(!smallWords(replies->value(number)).isEmpty(),
                                                    label == u"small");
    }
    halves[0].print("small words, first half");
    halves[1].print("small words, second half");
    const test::Judged all = halves[0] + halves[1];
    CHECK(all.right + all.missed == 14);
    CHECK(all.precision() >= 0.8);
    CHECK(all.recall() >= 0.8);
}
