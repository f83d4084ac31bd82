#include "core/desk/reply_text.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

TEST_CASE("a mention is put in front only when the text doesn't name its addressee", "[desk][reply]")
{
    CHECK(mentionPrefix(u"Hi!"_s, {}, u"mara@blumen.example"_s) == u"@mara@blumen.example "_s);
    CHECK(mentionPrefix(u"Hi @Mara@Blumen.example!"_s, {}, u"mara@blumen.example"_s).isEmpty());
    CHECK_FALSE(mentionPrefix(u"Hi @mara@blumen.example.org"_s, {}, u"mara@blumen.example"_s).isEmpty());
    NetworkLimits tellsUnasked;
    tellsUnasked.namesAddressee = false;
    CHECK(mentionPrefix(u"Hi"_s, tellsUnasked, u"mara.blumen.example"_s).isEmpty());
}

TEST_CASE("a public answer is signed once, a private one not at all", "[desk][reply]")
{
    const QString sam = u"– Sam"_s;
    CHECK(signatureSuffix(u"On its way."_s, sam, Visibility::Public) == u"\n– Sam"_s);
    CHECK(signatureSuffix(u"On its way."_s, sam, Visibility::Unlisted) == u"\n– Sam"_s);
    CHECK(signatureSuffix(u"On its way."_s, u"^SO"_s, Visibility::Public) == u" ^SO"_s);
    CHECK(signatureSuffix(u"On its way.\n– Sam "_s, sam, Visibility::Public).isEmpty());
    CHECK(signatureSuffix(u"On its way.\n- sam"_s, sam, Visibility::Public).isEmpty());
    CHECK(signatureSuffix(u"On its way.\n\nSam"_s, sam, Visibility::Public).isEmpty());
    CHECK(signatureSuffix(u"On its way.\n- s. o."_s, u"– S. O."_s, Visibility::Public).isEmpty());
    CHECK(signatureSuffix(u"On its way! Sam"_s, sam, Visibility::Public).isEmpty());
    CHECK_FALSE(signatureSuffix(u"On its way. Ask Sam"_s, sam, Visibility::Public).isEmpty());
    CHECK_FALSE(signatureSuffix(u"Sam"_s, sam, Visibility::Public).isEmpty());
    CHECK(signatureSuffix(u"On its way. ^so"_s, u"^SO"_s, Visibility::Public).isEmpty());
    CHECK_FALSE(signatureSuffix(u"I go and ask Sam"_s, sam, Visibility::Public).isEmpty());
    CHECK_FALSE(signatureSuffix(u"They paid by eSam"_s, u"Sam"_s, Visibility::Public).isEmpty());
    CHECK(signatureSuffix(u"On its way."_s, sam, Visibility::Followers).isEmpty());
    CHECK(signatureSuffix(u"On its way."_s, sam, Visibility::Direct).isEmpty());
    CHECK(signatureSuffix(u"On its way."_s, {}, Visibility::Public).isEmpty());
    CHECK_FALSE(signatureSuffix(u"\n"_s.repeated(1'000'000), sam, Visibility::Public).isEmpty());
}

TEST_CASE("a reply is never for more readers than what it answers", "[desk][reply]")
{
    CHECK(visibilityChoices(Visibility::Public, {}).size() == 4);
    CHECK(visibilityChoices(Visibility::Followers, {}) == QList{Visibility::Followers, Visibility::Direct});
    CHECK(visibilityChoices(Visibility::Direct, {}) == QList{Visibility::Direct});
    NetworkLimits fixed;
    fixed.hasVisibilities = false;
    CHECK(visibilityChoices(Visibility::Public, fixed) == QList{Visibility::Public, Visibility::Direct});
    CHECK(visibilityChoices(Visibility::Direct, fixed) == QList{Visibility::Direct});
    fixed.isReadOnly = true;
    CHECK(visibilityChoices(Visibility::Public, fixed) == QList{Visibility::Public});
}

