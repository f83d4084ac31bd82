#include "app/ctl/peak_memory.h"

#if defined(Q_OS_WIN)
#include <windows.h>

#include <psapi.h>
#else
#include <sys/resource.h>
#endif

namespace daisychain::ctl {

qint64 peakMemory()
{
#if defined(Q_OS_WIN)
    PROCESS_MEMORY_COUNTERS counters{};
    return K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters)
               ? qint64(counters.PeakWorkingSetSize)
               : 0;
#else
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
#if defined(Q_OS_MACOS)
    return usage.ru_maxrss;
#else
    return qint64(usage.ru_maxrss) * 1024;  // Linux counts kilobytes
#endif
#endif
}

}  // namespace daisychain::ctl
