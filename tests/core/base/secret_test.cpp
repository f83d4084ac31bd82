#include "core/base/secret.h"

#include "tests/support/catch.h"

#include <type_traits>

using namespace daisychain;

namespace {

template <class T>
concept Debuggable = requires(QDebug out, T value) { out << value; };

}  // namespace

TEST_CASE("a secret can't be streamed or turned into text by accident", "[base][secret]")
{
    STATIC_REQUIRE_FALSE(Debuggable<Secret>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Secret, QByteArray>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Secret, QString>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<QByteArray, Secret>);
}

TEST_CASE("copies of a secret outlive the first holder", "[base][secret]")
{
    Secret kept;
    {
        const Secret first(QByteArray("token-") + QByteArray::number(4711));
        kept = first;
    }
    CHECK(kept.reveal() == "token-4711");
    Secret moved = std::move(kept);
    CHECK(moved.reveal() == "token-4711");
}
