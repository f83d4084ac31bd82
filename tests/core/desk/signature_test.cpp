#include "core/desk/reply_text.h"
#include "core/desk/signature.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

Person maria()
{
    return {{}, u"Maria Kowalska"_s, u"Mara"_s, {u"pl"_s}, {}};
}

QString signedBy(const Person &person, SignatureStyle style, const QString &pattern = {})
{
    return signatureOf({style, pattern, false}, person);
}

}  // namespace

TEST_CASE("initials are those of the name unless a person has their own", "[desk][signature]")
{
    const auto initials = [](const QString &name, const QString &own = {}) {
        return initialsOf({{}, name, {}, {}, own});
    };
    CHECK(initials(u"Maria Kowalska"_s) == u"MK"_s);
    CHECK(initials(u"  jo   abebe dos Santos "_s) == u"JA"_s);
    CHECK(initials(u"Sam"_s) == u"S"_s);
    CHECK(initials({}).isEmpty());
    CHECK(initials(u"Maria Kowalska"_s, u"MK2"_s) == u"MK2"_s);
    CHECK(initials(u"😀lena Éclair"_s) == u"😀É"_s);
    CHECK(initials(QString(QChar(0xD83D))) == QString(QChar(0xD83D)));
}

TEST_CASE("an account signs by its own rule", "[desk][signature]")
{
    CHECK(signedBy(maria(), SignatureStyle::OwnWords) == u"– Mara"_s);
    Person marked = maria();
    marked.signature = u"^Mara"_s;
    CHECK(signedBy(marked, SignatureStyle::OwnWords) == u"^Mara"_s);
    CHECK(signedBy(maria(), SignatureStyle::None).isEmpty());
    CHECK(signedBy(maria(), SignatureStyle::Initials) == u"^MK"_s);
    CHECK(signedBy(maria(), SignatureStyle::FirstName) == u"– Maria"_s);
    CHECK(signedBy(maria(), SignatureStyle::FullName) == u"– Maria Kowalska"_s);
    CHECK(signedBy(maria(), SignatureStyle::Pattern, u"{first} from the shop ({initials})"_s) ==
          u"Maria from the shop (MK)"_s);
}

TEST_CASE("a pattern is one short line, and its variables can't fill one another", "[desk][signature]")
{
    Person sly = maria();
    sly.name = u"{signature} {name}"_s;
    CHECK(signedBy(sly, SignatureStyle::Pattern, u"by {name}"_s) == u"by {signature} {name}"_s);
    CHECK(signedBy(maria(), SignatureStyle::Pattern, u"{who}\n\t{name}"_s) == u"{who} Maria Kowalska"_s);
    CHECK(signedBy(maria(), SignatureStyle::Pattern, {}).isEmpty());
    Person long_ = maria();
    long_.name = u"😀"_s.repeated(1'000'000);
    const QString ending = signedBy(long_, SignatureStyle::Pattern, u"x{name}"_s);
    CHECK(ending.size() <= LongestSignature);
    CHECK_FALSE(ending.back().isHighSurrogate());
}

TEST_CASE("who has no name and no signature signs nothing", "[desk][signature]")
{
    for (const auto style : {SignatureStyle::OwnWords, SignatureStyle::Initials, SignatureStyle::FirstName,
                             SignatureStyle::FullName})
        CHECK(signedBy({}, style).isEmpty());
}

TEST_CASE("every style has a name that leads back to it", "[desk][signature]")
{
    for (int style = 0; style <= int(SignatureStyle::Pattern); ++style) {
        const QString name = signatureStyleName(SignatureStyle(style));
        CHECK_FALSE(name.isEmpty());
        CHECK(signatureStyleFromName(name) == SignatureStyle(style));
    }
    CHECK_FALSE(signatureStyleFromName(u"by-hand").has_value());
    CHECK(signatureStyleName(SignatureStyle(200)).isEmpty());  // of a newer program
    CHECK(signedBy(maria(), SignatureStyle(200)).isEmpty());
}

TEST_CASE("a link in a signature counts as the network counts links", "[desk][signature]")
{
    NetworkLimits limits;
    limits.maxCharacters = 60;
    const QString ending =
        signedBy(maria(), SignatureStyle::Pattern, u"{first}, https://flowers.shop/help/us/out"_s);
    const QString suffix = signatureSuffix(u"Hi"_s, ending, Visibility::Public);
    CHECK(suffix == u"\nMaria, https://flowers.shop/help/us/out"_s);
    CHECK(measureReply(u"Hi"_s + suffix, {}, limits).length == 2 + 8 + 23);
    limits.measureRule = text::MeasureRule::GoToSocial;
    CHECK(measureReply(u"Hi"_s + suffix, {}, limits).length == 2 + suffix.size());
    limits.measureRule = text::MeasureRule::X;
    CHECK(measureReply(u"Hi"_s + suffix, {}, limits).length == 2 + 8 + 23);

    limits.measureRule = text::MeasureRule::Mastodon;
    const QString text = u"The parcel is at the depot. A colleague brings it tomorrow."_s;
    const auto parts = replyParts(text, {}, limits, {}, suffix, SignedParts::Every);
    REQUIRE(parts);
    CHECK(parts->size() > 1);
    for (const QString &part : *parts) {
        CHECK(part.endsWith(suffix));
        CHECK(measureReply(part, {}, limits).isValid);
    }
}
