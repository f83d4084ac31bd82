#include "core/base/id.h"

#include "tests/support/catch.h"

#include <QSet>

using namespace daisychain;

TEST_CASE("ids made later sort later", "[base][id]")
{
    QByteArray last;
    QSet<QUuid> all;
    for (int i = 0; i < 20'000; ++i) {
        // The wall clock stands still, goes on, and once goes back.
        const Instant now{1772615742000 + (i < 10'000 ? i / 100 : i / 100 - 50)};
        const QUuid id = newUuid(now);
        CHECK((id.data3 >> 12) == 7);
        CHECK((id.data4[0] >> 6) == 2);
        const QByteArray bytes = id.toRfc4122();
        REQUIRE(last < bytes);
        last = bytes;
        all.insert(id);
    }
    CHECK(all.size() == 20'000);
}

TEST_CASE("an id's first 48 bits are its time", "[base][id]")
{
    const Instant later{4102444800000};
    const QByteArray bytes = newUuid(later).toRfc4122();
    CHECK(bytes.left(6).toHex() == QByteArray::number(later.ms, 16).rightJustified(12, '0'));
}

TEST_CASE("the same name gives the same id", "[base][id]")
{
    CHECK(uuidFromName("thanks/3|post 7") == uuidFromName("thanks/3|post 7"));
    CHECK(uuidFromName("thanks/3|post 7") != uuidFromName("thanks/3|post 8"));
    CHECK(uuidFromName("x").version() == QUuid::Sha1);
}
