#include "core/desk/likeness.h"
#include "tests/support/catch.h"

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

ProfileFact person(Network network, const QString &handle, const QString &name = {}, const QString &bio = {})
{
    ProfileFact profile;
    profile.id = {network, networkName(network) + u':' + handle};
    profile.handle = handle;
    profile.displayName = name;
    profile.bio = bio;
    if (network == Network::Mastodon)
        profile.url = u"https://%1/@%2"_s.arg(handle.section(u'@', 1), handle.section(u'@', 0, 0));
    else if (network == Network::Bluesky)
        profile.url = u"https://bsky.app/profile/"_s + handle;
    else if (network == Network::X)
        profile.url = u"https://x.com/"_s + handle;
    return profile;
}

/// In both directions, which must agree.
std::optional<LikenessKind> kindOf(const ProfileFact &one, const ProfileFact &other)
{
    const auto there = likenessOf(one, other);
    const auto back = likenessOf(other, one);
    REQUIRE(there.has_value() == back.has_value());
    if (!there)
        return std::nullopt;
    CHECK(there->kind == back->kind);
    CHECK(there->other == other);
    CHECK(back->other == one);
    CHECK_FALSE(there->evidence.isEmpty());
    return there->kind;
}

}  // namespace

TEST_CASE("who names each other is most likely the same", "[desk][likeness]")
{
    const auto here = person(Network::Mastodon, u"mara@blumen.example"_s, u"Mara"_s,
                             u"Also at https://x.com/mara_k and in the garden"_s);
    const auto there = person(Network::X, u"mara_k"_s, u"mk"_s, u"elsewhere: blumen.example/@mara."_s);
    CHECK(kindOf(here, there) == LikenessKind::VerifiedLink);
    CHECK(likenessOf(here, there)->evidence == u"https://x.com/mara_k"_s);
}

TEST_CASE("one who names another proves nothing alone", "[desk][likeness]")
{
    const auto fan = person(Network::X, u"fan"_s, u"Fan"_s, u"I read blumen.example/@mara"_s);
    const auto mara = person(Network::Mastodon, u"mara@blumen.example"_s, u"Mara"_s);
    CHECK_FALSE(kindOf(fan, mara));
    const auto near = person(Network::X, u"mara_k"_s, u"x"_s, u"blumen.example/@marathon"_s);
    const auto back = person(Network::Mastodon, u"mara@blumen.example"_s, u"Mara"_s, u"x.com/mara_kay"_s);
    CHECK_FALSE(kindOf(near, back));
}

TEST_CASE("a name under the other's domain is theirs", "[desk][likeness]")
{
    const auto mara = person(Network::Mastodon, u"mara@blumen.example"_s);
    CHECK(kindOf(mara, person(Network::Bluesky, u"Mara.blumen.example"_s)) == LikenessKind::SameDomain);
    CHECK_FALSE(kindOf(mara, person(Network::Bluesky, u"otto.blumen.example"_s)));
    CHECK_FALSE(kindOf(mara, person(Network::Bluesky, u"mara.bsky.social"_s)));
}

TEST_CASE("shown name and user name together are a hint, each alone is none", "[desk][likeness]")
{
    const auto mara = person(Network::Mastodon, u"mara@blumen.example"_s, u"Mara Keller"_s);
    CHECK(kindOf(mara, person(Network::Bluesky, u"mara.bsky.social"_s, u"mara  keller"_s)) ==
          LikenessKind::SameName);
    CHECK_FALSE(kindOf(mara, person(Network::Bluesky, u"mara.bsky.social"_s, u"Mara Other"_s)));
    CHECK_FALSE(kindOf(mara, person(Network::X, u"keller"_s, u"Mara Keller"_s)));
    CHECK_FALSE(kindOf(mara, person(Network::Mastodon, u"mara@other.example"_s, u"Mara Keller"_s)));
    const auto jo = person(Network::X, u"jo"_s, u"Jo"_s);
    CHECK_FALSE(kindOf(jo, person(Network::Bluesky, u"jo.bsky.social"_s, u"Jo"_s)));
    CHECK_FALSE(kindOf(person(Network::X, {}), person(Network::Bluesky, {})));
}

TEST_CASE("where to look for somebody follows from their handle", "[desk][likeness]")
{
    CHECK(handlesElsewhere(person(Network::Mastodon, u"Mara@blumen.example"_s)) == QStringList{u"mara"_s});
    CHECK(handlesElsewhere(person(Network::Bluesky, u"mara.blumen.example"_s)) ==
          QStringList{u"mara"_s, u"mara@blumen.example"_s});
    CHECK(handlesElsewhere(person(Network::X, u"jo"_s)).isEmpty());
}
