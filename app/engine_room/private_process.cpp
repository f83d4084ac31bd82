#include "app/engine_room/private_process.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace daisychain::engine_room {

void keepProcessPrivate()
{
#ifdef Q_OS_UNIX
    ::umask(077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
    // A core_pattern that names a program takes no notice of the limit. The leak check of a build with
    // sanitizers has to look on.
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

}  // namespace daisychain::engine_room
