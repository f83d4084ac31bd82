#include "core/text/empty_apology.h"
#include "tests/support/brand_replies.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

TEST_CASE("sorry and nothing else is an empty apology, in four languages", "[text][guards]")
{
    for (const QStringView text :
         {u"We're so sorry!", u"Sorry about that, Mara. We hope you will give us another chance.",
          u"Our apologies for the inconvenience. Thank you for your patience.",
          u"We hate to hear that. That's not how flowers should arrive.",
          u"We regret to inform you that vouchers cannot be paid out. Please note our terms.",
          u"Please accept our apologies.", u"Das tut uns sehr leid.",
          u"Wir bitten um Entschuldigung für die Unannehmlichkeiten und bitten um Verständnis.",
          u"Nous sommes désolés pour la gêne occasionnée.", u"Veuillez nous excuser, Mara.",
          u"Lo sentimos mucho, Mara.", u"Por favor, disculpa las molestias."}) {
        INFO(text.toString().toStdString());
        CHECK(emptyApology(text));
    }
}

TEST_CASE("a question, an instruction, a place to go on or a promise is a next step", "[text][guards]")
{
    for (const QStringView text : {u"We're so sorry! What is your order number?",
                                   u"Sorry! Send us your order number by DM.",
                                   u"Sorry about that. Our team is looking into it.",
                                   u"Sorry, you can change it under Settings.",
                                   u"We apologise. The money has already been refunded.",
                                   u"Sorry! https://blumen.example/help",
                                   u"Sorry for the delay, we'll be back with an answer by Friday.",
                                   u"Sorry (1/2)",
                                   u"So sorry for this >>",
                                   u"Sorry, glad it works now!",
                                   u"Das tut uns leid. Schick uns bitte deine Bestellnummer.",
                                   u"Entschuldigung! Wir prüfen das und melden uns morgen.",
                                   u"Désolé ! Envoyez-nous votre numéro par message privé.",
                                   u"Désolés, nous vérifions tout de suite.",
                                   u"Lo sentimos, escríbenos por mensaje directo.",
                                   u"Lo siento, estamos revisando el pedido.",
                                   u"Your flowers left today.",
                                   u"Unfortunately we don't sell those.",
                                   u"",
                                   u"🌼"}) {
        INFO(text.toString().toStdString());
        CHECK_FALSE(emptyApology(text));
    }
}

TEST_CASE("the word of regret is pointed at", "[text][guards]")
{
    CHECK(emptyApology(u"Mara, we’re SORRY!") == TextRange{12, 5});
    CHECK(emptyApology(u"Oh. Tut uns leid…!") == TextRange{4, 12});
}

TEST_CASE("of 500 real replies the empty apologies are found", "[text][guards]")
{
    const auto replies = test::brandReplies();
    if (!replies)
        return;
    const auto labels = test::guardLabels(u"empty_apology.tsv"_s);
    REQUIRE(labels.size() == 500);
    test::Judged halves[2];
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const auto &[number, label] = labels[i];
        REQUIRE(replies->contains(number));
        halves[i < labels.size() / 2 ? 0 : 1].count(emptyApology(replies->value(number)).has_value(),
                                                    label == u"empty");
    }
    halves[0].print("empty apologies, first half");
    halves[1].print("empty apologies, second half");
    for (const test::Judged &judged : {halves[1], halves[0] + halves[1]}) {
        CHECK(judged.right + judged.missed > 20);
        CHECK(judged.precision() >= 0.9);
        CHECK(judged.recall() >= 0.7);
    }
}
