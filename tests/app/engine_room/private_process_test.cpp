#include "app/engine_room/private_process.h"
#include "tests/support/catch.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>

using namespace daisychain;

TEST_CASE("what a process writes is its user's only, and it leaves no core file", "[app][engine_room]")
{
    engine_room::keepProcessPrivate();
    rlimit core{};
    REQUIRE(::getrlimit(RLIMIT_CORE, &core) == 0);
    CHECK(core.rlim_cur == 0);
    CHECK(core.rlim_max == 0);
    const mode_t mask = ::umask(077);
    CHECK(mask == 077);
}
#endif
