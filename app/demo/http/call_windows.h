#pragma once

#include <QHash>
#include <QString>

namespace daisychain::demo {

/// How many calls a window of time still allows.
struct WindowState {
    int limit = 0;
    int remaining = 0;
    qint64 resetMs = 0;  ///< when the window ends
    bool isOver = false;
};

/// Counts calls in windows of fixed length, a row of windows for each key.
class CallWindows final {
public:
    WindowState count(const QString &key, int limit, qint64 windowMs, qint64 nowMs, int calls = 1);
    void clear() { m_windows.clear(); }

private:
    struct Window {
        qint64 endMs = 0;
        int used = 0;
    };
    QHash<QString, Window> m_windows;
};

}  // namespace daisychain::demo
