#include "core/text/phrase_set.h"
#include "tests/support/catch.h"

using namespace daisychain::text;

TEST_CASE("a phrase is found where its words stand whole and side by side", "[text][phrase_set]")
{
    const PhraseSet set("öffne, let us know, let");
    CHECK(set.isIn(spacedTokens(u"Bitte OFFNE die App")));
    CHECK(set.isIn(spacedTokens(u"Just let us know!")));
    CHECK(set.isIn(spacedTokens(u"let go")));
    CHECK_FALSE(set.isIn(spacedTokens(u"letter of knowledge")));
    CHECK_FALSE(set.isIn(spacedTokens(u"")));
    CHECK_FALSE(PhraseSet("let us know").isIn(spacedTokens(u"let us not know")));
}

TEST_CASE("a phrase tells where it begins and whether it ends a text", "[text][phrase_set]")
{
    const PhraseSet set("you can, please");
    CHECK(set.placesIn(spacedTokens(u"please wait, you can go")) == QList<qsizetype>{0, 12});
    CHECK(set.placesIn(spacedTokens(u"wait")).isEmpty());
    CHECK(set.isAtEndOf(spacedTokens(u"then you can")));
    CHECK_FALSE(set.isAtEndOf(spacedTokens(u"you can go")));
    CHECK_FALSE(set.isAtEndOf(spacedTokens(u"toucan")));
}
