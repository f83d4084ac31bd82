#include "app/demo/world/id_mint.h"

#include "tests/support/catch.h"

using namespace daisychain::demo;

TEST_CASE("ids of every kind sort by the time they were minted for", "[demo]")
{
    const IdKind kind = GENERATE(IdKind::Numeric, IdKind::Ulid, IdKind::Flake);
    IdMint mint(kind);
    const IdOrder older;
    QString last = mint.mint(1'767'225'600'000);
    for (qint64 ms : {1'767'225'600'000, 1'767'225'600'000, 1'767'225'600'001, 1'767'312'000'000}) {
        const QString next = mint.mint(ms);
        CHECK(older(last, next));
        CHECK(next.size() == last.size());
        last = next;
    }
    CHECK(older(mint.mint(1'700'000'000'000), last));
}

TEST_CASE("ids look as the server software has them", "[demo]")
{
    CHECK(IdMint(IdKind::Numeric).mint(1'767'225'600'000) == QStringLiteral("115816896921600000"));
    CHECK(IdMint(IdKind::Ulid).mint(1'767'225'600'000).startsWith(QStringLiteral("01KDVDNA00")));
    CHECK(IdMint(IdKind::Ulid).mint(1'767'225'600'000).size() == 26);
    CHECK(IdMint(IdKind::Flake).mint(1'767'225'600'000).size() == 18);
}
