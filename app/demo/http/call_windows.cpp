#include "app/demo/http/call_windows.h"

#include <algorithm>

namespace daisychain::demo {

WindowState CallWindows::count(const QString &key, int limit, qint64 windowMs, qint64 nowMs, int calls)
{
    Window &window = m_windows[key];
    if (window.endMs <= nowMs)
        window = {(nowMs / windowMs + 1) * windowMs, 0};
    window.used += calls;
    return {limit, std::max(limit - window.used, 0), window.endMs, window.used > limit};
}

}  // namespace daisychain::demo
