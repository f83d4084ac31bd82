#include "core/desk/action_codec.h"

#include "tests/core/desk/random_desk.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace daisychain;
using namespace daisychain::test;

namespace {

PayloadWorld world()
{
    PayloadWorld world;
    const IdentityId mara{Network::Bluesky, QStringLiteral("did:plc:abc")};
    world.identities = {mara};
    world.accounts = {accountIdFor(mara)};
    world.replies = {{uuidFromName("reply")}};
    world.earlier = {{uuidFromName("earlier")}};
    for (int i = 0; i < 4; ++i)
        world.posts.append({{Network::X, QString::number(2029110000000000123LL + i)},
                            {1772615742118 + i, QStringLiteral("é \"quoted\" \u202e")}});
    return world;
}

}  // namespace

TEST_CASE("every kind of action survives the journal", "[desk][codec]")
{
    std::mt19937 random(7);
    QSet<QString> names;
    for (size_t kind = 0; kind < std::variant_size_v<ActionPayload>; ++kind) {
        for (int i = 0; i < 50; ++i) {
            const ActionPayload payload = randomPayload(kind, world(), random);
            const QByteArray json = encodePayload(payload);
            CAPTURE(json);
            const auto back = decodePayload(actionKindName(payload), json);
            REQUIRE(back.has_value());
            CHECK(*back == payload);
            names.insert(actionKindName(payload));
        }
    }
    CHECK(names.size() == qsizetype(std::variant_size_v<ActionPayload>));
}

TEST_CASE("a damaged journal line names what is wrong with it", "[desk][codec]")
{
    const auto error = [](const char *kind, const char *json) {
        const auto result = decodePayload(QString::fromLatin1(kind), json);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code == ErrorCode::Invalid);
        return result.error().arguments;
    };
    CHECK(error("dance", "{}") == QStringList{QStringLiteral("dance")});
    CHECK(error("assign", "{}") == QStringList{QStringLiteral("assign"), QStringLiteral("to")});
    CHECK(error("done", R"({"seen":[[1,"",0,""]],"reason":0})") ==
          QStringList{QStringLiteral("done"), QStringLiteral("seen")});
    CHECK(error("done", R"({"seen":[],"reason":"x"})") ==
          QStringList{QStringLiteral("done"), QStringLiteral("reason")});
    CHECK(error("sent", R"({"reply":"not an id","post":[1,"a"]})") ==
          QStringList{QStringLiteral("sent"), QStringLiteral("reply")});
    CHECK(error("claim", "[]").first() == QStringLiteral("claim"));
    CHECK(error("claim", "{\"a\":").first() == QStringLiteral("claim"));
}
