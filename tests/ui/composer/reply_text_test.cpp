#include "tests/support/catch.h"
#include "ui/composer/reply_text.h"

using namespace daisychain;
using namespace daisychain::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a mention is put in front only when the text doesn't name its addressee", "[ui][composer]")
{
    CHECK(mentionPrefix(u"Hi!"_s, Network::Mastodon, u"mara@blumen.example"_s) == u"@mara@blumen.example "_s);
    CHECK(
        mentionPrefix(u"Hi @Mara@Blumen.example!"_s, Network::Mastodon, u"mara@blumen.example"_s).isEmpty());
    CHECK_FALSE(mentionPrefix(u"Hi @mara@blumen.example.org"_s, Network::Mastodon, u"mara@blumen.example"_s)
                    .isEmpty());
    CHECK(mentionPrefix(u"Hi"_s, Network::Bluesky, u"mara.blumen.example"_s).isEmpty());
}

TEST_CASE("a public answer is signed once, a private one not at all", "[ui][composer]")
{
    CHECK(signatureSuffix(u"On its way."_s, u"Sam"_s, Visibility::Public) == u"\n– Sam"_s);
    CHECK(signatureSuffix(u"On its way."_s, u"Sam"_s, Visibility::Unlisted) == u"\n– Sam"_s);
    CHECK(signatureSuffix(u"On its way.\n– Sam "_s, u"Sam"_s, Visibility::Public).isEmpty());
    CHECK(signatureSuffix(u"On its way."_s, u"Sam"_s, Visibility::Followers).isEmpty());
    CHECK(signatureSuffix(u"On its way."_s, u"Sam"_s, Visibility::Direct).isEmpty());
    CHECK(signatureSuffix(u"On its way."_s, {}, Visibility::Public).isEmpty());
}

TEST_CASE("a reply is never for more readers than what it answers", "[ui][composer]")
{
    CHECK(visibilityChoices(Visibility::Public).size() == 4);
    CHECK(visibilityChoices(Visibility::Followers) == QList{Visibility::Followers, Visibility::Direct});
    CHECK(visibilityChoices(Visibility::Direct) == QList{Visibility::Direct});
}

TEST_CASE("length is counted as the account's server counts", "[ui][composer]")
{
    NetworkLimits limits;
    limits.maxCharacters = 100;
    limits.charactersPerUrl = 23;
    const QString text = u"@mara@blumen.example see https://flowers.example/a/very/long/address/indeed"_s;
    CHECK(measureReply(text, {}, limits).length == 5 + 5 + 23);
    limits.lengthRule = LengthRule::CodePoints;
    CHECK(measureReply(text, {}, limits).length == text.size());
    CHECK(measureReply(QString(101, u'x'), {}, limits).isOver());
}