TEST_CASE("length is counted as the account's server counts", "[desk][reply]")
{
    NetworkLimits limits;
    limits.maxCharacters = 100;
    limits.charactersPerUrl = 23;
    const QString text = u"@mara@blumen.example see https://flowers.example/a/very/long/address/indeed"_s;
    CHECK(measureReply(text, {}, limits).length == 5 + 5 + 23);
    limits.measureRule = text::MeasureRule::GoToSocial;
    CHECK(measureReply(text, {}, limits).length == text.size());
    CHECK(measureReply(QString(101, u'x'), {}, limits).isOver());
}

TEST_CASE("some networks take an answer only from whom the post names or quotes", "[desk][reply]")
{
    Account shop;
    shop.identity = {Network::X, u"4242"_s};
    PostFact post;
    post.author = {Network::X, u"990011"_s};
    CHECK(isSummoned(shop, post, {}));
    shop.limits.needsSummons = true;
    CHECK_FALSE(isSummoned(shop, post, {}));
    CHECK_FALSE(isSummoned(shop, post, post.author));
    CHECK(isSummoned(shop, post, shop.identity));
    post.mentions.append({{Network::X, u"77"_s}, u"other"_s, {}});
    CHECK_FALSE(isSummoned(shop, post, {}));
    post.mentions.append({shop.identity, u"shop"_s, {}});
    CHECK(isSummoned(shop, post, {}));
    post.mentions.clear();
    post.visibility = Visibility::Direct;
    CHECK(isSummoned(shop, post, {}));
}

TEST_CASE("a reply that is too long is cut into posts that each name whom it is for", "[desk][reply]")
{
    NetworkLimits limits;
    limits.maxCharacters = 60;
    const QString text =
        u"The parcel is at the depot. A colleague brings it tomorrow. You need not be at home."_s;
    const auto parts = replyParts(text, {}, limits, u"@mara@blumen.example "_s, u"\n– Sam"_s);
    REQUIRE(parts);
    REQUIRE(parts->size() == 3);
    for (const QString &part : *parts) {
        CHECK(part.startsWith(u"@mara@blumen.example "_s));
        CHECK(measureReply(part, {}, limits).isValid);
    }
    CHECK(parts->first() == u"@mara@blumen.example The parcel is at the depot. 1/3"_s);
    CHECK(parts->last().endsWith(u" 3/3\n– Sam"_s));
    CHECK_FALSE(parts->first().contains(u"Sam"));
    const auto wordsOf = [](const QStringList &all) {
        QStringList words;
        for (const QString &part : all)
            words.append(partWords(part, u"@mara@blumen.example "_s, u"\n– Sam"_s));
        return words.join(u' ');
    };
    CHECK(wordsOf(*parts) == text);
    const auto every =
        replyParts(text, {}, limits, u"@mara@blumen.example "_s, u"\n– Sam"_s, SignedParts::Every);
    REQUIRE(every);
    CHECK(every->first() == u"@mara@blumen.example The parcel is at the depot. 1/3\n– Sam"_s);
    for (const QString &part : *every)
        CHECK(measureReply(part, {}, limits).isValid);
    CHECK(wordsOf(*every) == text);

    CHECK_FALSE(replyParts(text, QString(60, u'w'), limits, u"@mara "_s, {}));
    limits.measureRule = text::MeasureRule::Bluesky;
    limits.maxBytes = 40;
    const auto byBytes =
        replyParts(u"Grüße aus Łódź an alle hier. Und noch mehr Grüße."_s, {}, limits, {}, {});
    REQUIRE(byBytes);
    for (const QString &part : *byBytes)
        CHECK(part.toUtf8().size() <= 40);
    CHECK(replyParts(u"short"_s, {}, limits, {}, {}) == QStringList{u"short"_s});
}

TEST_CASE("a private message is measured by its own limits where it has some", "[desk][reply]")
{
    NetworkLimits limits;
    limits.maxCharacters = 300;
    const QString text(400, u'x');
    CHECK(measureReply(text, {}, limitsFor(limits, Visibility::Direct)).isOver());
    limits.maxPrivateCharacters = 1000;
    CHECK_FALSE(measureReply(text, {}, limitsFor(limits, Visibility::Direct)).isOver());
    CHECK(measureReply(text, {}, limitsFor(limits, Visibility::Public)).isOver());
}
