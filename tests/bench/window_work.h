#pragma once

#include "app/console/console_health.h"
#include "app/console/file_settings.h"
#include "core/base/clock.h"
#include "core/store/desk_store.h"
#include "core/store/text_tokens.h"
#include "tests/bench/frame_watch.h"
#include "tests/bench/made_mentions.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/shell/commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/undo_stack.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QJsonObject>
#include <QTemporaryFile>
#include <QThreadPool>

#include <deque>

class QListView;

namespace daisychain::bench {

/// The console's window over a desk that this process also writes to, as the collector does.
class WindowWork final : public QObject {
public:
    /// `first`: how many made-up posts the desk has.
    WindowWork(const QString &folder, qint64 first);
    ~WindowWork() override;

    /// Scrolls through the queue at 60 frames a second while `posts` arrive, so many a second, in batches of
    /// 50 ms. {"frames", "p50", "p99", "worst": ms the GUI thread computed within a frame; "latencyP99": ms
    /// from a batch in hand until the list's counts that have it are painted; "cpuShare": of one core, all
    /// threads; "storeShare": of one core, what brings facts in; "mb", "growth": memory at the end, and how
    /// much more than at half the time}
    QJsonObject scroll(int posts, int perSecond);
    /// From here on posts come as the pages of all networks in turn, read by their parsers off the GUI
    /// thread. So many are made beforehand.
    void comeFromAll(int posts);
    /// Ten minutes of work at 200 posts a second without the waiting: `posts` arrive as fast as they go in,
    /// meanwhile conversations are opened and words are searched for. {"begin", "half", "end": MB}
    QJsonObject stay(int posts);

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// What is to come from a network, in the file: bytes that lie ready are no part of what the window
    /// needs.
    struct Page {
        Network network;
        qint64 size = 0;
    };

    /// A batch on its way to the screen.
    struct Arrival {
        std::chrono::steady_clock::time_point handedIn;
        StoreVersion version;
        bool isCounted = false;
    };
    void ingest(int posts, IngestMode mode);
    void store(const FactBatch &facts, IngestMode mode, std::chrono::steady_clock::time_point handedIn);
    void noteCounts();
    void scrollOn();
    void waitForRows();
    void openRow(int row);

    SystemClock m_clock;
    console::FileSettings m_settings{QString()};
    store::TextTokens m_tokens;
    ui::Theme m_theme;
    ui::Icons m_icons;
    std::unique_ptr<store::DeskStore> m_store;
    std::unique_ptr<console::ConsoleHealth> m_health;
    std::unique_ptr<ui::Commands> m_commands;
    std::unique_ptr<ui::UndoStack> m_undo;
    std::unique_ptr<ui::QueueScreen> m_screen;
    std::unique_ptr<ui::MainWindow> m_window;
    QListView *m_list = nullptr;
    MentionMaker m_maker;
    QTemporaryFile m_pageFile;
    std::deque<Page> m_pages;
    QThreadPool m_parsers;
    std::deque<Arrival> m_arrivals;
    Durations m_latencies;
    int m_underWay = 0;     ///< batches handed in and not stored yet
    int m_scrollStep = 24;  ///< pixels a frame
};

}  // namespace daisychain::bench
